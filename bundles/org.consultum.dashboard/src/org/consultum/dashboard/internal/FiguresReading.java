package org.consultum.dashboard.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.DashboardFigures;
import org.consultum.dashboard.DashboardFigures.AgeCount;
import org.consultum.dashboard.DashboardFigures.Deadline;
import org.consultum.dashboard.DashboardFigures.DeadlineKind;
import org.consultum.dashboard.DashboardFigures.Deadlines;
import org.consultum.dashboard.DashboardFigures.Expected;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.DashboardFigures.KindCount;
import org.consultum.dashboard.DashboardFigures.OwnerOverdue;
import org.consultum.dashboard.DashboardFigures.StageCount;
import org.consultum.dashboard.DashboardFigures.Totals;
import org.consultum.dashboard.DashboardScope;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.index.RegisterIndex;
import org.consultum.model.ActionStatus;
import org.consultum.model.LoopStage;
import org.consultum.model.MeetingState;

/** Asks the index for all figures of a dashboard. Used once. */
public final class FiguresReading {

    static final String ACTION = "ActionItem";
    static final String LOOP = "Recommendation";
    static final String MEETING = "Meeting";
    static final String CONSULTATION = "ConsultationRound";

    private static final int NEXT = 40;
    private static final Set<String> UNFINISHED = Set.of(ActionStatus.OPEN.getLiteral(), ActionStatus.IN_PROGRESS.getLiteral(),
        ActionStatus.WAITING.getLiteral());
    private static final Set<String> UNCLOSED = Arrays.stream(LoopStage.values()).filter(stage -> stage != LoopStage.CLOSED)
        .map(LoopStage::getLiteral).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TO_COME = Set.of(MeetingState.DRAFT.getLiteral(), MeetingState.SCHEDULED.getLiteral(),
        MeetingState.AGENDA_PUBLISHED.getLiteral(), MeetingState.IN_SESSION.getLiteral());

    private final RegisterIndex index;
    private final DashboardScope scope;
    private final LocalDate today;
    private final Filter base;
    private boolean complete = true;

    public FiguresReading(RegisterIndex index, DashboardScope scope) {
        this.index = index;
        this.scope = scope;
        this.today = scope.asOf();
        this.base = scope.committeeId().map(Filter.ALL::inCommittee).orElse(Filter.ALL);
    }

    /** Asks. */
    public DashboardFigures read() {
        var measures = new MeasureProgress(index, base, today);
        var attendance = new AttendanceReading(index, base, scope);
        return new DashboardFigures(scope, totals(), overdue(), stages(), ages(), measures.read(), attendance.read(), deadlines(),
            expected(), complete && measures.complete() && attendance.complete());
    }

    private Filter unfinished() {
        return base.withStatus(UNFINISHED);
    }

    private Filter overdueActions() {
        return unfinished().dueBy(today.minusDays(1)).withoutHidden(today);
    }

    private Filter openLoops() {
        return base.withStatus(UNCLOSED);
    }

    private Totals totals() {
        return new Totals(figure(ACTION, unfinished()), figure(ACTION, overdueActions()),
            figure(ACTION, unfinished().due(soon()).withoutHidden(today)),
            figure(ACTION, base.withStatus(Set.of(ActionStatus.WAITING.getLiteral()))),
            figure(ACTION, unfinished().withoutOwner().withoutHidden(today)), figure(LOOP, openLoops()), figure(LOOP, openLoops().dueBy(today.minusDays(1))));
    }

    private Days soon() {
        return Days.between(today, today.plusDays(DashboardFigures.SOON_DAYS));
    }

    private List<OwnerOverdue> overdue() {
        Filter all = overdueActions();
        Filter longer = all.dueBy(today.minusDays(DashboardFigures.LONG_DAYS + 1L));
        Filter recent = all.due(Days.between(today.minusDays(DashboardFigures.LONG_DAYS), today.minusDays(1)));
        Facet byOwner = Facet.of(Facet.By.OWNER);
        FacetCounts counts = facet(ACTION, all, byOwner);
        FacetCounts longCounts = facet(ACTION, longer, byOwner);
        return counts.counts().stream().map(count -> {
            UnaryOperator<Filter> theirs = filter -> count.key().equals(Facet.NONE) ? filter.withoutOwner() : filter.ownedBy(count.key());
            int late = Math.min(longCounts.of(count.key()), count.elements());
            return new OwnerOverdue(count.key(), count.key().equals(Facet.NONE) ? "" : count.name(),
                behind(count.elements(), ACTION, theirs.apply(all)),
                behind(count.elements() - late, ACTION, theirs.apply(recent)), behind(late, ACTION, theirs.apply(longer)));
        }).sorted(Comparator.comparingInt((OwnerOverdue owner) -> -owner.all().count()).thenComparingInt(owner -> -owner.longer().count()))
            .toList();
    }

    private List<StageCount> stages() {
        Facet byStage = Facet.of(Facet.By.STAGE);
        FacetCounts all = facet(LOOP, base, byStage);
        FacetCounts late = facet(LOOP, openLoops().dueBy(today.minusDays(1)), byStage);
        var found = new ArrayList<StageCount>();
        for (LoopStage stage : LoopStage.values()) {
            String key = stage.getLiteral();
            Filter here = base.withStatus(Set.of(key));
            LoopStage[] later = Arrays.stream(LoopStage.values()).filter(other -> other.compareTo(stage) > 0).toArray(LoopStage[]::new);
            LoopStage[] since = Arrays.stream(LoopStage.values()).filter(other -> other.compareTo(stage) >= 0).toArray(LoopStage[]::new);
            int count = all.of(key);
            int lateCount = Math.min(late.of(key), count);
            int gone = Arrays.stream(later).mapToInt(other -> all.of(other.getLiteral())).sum();
            found.add(new StageCount(stage, behind(count, LOOP, here), behind(count - lateCount, LOOP, here),
                behind(lateCount, LOOP, here.dueBy(today.minusDays(1))),
                later.length == 0 ? new Figure(0, new Behind.Nothing()) : behind(gone, LOOP, at(later)),
                behind(count + gone, LOOP, at(since))));
        }
        return found;
    }

    private List<AgeCount> ages() {
        Facet byAge = Facet.age(today);
        FacetCounts counts = facet(ACTION, unfinished(), byAge);
        var found = new ArrayList<AgeCount>();
        if (counts.total() > 0) {
            for (Facet.Band band : Facet.AGE_BANDS) {
                found.add(new AgeCount(Optional.of(band),
                    behind(counts.of(band.key()), ACTION, unfinished().inGroup(byAge, band.key()))));
            }
            int unknown = counts.of(Facet.NONE);
            if (unknown > 0) {
                found.add(new AgeCount(Optional.empty(), behind(unknown, ACTION, unfinished().inGroup(byAge, Facet.NONE))));
            }
        }
        return found;
    }

    private Deadlines deadlines() {
        LocalDate last = today.plusDays(DashboardFigures.AHEAD_DAYS);
        Days ahead = Days.between(today, last);
        var next = new ArrayList<Deadline>();
        var counts = new ArrayList<KindCount>();
        collect(DeadlineKind.MEETING, MEETING, base.withStatus(TO_COME).dated(ahead), Column.DATE, next, counts);
        collect(DeadlineKind.ACTION, ACTION, unfinished().due(ahead).withoutHidden(today), Column.DUE, next, counts);
        collect(DeadlineKind.RESPONSE, LOOP, at(LoopStage.MADE).due(ahead), Column.DUE, next, counts);
        collect(DeadlineKind.MEASURE, LOOP, at(LoopStage.ANSWERED, LoopStage.UNDER_WAY).due(ahead), Column.DUE, next, counts);
        collect(DeadlineKind.REVIEW, LOOP, at(LoopStage.DONE, LoopStage.REVIEWED).due(ahead), Column.DUE, next, counts);
        collect(DeadlineKind.CONSULTATION, CONSULTATION, base.due(ahead), Column.DUE, next, counts);
        next.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::kind));
        return new Deadlines(next.subList(0, Math.min(NEXT, next.size())), counts);
    }

    private Filter at(LoopStage... stages) {
        return base.withStatus(Arrays.stream(stages).map(LoopStage::getLiteral).collect(Collectors.toSet()));
    }

    private void collect(DeadlineKind kind, String type, Filter filter, Column column, List<Deadline> next, List<KindCount> counts) {
        ListPage page = list(new ListQuery(type, filter, new Sort(column, true), 0, NEXT));
        if (page.total() > 0) {
            counts.add(new KindCount(kind, behind(page.total(), type, filter)));
        }
        for (IndexEntry entry : page.rows()) {
            (column == Column.DATE ? entry.date() : entry.due()).ifPresent(day -> next.add(
                new Deadline(day, kind, entry.title(), entry.committeeId(), new Behind.ElementOf(entry.id()))));
        }
    }

    private Optional<Expected> expected() {
        if (scope.me().isEmpty()) {
            return Optional.empty();
        }
        Filter mine = unfinished().ownedByAny(scope.me());
        return Optional.of(new Expected(figure(ACTION, mine), figure(ACTION, mine.dueBy(today.minusDays(1)).withoutHidden(today)),
            figure(ACTION, mine.due(soon()).withoutHidden(today)), figure(ACTION, unfinished().waitingForAny(scope.me())),
            figure(LOOP, at(LoopStage.MADE).ownedByAny(scope.me()))));
    }

    private Figure figure(String type, Filter filter) {
        return behind(list(new ListQuery(type, filter, new Sort(Column.DUE, true), 0, 0)).total(), type, filter);
    }

    private static Figure behind(int count, String type, Filter filter) {
        return new Figure(count, Behind.ListOf.of(type, filter));
    }

    private FacetCounts facet(String type, Filter filter, Facet facet) {
        FacetCounts counts = index.facet(type, filter, facet);
        complete &= counts.complete();
        return counts;
    }

    private ListPage list(ListQuery query) {
        ListPage page = index.list(query);
        complete &= page.complete();
        return page;
    }
}
