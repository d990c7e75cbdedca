package org.consultum.reports.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.engagement.answers.AnswerDocument.Part;
import org.consultum.engagement.answers.AnswerDocument.Point;
import org.consultum.engagement.answers.AnswerOptions;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
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

/**
 * What stakeholders said in a consultation round and what was done, for those who said it. Says what {@link AnswerDocument} publishes:
 * nothing of confidential submissions but their number.
 */
public final class YouSaidWeDid implements Report {

    private static final String CONSULTATION = "consultation";
    private static final String BY = "by";
    private static final String NAMES = "names";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required(CONSULTATION, Type.CONSULTATION), ReportParameter.choice(BY, "question", "submitter"),
            ReportParameter.yesNo(NAMES, true));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        ConsultationRound round = request.element(CONSULTATION, ConsultationRound.class).orElseThrow();
        var answers = AnswerDocument.of(round, new AnswerOptions(request.yes(NAMES), Optional.of(words.locale())));
        String title = words.name(round);
        var content = ReportContent.titled(words.text("title", title)).landscape().over(answers.committee())
            .subject(words.text("subject", title));
        Stream.of(period(round, answers, words), round.getPublishedOn() == null ? words.text("draft")
            : words.text("published", round.getPublishedOn())).filter(line -> !line.isEmpty()).forEach(content::below);
        // What is marked in its submissions is left out, so that the round counts without them.
        content.about(round.getQuestions().isEmpty() ? List.of(round) : round.getQuestions());
        content.value("about", text(answers.about()));
        content.value("outcome", text(answers.outcome()));
        content.value("figures", figures(answers));
        content.value("withheld", answers.withheldSubmissions() + answers.withheldPoints() == 0 ? Optional.empty()
            : Optional.of(words.text("withheld", words.count("withheld.submissions", answers.withheldSubmissions()),
                words.count("withheld.points", answers.withheldPoints()))));
        content.value("open", answers.openPoints() == 0 ? Optional.empty()
            : Optional.of(words.count("open", answers.openPoints()) + answers.openReason().map(reason -> " " + reason).orElse("")));
        content.value("participants", answers.participants());
        content.table(points(answers, request.value(BY).orElseThrow(), words));
        content.table(dispositions(answers, words));
        chart(answers, words).ifPresent(content::chart);
        return content.build();
    }

    /** From when until when, with the zone beside it, because a deadline without one is none (rule S-02). */
    private static String period(ConsultationRound round, AnswerDocument answers, ReportWords words) {
        return round.getOpens() == null || round.getCloses() == null ? answers.period()
            : words.text("period", words.span(round.getOpens(), Optional.of(round.getCloses())), words.zone(round.getOpens()));
    }

    private static Optional<ReportText> text(String markdown) {
        return Names.blank(markdown) ? Optional.empty() : Optional.of(ReportText.of(markdown));
    }

    /** The numbers of the round; how points were disposed of in one line. */
    private static List<String> figures(AnswerDocument answers) {
        int others = answers.figures().size() - Math.toIntExact(answers.counts().values().stream().filter(count -> count > 0).count());
        return Stream.concat(answers.figures().subList(0, others).stream(),
            Stream.of(String.join("; ", answers.figures().subList(others, answers.figures().size())))).filter(line -> !line.isEmpty())
            .toList();
    }

    private static ReportTable points(AnswerDocument answers, String by, ReportWords words) {
        Map<String, List<Point>> groups = by.equals("submitter") ? bySubmitter(answers) : byQuestion(answers, words);
        boolean outcomes = groups.values().stream().flatMap(List::stream).anyMatch(point -> !outcomes(point, words).isEmpty());
        var table = ReportTable.named("points", words.text("table." + by)).groupedBy(words.text("group." + by))
            .column("said", words.text("column.said"), Kind.MARKDOWN, 30)
            .column("by", words.text("column.by"), Kind.TEXT, 19)
            .column("disposition", words.text("column.disposition"), Kind.TEXT, 11)
            .column("answer", words.text("column.answer"), Kind.MARKDOWN, outcomes ? 22 : 40);
        if (outcomes) {
            table.column("outcomes", words.text("column.outcomes"), Kind.TEXT, 18);
        }
        groups.forEach((title, points) -> {
            table.group(title);
            for (Point point : points) {
                var cells = Stream.<Object>of(ReportText.of(point.said()), String.join("; ", point.by()), words.label(point.disposition()),
                    ReportText.of(point.answer()));
                table.row((outcomes ? Stream.concat(cells, Stream.of(outcomes(point, words))) : cells).toArray());
            }
        });
        return table.build();
    }

    private static String outcomes(Point point, ReportWords words) {
        return Stream.concat(point.outcomes().stream(), point.hiddenOutcomes() == 0 ? Stream.of()
            : Stream.of(words.count("outcomes.hidden", point.hiddenOutcomes()))).collect(Collectors.joining("; "));
    }

    private static Map<String, List<Point>> byQuestion(AnswerDocument answers, ReportWords words) {
        var groups = new LinkedHashMap<String, List<Point>>();
        for (Part part : answers.parts()) {
            groups.put(part.number() > 0 ? words.text("question", part.number(), part.heading().strip().replaceAll("\\s+", " "))
                : words.text(answers.parts().size() == 1 ? "points" : "points.other"), part.points());
        }
        return groups;
    }

    private static Map<String, List<Point>> bySubmitter(AnswerDocument answers) {
        var groups = new LinkedHashMap<String, List<Point>>();
        for (String participant : answers.participants()) {
            groups.put(participant, answers.parts().stream().flatMap(part -> part.points().stream())
                .filter(point -> point.by().contains(participant)).toList());
        }
        return groups;
    }

    private static ReportTable dispositions(AnswerDocument answers, ReportWords words) {
        var table = ReportTable.named("dispositions", words.text("table.dispositions"))
            .column("disposition", words.text("column.disposition"), Kind.TEXT, 70)
            .column("points", words.text("column.points"), Kind.NUMBER, 30);
        answers.counts().forEach((disposition, count) -> table.row(words.label(disposition), count));
        return table.build();
    }

    private static Optional<ReportChart> chart(AnswerDocument answers, ReportWords words) {
        int all = answers.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        List<Disposition> shown = answers.counts().keySet().stream().toList();
        return Optional.of(new ReportChart("dispositions", words.text("chart.title"), words.count("chart.all", all,
            answers.counts().get(Disposition.ACCEPTED) + answers.counts().get(Disposition.PARTLY_ACCEPTED)), ReportChart.Shape.BARS,
            ReportChart.Unit.COUNT, shown.stream().map(words::label).toList(),
            List.of(new ReportChart.Series(words.text("column.points"),
                shown.stream().map(each -> (double) answers.counts().get(each)).toList()))));
    }
}
