package org.consultum.samples.internal.dicas;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Anchored;
import org.consultum.model.Annotation;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.CommentReply;
import org.consultum.model.CommentState;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Profile;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.model.Waiver;

/** How the forum agrees on its texts: two rounds, an approval with a signature, a note, a waiver, recipients. All illustrative. */
final class ReviewPractice {

    private static final int CONTEXT = 32;
    private static final String DISCUSSION = "record.discussion";

    private final Pen pen;
    private final Parties parties;
    private final ReviewList list;

    private ReviewPractice(Pen pen, Parties parties, ReviewList list) {
        this.pen = pen;
        this.parties = parties;
        this.list = list;
    }

    static void write(Pen pen, Parties parties, Committees committees, Papers papers, PastMeetings past, ComingMeetings coming,
            Register register) {
        ReviewList list = pen.make(ReviewList.class, committees.forum::setReviewList);
        var practice = new ReviewPractice(pen, parties, list);
        practice.minutes(past.autumn);
        practice.agenda(coming.december);
        practice.approval(papers);
        practice.note(coming.december);
        practice.waiver(register, coming.december);
        practice.recipients(register.getProfile());
        practice.charter(register, committees);
    }

    /** Minutes of the autumn meeting: circulated in October 2025, agreed with changes three weeks later. */
    private void minutes(Meeting autumn) {
        ReviewRound round = round(autumn, ReviewPart.MINUTES, "Minutes of the autumn meeting", "2025-10-07T01:00:00Z",
            "2025-10-28 17:00", made -> {
                made.setStartedBy(parties.secretaryJapan);
                made.setNote("Please say what is wrong in the minutes, and what is missing.");
                made.getReviewers().addAll(List.of(parties.underSecretary, parties.commissioner, parties.sustainmentJapan,
                    parties.supplyJapan, parties.aviationUs));
                made.getRequired().addAll(List.of(parties.underSecretary, parties.commissioner));
            });
        round.setBaseline(Papers.MINUTES_BASELINE.sha256());
        ReviewQuestion rating = question(round, "Do the minutes say clearly that the priority rating does not bind?");
        question(round, "May the list of interfaces be published?");

        AgendaItem drones = MeetingPen.item(autumn, "Drones to accompany the next fighter");
        AgendaItem actions = MeetingPen.item(autumn, "Open actions");
        var kept = MeetingPen.decision(autumn, "Priority rating: legal effect");
        ReviewComment bind = comment(round, parties.supplyJapan, "2025-10-09T05:20:00Z", "The meeting said more than that.", kept, "text",
            kept.getText(), "is kept");
        bind.setQuestion(rating);
        bind.setSuggests(true);
        bind.setSuggestion("is kept and says that it does not bind");
        reply(bind, parties.secretaryJapan, "2025-10-10T00:10:00Z", "True; the recording has these words.");
        resolved(bind, CommentState.ACCEPTED, null, "2025-10-10T00:12:00Z");

        ReviewComment platforms = comment(round, parties.aviationUs, "2025-10-14T15:00:00Z", "Say which platforms.", drones, DISCUSSION,
            drones.getRecord().getDiscussion(), "before platforms");
        platforms.setSuggests(true);
        platforms.setSuggestion("before the platforms of both sides");
        reply(platforms, parties.aviationJapan, "2025-10-15T02:30:00Z", "No platform was named (個別の機体には触れていない).");
        reply(platforms, parties.aviationUs, "2025-10-15T14:05:00Z", "Then leave it.");
        resolved(platforms, CommentState.REJECTED, "No platform was named at the meeting.", "2025-10-16T01:00:00Z");

        ReviewComment overdue = comment(round, parties.sustainmentJapan, "2025-10-20T03:45:00Z", "One of the three was closed on the day.",
            actions, DISCUSSION, actions.getRecord().getDiscussion(), "three overdue");
        resolved(overdue, CommentState.NOTED, "The list is as it stood when the meeting began.", "2025-10-20T06:00:00Z");

        verdict(round, parties.supplyJapan, Verdict.OBJECT, "The rating must not read as if it bound.", "2025-10-09T05:22:00Z");
        verdict(round, parties.aviationUs, Verdict.AGREE, null, "2025-10-15T14:06:00Z");
        verdict(round, parties.supplyJapan, Verdict.AGREE_WITH_CHANGES, "With the words that were added.", "2025-10-17T02:00:00Z");
        verdict(round, parties.sustainmentJapan, Verdict.ABSTAIN, null, "2025-10-20T03:46:00Z");
        verdict(round, parties.commissioner, Verdict.AGREE, null, "2025-10-21T01:15:00Z");
        verdict(round, parties.underSecretary, Verdict.AGREE, null, "2025-10-27T18:40:00Z");
        round.setState(RoundState.CLOSED);
        round.setResult(RoundResult.AGREED_WITH_CHANGES);
        round.setResultNote("Of 5 asked, 3 agreed, 1 agreed with changes, 1 abstained.");
        round.setClosedAt(Instant.parse("2025-10-28T08:05:00Z"));
    }

    /** Agenda of December: silence until the end of November is agreement. */
    private void agenda(Meeting december) {
        ReviewRound round = round(december, ReviewPart.AGENDA, "Agenda of the December meeting", "2026-11-18T04:00:00Z",
            "2026-11-30 17:00", made -> {
                made.setStartedBy(parties.secretaryUs);
                made.setNote("Whoever says nothing until the deadline agrees.");
                made.setSilence(true);
                made.getReviewers().addAll(List.of(parties.underSecretary, parties.commissioner, parties.productionUs,
                    parties.productionJapan, parties.sustainmentUs, parties.sustainmentJapan, parties.supplyUs, parties.supplyJapan));
            });
        round.setBaseline(Papers.AGENDA_BASELINE.sha256());
        ReviewQuestion order = question(round, "Is there time enough for the closed part?");
        AgendaItem pilot = MeetingPen.item(december, "Maintenance in private facilities: pilot results");
        ReviewComment standing = comment(round, parties.sustainmentUs, "2026-11-19T14:00:00Z", "Standing for how long?", pilot, "text",
            pilot.getText(), "a standing arrangement");
        standing.setSuggests(true);
        standing.setSuggestion("an arrangement of three years");
        reply(standing, parties.sustainmentJapan, "2026-11-20T00:30:00Z", "The yards asked for five (造船所の希望は五年).");
        AgendaItem options = MeetingPen.item(december, "Costed options for a second production line");
        comment(round, parties.productionJapan, "2026-11-20T02:00:00Z", "An hour is short for four options.", options, null, null, null)
            .setQuestion(order);
        verdict(round, parties.commissioner, Verdict.AGREE, null, "2026-11-19T00:30:00Z");
        verdict(round, parties.supplyUs, Verdict.AGREE, null, "2026-11-19T13:10:00Z");
        round.setState(RoundState.OPEN);
    }

    private ReviewRound round(Meeting subject, ReviewPart part, String title, String startedAt, String deadline,
            Consumer<ReviewRound> more) {
        return pen.add(list.getRounds(), ReviewRound.class, round -> {
            round.setTitle(title + " (illustrative)");
            round.setSubject(subject);
            round.setPart(part);
            round.setStartedAt(Instant.parse(startedAt));
            round.setDeadline(Pen.at(deadline, Pen.TOKYO));
            more.accept(round);
        });
    }

    private ReviewQuestion question(ReviewRound round, String text) {
        return pen.add(round.getQuestions(), ReviewQuestion.class, question -> question.setText(text));
    }

    private ReviewComment comment(ReviewRound round, Party author, String at, String text, Element about, String field, String content,
            String passage) {
        return pen.add(round.getComments(), ReviewComment.class, comment -> {
            said(comment, author, at, text);
            anchor(comment, about, field, content, passage);
        });
    }

    private static void said(Anchored anchored, Party author, String at, String text) {
        anchored.setAuthor(author);
        anchored.setAt(Instant.parse(at));
        anchored.setText(text);
    }

    private static void anchor(Anchored anchored, Element about, String field, String content, String passage) {
        anchored.setAbout(about);
        if (passage == null) {
            return;
        }
        int start = content.indexOf(passage);
        if (start < 0) {
            throw new IllegalArgumentException(passage + " is not in: " + content);
        }
        int end = start + passage.length();
        anchored.setField(field);
        anchored.setPassage(passage);
        anchored.setBefore(content.substring(Math.max(0, start - CONTEXT), start));
        anchored.setAfter(content.substring(end, Math.min(content.length(), end + CONTEXT)));
        anchored.setOffset(start);
    }

    private void reply(ReviewComment comment, Party author, String at, String text) {
        pen.add(comment.getReplies(), CommentReply.class, reply -> {
            reply.setAuthor(author);
            reply.setAt(Instant.parse(at));
            reply.setText(text);
        });
    }

    private void resolved(ReviewComment comment, CommentState state, String how, String at) {
        comment.setState(state);
        comment.setResolution(how);
        comment.setResolvedBy(parties.secretaryJapan);
        comment.setResolvedAt(Instant.parse(at));
    }

    private void verdict(ReviewRound round, Party reviewer, Verdict verdict, String reason, String at) {
        pen.add(round.getVerdicts(), RoundVerdict.class, made -> {
            made.setReviewer(reviewer);
            made.setVerdict(verdict);
            made.setReason(reason);
            made.setAt(Instant.parse(at));
        });
    }

    /** The outline of the terms of reference as a file; its signature is a real one with the key of an office that does not exist. */
    private void approval(Papers papers) {
        pen.add(list.getApprovals(), Approval.class, approval -> {
            approval.setKind(ApprovalKind.CERTIFIED);
            approval.setSubject(papers.terms);
            approval.setPart(ReviewPart.WHOLE);
            approval.setBy(parties.secretaryJapan);
            approval.setCapacity("Secretary of the forum, Japanese side");
            approval.setAt(Instant.parse("2026-11-18T02:00:00Z"));
            approval.setContent(Papers.TERMS.sha256());
            approval.setForm("file");
            pen.add(approval.getSignatures(), ApprovalSignature.class, signature -> {
                signature.setFormat("CMS");
                signature.setSignature(Papers.TERMS_SIGNATURE.sha256());
                signature.setSigner("Secretary of the forum, Japanese side (illustrative)");
                signature.setFingerprint(Papers.TERMS_SIGNER);
                signature.setAt(Instant.parse("2026-11-18T02:01:00Z"));
            });
        });
    }

    private void note(Meeting december) {
        AgendaItem production = MeetingPen.item(december, "Joint production: state of the feasibility study");
        pen.add(list.getAnnotations(), Annotation.class, note -> {
            said(note, parties.legalJapan, "2026-11-19T06:00:00Z", "The table of the ninety parts comes with revision 3.");
            anchor(note, production, "text", production.getText(), "Which parts need release first?");
        });
    }

    /** The shared ranges come back without a paper. */
    private void waiver(Register register, Meeting december) {
        pen.add(register.getWaivers(), Waiver.class, waiver -> {
            waiver.setRule("T-01");
            waiver.setAbout(MeetingPen.item(december, ComingMeetings.RANGES));
            waiver.setReason("Carried over from June; the paper of June still stands (illustrative).");
            waiver.setGrantedBy(parties.secretaryJapan);
            waiver.setGrantedOn(Pen.day("2026-11-16"));
            waiver.setUntil(Pen.day("2026-12-08"));
        });
    }

    /** The forum does not lapse after two years, as a federal advisory committee would. */
    private void charter(Register register, Committees committees) {
        pen.add(register.getWaivers(), Waiver.class, waiver -> {
            waiver.setRule("F-12");
            waiver.setAbout(committees.forum.getCharters().getLast());
            waiver.setReason("The forum is no federal advisory committee; the rules only show how to plan backwards (illustrative).");
            waiver.setGrantedBy(parties.secretaryUs);
            waiver.setGrantedOn(Pen.day("2026-06-10"));
            waiver.setUntil(Pen.day("2028-06-09"));
        });
    }

    private void recipients(Profile profile) {
        recipient(profile, "Public", "PUBLIC", made -> { });
        recipient(profile, "Members from the United States", "CONFIDENTIAL", made -> members(made, List.of("US"),
            parties.underSecretary, parties.productionUs, parties.sustainmentUs, parties.supplyUs, parties.aviationUs));
        recipient(profile, "Members from Japan", "CONFIDENTIAL", made -> members(made, List.of("JP"), parties.commissioner,
            parties.productionJapan, parties.sustainmentJapan, parties.supplyJapan, parties.aviationJapan));
        recipient(profile, "Members of the forum", "CONFIDENTIAL", made -> members(made, List.of("US", "JP"), parties.underSecretary,
            parties.commissioner, parties.secretaryUs, parties.secretaryJapan));
    }

    private void recipient(Profile profile, String name, String level, Consumer<Recipient> more) {
        pen.add(profile.getRecipients(), Recipient.class, recipient -> {
            recipient.setName(name);
            recipient.setLevel(level);
            more.accept(recipient);
        });
    }

    private static void members(Recipient recipient, List<String> releasability, Party... members) {
        recipient.setClosedContent(true);
        recipient.getCaveats().add("commercial");
        recipient.getReleasability().addAll(releasability);
        recipient.getMembers().addAll(List.of(members));
    }
}
