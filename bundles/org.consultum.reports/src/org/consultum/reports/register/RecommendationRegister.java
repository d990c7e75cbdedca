package org.consultum.reports.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Recommendation;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
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
 * Recommendations with what was answered, how far they were implemented and whether it worked.
 *
 * <p>Each recommendation ends with a response and a class of implementation (none, partly, fully), as the database of US advisory
 * committees has it, and a follow-up report is due to its originators (41 CFR 102-3.175, rule of 2001).
 */
public final class RecommendationRegister implements Report {

    private static final String FROM = "from";
    private static final String TO = "to";

    /** A recommendation and where it stands. */
    private record Line(Recommendation recommendation, Committee committee, List<Recommendation> successors, LoopFacts facts,
            LoopStatus status) {

        Optional<ResponseKind> answer() {
            return facts.answers().kind();
        }
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(Places.COMMITTEE, Type.COMMITTEE), ReportParameter.optional(FROM, Type.DAY),
            ReportParameter.optional(TO, Type.DAY));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        var names = new Names(words);
        var period = new Period(request.day(FROM), request.day(TO), request.asOf());
        Optional<Committee> chosen = request.element(Places.COMMITTEE, Committee.class);
        var descendants = Descendants.in(request.register());
        List<Line> lines = Places.committees(request).stream().flatMap(committee -> {
            request.progress().check();
            return Descendants.recommendations(committee).filter(made -> period.holds(Optional.ofNullable(made.getMadeOn())))
                .map(made -> line(made, committee, descendants, request));
        }).toList();

        var content = ReportContent.titled(words.text("title")).landscape()
            .over(chosen.map(names::full).orElseGet(() -> words.text("committees.all")))
            .below(period.text(words)).subject(words.text("subject"));
        lines.forEach(line -> content.about(line.recommendation()));
        long late = lines.stream().filter(line -> line.status().late()).count();
        String all = words.count("lead", lines.size());
        content.value("lead", lines.isEmpty() ? all
            : words.text("lead.late", all, late == 0 ? words.text("late.none") : words.count("late", late)));
        content.table(recommendations(lines, names, words));
        content.table(responses(lines, names, words));
        content.table(measures(lines, names, words));
        content.table(reviews(lines, names, words));
        content.table(closings(lines, words));
        content.table(classes(lines, words));
        if (!lines.isEmpty()) {
            content.chart(stages(lines, words));
        }
        return content.build();
    }

    private static Line line(Recommendation made, Committee committee, Descendants descendants, ReportRequest request) {
        LoopFacts facts = descendants.facts(made);
        return new Line(made, committee, descendants.successors(made), facts, LoopStatus.of(facts, request.asOf()));
    }

    private static ReportTable recommendations(List<Line> lines, Names names, ReportWords words) {
        boolean committees = lines.stream().map(Line::committee).distinct().count() > 1;
        boolean late = lines.stream().anyMatch(line -> line.status().late());
        var table = ReportTable.named("recommendations", words.text("table.recommendations"))
            .groupedBy(committees ? words.text("column.committee") : "")
            .column("reference", words.text("column.reference"), Kind.TEXT, 8)
            .column("title", words.text("column.title"), Kind.TEXT, 17)
            .column("made", words.text("column.made"), Kind.DAY, 11)
            .column("addressees", words.text("column.addressees"), Kind.TEXT, 12)
            .column("response", words.text("column.response"), Kind.TEXT, 9)
            .column("implementation", words.text("column.implementation"), Kind.TEXT, 12)
            .column("stage", words.text("column.stage"), Kind.TEXT, 8)
            .column("standing", words.text("column.standing"), Kind.TEXT, late ? 17 : 23);
        if (late) {
            table.column("late", words.text("column.late"), Kind.NUMBER, 6);
        }
        Committee last = null;
        for (Line line : lines) {
            if (committees && line.committee() != last) {
                last = line.committee();
                table.group(names.full(last));
            }
            Recommendation made = line.recommendation();
            var cells = new ArrayList<Object>(List.of(Names.text(made.getReference()), Names.text(made.getTitle()),
                Optional.ofNullable(made.getMadeOn()), made.getAddressees().isEmpty() ? words.text("addressees.none")
                    : names.all(made.getAddressees()), answer(line, words), words.label(line.facts().work().implementation()),
                words.label(line.status().stage()), standing(line, words)));
            if (late) {
                cells.add(line.status().late() ? Optional.of(line.status().daysLate()) : Optional.empty());
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    /** The answer as a whole, and how many answered where not all did. */
    private static String answer(Line line, ReportWords words) {
        int asked = line.facts().made().addressees().size();
        int awaited = line.facts().answers().awaited().size();
        String kind = line.answer().map(words::label).orElseGet(() -> words.text("response.none"));
        return line.answer().isPresent() && awaited > 0 ? words.text("response.some", kind, asked - awaited, asked) : kind;
    }

    private static String standing(Line line, ReportWords words) {
        return Sentences.begin(line.status().words(LoopNames.of(line.recommendation(), line.successors()), words.locale()), words);
    }

    private static ReportTable responses(List<Line> lines, Names names, ReportWords words) {
        var table = ReportTable.named("responses", words.text("table.responses")).groupedBy(words.text("column.recommendation"))
            .column("date", words.text("column.date"), Kind.DAY, 11)
            .column("author", words.text("column.author"), Kind.TEXT, 24)
            .column("response", words.text("column.response"), Kind.TEXT, 15)
            .column("reason", words.text("column.reason"), Kind.MARKDOWN, 50);
        for (Line line : lines) {
            table.group(title(line, words));
            for (Response response : line.recommendation().getResponses()) {
                table.row(Optional.ofNullable(response.getDate()), response.getAuthor() == null ? words.text("author.none")
                    : names.brief(response.getAuthor()), words.label(response.getKind()), ReportText.of(response.getReason()));
            }
        }
        return table.build();
    }

    private static ReportTable measures(List<Line> lines, Names names, ReportWords words) {
        var table = ReportTable.named("measures", words.text("table.measures")).groupedBy(words.text("column.recommendation"))
            .column("measure", words.text("column.measure"), Kind.TEXT, 31)
            .column("owners", words.text("column.owners"), Kind.TEXT, 22)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("progress", words.text("column.progress"), Kind.PERCENT, 8)
            .column("implementation", words.text("column.implementation"), Kind.TEXT, 16)
            .column("completed", words.text("column.completed"), Kind.DAY, 12);
        for (Line line : lines) {
            table.group(title(line, words));
            for (Measure measure : line.recommendation().getMeasures()) {
                table.row(Names.text(measure.getTitle()), measure.getOwners().isEmpty() ? words.text("owner.none")
                    : names.all(measure.getOwners()), Optional.ofNullable(measure.getDue()), measure.getProgress(),
                    words.label(measure.getImplementation()), Optional.ofNullable(measure.getCompletedOn()));
            }
        }
        return table.build();
    }

    private static ReportTable reviews(List<Line> lines, Names names, ReportWords words) {
        var table = ReportTable.named("reviews", words.text("table.reviews")).groupedBy(words.text("column.recommendation"))
            .column("question", words.text("column.question"), Kind.MARKDOWN, 26)
            .column("reviewer", words.text("column.reviewer"), Kind.TEXT, 18)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("date", words.text("column.reviewed"), Kind.DAY, 11)
            .column("verdict", words.text("column.verdict"), Kind.TEXT, 12)
            .column("conclusion", words.text("column.conclusion"), Kind.MARKDOWN, 22);
        for (Line line : lines) {
            table.group(title(line, words));
            for (EffectivenessReview review : line.recommendation().getReviews()) {
                table.row(ReportText.of(review.getQuestion()), review.getReviewer() == null ? words.text("reviewer.none")
                    : names.brief(review.getReviewer()), Optional.ofNullable(review.getDue()), Optional.ofNullable(review.getDate()),
                    words.label(review.getVerdict()), ReportText.of(review.getConclusion()));
            }
        }
        return table.build();
    }

    private static ReportTable closings(List<Line> lines, ReportWords words) {
        var table = ReportTable.named("closings", words.text("table.closings"))
            .column("recommendation", words.text("column.recommendation"), Kind.TEXT, 38)
            .column("date", words.text("column.closed"), Kind.DAY, 12)
            .column("reason", words.text("column.reason"), Kind.MARKDOWN, 50);
        lines.stream().filter(line -> line.recommendation().getClosedOn() != null).forEach(line -> table.row(title(line, words),
            line.recommendation().getClosedOn(), ReportText.of(line.recommendation().getClosedReason())));
        return table.build();
    }

    private static String title(Line line, ReportWords words) {
        Recommendation made = line.recommendation();
        return Names.blank(made.getReference()) ? words.name(made)
            : words.text("recommendation.named", made.getReference(), Names.text(made.getTitle()));
    }

    /** How many were answered in which way, and how far those were implemented. */
    private static ReportTable classes(List<Line> lines, ReportWords words) {
        var table = ReportTable.named("classes", words.text("table.classes"))
            .column("response", words.text("column.response"), Kind.TEXT, 36);
        ImplementationClass.VALUES.forEach(each -> table.column(each.getLiteral(), words.label(each), Kind.NUMBER, 16));
        table.column("total", words.text("column.total"), Kind.NUMBER, 16);
        Stream.concat(ResponseKind.VALUES.stream().map(Optional::of), Stream.of(Optional.<ResponseKind>empty()))
            .forEach(kind -> row(table, kind.map(words::label).orElseGet(() -> words.text("response.none")), lines,
                line -> line.answer().equals(kind)));
        row(table, words.text("column.total"), lines, line -> true);
        return table.build();
    }

    private static void row(ReportTable.Builder table, String title, List<Line> lines, Predicate<Line> counted) {
        List<Line> these = lines.stream().filter(counted).toList();
        if (these.isEmpty()) {
            return;
        }
        var cells = new ArrayList<Object>(List.of(title));
        ImplementationClass.VALUES.forEach(each -> cells.add(these.stream()
            .filter(line -> line.facts().work().implementation() == each).count()));
        cells.add(these.size());
        table.row(cells.toArray());
    }

    private static ReportChart stages(List<Line> lines, ReportWords words) {
        List<LoopStage> stages = List.copyOf(EnumSet.allOf(LoopStage.class));
        long closed = lines.stream().filter(line -> line.status().stage() == LoopStage.CLOSED).count();
        return new ReportChart("stages", words.text("chart.title"),
            words.count("chart.all", lines.size(), words.count("chart.closed", closed)), ReportChart.Shape.COLUMNS, ReportChart.Unit.COUNT,
            stages.stream().map(words::label).toList(), Arrays.asList(
                new ReportChart.Series(words.text("chart.inTime"), values(lines, stages, line -> !line.status().late())),
                new ReportChart.Series(words.text("chart.late"), values(lines, stages, line -> line.status().late()))));
    }

    private static List<Double> values(List<Line> lines, List<LoopStage> stages, Predicate<Line> counted) {
        return stages.stream().map(stage -> (double) lines.stream().filter(line -> line.status().stage() == stage).filter(counted).count())
            .toList();
    }
}
