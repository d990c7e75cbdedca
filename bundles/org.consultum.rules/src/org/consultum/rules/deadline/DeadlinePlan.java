package org.consultum.rules.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.calendar.HolidayCalendar;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.rules.deadline.MeetingFacts.Done;
import org.consultum.rules.internal.planning.Texts;
import org.consultum.spi.rule.Finding.Severity;

/**
 * Every deadline that follows from the day of one meeting. A meeting is judged by the wording in force on its day, in its zone.
 *
 * <p>Made by reading the meeting once, on a thread that may read the register; afterwards immutable and used by any thread. The
 * question what would happen on another day is a computation ({@link #ifMovedTo}) and changes nothing.
 *
 * <p>Plans get errors, history gets warnings: a deadline of a meeting still to come that cannot be kept is
 * {@linkplain DeadlineState#BROKEN broken}; one of a meeting that was held is {@linkplain DeadlineState#MISSED missed}.
 */
public final class DeadlinePlan {

    /** How many days ahead a day is looked for that keeps all deadlines. */
    private static final int HORIZON = 800;

    private final Optional<MeetingFacts> facts;
    private final ChosenDeadlines chosen;
    private final HolidayCalendar calendar;
    private final List<String> calendarFaults;
    private final Instant now;
    private final boolean cancelled;
    private final List<Deadline> deadlines;

    private DeadlinePlan(Optional<MeetingFacts> facts, ChosenDeadlines chosen, HolidayCalendar calendar, List<String> calendarFaults,
            Instant now, boolean cancelled) {
        this.facts = facts;
        this.chosen = chosen;
        this.calendar = calendar;
        this.calendarFaults = calendarFaults;
        this.now = now;
        this.cancelled = cancelled;
        this.deadlines = facts.filter(meeting -> !cancelled).map(this::compute).orElse(List.of());
    }

    /**
     * The deadlines of a meeting.
     *
     * @param meeting read on the calling thread, with its committee and papers; not kept
     * @param catalogue the packs that are installed; which of them apply the committee and the profile of the register say
     * @param calendars where the calendars lie that the committee names
     * @param now moment by which deadlines are past or to come
     */
    public static DeadlinePlan of(Meeting meeting, RuleCatalogue catalogue, HolidayCalendars calendars, Instant now) {
        var committee = Optional.ofNullable(meeting.getCommittee());
        var register = committee.map(Committee::getRegister);
        var named = calendars.named(committee.map(Committee::getHolidays).map(List::<String>copyOf).orElse(List.of()));
        return new DeadlinePlan(Optional.of(meeting).filter(one -> one.getStart() != null).map(MeetingFacts::of),
            ChosenDeadlines.of(catalogue, register, committee), named.calendar(), named.faults(), now,
            meeting.getState() == MeetingState.CANCELLED);
    }

    /** Where the register of a meeting has its own calendars is up to the caller; this uses only those that are installed. */
    public static DeadlinePlan of(Meeting meeting, RuleCatalogue catalogue, Instant now) {
        return of(meeting, catalogue, catalogue.calendars(Optional.empty()), now);
    }

    /** One deadline of a meeting by itself; empty when the meeting has no start, is called off, or the deadline does not apply to it. */
    static Optional<Deadline> of(Meeting meeting, DeadlineRule rule, HolidayCalendar calendar, Instant now) {
        boolean off = meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED;
        var alone = new ChosenDeadlines(List.of(new ChosenDeadlines.One("", rule, Optional.empty(), Optional.empty(), Optional.empty())),
            List.of(), List.of());
        return new DeadlinePlan(Optional.of(meeting).filter(one -> one.getStart() != null).map(MeetingFacts::of), alone, calendar,
            List.of(), now, off).deadlines().stream().findFirst();
    }

    /** The deadlines, earliest first; none when the meeting has no start, is cancelled, or nothing applies to it. */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /** Start of the meeting, with its zone; empty when it has none. */
    public Optional<ZonedDateTime> start() {
        return facts.map(MeetingFacts::start);
    }

    /** End of the meeting, in the zone of the start. */
    public Optional<ZonedDateTime> end() {
        return facts.flatMap(MeetingFacts::end);
    }

    /** Names of the packs chosen that lay down deadlines, whether or not they have any for this meeting. */
    public List<String> packs() {
        return chosen.packs();
    }

    /** Which days are worked. */
    public HolidayCalendar calendar() {
        return calendar;
    }

    /** The moment by which deadlines are past or to come. */
    public Instant now() {
        return now;
    }

    /** Whether the meeting lies ahead, so that it can be moved. */
    public boolean movable() {
        return facts.filter(this::ahead).isPresent() && !cancelled;
    }

    /** What is wrong with calendars and with changes of rules, in words, with what to do. */
    public List<String> faults() {
        var faults = new ArrayList<>(chosen.faults());
        faults.addAll(calendarFaults);
        return List.copyOf(faults);
    }

    /** What else to know about the day and the count, in words. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (facts.isEmpty()) {
            return List.of(Texts.text("note.noStart"));
        }
        if (cancelled) {
            return List.of(Texts.text("note.cancelled"));
        }
        MeetingFacts meeting = facts.get();
        LocalDate last = meeting.end().map(ZonedDateTime::toLocalDate).orElse(meeting.start().toLocalDate());
        LocalDate day = meeting.start().toLocalDate();
        for (int days = 0; days < 31 && !day.isAfter(last); days++) {
            LocalDate one = day;
            calendar.holiday(day).ifPresent(name -> notes.add(Texts.text("note.holiday", DeadlineWords.date(one), name)));
            if (calendar.isWeekend(day)) {
                notes.add(Texts.text("note.weekend", DeadlineWords.date(day)));
            }
            day = day.plusDays(1);
        }
        boolean counts = deadlines.stream().anyMatch(one -> one.rule().unit().filter(unit -> unit.workingDaysOnly()).isPresent());
        if (counts && calendar.name().isEmpty()) {
            notes.add(Texts.text("note.noCalendar"));
        }
        if (counts) {
            deadlines.stream().map(one -> one.day().getYear()).distinct().filter(year -> !calendar.covers(year))
                .forEach(year -> notes.add(Texts.text("note.uncovered", calendar.title(), Integer.toString(year))));
        }
        return List.copyOf(notes);
    }

    /** The worst that is wrong; INFO when nothing is. */
    public Severity severity() {
        return deadlines.stream().map(Deadline::severity).max(Comparator.naturalOrder()).orElse(Severity.INFO);
    }

    /**
     * What would become of the deadlines if the meeting began at another time. The end goes along by the clock.
     *
     * @param newStart start, with the zone in which the deadlines would be counted
     * @throws IllegalStateException when the meeting has no start
     */
    public DeadlineMove ifMovedTo(ZonedDateTime newStart) {
        MeetingFacts old = facts.orElseThrow(() -> new IllegalStateException("The meeting has no start."));
        var after = new DeadlinePlan(Optional.of(old.movedTo(newStart)), chosen, calendar, calendarFaults, now, cancelled);
        var changes = new ArrayList<DeadlineMove.Change>();
        after.deadlines.forEach(one -> changes.add(new DeadlineMove.Change(
            deadlines.stream().filter(one::sameAs).findFirst(), Optional.of(one))));
        deadlines.stream().filter(one -> after.deadlines.stream().noneMatch(one::sameAs))
            .forEach(one -> changes.add(new DeadlineMove.Change(Optional.of(one), Optional.empty())));
        var remarks = new ArrayList<String>();
        if (!newStart.toInstant().equals(old.start().toInstant())) {
            if (old.done().get(Milestone.NOTICE) instanceof Done.On on) {
                remarks.add(Texts.text("move.notice", DeadlineWords.date(on.day())));
            }
            if (old.done().get(Milestone.AGENDA) instanceof Done.On on) {
                remarks.add(Texts.text("move.agenda", DeadlineWords.date(on.day())));
            }
            if (newStart.toInstant().isBefore(now)) {
                remarks.add(Texts.text("move.past"));
            }
        }
        return new DeadlineMove(this, after, changes, remarks);
    }

    /** The same on another day, at the same time of the clock; see {@link #ifMovedTo(ZonedDateTime)}. */
    public DeadlineMove ifMovedTo(LocalDate newDay) {
        return ifMovedTo(on(newDay));
    }

    /**
     * First start from now on, at the same time of the clock, that breaks no deadline: on a working day, unless the meeting is on a weekend
     * now. Empty when there is none within two years.
     */
    public Optional<ZonedDateTime> earliestStart() {
        return facts.flatMap(meeting -> {
            LocalDate today = today(meeting);
            boolean anyDay = calendar.isWeekend(meeting.start().toLocalDate());
            for (int days = 0; days < HORIZON; days++) {
                LocalDate day = today.plusDays(days);
                if ((anyDay || calendar.isWorkingDay(day)) && keepsAll(day)) {
                    return Optional.of(on(day));
                }
            }
            return Optional.empty();
        });
    }

    /** Last start from the earliest one on, day by day, that breaks no deadline; empty when no day within two years does. */
    public Optional<ZonedDateTime> latestStart() {
        return earliestStart().flatMap(first -> {
            LocalDate day = first.toLocalDate();
            for (int days = 0; days < HORIZON; days++) {
                day = day.plusDays(1);
                if (!keepsAll(day)) {
                    return Optional.of(on(day.minusDays(1)));
                }
            }
            return Optional.empty();
        });
    }

    private ZonedDateTime on(LocalDate day) {
        ZonedDateTime start = facts.orElseThrow(() -> new IllegalStateException("The meeting has no start.")).start();
        return day.atTime(start.toLocalTime()).atZone(start.getZone());
    }

    private boolean keepsAll(LocalDate day) {
        MeetingFacts moved = facts.orElseThrow().movedTo(on(day));
        return moved.start().toInstant().isAfter(now)
            && moments(moved).entrySet().stream().noneMatch(one -> state(moved, one.getKey().rule(), one.getValue()) == DeadlineState.BROKEN);
    }

    private LocalDate today(MeetingFacts meeting) {
        return now.atZone(meeting.start().getZone()).toLocalDate();
    }

    private boolean ahead(MeetingFacts meeting) {
        return meeting.coming() && !meeting.end().orElse(meeting.start()).toLocalDate().isBefore(today(meeting));
    }

    /**
     * A moment found by counting.
     *
     * @param anchor moment that was counted from
     * @param holidays days left out
     * @param last last minute that is in time
     */
    private record Found(ZonedDateTime anchor, Map<LocalDate, String> holidays, ZonedDateTime last) {
    }

    private List<Deadline> compute(MeetingFacts meeting) {
        var found = new ArrayList<Deadline>();
        moments(meeting).forEach((one, moment) -> found.add(deadline(meeting, one, moment)));
        found.sort(Comparator.comparing((Deadline one) -> one.moment().toInstant()).thenComparing(Deadline::milestone)
            .thenComparing(Deadline::pack));
        return List.copyOf(found);
    }

    private Map<ChosenDeadlines.One, Found> moments(MeetingFacts meeting) {
        LocalDate judgedOn = meeting.start().toLocalDate();
        var inForce = chosen.rules().stream().filter(one -> one.inForce(judgedOn))
            .filter(one -> meeting.applies().contains(one.rule().applies())).toList();
        var moments = new LinkedHashMap<ChosenDeadlines.One, Found>();
        for (ChosenDeadlines.One one : inForce) {
            moment(meeting, one, inForce, EnumSet.noneOf(Milestone.class)).ifPresent(found -> moments.put(one, found));
        }
        return moments;
    }

    /** A deadline counted from another that depends on it in turn, or that nobody has laid down, is left out. */
    private Optional<Found> moment(MeetingFacts meeting, ChosenDeadlines.One one, List<ChosenDeadlines.One> all, Set<Milestone> under) {
        return anchor(meeting, one, all, under).map(anchor -> {
            DeadlineRule rule = one.rule();
            if (rule.unit().isEmpty()) {
                return new Found(anchor, Map.of(), rule.before() ? anchor.minusHours(rule.amount()) : anchor.plusHours(rule.amount()));
            }
            var counted = rule.unit().get().from(anchor.toLocalDate(), rule.amount(), rule.before(), calendar);
            return new Found(anchor, new LinkedHashMap<>(counted.holidays()), endOf(counted.day(), anchor));
        });
    }

    private static ZonedDateTime endOf(LocalDate day, ZonedDateTime like) {
        return day.atTime(LocalTime.of(23, 59)).atZone(like.getZone()).withLaterOffsetAtOverlap();
    }

    private Optional<ZonedDateTime> anchor(MeetingFacts meeting, ChosenDeadlines.One one, List<ChosenDeadlines.One> all,
            Set<Milestone> under) {
        return switch (one.rule().anchor()) {
            case DeadlineRule.Anchor.Start start -> Optional.of(meeting.start());
            case DeadlineRule.Anchor.End end -> Optional.of(meeting.end().orElse(meeting.start()));
            case DeadlineRule.Anchor.Reached reached -> {
                if (meeting.done().get(reached.milestone()) instanceof Done.On on) {
                    yield Optional.of(endOf(on.day(), meeting.start()));
                }
                if (under.contains(reached.milestone())) {
                    yield Optional.empty();
                }
                var deeper = EnumSet.of(reached.milestone());
                deeper.addAll(under);
                yield all.stream().filter(other -> other.pack().equals(one.pack()) && other.rule().milestone() == reached.milestone())
                    .findFirst().flatMap(other -> moment(meeting, other, all, deeper)).map(Found::last);
            }
        };
    }

    private Deadline deadline(MeetingFacts meeting, ChosenDeadlines.One one, Found found) {
        DeadlineRule rule = one.rule();
        DeadlineState state = state(meeting, rule, found);
        Done done = meeting.done().get(rule.milestone());
        Optional<LocalDate> doneOn = done instanceof Done.On on ? Optional.of(on.day()) : Optional.empty();
        LocalDate last = found.last().toLocalDate();
        long days = ChronoUnit.DAYS.between(today(meeting), last);
        var severity = switch (state) {
            case BROKEN -> rule.severity();
            case MISSED -> rule.severity().compareTo(Severity.WARNING) > 0 ? Severity.WARNING : rule.severity();
            case MET, EXCUSED, DUE, UNRECORDED, OVER -> Severity.INFO;
        };
        return new Deadline(one.pack(), rule, one.changed(), found.last(), doneOn, state, days, severity,
            DeadlineWords.state(state, last, doneOn, days, done instanceof Done.Sometime),
            DeadlineWords.sum(rule, DeadlineWords.anchor(rule.anchor(), found.anchor(), rule.unit().isEmpty()), found.holidays(),
                found.last()),
            DeadlineWords.source(rule.citations(), one.changed()));
    }

    private DeadlineState state(MeetingFacts meeting, DeadlineRule rule, Found found) {
        boolean past = rule.unit().isEmpty() ? now.isAfter(found.last().toInstant())
            : !now.isBefore(found.last().plusMinutes(1).toInstant());
        boolean plan = rule.before() && ahead(meeting);
        return switch (meeting.done().get(rule.milestone())) {
            case Done.On on when !on.day().isAfter(found.last().toLocalDate()) -> DeadlineState.MET;
            case Done.On on when rule.reasonAllowed() && meeting.shortNotice().isPresent() -> DeadlineState.EXCUSED;
            case Done.On on -> plan ? DeadlineState.BROKEN : DeadlineState.MISSED;
            case Done.Sometime sometime -> DeadlineState.UNRECORDED;
            case Done.NotYet notYet when !past -> DeadlineState.DUE;
            case Done.NotYet notYet -> plan ? DeadlineState.BROKEN : DeadlineState.MISSED;
            case Done.NotKept notKept -> past ? DeadlineState.UNRECORDED : DeadlineState.DUE;
            case Done.Nothing nothing -> past ? DeadlineState.OVER : DeadlineState.DUE;
        };
    }


    /** Where a moment of the meeting, such as the start of a sitting, goes when the start moves: by the clock, in the zone of the new start. */
    public static ZonedDateTime moved(ZonedDateTime moment, ZonedDateTime oldStart, ZonedDateTime newStart) {
        return MeetingFacts.moved(moment, oldStart, newStart);
    }
}
