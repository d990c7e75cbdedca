package org.consultum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.Releasability;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.Annotation;
import org.consultum.model.Approval;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Availability;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Correction;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.ImportTrace;
import org.consultum.model.Interest;
import org.consultum.model.ItemKind;
import org.consultum.model.Lesson;
import org.consultum.model.Marking;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Openness;
import org.consultum.model.Organisation;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Person;
import org.consultum.model.Property;
import org.consultum.model.Recipient;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewRound;
import org.consultum.model.SentMessage;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.Vote;
import org.consultum.model.Waiver;
import org.consultum.samples.DicasSample;

/** The sample register with secrets in everything that the public may not see. */
final class PlantedRegister {

    private final Secrets secrets;
    private final Register register = DicasSample.create();
    private final Committee committee = register.getCommittees().stream().filter(one -> one.getSlug().equals("dicas")).findFirst()
        .orElseThrow();
    private final Meeting meeting;
    private final Organisation hidden;
    private final Person nobody;
    private final ConsultationRound round;
    private final Recommendation open;

    PlantedRegister(Secrets secrets) {
        this.secrets = secrets;
        this.meeting = committee.getMeetings().stream().filter(each -> each.getMinutes() != null && each.getAgenda() != null
            && each.getMarking() == null && (each.getNotice() == null || each.getNotice().getOpenness() != Openness.CLOSED))
            .findFirst().orElseThrow();
        this.hidden = unmarked(Organisation.class, one -> one.setMarking(marking("INTERNAL")));
        register.getOrganisations().add(hidden);
        this.nobody = unmarked(Person.class, one -> one.setMarking(marking("INTERNAL")));
        this.round = committee.getFeedbackList().getConsultations().stream().filter(one -> one.getMarking() == null
            && !one.getSubmissions().isEmpty()).findFirst().orElseThrow();
        var everybody = Releasability.of(register, Recipients.everybody(scheme()), scheme());
        this.open = committee.getFeedbackList().getRecommendations().stream().filter(everybody::released).findFirst().orElseThrow();
        items();
        papers();
        arising();
        meetings();
        people();
        texts();
        reviews();
        issues();
    }

    Register register() {
        return register;
    }

    /** The meeting that is released, of whose items some are not. */
    Meeting meeting() {
        return meeting;
    }

    Committee committee() {
        return committee;
    }

    /** A consultation round that is released. */
    ConsultationRound round() {
        return round;
    }

    /** A recommendation that is released. */
    Recommendation open() {
        return open;
    }

    MarkingScheme scheme() {
        return MarkingSchemes.shipped().of(register);
    }

    private Marking marking(String level) {
        return secrets.make(Marking.class, marking -> marking.setLevel(level));
    }

    /** Items that are withheld in each way there is, the second in the middle of the agenda. */
    private void items() {
        List<AgendaItem> items = meeting.getAgenda().getItems();
        items.add(1, item(item -> item.setClosed(true)));
        items.add(item(item -> {
            item.setClosed(false);
            item.setMarking(marking("CONFIDENTIAL"));
        }));
        items.add(item(item -> {
            item.setClosed(false);
            item.getMarking().setLevel(secrets.next("a level the scheme does not know"));
        }));
        items.add(item(item -> item.setMarking(secrets.make(Marking.class, marking -> {
            marking.setLevel("PUBLIC");
            marking.getCaveats().add(secrets.next("a caveat"));
        }))));
        items.add(item(item -> item.setMarking(secrets.make(Marking.class, marking -> marking.getReleasableTo()
            .add(secrets.next("releasable to others"))))));
        AgendaItem heading = item(item -> item.setMarking(marking("INTERNAL")));
        heading.setKind(ItemKind.HEADING);
        items.add(2, heading);
        committee.getBacklog().add(item(item -> item.setClosed(true)));
    }

    private AgendaItem item(Consumer<AgendaItem> how) {
        AgendaItem item = secrets.full(AgendaItem.class);
        item.setMinutesPlanned(10);
        how.accept(item);
        item.getItems().forEach(inner -> inner.setMarking(marking("PUBLIC")));
        return item;
    }

    private AgendaItem closed() {
        return meeting.getAgenda().getItems().get(1);
    }

    private void papers() {
        Paper ofClosed = paper();
        closed().getPapers().add(secrets.make(PaperUse.class, use -> use.setPaper(ofClosed)));
        Paper marked = paper();
        marked.setMarking(marking("CONFIDENTIAL"));
        AgendaItem open = meeting.getAgenda().getItems().getFirst();
        open.getPapers().add(secrets.make(PaperUse.class, use -> {
            use.setPaper(marked);
            use.setNote(secrets.next("the note on a paper that is withheld"));
        }));
        PaperVersion document = secrets.full(PaperVersion.class);
        document.setMarking(marking("CONFIDENTIAL"));
        document.setSha256(secrets.keep(pdf()));
        document.setMediaType("application/pdf");
        open.getDocuments().add(document);
    }

    private Paper paper() {
        Paper paper = secrets.full(Paper.class);
        paper.setMarking(null);
        paper.getVersions().forEach(version -> {
            version.setMarking(null);
            version.setSha256(secrets.keep(pdf()));
            version.setMediaType("application/pdf");
        });
        committee.getPaperList().getPapers().add(paper);
        return paper;
    }

    private byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Said on a page: " + secrets.next("the page of a PDF paper"));
                content.endText();
            }
            document.getDocumentInformation().setTitle(secrets.next("the title in a PDF paper"));
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What arises from the closed item, marked low or not at all, and what is about it. */
    private void arising() {
        Decision decision = closed().getDecisions().getFirst();
        decision.setResult(DecisionResult.ADOPTED);
        committee.getActionList().getActions().add(unmarked(ActionItem.class, action -> {
            action.setOrigin(decision);
            action.getOwners().add(hidden);
        }));
        committee.getActionList().getActions().add(unmarked(ActionItem.class, action -> {
            action.setOrigin(closed());
            action.setMarking(marking("PUBLIC"));
        }));
        committee.getActionList().getActions().add(unmarked(ActionItem.class, action -> action.setMarking(marking("CONFIDENTIAL"))));
        Recommendation made = unmarked(Recommendation.class, recommendation -> recommendation.setOrigin(decision));
        committee.getFeedbackList().getRecommendations().add(made);
        committee.getFeedbackList().getRecommendations().add(unmarked(Recommendation.class, next -> next.setAncestor(made)));
        committee.getFeedbackList().getConsultations().add(unmarked(ConsultationRound.class, round -> round.getAbout().add(made)));
        round.getSubmissions().add(unmarked(Submission.class, submission -> {
            submission.setConfidential(true);
            submission.setParty(hidden);
        }));
        round.getSubmissions().add(unmarked(Submission.class, submission -> submission.setParty(hidden)));
        round.getSubmissions().getFirst().getPoints().add(secrets.make(SubmissionPoint.class, point -> {
            secrets.fill(point);
            point.setMarking(marking("CONFIDENTIAL"));
        }));
        open.getMeasures().add(unmarked(Measure.class, measure -> measure.setMarking(marking("CONFIDENTIAL"))));
        committee.getFeedbackList().getLessons().add(unmarked(Lesson.class, lesson -> lesson.getLearnedFrom().add(closed())));
        committee.getFeedbackList().getStakeholders().add(unmarked(Stakeholder.class,
            stakeholder -> stakeholder.setParty(register.getOrganisations().getFirst())));
        meeting.getMinutes().getCorrections().add(unmarked(Correction.class, correction -> correction.setItem(closed())));
        meeting.getAttendance().add(unmarked(AttendanceEvent.class, event -> {
            event.setKind(AttendanceKind.RECUSE);
            event.setItem(closed());
            event.setParty(register.getPeople().getFirst());
        }));
        AgendaItem carried = unmarked(AgendaItem.class, item -> item.setCarriedOverFrom(closed()));
        carried.setClosed(false);
        later().getAgenda().getItems().add(1, carried);
        ActionItem open = committee.getActionList().getActions().getFirst();
        open.getEvidence().add(unmarked(Evidence.class, evidence -> evidence.setPaper(closed().getPapers().getLast().getPaper())));
    }

    private Meeting later() {
        return committee.getMeetings().stream().filter(each -> each != meeting && each.getAgenda() != null).reduce((one, two) -> two)
            .orElseThrow();
    }

    private <T extends Element> T unmarked(Class<T> type, Consumer<T> how) {
        T element = secrets.full(type);
        element.setMarking(null);
        how.accept(element);
        return element;
    }

    private void meetings() {
        Meeting shut = unmarked(Meeting.class, one -> one.getNotice().setOpenness(Openness.CLOSED));
        committee.getMeetings().add(shut);
        Meeting marked = unmarked(Meeting.class, one -> one.setMarking(marking("CONFIDENTIAL")));
        committee.getMeetings().add(marked);
        Committee secret = unmarked(Committee.class, one -> one.setMarking(marking("CONFIDENTIAL")));
        register.getCommittees().add(secret);
    }

    /** What is private of people who are named. */
    private void people() {
        Person person = register.getPeople().getFirst();
        person.setEmail(secrets.next("Person.email") + "@secret.example");
        person.setPhone(secrets.next("Person.phone"));
        person.getInterests().add(unmarked(Interest.class, interest -> { }));
        register.getPeople().add(nobody);
        meeting.getAgenda().getItems().getFirst().getPresenters().add(nobody);
        meeting.getAvailability().add(unmarked(Availability.class, availability -> availability.setParty(person)));
        meeting.getAttendance().add(secrets.make(AttendanceEvent.class, event -> {
            event.setKind(AttendanceKind.EXCUSED);
            event.setParty(person);
            event.setReason(secrets.next("AttendanceEvent.reason"));
        }));
        meeting.getAgenda().getItems().getFirst().getDecisions().add(secrets.make(Decision.class, decision -> {
            decision.setText("Decided by secret ballot.");
            decision.setMethod(DecisionMethod.SECRET);
            decision.getVotes().add(secrets.make(Vote.class, vote -> {
                vote.setVoter(person);
                vote.setDissent(secrets.next("Vote.dissent of a secret ballot"));
            }));
        }));
    }

    /** Texts of released elements that are not for the public, and snapshots of withheld ones. */
    private void texts() {
        for (Element element : List.of(register, committee, meeting, meeting.getAgenda().getItems().getFirst(),
            committee.getActionList().getActions().getFirst(), committee.getPaperList().getPapers().getFirst())) {
            element.getProperties().add(secrets.full(Property.class));
            element.setTrace(secrets.full(ImportTrace.class));
        }
        meeting.setCalendarDigest(secrets.next("Meeting.calendarDigest"));
        Optional.ofNullable(meeting.getAgenda().getItems().getFirst().getRecord())
            .ifPresent(record -> record.setNotes(secrets.next("ItemRecord.notes")));
        meeting.getAgenda().getVersions().add(secrets.make(AgendaVersion.class, version -> {
            version.setLabel("Z");
            version.setNote(secrets.next("AgendaVersion.note"));
            version.getLines().add(line(closed().getId(), false));
            version.getLines().add(line(UUID.randomUUID().toString(), false));
            version.getLines().add(line(meeting.getAgenda().getItems().getFirst().getId(), true));
            AgendaVersionLine open = line(meeting.getAgenda().getItems().getFirst().getId(), false);
            List.of(open).forEach(each -> {
                each.setTitle("Opening");
                each.setText(null);
                each.setNumber("1");
                each.getPresenters().clear();
                each.getPresenters().add(nobody.getName());
            });
            version.getLines().add(open);
        }));
        register.getProfile().getRecipients().add(secrets.full(Recipient.class));
        register.getSections().add(SecretSections.section(secrets));
        register.getWaivers().add(unmarked(Waiver.class, waiver -> waiver.setAbout(meeting)));
        register.getMessageList().getMessages().add(unmarked(SentMessage.class, message -> message.getAbout().add(closed())));
    }

    private AgendaVersionLine line(String item, boolean closed) {
        AgendaVersionLine line = secrets.full(AgendaVersionLine.class);
        line.setItem(item);
        line.setClosed(closed);
        return line;
    }

    private void reviews() {
        if (committee.getReviewList() == null) {
            committee.setReviewList(secrets.make(ReviewList.class, list -> { }));
        }
        ReviewList list = committee.getReviewList();
        list.getRounds().add(unmarked(ReviewRound.class, round -> round.setSubject(meeting)));
        list.getApprovals().add(unmarked(Approval.class, approval -> approval.setSubject(meeting)));
        list.getAnnotations().add(unmarked(Annotation.class, annotation -> annotation.setAbout(closed())));
    }

    /** Packs for the committee and for somebody else, and one for the public with pages of a paper that is not for the public any more. */
    private void issues() {
        PackIssue committees = unmarked(PackIssue.class, issue -> issue.setRecipient(null));
        PackIssue somebodys = unmarked(PackIssue.class, issue -> { });
        PackIssue publics = secrets.make(PackIssue.class, issue -> {
            issue.setRecipient("public");
            issue.setNote(secrets.next("PackIssue.note"));
            PackPages pages = secrets.full(PackPages.class);
            pages.setPart("paper");
            pages.setAbout(meeting.getAgenda().getItems().getFirst().getPapers().getLast().getPaper());
            issue.getPages().add(pages);
        });
        meeting.getPackIssues().addAll(List.of(committees, somebodys, publics));
    }

}
