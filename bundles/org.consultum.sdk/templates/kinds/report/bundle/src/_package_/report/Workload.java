package @package@.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** Who has how many open actions. An action of two owners counts for both. */
public final class Workload implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of();
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        List<ActionItem> open = request.register().getCommittees().stream().map(Committee::getActionList).filter(list -> list != null)
            .flatMap(list -> list.getActions().stream()).filter(action -> !action.isFinished()).toList();
        Map<String, List<ActionItem>> byOwner = open.stream().flatMap(action -> action.getOwners().stream().map(words::name)).distinct()
            .collect(Collectors.toMap(owner -> owner, owner -> open.stream().filter(owned(owner, words)).toList(), (a, b) -> a,
                TreeMap::new));
        var table = ReportTable.named("workload", words.text("table"))
            .column("owner", words.text("column.owner"), Kind.TEXT, 60)
            .column("open", words.text("column.open"), Kind.NUMBER, 20)
            .column("overdue", words.text("column.overdue"), Kind.NUMBER, 20);
        byOwner.entrySet().stream().sorted(Comparator.comparing(owner -> -owner.getValue().size()))
            .forEach(owner -> table.row(owner.getKey(), owner.getValue().size(), overdue(owner.getValue(), request.asOf())));
        return ReportContent.titled(words.text("title")).about(open).value("lead", words.count("lead", open.size()))
            .table(table.build()).build();
    }

    private static Predicate<ActionItem> owned(String owner, ReportWords words) {
        return action -> action.getOwners().stream().map(words::name).anyMatch(owner::equals);
    }

    private static long overdue(List<ActionItem> actions, LocalDate asOf) {
        return actions.stream().filter(action -> action.getDue() != null && action.getDue().isBefore(asOf)).count();
    }
}
