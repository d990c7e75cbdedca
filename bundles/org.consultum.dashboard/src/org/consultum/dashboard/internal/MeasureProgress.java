package org.consultum.dashboard.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.DashboardFigures.Implementation;
import org.consultum.index.EntryFacts;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.index.RegisterIndex;

/**
 * How far measures were at the end of each of the last months: the mean over all measures there were. A measure is there from the day its
 * recommendation was made, or else from its first note; it is as far as its last note before says, and done from the day it was completed.
 * On the last day it is as far as it is now, unless a later note says that it was not yet; what was reported without a day shows there.
 */
final class MeasureProgress {

    private static final String MEASURE = "Measure";
    private static final int PAGE = 2_000;
    private static final int MONTHS = 12;
    private static final int WHOLE = 100;

    private final RegisterIndex index;
    private final Filter base;
    private final LocalDate today;
    private boolean complete = true;

    MeasureProgress(RegisterIndex index, Filter base, LocalDate today) {
        this.index = index;
        this.base = base;
        this.today = today;
    }

    boolean complete() {
        return complete;
    }

    /** What is known of one measure. */
    private record Known(Optional<LocalDate> from, List<EntryFacts.Progress> history, Optional<LocalDate> completed, int now) {

        boolean isThere(LocalDate day) {
            return from.filter(first -> first.isAfter(day)).isEmpty();
        }

        int percent(LocalDate day, boolean last) {
            if (completed.filter(end -> !end.isAfter(day)).isPresent()) {
                return WHOLE;
            }
            if (last && history.stream().noneMatch(progress -> progress.day().isAfter(day))) {
                return now;
            }
            int percent = 0;
            for (EntryFacts.Progress progress : history) {
                if (!progress.day().isAfter(day)) {
                    percent = progress.percent();
                }
            }
            return percent;
        }
    }

    List<Implementation> read() {
        List<Known> measures = measures();
        var points = new ArrayList<Implementation>();
        for (int back = MONTHS; back >= 0; back--) {
            LocalDate day = back == 0 ? today : YearMonth.from(today).minusMonths(back).atEndOfMonth();
            int there = 0;
            long sum = 0;
            for (Known measure : measures) {
                if (measure.isThere(day)) {
                    there++;
                    sum += Math.clamp(measure.percent(day, back == 0), 0, WHOLE);
                }
            }
            if (there > 0) {
                points.add(new Implementation(day, (double) sum / there, new Figure(there, Behind.ListOf.of(MEASURE, base))));
            }
        }
        return points;
    }

    private List<Known> measures() {
        List<IndexEntry> rows = all(MEASURE);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> made = new HashMap<>();
        all(FiguresReading.LOOP).forEach(loop -> loop.facts().raised().or(loop::date).ifPresent(day -> made.put(loop.id(), day)));
        return rows.stream().map(row -> known(row, made)).toList();
    }

    private static Known known(IndexEntry row, Map<String, LocalDate> made) {
        List<EntryFacts.Progress> history = row.facts().detail() instanceof Detail.Measure measure ? measure.history() : List.of();
        Optional<LocalDate> from = row.facts().detail() instanceof Detail.Measure measure
            ? measure.recommendationId().map(made::get) : Optional.empty();
        return new Known(from.or(() -> history.stream().map(EntryFacts.Progress::day).findFirst()), history, row.facts().closed(),
            row.facts().progress().orElse(0));
    }

    private List<IndexEntry> all(String type) {
        var rows = new ArrayList<IndexEntry>();
        ListPage page;
        do {
            page = index.list(new ListQuery(type, base, new Sort(Column.TITLE, true), rows.size(), rows.size() + PAGE));
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < page.total());
        complete &= page.complete();
        return rows;
    }
}
