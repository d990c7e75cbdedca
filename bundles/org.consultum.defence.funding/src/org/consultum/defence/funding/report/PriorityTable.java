package org.consultum.defence.funding.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Priority;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;
import org.consultum.spi.section.ItemFields;

/** The lines by priority, with the arithmetic of each score. */
final class PriorityTable {

    private final Priority priority;
    private final ReportWords words;

    PriorityTable(List<ItemFields> criteria, List<BudgetLine> lines, ReportWords words) {
        this.priority = Priority.of(criteria, lines);
        this.words = words;
    }

    ReportTable table() {
        var table = ReportTable.named("priority", words.text("table.priority"))
            .column("line", words.text("column.title"), Kind.TEXT, 36)
            .column("year", words.text("column.year"), Kind.TEXT, 9)
            .column("score", words.text("column.score"), Kind.NUMBER, 10)
            .column("arithmetic", words.text("column.arithmetic"), Kind.TEXT, 45);
        priority.lines().forEach(line -> table.row(line.line().name(), String.valueOf(line.line().year()),
            line.score().map(score -> score.setScale(1, RoundingMode.HALF_UP)), arithmetic(line)));
        return table.build();
    }

    /** The criteria with their weights, for the arithmetic to be understood. */
    List<Map<String, Object>> weights() {
        return priority.criteria().stream().map(criterion -> Map.<String, Object>of("label", criterion.title(), "value",
            words.text("weight", words.number(criterion.weight()), words.number(criterion.highest())))).toList();
    }

    private String arithmetic(Priority.Line line) {
        if (!line.missing().isEmpty()) {
            return words.text("points.missing",
                line.missing().stream().map(Priority.Criterion::title).collect(Collectors.joining(words.text("list.gap"))));
        }
        return line.points().entrySet().stream().map(each -> words.text("points.share", words.number(each.getValue()),
            words.number(each.getKey().weight()), words.number(each.getKey().highest()))).collect(Collectors.joining(" + "));
    }
}
