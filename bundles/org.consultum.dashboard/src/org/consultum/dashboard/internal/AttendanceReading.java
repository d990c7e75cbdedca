package org.consultum.dashboard.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.DashboardFigures.Attendance;
import org.consultum.dashboard.DashboardFigures.AttendanceLine;
import org.consultum.dashboard.DashboardScope;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.index.RegisterIndex;

/** Who attended the meetings of the last year: by meeting of one committee, or by committee. */
final class AttendanceReading {

    private static final int PAGE = 2_000;
    private static final int MOST_MEETINGS = 8;

    private final RegisterIndex index;
    private final Filter base;
    private final DashboardScope scope;
    private boolean complete = true;

    AttendanceReading(RegisterIndex index, Filter base, DashboardScope scope) {
        this.index = index;
        this.base = base;
        this.scope = scope;
    }

    boolean complete() {
        return complete;
    }

    Attendance read() {
        LocalDate first = scope.asOf().minusYears(1).plusDays(1);
        Filter held = base.between(first, scope.asOf());
        List<AttendanceLine> meetings = meetings(held);
        if (scope.committeeId().isPresent()) {
            return new Attendance(false, meetings.subList(Math.max(0, meetings.size() - MOST_MEETINGS), meetings.size()));
        }
        return new Attendance(true, committees(held));
    }

    private List<AttendanceLine> meetings(Filter held) {
        return rows(held).stream().flatMap(row -> line(row).stream()).toList();
    }

    private static Optional<AttendanceLine> line(IndexEntry row) {
        return row.facts().detail() instanceof Detail.Attendance who
            && who.presentIds().size() + who.excusedIds().size() + who.absentIds().size() > 0
                ? Optional.of(new AttendanceLine(row.id(), row.title(), row.date(), 1, who.presentIds().size(), who.excusedIds().size(),
                    who.absentIds().size(), new Behind.ElementOf(row.id())))
                : Optional.empty();
    }

    private List<AttendanceLine> committees(Filter held) {
        Map<String, List<IndexEntry>> byCommittee = rows(held).stream().filter(row -> row.committeeId().isPresent())
            .collect(Collectors.groupingBy(row -> row.committeeId().get()));
        var lines = new ArrayList<AttendanceLine>();
        byCommittee.forEach((committee, rows) -> {
            List<AttendanceLine> each = rows.stream().flatMap(row -> line(row).stream()).toList();
            if (!each.isEmpty()) {
                lines.add(new AttendanceLine(committee, index.byId(committee).map(IndexEntry::title).orElse(""), Optional.empty(),
                    each.size(), each.stream().mapToInt(AttendanceLine::present).sum(),
                    each.stream().mapToInt(AttendanceLine::excused).sum(), each.stream().mapToInt(AttendanceLine::absent).sum(),
                    Behind.ListOf.of(FiguresReading.MEETING, held.inCommittee(committee))));
            }
        });
        lines.sort(Comparator.comparingDouble(AttendanceLine::percent).thenComparing(AttendanceLine::name)
            .thenComparing(AttendanceLine::id));
        return lines;
    }

    private List<IndexEntry> rows(Filter held) {
        var rows = new ArrayList<IndexEntry>();
        ListPage page;
        do {
            page = index.list(new ListQuery(FiguresReading.MEETING, held, new Sort(Column.DATE, true), rows.size(), rows.size() + PAGE));
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty() && rows.size() < page.total());
        complete &= page.complete();
        return rows;
    }
}
