package org.consultum.reporting.internal.minutes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.Protection;
import org.consultum.meeting.minutes.MinutesSkeleton;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Correction;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.PaperUse;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesDocument.Approval;
import org.consultum.reporting.minutes.MinutesDocument.Attendance;
import org.consultum.reporting.minutes.MinutesDocument.Head;
import org.consultum.reporting.minutes.MinutesDocument.Next;
import org.consultum.reporting.minutes.MinutesDocument.Signature;
import org.consultum.reporting.minutes.MinutesDocument.Sitting;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesScope;

/** Collects the minutes of one meeting from the model. */
public final class MinutesCollector {
    private final Meeting meeting;
    private final Register register;
    private final MinutesScope scope;
    private final String language;
    private final ZoneId zone;
    private final Map<AgendaItem, String> numbers;
    private final FilledIn filledIn;
    private final List<Element> marked = new ArrayList<>();
    private int leftOut;

    /**
     * @param meeting a meeting
     * @param language BCP 47 tag, if not that of the committee
     */
    public MinutesCollector(Meeting meeting, Optional<String> language, MinutesScope scope) {
        this.meeting = meeting;
        this.register = meeting.getCommittee() == null ? null : meeting.getCommittee().getRegister();
        this.scope = scope;
        this.language = language.filter(tag -> !tag.isBlank()).orElseGet(() -> languageOf(meeting));
        this.zone = zoneOf(meeting);
        this.numbers = AgendaNumbers.of(meeting);
        this.filledIn = new FilledIn(meeting, this.language, languageOf(meeting));
    }

    /** {@return the language of a meeting's documents} */
    public static String languageOf(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        Register register = committee == null ? null : committee.getRegister();
        return Stream.of(committee == null ? null : committee.getLanguage(), register == null ? null : register.getLanguage())
                .filter(tag -> tag != null && !tag.isBlank()).findFirst().orElse("en");
    }

    private static ZoneId zoneOf(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        Register register = committee == null ? null : committee.getRegister();
        return Stream.of(meeting.getStart() == null ? null : meeting.getStart().getZone(), committee == null ? null : committee.getZone(),
                register == null ? null : register.getZone()).filter(Objects::nonNull).findFirst().orElse(ZoneId.of("UTC"));
    }

    /** {@return all of it} */
    public MinutesDocument collect() {
        Follow follow = follow();
        var items = new ArrayList<MinutesItem>();
        if (meeting.getAgenda() != null) {
            addItems(meeting.getAgenda().getItems(), 0, false, follow, items);
        }
        Minutes minutes = meeting.getMinutes();
        Attendance attendance = new AttendanceCollector(meeting, zone).collect();
        var reader = new ItemCollector(zone, numbers, scope, Optional.of(filledIn));
        Follow whole = follow.ofWhole();
        marked.addAll(whole.actions());
        marked.addAll(whole.recommendations());
        return new MinutesDocument(language, scope, register == null ? "" : text(register.getTitle()), marking(), head(), attendance,
                minutes == null ? "" : filledIn.without(minutes.getIntroduction(), MinutesSkeleton::introduction, ""), items,
                minutes == null ? "" : filledIn.without(minutes.getClosing(), MinutesSkeleton::closing, ""),
                whole.actions().stream().map(reader::action).toList(),
                whole.recommendations().stream().map(reader::recommendation).toList(),
                corrections(minutes), next(), approval(minutes, attendance), leftOut);
    }

    /** {@return one item} */
    public static MinutesItem item(AgendaItem item, MinutesScope scope) {
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting == null) {
            return new ItemCollector(ZoneId.of("UTC"), Map.of(), scope, Optional.empty()).item(item, 0, item.isClosed(), Follow.NOTHING);
        }
        var collector = new MinutesCollector(meeting, Optional.empty(), scope);
        int depth = 0;
        for (var above = item.eContainer(); above instanceof AgendaItem; above = above.eContainer()) {
            depth++;
        }
        return collector.line(item, depth, ItemCollector.closed(item), collector.follow());
    }

    /** Actions and recommendations of the committee that came from this meeting. */
    private Follow follow() {
        Committee committee = meeting.getCommittee();
        if (committee == null) {
            return Follow.NOTHING;
        }
        Predicate<Element> here = origin -> origin != null && (origin == meeting || within(origin));
        return new Follow(
                committee.getActionList() == null ? List.of()
                        : committee.getActionList().getActions().stream().filter(action -> here.test(action.getOrigin())).toList(),
                committee.getFeedbackList() == null ? List.of()
                        : committee.getFeedbackList().getRecommendations().stream().filter(made -> here.test(made.getOrigin())).toList());
    }

    private boolean within(Element element) {
        for (var above = element.eContainer(); above != null; above = above.eContainer()) {
            if (above == meeting) {
                return true;
            }
        }
        return false;
    }

    private void addItems(List<AgendaItem> agenda, int depth, boolean closed, Follow follow, List<MinutesItem> items) {
        for (AgendaItem item : agenda) {
            boolean hidden = closed || item.isClosed();
            if (item.getKind() != ItemKind.BREAK) {
                items.add(line(item, depth, hidden, follow));
            }
            addItems(item.getItems(), depth + 1, hidden, follow, items);
        }
    }

    private MinutesItem line(AgendaItem item, int depth, boolean closed, Follow follow) {
        if (closed && scope == MinutesScope.PUBLIC) {
            leftOut++;
            return MinutesItem.withheld(text(item.getId()), ItemCollector.kind(item), depth, numbers.getOrDefault(item, ""));
        }
        Follow own = follow.of(item);
        marked.add(item);
        item.getPapers().stream().map(PaperUse::getPaper).filter(Objects::nonNull).forEach(marked::add);
        marked.addAll(own.actions());
        marked.addAll(own.recommendations());
        return new ItemCollector(zone, numbers, scope, Optional.of(filledIn)).item(item, depth, closed, own);
    }

    private Head head() {
        var sittings = meeting.getSittings().size() < 2 ? List.<Sitting>of() : meeting.getSittings().stream()
                .map(sitting -> new Sitting(text(sitting.getTitle()), here(sitting.getStart()), here(sitting.getEnd()),
                        text(sitting.getPlace()))).toList();
        boolean online = present(meeting.getLink()) || meeting.getAttendance().stream().anyMatch(event -> event.isRemote());
        return new Head(meeting.getCommittee() == null ? "" : text(meeting.getCommittee().getName()),
                meeting.getCommittee() == null ? "" : text(meeting.getCommittee().getShortName()), text(meeting.getTitle()),
                text(meeting.getNumber()), meeting.getKind().getLiteral(), meeting.getState().getLiteral(),
                here(meeting.getStart()), here(meeting.getEnd()),
                Optional.ofNullable(meeting.getOpened()).map(at -> at.atZone(zone)),
                Optional.ofNullable(meeting.getAdjourned()).map(at -> at.atZone(zone)),
                joined(", ", meeting.getPlace(), meeting.getAddress()), online,
                meeting.getNotice() == null ? "" : meeting.getNotice().getOpenness().getLiteral(), sittings);
    }

    private Optional<ZonedDateTime> here(ZonedDateTime time) {
        return Optional.ofNullable(time).map(at -> at.withZoneSameInstant(zone));
    }

    private List<MinutesDocument.Correction> corrections(Minutes minutes) {
        return minutes == null ? List.of() : minutes.getCorrections().stream().filter(this::mayBeSeen)
                .map(correction -> new MinutesDocument.Correction(
                        correction.getItem() == null ? "" : numbers.getOrDefault(correction.getItem(), ""), text(correction.getText()),
                        text(correction.getPassage()), text(correction.getReplacement()), name(correction.getAskedBy()),
                        Optional.ofNullable(correction.getDate()), correction.isAccepted())).toList();
    }

    /** A correction of no item may be about any, so the public sees none of those while something is left out. */
    private boolean mayBeSeen(Correction correction) {
        if (scope == MinutesScope.FULL || leftOut == 0) {
            return true;
        }
        return correction.getItem() != null && !ItemCollector.closed(correction.getItem());
    }

    /** The first meeting of the committee that begins after this one and has not been called off. */
    private Optional<Next> next() {
        if (meeting.getCommittee() == null || meeting.getStart() == null) {
            return Optional.empty();
        }
        return meeting.getCommittee().getMeetings().stream()
                .filter(other -> other != meeting && other.getStart() != null && other.getStart().isAfter(meeting.getStart()))
                .filter(other -> other.getState() != MeetingState.CANCELLED && other.getState() != MeetingState.POSTPONED)
                .min(Comparator.comparing(other -> other.getStart().toInstant()))
                .map(other -> new Next(text(other.getTitle()), text(other.getNumber()), other.getStart(),
                        Optional.ofNullable(other.getEnd()), text(other.getPlace())));
    }

    private Approval approval(Minutes minutes, Attendance attendance) {
        var signatures = new ArrayList<Signature>();
        List<String> chairs = attendance.chairs().isEmpty() ? List.of("") : attendance.chairs();
        chairs.forEach(chair -> signatures.add(new Signature(chairs.size() > 1 ? "coChair" : "chair", chair)));
        signatures.add(new Signature("secretary", attendance.secretaries().isEmpty() ? "" : attendance.secretaries().getFirst()));
        if (minutes == null) {
            return new Approval("none", Optional.empty(), Optional.empty(), "", "", Optional.empty(), "", signatures);
        }
        Meeting approving = minutes.getApprovedIn();
        String in = approving == null ? "" : joined(", ", approving.getTitle(), approving.getNumber());
        return new Approval(minutes.getState().getLiteral(), Optional.ofNullable(minutes.getCirculatedOn()),
                Optional.ofNullable(minutes.getApprovedOn()), in, name(minutes.getCertifiedBy()),
                Optional.ofNullable(minutes.getCertifiedOn()), text(minutes.getReopenedReason()), signatures);
    }

    /** A container is at least as high as its highest content, and bears every caveat of it. What is left out does not count. */
    private String marking() {
        if (register == null) {
            return "";
        }
        MarkingScheme scheme = MarkingSchemes.shipped().of(register);
        Protection whole = leftOut == 0 ? EffectiveMarking.of(meeting, scheme).protection() : Protection.of(meeting.getMarking());
        return scheme.banner(scheme.join(whole, EffectiveMarking.together(marked.stream(), scheme)));
    }

    private static boolean present(String value) {
        return value != null && !value.isBlank();
    }

    /** {@return the parts that say something, joined} */
    static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(MinutesCollector::present).collect(Collectors.joining(separator));
    }

    /** {@return the name of a party; empty for none} */
    static String name(Party party) {
        return party == null ? "" : text(party.getName());
    }

    /** {@return the text, empty for none} */
    static String text(String value) {
        return value == null ? "" : value;
    }
}
