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
 * A long time in which nothing is due is cut out, so that what is near has room.
 *
 * @param first first day shown
 * @param last last day shown
 * @param left pixel at which the first day begins
 * @param width pixels from there to the end of the last day, more than 0
 * @param cutFrom first day that is cut out
 * @param cutUntil first day after those; the same as {@code cutFrom} where nothing is cut out
 */
record TimeLine(LocalDate first, LocalDate last, int left, int width, LocalDate cutFrom, LocalDate cutUntil) {

    /** Pixels that stand for the days cut out. */
    static final int CUT = 16;

    private static final int LEAST_DAYS = 14;
    private static final double MARGIN = 0.06;
    private static final int LONG_GAP = 45;
    private static final int BESIDE_CUT = 7;

    TimeLine {
        if (last.isBefore(first) || width <= 0 || cutUntil.isBefore(cutFrom) || cutFrom.isBefore(first) || cutUntil.isAfter(last)) {
            throw new IllegalArgumentException(first + " to " + last + " on " + width + " without " + cutFrom + " to " + cutUntil);
        }
    }

    /** A line without a cut. */
    TimeLine(LocalDate first, LocalDate last, int left, int width) {
        this(first, last, left, width, first, first);
    }

    /** How far the marks of the scale are apart. */
    enum Step {
        DAY, WEEK, MONTH, QUARTER, YEAR
    }

    /** A line that holds all the days, with some room at both ends. */
    static TimeLine around(Collection<LocalDate> days, int left, int width) {
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        LocalDate cutFrom = first;
        LocalDate cutUntil = first;
        long longest = Math.max(LONG_GAP, ChronoUnit.DAYS.between(first, last) / 3);
        LocalDate before = first;
        for (LocalDate day : days.stream().sorted().toList()) {
            if (ChronoUnit.DAYS.between(before, day) > longest) {
                longest = ChronoUnit.DAYS.between(before, day);
                cutFrom = before.plusDays(BESIDE_CUT);
                cutUntil = day.minusDays(BESIDE_CUT);
            }
            before = day;
        }
        long between = ChronoUnit.DAYS.between(first, last) + 1 - ChronoUnit.DAYS.between(cutFrom, cutUntil);
        long room = Math.max(Math.max(2, Math.round(between * MARGIN)), (LEAST_DAYS - between + 1) / 2);
        if (cutFrom.equals(cutUntil)) {
            return new TimeLine(first.minusDays(room), last.plusDays(room), left, Math.max(1, width));
        }
        return new TimeLine(first.minusDays(room), last.plusDays(room), left, Math.max(1, width), cutFrom, cutUntil);
    }

    /** Whether days are cut out. */
    boolean isCut() {
        return cutUntil.isAfter(cutFrom);
    }

    /** Number of days shown. */
    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1 - ChronoUnit.DAYS.between(cutFrom, cutUntil);
    }

    /** Pixels of one day. */
    double dayWidth() {
        return (double) Math.max(1, width - (isCut() ? CUT : 0)) / days();
    }

    private int x(double day) {
        double from = ChronoUnit.DAYS.between(first, cutFrom);
        double until = ChronoUnit.DAYS.between(first, cutUntil);
        double pixels = !isCut() || day <= from ? day * dayWidth()
            : day >= until ? (from + day - until) * dayWidth() + CUT : from * dayWidth() + CUT * (day - from) / (until - from);
        return left + (int) Math.round(pixels);
    }

    /** Pixel at which a day begins; outside the line for a day that is not shown. */
    int x(LocalDate day) {
        return x((double) ChronoUnit.DAYS.between(first, day));
    }

    /** Pixel of a moment by its own clock. */
    int x(ZonedDateTime moment) {
        return x(ChronoUnit.DAYS.between(first, moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / 86_400.0);
    }

    /** Whether a day is shown. */
    boolean shows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && !(isCut() && day.isAfter(cutFrom) && day.isBefore(cutUntil));
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
            if (shows(day)) {
                marks.add(day);
            }
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
