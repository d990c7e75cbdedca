package org.consultum.reports.meeting;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportWords;

/**
 * What documents of a meeting say at their head.
 *
 * @param meeting the meeting
 * @param words words of the document
 */
record MeetingHead(Meeting meeting, ReportWords words) {

    static final ReportParameter PARAMETER = ReportParameter.required("meeting", Type.MEETING);

    MeetingHead {
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(words);
    }

    /** The meeting that was asked for. */
    static MeetingHead of(ReportRequest request) {
        return new MeetingHead(request.element(PARAMETER.id(), Meeting.class).orElseThrow(), request.words());
    }

    /** Begins a document: its title, the committee above and the meeting below. */
    ReportContent.Builder begin(String title) {
        var content = ReportContent.titled(title).over(committee()).subject(title + ": " + name());
        lines().forEach(content::below);
        changed().ifPresent(sentence -> content.value("changed", sentence));
        return content;
    }

    String committee() {
        return meeting.getCommittee() == null ? "" : text(meeting.getCommittee().getName());
    }

    /** The meeting and when it is, in two lines. */
    List<String> lines() {
        return Stream.of(name(), when()).filter(line -> !line.isEmpty()).toList();
    }

    /** Number and title. */
    String name() {
        String number = text(meeting.getNumber());
        String numbered = number.isEmpty() ? "" : words.text("pack.meetingNumber", number);
        return Stream.of(numbered, text(meeting.getTitle())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00B7 "));
    }

    /** Day and times, in the zone of the meeting. */
    String when() {
        return start().map(start -> words.span(start, end())).orElseGet(() -> words.text("cover.undated"));
    }

    Optional<ZonedDateTime> start() {
        return Optional.ofNullable(meeting.getStart());
    }

    Optional<ZonedDateTime> end() {
        return Optional.ofNullable(meeting.getEnd());
    }

    /** Whether it ends on another day than it begins. */
    boolean severalDays() {
        return start().isPresent() && end().isPresent() && !start().get().toLocalDate().equals(end().get().toLocalDate());
    }

    /** The same time where the other side of the committee is. */
    Optional<String> elsewhere() {
        ZoneId other = Optional.ofNullable(meeting.getCommittee()).map(Committee::getSecondZone).orElse(null);
        if (other == null || start().isEmpty() || other.equals(start().get().getZone())) {
            return Optional.empty();
        }
        ZonedDateTime there = start().get().withZoneSameInstant(other);
        Optional<ZonedDateTime> until = end().map(end -> end.withZoneSameInstant(other));
        String last = until.map(end -> end.toLocalDate().equals(there.toLocalDate()) ? "\u2013" + MinutesValues.clock(end)
            : " \u2013 " + words.dateTime(end)).orElse("");
        return Optional.of(words.dateTime(there) + last + " " + words.zone(there));
    }

    /** When and where, as rows of facts. What is not known is left out. */
    List<Object> facts() {
        var facts = new ArrayList<Object>();
        fact(facts, "cover.date", when());
        fact(facts, "meeting.zone", start().map(words::zone).orElse(""));
        fact(facts, "meeting.elsewhere", elsewhere().orElse(""));
        fact(facts, "cover.place", Stream.of(meeting.getPlace(), meeting.getAddress()).map(MeetingHead::text)
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
        fact(facts, "cover.online", text(meeting.getLink()));
        return facts;
    }

    /** The same without the day, for documents that have it below their title. */
    List<Object> placeFacts() {
        List<Object> facts = facts();
        facts.removeFirst();
        return facts;
    }

    void fact(List<Object> facts, String key, Object value) {
        if (!(value instanceof String text) || !text.isBlank()) {
            facts.add(Map.of("label", words.text(key), "value", value));
        }
    }

    /** That the meeting does not take place as it was convened. */
    Optional<String> changed() {
        if (meeting.getState() != MeetingState.CANCELLED && meeting.getState() != MeetingState.POSTPONED) {
            return Optional.empty();
        }
        String sentence = words.text("meeting." + meeting.getState().getLiteral());
        String reason = text(meeting.getStateReason());
        return Optional.of(reason.isEmpty() ? sentence : sentence + words.text("sentence.gap") + reason);
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
