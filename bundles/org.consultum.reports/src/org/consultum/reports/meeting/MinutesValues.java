package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.reporting.minutes.MinutesDocument.Absent;
import org.consultum.reporting.minutes.MinutesDocument.Approval;
import org.consultum.reporting.minutes.MinutesDocument.Attendance;
import org.consultum.reporting.minutes.MinutesDocument.Attendee;
import org.consultum.reporting.minutes.MinutesDocument.Correction;
import org.consultum.reporting.minutes.MinutesDocument.Move;
import org.consultum.reporting.minutes.MinutesDocument.QuorumLine;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesItem.Action;
import org.consultum.reporting.minutes.MinutesItem.DecisionLine;
import org.consultum.reporting.minutes.MinutesItem.MotionLine;
import org.consultum.reporting.minutes.MinutesItem.PaperLine;
import org.consultum.reporting.minutes.MinutesItem.Recommendation;
import org.consultum.reporting.minutes.MinutesItem.Tally;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What templates see of minutes: the data of minutes in the words of the report. */
final class MinutesValues {

    /** Characters that would take the place of the frame of a decision or an action. */
    private static final int PANEL = 300;
    /** How many such frames fit on a third of a page. */
    private static final int BRIEF = 4;

    private final ReportWords words;
    private final boolean severalDays;

    /** @param severalDays whether times need their date */
    MinutesValues(ReportWords words, boolean severalDays) {
        this.words = words;
        this.severalDays = severalDays;
    }

    /** One item, without the items below it. */
    Map<String, Object> item(MinutesItem item, boolean holdsOthers) {
        var values = new LinkedHashMap<String, Object>();
        values.put("heading", item.kind() == MinutesItem.Kind.HEADING);
        values.put("number", item.number());
        values.put("leftOut", item.leftOut());
        values.put("title", item.leftOut() ? words.text("minutes.closedItem")
            : item.title().isBlank() ? words.text("minutes.untitled") : item.title());
        values.put("flags", Stream.of(item.closed() && !item.leftOut() ? words.text("agenda.closed") : "",
            item.consent() ? words.text("agenda.consent") : "").filter(flag -> !flag.isEmpty()).toList());
        values.put("head", joined(" \u00B7 ", item.began().map(this::moment).map(at -> words.text("minutes.began", at)).orElse(""),
            item.purpose().isEmpty() ? "" : words.text("purpose." + item.purpose()),
            item.presenters().isBlank() ? "" : words.text("agenda.presenter", item.presenters())));
        values.put("remarks", remarks(item));
        values.put("papers", item.papers().stream().map(this::paper).toList());
        values.put("recusals", item.recusals().stream().map(recusal -> joined(": ", recusal.name(), recusal.reason())).toList());
        values.put("discussion", text(item.discussion()));
        values.put("rationale", text(item.rationale()));
        values.put("motions", motions(item.motions()));
        values.put("decisions", item.decisions().stream().map(this::decision).toList());
        values.put("actions", item.actions().stream().map(this::action).toList());
        values.put("recommendations", item.recommendations().stream().map(this::recommendation).toList());
        values.put("nothing", item.silent() && !holdsOthers && !item.leftOut() && item.kind() == MinutesItem.Kind.ITEM);
        return values;
    }

    /** Whether so little is said about it that it can stand on one page. */
    static boolean brief(MinutesItem item) {
        int texts = item.discussion().length() + item.rationale().length()
            + item.decisions().stream().mapToInt(decision -> decision.text().length() + 60 * decision.votes().size()).sum();
        int panels = item.motions().size() + item.decisions().size() + item.actions().size() + item.recommendations().size();
        return texts + PANEL * panels < PANEL * BRIEF;
    }

    private List<String> remarks(MinutesItem item) {
        var remarks = new ArrayList<String>();
        if (!item.closedReason().isBlank()) {
            remarks.add(words.text("agenda.closedReason", item.closedReason()));
        }
        if (!item.lateReason().isBlank()) {
            remarks.add(words.text("agenda.lateReason", item.lateReason()));
        }
        item.links().forEach(link -> remarks.add(words.text("minutes.link." + link.key(), link.what())));
        return remarks;
    }

    private String paper(PaperLine paper) {
        String version = joined(", ", paper.version(), paper.date().map(words::shortDate).orElse(""));
        String known = paper.pinned() || version.isEmpty() ? version : words.text("minutes.versionLatest", version);
        String name = joined(" ", paper.reference(), paper.title());
        return known.isEmpty() ? name : name + " (" + known + ")";
    }

    private List<Map<String, Object>> motions(List<MotionLine> motions) {
        var values = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < motions.size(); i++) {
            MotionLine motion = motions.get(i);
            values.add(Map.of("title", motion.amends() == 0 ? words.text("minutes.motion", i + 1)
                : words.text("minutes.amendment", i + 1, motion.amends()), "state", words.text("minutes.motionState." + motion.state()),
                "text", ReportText.of(motion.text()), "facts", facts("minutes.mover", motion.mover(), "minutes.seconder",
                    motion.seconder())));
        }
        return values;
    }

    /** A decision: its title, verdict, text, and what is to be known about it. */
    Map<String, Object> decision(DecisionLine decision) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", decision.reference().isBlank() ? words.text("minutes.decision")
            : words.text("minutes.decisionNumber", decision.reference()));
        values.put("verdict", verdict(decision));
        values.put("text", text(decision.text()));
        values.put("facts", Stream.concat(facts("minutes.decidedOn", decision.date().map(words::shortDate).orElse("")).stream(),
            details(decision).stream()).toList());
        values.put("votes", decision.votes().stream().map(vote -> Map.of("name", vote.name(), "choice",
            words.text("minutes.choice." + vote.choice()) + (vote.castBy().isBlank() ? ""
                : " (" + words.text("minutes.castBy", vote.castBy()) + ")"))).toList());
        values.put("dissents", decision.dissents().stream().map(dissent -> Map.of("title", words.text("minutes.dissent", dissent.name()),
            "text", ReportText.of(dissent.text()))).toList());
        return values;
    }

    /** How a decision came about and what it touches, as rows of facts, without its day. */
    List<Map<String, Object>> details(DecisionLine decision) {
        return facts("minutes.mover", decision.mover(), "minutes.seconder", decision.seconder(), "minutes.opens",
            decision.opens().map(this::zoned).orElse(""), "minutes.expires", decision.expires().map(this::zoned).orElse(""),
            "minutes.votes", decision.tally().map(this::tally).orElse(""), "minutes.majority", decision.majorityNote(), "minutes.quorum",
            decision.quorumNote(), "minutes.decisionReferredTo", decision.referredTo(), "minutes.supersedes", decision.supersedes(),
            "minutes.reviewOn", decision.reviewOn().map(words::shortDate).orElse(""));
    }

    /** What became of the question, and how. */
    String verdict(DecisionLine decision) {
        return joined(words.text("list.separator"), decision.resultText().isBlank() ? words.text("minutes.result." + decision.result())
            : decision.resultText(), decision.method().isEmpty() ? "" : words.text("minutes.method." + decision.method()));
    }

    /** Votes for, against and so on, in one line. */
    String tally(Tally tally) {
        var parts = new ArrayList<String>();
        parts.add(words.text("minutes.for", tally.inFavour()));
        parts.add(words.text("minutes.against", tally.against()));
        parts.add(words.text("minutes.abstentions", tally.abstentions()));
        Stream.of("notVoting", "recused", "absent").filter(tally.others()::containsKey)
            .forEach(other -> parts.add(words.text("minutes.count." + other, tally.others().get(other))));
        return String.join(words.text("list.separator"), parts);
    }

    Map<String, Object> action(Action action) {
        String due = due(action);
        return Map.of("title", action.reference().isBlank() ? words.text("minutes.action")
            : words.text("minutes.actionNumber", action.reference()), "who", joined(words.text("list.separator"), action.owners(),
                due.isEmpty() ? "" : words.text("minutes.dueOn", due)), "what", action.title(), "text", text(action.text()));
    }

    /** When an action is due; empty when it has no date. */
    String due(Action action) {
        return action.due().map(words::shortDate).orElseGet(() -> action.atNextMeeting() ? words.text("minutes.dueNext") : "");
    }

    Map<String, Object> recommendation(Recommendation made) {
        return Map.of("title", made.reference().isBlank() ? words.text("minutes.recommendation")
            : words.text("minutes.recommendationNumber", made.reference()), "who", made.addressees().isBlank() ? ""
                : words.text("minutes.addressedTo", made.addressees()), "what", made.title(), "text", text(made.text()), "facts",
            facts("minutes.responseDue", made.responseDue().map(words::shortDate).orElse("")));
    }

    Map<String, Object> correction(Correction correction) {
        return Map.of("title", correction.item().isBlank() ? words.text("minutes.correction")
            : words.text("minutes.correctionOf", correction.item()), "verdict",
            words.text(correction.accepted() ? "minutes.accepted" : "minutes.notAccepted"), "text", text(correction.text()), "passage",
            text(correction.passage()), "replacement", text(correction.replacement()), "facts", facts("minutes.askedBy",
                joined(", ", correction.askedBy(), correction.date().map(words::shortDate).orElse(""))));
    }

    /** Those present by category, those who were not, as lists of names with what is to be known of them. */
    List<Map<String, Object>> people(Attendance attendance) {
        var people = new ArrayList<Map<String, Object>>();
        attendance.groups().forEach(group -> people.add(Map.of("title", words.text("minutes.category." + group.category()), "names",
            group.attendees().stream().map(who -> person(who.name(), who.capacity(), remarks(who))).toList())));
        absent(people, "minutes.apologies", attendance, true);
        absent(people, "minutes.absent", attendance, false);
        if (!attendance.unrecorded().isEmpty()) {
            people.add(Map.of("title", words.text("minutes.unrecorded"), "names", attendance.unrecorded()));
        }
        return people;
    }

    private void absent(List<Map<String, Object>> people, String key, Attendance attendance, boolean excused) {
        List<String> names = attendance.absent().stream().filter(who -> who.excused() == excused)
            .map((Absent who) -> person(who.name(), who.capacity(), who.reason())).toList();
        if (!names.isEmpty()) {
            people.add(Map.of("title", words.text(key), "names", names));
        }
    }

    private static String person(String name, String capacity, String remarks) {
        String known = joined("; ", capacity, remarks);
        return known.isEmpty() ? name : name + " (" + known + ")";
    }

    /** For whom somebody came, from where, and when they came and went. */
    String remarks(Attendee who) {
        var remarks = new ArrayList<String>();
        if (!who.insteadOf().isEmpty()) {
            remarks.add(words.text("minutes.insteadOf", String.join("; ", who.insteadOf())));
        }
        if (!who.proxiesOf().isEmpty()) {
            remarks.add(words.text("minutes.proxyOf", String.join("; ", who.proxiesOf())));
        }
        if (who.remote()) {
            remarks.add(words.text("minutes.remote"));
        }
        for (Move move : who.moves()) {
            remarks.add(words.text(move.arrival() ? "minutes.arrived" : "minutes.left", moment(move.at())));
        }
        return String.join(words.text("list.separator"), remarks);
    }

    /** How the quorum was counted, in sentences. */
    String quorum(QuorumLine quorum) {
        return joined(words.text("sentence.gap"), words.text("minutes.quorumCount", quorum.present(), quorum.counted(), quorum.needed()),
            quorum.counted() < quorum.entitled() ? words.text("minutes.quorumRecused", quorum.entitled() - quorum.counted()) : "",
            words.text(quorum.reached() ? "minutes.quorumReached" : "minutes.quorumMissed"));
    }

    /** Where the minutes stand, in sentences. */
    String state(Approval approval) {
        String state = switch (approval.state()) {
            case "circulated" -> approval.circulatedOn().map(day -> words.text("minutes.circulatedOn", day))
                .orElseGet(() -> words.text("minutes.circulated"));
            case "approved", "certified" -> approval.approvedOn().map(day -> approval.approvedIn().isBlank()
                ? words.text("minutes.approvedOn", day) : words.text("minutes.approvedOnIn", day, approval.approvedIn()))
                .orElseGet(() -> words.text("minutes.approved"));
            default -> words.text("minutes.draft");
        };
        return approval.state().equals("certified") ? state + words.text("sentence.gap") + certified(approval) : state;
    }

    private String certified(Approval approval) {
        String by = approval.certifiedBy();
        return approval.certifiedOn().map(day -> by.isBlank() ? words.text("minutes.certifiedOn", day)
            : words.text("minutes.certifiedByOn", by, day))
            .orElseGet(() -> by.isBlank() ? words.text("minutes.certified") : words.text("minutes.certifiedBy", by));
    }

    /** Lines to sign on: what is below them. */
    List<String> signatures(Approval approval) {
        return approval.signatures().stream().map(signature -> joined(", ", signature.name(),
            words.text("minutes.signature." + signature.role()))).toList();
    }

    /** Rows of facts from keys of words and values; those without a value are left out. */
    List<Map<String, Object>> facts(String... keysAndValues) {
        var facts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!keysAndValues[i + 1].isBlank()) {
                facts.add(Map.of("label", words.text(keysAndValues[i]), "value", keysAndValues[i + 1]));
            }
        }
        return facts;
    }

    /** A moment as precise as it needs to be. */
    String moment(ZonedDateTime at) {
        return severalDays ? words.dateTime(at) : clock(at);
    }

    static String clock(ZonedDateTime at) {
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    private String zoned(ZonedDateTime at) {
        return words.dateTime(at) + " " + words.zone(at);
    }

    private static Optional<ReportText> text(String markdown) {
        return markdown.isBlank() ? Optional.empty() : Optional.of(ReportText.of(markdown));
    }
}
