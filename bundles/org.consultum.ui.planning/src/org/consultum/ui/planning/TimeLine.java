package org.consultum.ui.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Days on a line of pixels. Days are those of the meeting's zone, so that a day has the same width whether or not the clock changes on it.
 *
 * @param first first day shown
 * @param last last day shown
 * @param left pixel at which the first day begins
 * @param width pixels from there to the end of the last day, more than 0
 */
record TimeLine(LocalDate first, LocalDate last, int left, int width) {

    private static final int LEAST_DAYS = 14;
    private static final double MARGIN = 0.06;

    TimeLine {
        if (last.isBefore(first) || width <= 0) {
            throw new IllegalArgumentException(first + " to " + last + " on " + width);
        }
    }

    /** How far the marks of the scale are apart. */
    enum Step {
        DAY, WEEK, MONTH, QUARTER, YEAR
    }

    /** A line that holds all the days, with some room at both ends. */
    static TimeLine around(Collection<LocalDate> days, int left, int width) {
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        long between = ChronoUnit.DAYS.between(first, last) + 1;
        long room = Math.max(Math.max(2, Math.round(between * MARGIN)), (LEAST_DAYS - between + 1) / 2);
        return new TimeLine(first.minusDays(room), last.plusDays(room), left, Math.max(1, width));
    }

    /** Number of days shown. */
    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Pixels of one day. */
    double dayWidth() {
        return (double) width / days();
    }

    /** Pixel at which a day begins; outside the line for a day that is not shown. */
    int x(LocalDate day) {
        return left + (int) Math.round(ChronoUnit.DAYS.between(first, day) * dayWidth());
    }

    /** Pixel of a moment by its own clock. */
    int x(ZonedDateTime moment) {
        double day = ChronoUnit.DAYS.between(first, moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / 86_400.0;
        return left + (int) Math.round(day * dayWidth());
    }

    /** Whether a day is shown. */
    boolean shows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days a distance in pixels is, to the nearest day. */
    long days(int pixels) {
        return Math.round(pixels / dayWidth());
    }

    /** The finest marks that are at least so many pixels apart. */
    Step step(int pixels) {
        double day = dayWidth();
        return day >= pixels ? Step.DAY : day * 7 >= pixels ? Step.WEEK : day * 28 >= pixels ? Step.MONTH
            : day * 90 >= pixels ? Step.QUARTER : Step.YEAR;
    }

    /** The days marked on the scale. */
    List<LocalDate> marks(Step step) {
        var marks = new ArrayList<LocalDate>();
        LocalDate day = switch (step) {
            case DAY -> first;
            case WEEK -> first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTH, QUARTER -> first.getDayOfMonth() == 1 ? first : first.with(TemporalAdjusters.firstDayOfNextMonth());
            case YEAR -> first.getDayOfYear() == 1 ? first : first.with(TemporalAdjusters.firstDayOfNextYear());
        };
        while (step == Step.QUARTER && day.getMonthValue() % 3 != 1) {
            day = day.plusMonths(1);
        }
        while (!day.isAfter(last)) {
            marks.add(day);
            day = switch (step) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.plusWeeks(1);
                case MONTH -> day.plusMonths(1);
                case QUARTER -> day.plusMonths(3);
                case YEAR -> day.plusYears(1);
            };
        }
        return marks;
    }

    /**
     * Where a text stands.
     *
     * @param x its left edge
     * @param lane 0 for the one next to the line; -1 when there is no room for it
     */
    record Place(int x, int lane) {
    }

    /**
     * Finds room for texts below their marks: as near to the line as there is room, none over another, none beyond the edges.
     *
     * @param marks pixel of the mark of each text, in any order
     * @param widths width of each text
     * @param lanes how many lanes there are
     * @param gap pixels between texts
     */
    List<Place> places(List<Integer> marks, List<Integer> widths, int lanes, int gap) {
        int[] from = new int[marks.size()];
        Integer[] order = new Integer[marks.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.max(left, Math.min(marks.get(i), left + width - widths.get(i)));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(marks::get));
        var placed = new ArrayList<int[]>();
        var found = new Place[from.length];
        for (int i : order) {
            int lane = 0;
            for (int tried = 0; tried <= placed.size() && lane < lanes; tried++) {
                int candidate = lane;
                boolean taken = placed.stream().anyMatch(one -> one[0] == candidate && one[1] < from[i] + widths.get(i) + gap
                    && from[i] < one[2] + gap);
                if (!taken) {
                    break;
                }
                lane++;
            }
            found[i] = new Place(from[i], lane < lanes ? lane : -1);
            if (lane < lanes) {
                placed.add(new int[] {lane, from[i], from[i] + widths.get(i)});
            }
        }
        return List.of(found);
    }
}
