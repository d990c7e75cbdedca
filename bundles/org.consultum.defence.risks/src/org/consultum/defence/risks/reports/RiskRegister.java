package org.consultum.defence.risks.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consultum.defence.risks.Issue;
import org.consultum.defence.risks.Issue.Step;
import org.consultum.defence.risks.Matrix;
import org.consultum.defence.risks.Matrix.Level;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Risk.Measure;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.SectionItem;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.consultum.spi.section.ItemFields;

/** Risks in a matrix and a list, measures against them, and issues with the steps by which they are being settled. */
public final class RiskRegister implements Report {

    private static final String COMMITTEE = "committee";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(COMMITTEE, Type.COMMITTEE), ReportParameter.yesNo("closed", false));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        LocalDate asOf = request.asOf();
        Optional<Committee> chosen = request.element(COMMITTEE, Committee.class);
        List<Risk> risks = Risk.in(request.register()).stream().filter(each -> request.yes("closed") || each.live())
            .filter(each -> watched(each.fields(), chosen)).toList();
        List<Issue> issues = Issue.in(request.register()).stream().filter(each -> request.yes("closed") || each.live())
            .filter(each -> watched(each.fields(), chosen)).toList();
        var content = ReportContent.titled(words.text("title")).landscape()
            .over(chosen.map(words::name).orElseGet(() -> words.text("committees.all")))
            .below(words.text("asOf", words.date(asOf))).subject(words.text("subject"));
        risks.forEach(each -> content.aboutAll(each.item()));
        issues.forEach(each -> content.aboutAll(each.item()));
        content.value("lead", risks.isEmpty() && issues.isEmpty() ? words.text("empty")
            : words.text("lead", words.count("risks", risks.size()),
                words.count("above", risks.stream().filter(RiskRegister::above).count()), words.count("issues", issues.size())));
        risks.stream().findFirst().map(Risk::matrix).ifPresent(matrix -> {
            content.table(matrix(risks, matrix, words));
            content.value("scale", words.text("scale", matrix.mediumFrom(), matrix.highFrom(), matrix.severeFrom(), matrix.appetite()));
            content.chart(levels(risks, words));
        });
        content.table(risks(risks, words)).table(measures(risks, asOf, words)).table(issues(issues, words))
            .table(steps(issues, asOf, words)).table(escalations(risks, issues, words)).table(notes(risks, issues, words));
        return content.build();
    }

    private static boolean watched(ItemFields item, Optional<Committee> committee) {
        return committee.isEmpty() || item.watchers().contains(committee.get());
    }

    private static boolean above(Risk risk) {
        return risk.live() && risk.residual().orElse(0) > risk.matrix().appetite();
    }

    /** Likelihood from top to bottom, impact from left to right; in each field its level and the risks that remain there. */
    private static ReportTable matrix(List<Risk> risks, Matrix matrix, ReportWords words) {
        var table = ReportTable.named("matrix", words.text("table.matrix"))
            .column("likelihood", words.text("column.likelihood"), Kind.TEXT, 15);
        IntStream.rangeClosed(1, Matrix.STEPS).forEach(impact ->
            table.column("impact-" + impact, words.text("column.impact", impact), Kind.TEXT, 17));
        for (int step = Matrix.STEPS; step >= 1; step--) {
            int likelihood = step;
            var cells = new ArrayList<Object>(List.of(words.text("likelihood." + likelihood)));
            IntStream.rangeClosed(1, Matrix.STEPS).forEach(impact -> cells.add(field(risks, matrix, likelihood, impact, words)));
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static String field(List<Risk> risks, Matrix matrix, int likelihood, int impact, ReportWords words) {
        String level = word(matrix.level(likelihood * impact), words);
        List<String> here = risks.stream().filter(Risk::live)
            .filter(risk -> risk.likelihoodNow() == likelihood && risk.impactNow() == impact).map(RiskRegister::number).toList();
        return here.isEmpty() ? level : words.text("field", level, String.join(", ", here));
    }

    private static String number(Risk risk) {
        return risk.fields().text("reference").orElse(risk.title());
    }

    private static ReportChart levels(List<Risk> risks, ReportWords words) {
        List<Level> levels = List.of(Level.values());
        List<Risk> live = risks.stream().filter(Risk::live).toList();
        return new ReportChart("levels", words.text("chart.title"), words.count("chart.summary", live.size()),
            ReportChart.Shape.COLUMNS, ReportChart.Unit.COUNT, levels.stream().map(level -> word(level, words)).toList(),
            Arrays.asList(new ReportChart.Series(words.text("chart.mitigated"), counts(live, levels, false)),
                new ReportChart.Series(words.text("chart.unmitigated"), counts(live, levels, true))));
    }

    private static List<Double> counts(List<Risk> risks, List<Level> levels, boolean unmitigated) {
        return levels.stream().map(level -> (double) risks.stream().filter(risk -> risk.unmitigated() == unmitigated)
            .filter(risk -> risk.residual().isPresent() && risk.matrix().level(risk.residual().getAsInt()) == level).count()).toList();
    }

    private static ReportTable risks(List<Risk> risks, ReportWords words) {
        var table = ReportTable.named("risks", words.text("table.risks"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 6)
            .column("risk", words.text("column.risk"), Kind.TEXT, 25)
            .column("category", words.text("column.category"), Kind.TEXT, 13)
            .column("owner", words.text("column.owner"), Kind.TEXT, 16)
            .column("before", words.text("column.before"), Kind.TEXT, 10)
            .column("now", words.text("column.now"), Kind.TEXT, 10)
            .column("review", words.text("column.review"), Kind.DAY, 11)
            .column("state", words.text("column.state"), Kind.TEXT, 9);
        for (Risk each : risks) {
            table.row(each.fields().text("reference"), each.title(), words.label(each.fields(), "category"),
                each.fields().one("owner", Party.class).map(words::brief), score(each.inherent(), each.matrix(), words),
                score(each.residual(), each.matrix(), words), each.reviewDue(), words.label(each.fields(), "state"));
        }
        return table.build();
    }

    private static String score(OptionalInt score, Matrix matrix, ReportWords words) {
        return score.isEmpty() ? words.text("score.none")
            : words.text("score", score.getAsInt(), word(matrix.level(score.getAsInt()), words));
    }

    private static ReportTable measures(List<Risk> risks, LocalDate asOf, ReportWords words) {
        var table = ReportTable.named("measures", words.text("table.measures")).groupedBy(words.text("column.risk"))
            .column("measure", words.text("column.measure"), Kind.TEXT, 38)
            .column("owner", words.text("column.owner"), Kind.TEXT, 24)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("state", words.text("column.state"), Kind.TEXT, 15)
            .column("late", words.text("column.late"), Kind.NUMBER, 12);
        for (Risk risk : risks) {
            table.group(named(risk.fields(), words));
            for (Measure each : risk.measures()) {
                table.row(each.title(), each.fields().one("owner", Party.class).map(words::brief), each.fields().day("due"),
                    words.label(each.fields(), "state"), each.overdueSince(asOf).map(due -> ChronoUnit.DAYS.between(due, asOf)));
            }
        }
        return table.build();
    }

    private static ReportTable issues(List<Issue> issues, ReportWords words) {
        var table = ReportTable.named("issues", words.text("table.issues"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 6)
            .column("issue", words.text("column.issue"), Kind.TEXT, 30)
            .column("category", words.text("column.category"), Kind.TEXT, 15)
            .column("raisedBy", words.text("column.raisedBy"), Kind.TEXT, 15)
            .column("raised", words.text("column.raised"), Kind.DAY, 11)
            .column("state", words.text("column.state"), Kind.TEXT, 10)
            .column("level", words.text("column.level"), Kind.TEXT, 13);
        for (Issue each : issues) {
            table.row(each.fields().text("reference"), each.title(), words.label(each.fields(), "category"),
                each.fields().one("raisedBy", Party.class).map(words::brief), each.fields().day("raised"),
                words.label(each.fields(), "state"), each.current().map(step -> words.label(step.level())));
        }
        return table.build();
    }

    private static ReportTable steps(List<Issue> issues, LocalDate asOf, ReportWords words) {
        var table = ReportTable.named("steps", words.text("table.steps")).groupedBy(words.text("column.issue"))
            .column("level", words.text("column.level"), Kind.TEXT, 16)
            .column("who", words.text("column.who"), Kind.TEXT, 25)
            .column("begun", words.text("column.begun"), Kind.DAY, 11)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("ended", words.text("column.ended"), Kind.DAY, 11)
            .column("outcome", words.text("column.outcome"), Kind.TEXT, 14)
            .column("late", words.text("column.late"), Kind.NUMBER, 12);
        for (Issue issue : issues) {
            table.group(named(issue.fields(), words));
            for (Step each : issue.steps()) {
                table.row(words.label(each.level()), each.who().stream().map(words::brief).collect(Collectors.joining("; ")), each.begun(),
                    each.fields().day("due"), each.ended(), words.label(each.fields(), "outcome"),
                    each.overdueSince(asOf).map(due -> ChronoUnit.DAYS.between(due, asOf)));
            }
        }
        return table.build();
    }

    private static ReportTable escalations(List<Risk> risks, List<Issue> issues, ReportWords words) {
        var table = ReportTable.named("escalations", words.text("table.escalations"))
            .column("about", words.text("column.about"), Kind.TEXT, 30)
            .column("to", words.text("column.to"), Kind.TEXT, 13)
            .column("day", words.text("column.day"), Kind.DAY, 11)
            .column("why", words.text("column.why"), Kind.MARKDOWN, 33)
            .column("state", words.text("column.state"), Kind.TEXT, 13);
        var all = new ArrayList<ItemFields>();
        risks.forEach(each -> all.add(each.fields()));
        issues.forEach(each -> all.add(each.fields()));
        for (ItemFields about : all) {
            for (SectionItem item : about.many("escalations", SectionItem.class)) {
                ItemFields each = ItemFields.of(item);
                table.row(named(about, words), each.one("to", Committee.class).map(words::name), each.day("day"),
                    ReportText.of(each.text("text").orElse("")), words.label(each, "state"));
            }
        }
        return table.build();
    }

    private static ReportTable notes(List<Risk> risks, List<Issue> issues, ReportWords words) {
        var table = ReportTable.named("notes", words.text("table.notes"))
            .column("about", words.text("column.about"), Kind.TEXT, 30)
            .column("text", words.text("column.text"), Kind.MARKDOWN, 70);
        risks.forEach(each -> each.fields().text("text").ifPresent(text -> table.row(named(each.fields(), words), ReportText.of(text))));
        issues.forEach(each -> each.fields().text("text").ifPresent(text -> table.row(named(each.fields(), words), ReportText.of(text))));
        return table.build();
    }

    private static String named(ItemFields item, ReportWords words) {
        String title = item.text("title").orElse("");
        return item.text("reference").map(number -> words.text("named", number, title)).orElse(title);
    }

    private static String word(Level level, ReportWords words) {
        String word = Sentences.word(level, words.locale());
        Locale language = words.locale();
        return word.substring(0, 1).toUpperCase(language) + word.substring(1);
    }
}
