package org.consultum.interchange.ical;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.interchange.ical.internal.Words;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.model.Period;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.base.Slugs;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Creates the next meetings of a series as drafts, each at an occurrence of its rule that has no meeting yet and is no exception. Loads the
 * meetings of the committee, because an occurrence may have been moved to any day.
 */
public final class CreateMeetingsOfSeries extends IntentionCommand {

    /** The most that is created at once. */
    public static final int MOST = 100;

    private final NewElements elements;
    private final MeetingSeries series;
    private final int count;
    private final ZonedDateTime from;

    /**
     * The next meetings.
     *
     * @param count how many, 1 to {@value #MOST}; fewer when the series ends before
     * @param from first moment that counts
     */
    public CreateMeetingsOfSeries(EditingDomain domain, NewElements elements, MeetingSeries series, int count, ZonedDateTime from) {
        super(domain, Words.ofUser().text("CreateMeetingsOfSeries.label"), Words.ofUser().text("CreateMeetingsOfSeries.description",
            Integer.toString(count), Objects.toString(series.getName(), "")));
        this.elements = Objects.requireNonNull(elements);
        this.series = series;
        this.count = count;
        this.from = Objects.requireNonNull(from);
    }

    @Override
    protected void plan(Steps steps) {
        Words words = Words.ofUser();
        SeriesPlan.problem(series).ifPresent(steps::refuse);
        if (count < 1 || count > MOST) {
            steps.refuse(words.text("series.nothing"));
        } else if (!(series.eContainer() instanceof Committee committee)) {
            steps.refuse(words.text("series.orphan"));
        } else {
            SeriesPlan.of(series).ifPresent(plan -> create(plan, committee, steps, words));
        }
    }

    private void create(SeriesPlan plan, Committee committee, Steps steps, Words words) {
        List<Meeting> there = committee.getMeetings().stream().filter(meeting -> !meeting.eIsProxy()).toList();
        Set<Instant> taken = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        there.forEach(meeting -> slugs.add(meeting.getSlug()));
        there.stream().filter(meeting -> meeting.getSeries() == series)
            .map(meeting -> meeting.getOccurrence() != null ? meeting.getOccurrence() : meeting.getStart()).filter(Objects::nonNull)
            .forEach(start -> taken.add(start.toInstant()));
        List<ZonedDateTime> starts = plan.next(from, count + taken.size()).stream()
            .filter(start -> !taken.contains(start.toInstant())).limit(count).toList();
        if (starts.isEmpty()) {
            steps.refuse(words.text("series.ended"));
        }
        int sequence = 0;
        Optional<Period> last = Optional.empty();
        for (ZonedDateTime start : starts) {
            Optional<Period> period = period(committee, start);
            sequence = sequence > 0 && period.equals(last) ? sequence + 1 : next(there, period);
            last = period;
            Meeting meeting = meeting(start, period, sequence);
            meeting.setSlug(Slugs.of(Objects.toString(series.getName(), ""), "meeting", slugs::contains));
            slugs.add(meeting.getSlug());
            steps.create(committee, Literals.COMMITTEE__MEETINGS, meeting);
        }
    }

    private Meeting meeting(ZonedDateTime start, Optional<Period> period, int sequence) {
        var meeting = elements.create(Meeting.class, Literals.MEETING);
        String name = Objects.toString(series.getName(), "").strip();
        meeting.setTitle((name.isEmpty() ? "" : name + " ") + start.toLocalDate());
        meeting.setKind(MeetingKind.ORDINARY);
        meeting.setState(MeetingState.DRAFT);
        meeting.setStart(start);
        if (series.getMinutes() > 0) {
            meeting.setEnd(start.plusMinutes(series.getMinutes()));
        }
        if (series.getPlace() != null) {
            meeting.setPlace(series.getPlace());
        }
        meeting.setSeries(series);
        meeting.setOccurrence(start);
        period.ifPresent(meeting::setPeriod);
        meeting.setSequence(sequence);
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        return meeting;
    }

    private static Optional<Period> period(Committee committee, ZonedDateTime start) {
        var day = start.toLocalDate();
        return committee.getPeriods().stream().filter(period -> (period.getStart() == null || !day.isBefore(period.getStart()))
            && (period.getEnd() == null || !day.isAfter(period.getEnd()))).findFirst();
    }

    private static int next(List<Meeting> there, Optional<Period> period) {
        return 1 + there.stream().filter(meeting -> Objects.equals(meeting.getPeriod(), period.orElse(null)))
            .mapToInt(Meeting::getSequence).max().orElse(0);
    }
}
