package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.MeetingDays;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.LoopStage;
import org.consultum.model.Meeting;
import org.consultum.model.Recommendation;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Loops;
import org.consultum.reports.TightTable;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What a committee decided, recommended and did in some days, and how that stands on a day. */
final class AnnualWork {

    private static final List<Integer> AGES = List.of(30, 90);

    private final Span span;
    private final LocalDate day;
    private final ReportWords words;
    private final ActionDue due = new ActionDue(MeetingDays.ofModel());
    private final List<Meeting> held;
    private final List<Recommendation> made;
    private final List<Recommendation> earlier;
    private final List<ActionItem> actions;
    private final boolean whole;

    /** @param whole whether the whole register is there: no answer is missing because it is not released */
    AnnualWork(Committee committee, List<Meeting> held, Span span, LocalDate day, ReportWords words, boolean whole) {
        this.whole = whole;
        this.span = span;
        this.day = day;
        this.words = words;
        this.held = held;
        List<Recommendation> loops = committee.getFeedbackList() == null ? List.of()
            : committee.getFeedbackList().getRecommendations();
        this.made = loops.stream().filter(loop -> span.holds(loop.getMadeOn())).toList();
        this.earlier = loops.stream().filter(loop -> loop.getMadeOn() == null || loop.getMadeOn().isBefore(span.from()))
            .filter(loop -> loop.getClosedOn() == null || !loop.getClosedOn().isBefore(span.from())).toList();
        this.actions = committee.getActionList() == null ? List.of() : committee.getActionList().getActions().stream()
            .filter(action -> action.getRaisedOn() == null || !action.getRaisedOn().isAfter(span.until())).toList();
    }

    /** Decisions of the meetings held, without questions that are still open. */
    List<Decision> decisions() {
        return held.stream().flatMap(AnnualWork::decided).toList();
    }

    private static Stream<Decision> decided(Meeting meeting) {
        return AgendaNumbers.of(meeting).keySet().stream().flatMap(item -> item.getDecisions().stream())
            .filter(decision -> decision.getResult() != DecisionResult.OPEN);
    }

    ReportTable decisionTable() {
        var table = ReportTable.named("decisions", words.text("table.decisions")).groupedBy(words.text("column.meeting"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 14)
            .column("decision", words.text("column.decision"), Kind.MARKDOWN, 62)
            .column("result", words.text("column.result"), Kind.TEXT, 24);
        for (Meeting meeting : held) {
            table.group(words.text("meeting.on", words.shortDate(meeting.getStart().toLocalDate()), Meetings.title(meeting, words)));
            decided(meeting).forEach(decision -> table.row(Shown.text(decision.getReference()), ReportText.of(decision.getText()),
                words.label(decision.getResult())));
        }
        return table.build();
    }

    /** Recommendations made in these days. */
    List<Recommendation> made() {
        return made;
    }

    /** Recommendations made before, and not closed before. */
    List<Recommendation> earlier() {
        return earlier;
    }

    long closed() {
        return followed().filter(loop -> span.holds(loop.getClosedOn())).count();
    }

    /** Of those closed in these days, the ones somebody has answered. */
    long closedAnswered() {
        return followed().filter(loop -> span.holds(loop.getClosedOn())).filter(loop -> !loop.getResponses().isEmpty()).count();
    }

    /** Recommendations nobody has answered. */
    long unanswered() {
        return followed().filter(loop -> loop.getClosedOn() == null).filter(loop -> loop.getResponses().isEmpty()).count();
    }

    private Stream<Recommendation> followed() {
        return Stream.concat(made.stream(), earlier.stream());
    }

    ReportTable recommendationTable() {
        var table = ReportTable.named("recommendations", words.text("table.recommendations")).groupedBy(words.text("column.made"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 13)
            .column("recommendation", words.text("column.recommendation"), Kind.TEXT, 24)
            .column("addressees", words.text("column.addressees"), Kind.TEXT, 16)
            .column("response", words.text("column.response"), Kind.TEXT, 16)
            .column("implementation", words.text("column.implementation"), Kind.TEXT, 15)
            .column("stage", words.text("column.stage"), Kind.TEXT, 16);
        table.group(words.text("group.made"));
        made.forEach(loop -> row(table, loop));
        table.group(words.text("group.earlier"));
        earlier.forEach(loop -> row(table, loop));
        return table.build();
    }

    private void row(ReportTable.Builder table, Recommendation loop) {
        LoopFacts facts = LoopFacts.of(loop);
        table.row(Shown.text(loop.getReference()), Shown.text(loop.getTitle()), Shown.organisations(loop.getAddressees(), words),
            facts.answers().kind().map(words::label).orElseGet(() -> whole ? words.text("response.none") : ""),
            words.label(facts.work().implementation()), words.label(facts.stage()));
    }

    ReportChart loopChart() {
        Map<LoopStage, Long> stages = followed().collect(Collectors.groupingBy(Loops::stage, () -> new EnumMap<>(LoopStage.class),
            Collectors.counting()));
        return new ReportChart("loops", words.text("chart.loops"), words.text("chart.loops.summary",
            words.count("recommendations", made.size() + earlier.size()), closed()), ReportChart.Shape.BARS, ReportChart.Unit.COUNT,
            LoopStage.VALUES.stream().map(words::label).toList(), List.of(new ReportChart.Series("",
                LoopStage.VALUES.stream().map(stage -> (double) stages.getOrDefault(stage, 0L)).toList())));
    }

    long raised() {
        return actions.stream().filter(action -> span.holds(action.getRaisedOn())).count();
    }

    List<ActionItem> completed() {
        return actions.stream().filter(action -> action.getStatus() == ActionStatus.DONE && span.holds(action.getClosedOn())).toList();
    }

    List<ActionItem> open() {
        return actions.stream().filter(action -> action.getStatus() != ActionStatus.DONE
            && action.getStatus() != ActionStatus.CANCELLED).toList();
    }

    List<ActionItem> overdue() {
        return open().stream().filter(action -> late(action) > 0).sorted((one, other) -> late(other) - late(one)).toList();
    }

    private int late(ActionItem action) {
        return due.daysOverdue(action, day);
    }

    ReportTable overdueTable() {
        var table = ReportTable.named("overdue", words.text("table.overdue"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 13)
            .column("action", words.text("column.action"), Kind.TEXT, 30)
            .column("owners", words.text("column.owners"), Kind.TEXT, 27)
            .column("due", words.text("column.due"), Kind.DAY, 18)
            .column("days", words.text("column.days"), Kind.NUMBER, 12);
        overdue().forEach(action -> table.row(Shown.text(action.getReference()), Shown.text(action.getTitle()),
            Shown.organisations(action.getOwners(), words), due.day(action, day), late(action)));
        return table.build();
    }

    ReportTable completedTable() {
        var table = new TightTable("completed", words.text("table.completed"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 13)
            .column("action", words.text("column.action"), Kind.TEXT, 41)
            .column("completed", words.text("column.completed"), Kind.DAY, 18)
            .optional("evidence", words.text("column.evidence"), Kind.TEXT, 28);
        completed().forEach(action -> table.row(Shown.text(action.getReference()), Shown.text(action.getTitle()),
            Optional.ofNullable(action.getClosedOn()), action.getEvidence().stream().map(evidence -> Shown.text(evidence.getTitle()))
                .collect(Collectors.joining("; "))));
        return table.build();
    }

    /** Actions completed in these days, and open ones by how late they are. */
    ReportChart actionChart() {
        var names = new ArrayList<String>();
        var counts = new ArrayList<Double>();
        names.add(words.text("actions.completed"));
        counts.add((double) completed().size());
        names.add(words.text("actions.inTime"));
        counts.add((double) open().stream().filter(action -> late(action) == 0).count());
        int last = 0;
        for (int age : AGES) {
            int after = last;
            names.add(after == 0 ? words.text("actions.upTo", age) : words.text("actions.between", after + 1, age));
            counts.add((double) overdue().stream().filter(action -> late(action) > after && late(action) <= age).count());
            last = age;
        }
        int oldest = last;
        names.add(words.text("actions.over", oldest));
        counts.add((double) overdue().stream().filter(action -> late(action) > oldest).count());
        return new ReportChart("actions", words.text("chart.actions"), words.text("chart.actions.summary", completed().size(),
            open().size(), overdue().size()), ReportChart.Shape.BARS, ReportChart.Unit.COUNT, names,
            List.of(new ReportChart.Series("", counts)));
    }
}
