package org.consultum.index.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.index.EntryFacts;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.EntryFacts.Progress;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.model.derived.Answers;
import org.eclipse.emf.ecore.EReference;

/** Takes from elements what lists show of their classes. Follows no references and loads nothing. */
final class Facts {

    /** Reasons a loop may have do not depend on the day, only which of them comes first. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final int MOST_HISTORY = 1_000;

    private Facts() {
    }

    static EntryFacts of(Element element, Optional<LoopFacts> loop) {
        return switch (element) {
            case ActionItem action -> action(action);
            case Recommendation recommendation -> recommendation(recommendation, loop.orElseThrow());
            case Measure measure -> measure(measure);
            case Meeting meeting -> EntryFacts.NONE.withDetail(attendance(meeting));
            case Decision decision -> referenced(decision.getReference()).withDetail(new Detail.Decision(decision.isNoFollowUp()));
            case AgendaItem item -> referenced(item.getReference()).withOrigins(ids(item, Literals.AGENDA_ITEM__ARISES_FROM));
            case Paper paper -> referenced(paper.getReference()).withDetail(new Detail.Paper(contents(paper)));
            case SectionItem item -> referenced(item.getReference()).withOrigins(ids(item, Literals.SECTION_ITEM__ABOUT));
            case Committee committee -> referenced(committee.getShortName());
            case Organisation organisation -> referenced(organisation.getShortName());
            default -> EntryFacts.NONE;
        };
    }

    /** What is expected next in a loop: the earliest day by which there shall be a response, work or a review. */
    static Optional<LocalDate> nextDue(LoopFacts loop) {
        if (loop.closing().on().isPresent()) {
            return Optional.empty();
        }
        boolean answered = loop.answers().responses() > 0 && loop.answers().awaited().isEmpty();
        var response = answered ? Optional.<LocalDate>empty() : loop.made().responseDue();
        return Stream.of(response, loop.work().nextDue(), loop.reviews().nextDue()).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** The facts of a loop, given who speaks for whom. */
    static LoopFacts loop(Recommendation recommendation, Function<String, List<String>> chains) {
        return LoopFacts.of(recommendation, chains);
    }

    private static EntryFacts referenced(String reference) {
        return reference == null || reference.isBlank() ? EntryFacts.NONE : EntryFacts.NONE.withReference(line(reference));
    }

    private static String line(String text) {
        return Texts.oneLine(Texts.clean(text)).strip();
    }

    private static EntryFacts action(ActionItem action) {
        return new EntryFacts(reference(action.getReference()), Optional.of(action.getPriority().getLiteral()),
            OptionalInt.of(percent(action.getProgress())), Optional.ofNullable(action.getRaisedOn()),
            Optional.ofNullable(action.getClosedOn()), later(action.getSnoozedUntil(), action.getBegins()),
            ids(action, Literals.ACTION_ITEM__WAITING_FOR), Answers.target(action, Literals.ACTION_ITEM__ORIGIN).stream().toList(),
            action.getEvidence().size(),
            new Detail.Action(action.isDueNextMeeting(), action.isEvidenceRequired(), action.getNotes().size()));
    }

    private static EntryFacts recommendation(Recommendation recommendation, LoopFacts loop) {
        return new EntryFacts(reference(recommendation.getReference()), Optional.of(recommendation.getPriority().getLiteral()),
            loop.work().measures() == 0 ? OptionalInt.empty() : OptionalInt.of(percent(loop.work().percentage())), loop.made().on(),
            loop.closing().on(), Optional.empty(), waitingFor(loop),
            Answers.target(recommendation, Literals.RECOMMENDATION__ORIGIN).stream().toList(), 0, new Detail.Loop(loop.toText()));
    }

    private static List<String> waitingFor(LoopFacts loop) {
        LoopStatus status = LoopStatus.of(loop, ANY_DAY);
        var parties = new LinkedHashSet<String>();
        Stream.concat(Stream.of(status.reason()), status.others().stream()).map(LoopReason::waitingFor).forEach(parties::addAll);
        return List.copyOf(parties);
    }

    private static EntryFacts measure(Measure measure) {
        Optional<String> recommendation = Optional.ofNullable(measure.eContainer()).flatMap(Answers::id);
        return new EntryFacts(Optional.empty(), Optional.empty(), OptionalInt.of(percent(measure.getProgress())), Optional.empty(),
            Optional.ofNullable(measure.getCompletedOn()), Optional.empty(), List.of(), List.of(), 0,
            new Detail.Measure(recommendation, measure.getImplementation().getLiteral(), history(measure)));
    }

    private static List<Progress> history(Measure measure) {
        var days = new TreeMap<LocalDate, Integer>();
        for (ProgressNote note : measure.getNotes()) {
            if (note.getAt() != null && note.getProgress() >= 0) {
                days.put(note.getAt().atZone(ZoneOffset.UTC).toLocalDate(), percent(note.getProgress()));
            }
        }
        if (measure.getCompletedOn() != null) {
            days.put(measure.getCompletedOn(), 100);
        }
        return days.entrySet().stream().skip(Math.max(0, days.size() - MOST_HISTORY))
            .map(day -> new Progress(day.getKey(), day.getValue())).toList();
    }

    /** Of several events of a party the one that says most counts: being there, then being excused. */
    private static Detail.Attendance attendance(Meeting meeting) {
        Map<String, Integer> parties = new LinkedHashMap<>();
        for (AttendanceEvent event : meeting.getAttendance()) {
            Answers.target(event, Literals.ATTENDANCE_EVENT__PARTY)
                .ifPresent(party -> parties.merge(party, weight(event.getKind()), Math::max));
        }
        return new Detail.Attendance(of(parties, 3), of(parties, 2), of(parties, 1));
    }

    private static int weight(AttendanceKind kind) {
        return switch (kind) {
            case ABSENT -> 1;
            case EXCUSED -> 2;
            case PRESENT, ARRIVE, LEAVE, ALTERNATE, PROXY -> 3;
            case RECUSE -> 0;
        };
    }

    private static List<String> of(Map<String, Integer> parties, int weight) {
        return parties.entrySet().stream().filter(party -> party.getValue() == weight).map(Map.Entry::getKey).toList();
    }

    private static List<String> contents(Paper paper) {
        return paper.getVersions().stream().map(PaperVersion::getSha256).filter(Objects::nonNull).toList();
    }

    private static List<String> ids(Element element, EReference reference) {
        return element.eIsSet(reference) ? Answers.ids(element, reference) : List.of();
    }

    private static Optional<String> reference(String reference) {
        return Optional.ofNullable(reference).filter(text -> !text.isBlank()).map(Facts::line);
    }

    private static Optional<LocalDate> later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).filter(Objects::nonNull).max(LocalDate::compareTo);
    }

    private static int percent(int progress) {
        return Math.clamp(progress, 0, 100);
    }
}
