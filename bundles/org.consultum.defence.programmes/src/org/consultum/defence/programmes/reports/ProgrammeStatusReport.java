package org.consultum.defence.programmes.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.consultum.defence.programmes.IndicatorStanding;
import org.consultum.defence.programmes.IndicatorStanding.Reading;
import org.consultum.defence.programmes.PlannedMilestone;
import org.consultum.defence.programmes.PlannedMilestone.Rebaselining;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Programme.Thresholds;
import org.consultum.defence.programmes.ProgrammeStatus;
import org.consultum.defence.programmes.ProgrammeStatus.Level;
import org.consultum.defence.programmes.Sentences;
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
import org.consultum.spi.report.ReportWords;
import org.consultum.spi.section.ItemFields;

/** Programmes with their status, their milestones against the baselines, their indicators and what they are to make possible. */
public final class ProgrammeStatusReport implements Report {

    private static final String COMMITTEE = "committee";

    /** A programme and how it stands. */
    private record Line(Programme programme, ProgrammeStatus status) {
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(COMMITTEE, Type.COMMITTEE), ReportParameter.yesNo("closed", false));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        LocalDate asOf = request.asOf();
        Optional<Committee> chosen = request.element(COMMITTEE, Committee.class);
        List<Line> lines = Programme.in(request.register()).stream().filter(programme -> request.yes("closed") || !programme.closed())
            .filter(programme -> chosen.isEmpty() || watched(programme, chosen.get()))
            .map(programme -> new Line(programme, ProgrammeStatus.of(programme, asOf))).toList();
        var content = ReportContent.titled(words.text("title")).landscape()
            .over(chosen.map(words::name).orElseGet(() -> words.text("committees.all")))
            .below(words.text("asOf", words.date(asOf))).subject(words.text("subject"));
        lines.forEach(line -> content.aboutAll(line.programme().item()));
        content.value("lead", lines.isEmpty() ? words.text("empty") : words.text("lead", words.count("programmes", lines.size()),
            count(lines, Level.RED), count(lines, Level.AMBER), count(lines, Level.GREEN)));
        content.value("thresholds", lines.stream().map(line -> line.programme().thresholds()).distinct()
            .map(each -> thresholds(each, words)).findFirst());
        content.table(programmes(lines, words)).table(milestones(lines, asOf, words)).table(rebaselinings(lines, words))
            .table(indicators(lines, asOf, words)).table(targets(lines, words));
        slips(lines, asOf, words).ifPresent(content::chart);
        return content.build();
    }

    private static boolean watched(Programme programme, Committee committee) {
        return programme.fields().watchers().contains(committee)
            || programme.milestones().stream().anyMatch(each -> each.fields().watchers().contains(committee));
    }

    private static long count(List<Line> lines, Level level) {
        return lines.stream().filter(line -> line.status().level() == level).count();
    }

    private static String thresholds(Thresholds each, ReportWords words) {
        return words.text("thresholds", each.amberDays(), each.redDays(), each.redIndicators());
    }

    private static ReportTable programmes(List<Line> lines, ReportWords words) {
        var table = ReportTable.named("programmes", words.text("table.programmes"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 8)
            .column("programme", words.text("column.programme"), Kind.TEXT, 23)
            .column("phase", words.text("column.phase"), Kind.TEXT, 11)
            .column("lead", words.text("column.lead"), Kind.TEXT, 19)
            .column("end", words.text("column.end"), Kind.DAY, 10)
            .column("status", words.text("column.status"), Kind.TEXT, 8)
            .column("why", words.text("column.why"), Kind.TEXT, 21);
        for (Line line : lines) {
            ItemFields fields = line.programme().fields();
            table.row(fields.text("reference"), line.programme().title(), words.label(fields, "phase"),
                fields.one("lead", Party.class).map(words::brief), line.programme().end(),
                begin(Sentences.word(line.status().level(), words.locale()), words.locale()), why(line.status(), words));
        }
        return table.build();
    }

    private static String why(ProgrammeStatus status, ReportWords words) {
        var reasons = new ArrayList<String>();
        status.worst().ifPresent(milestone -> reasons.add(words.count("why.slip", status.worstDays(), milestone.title())));
        status.outside().forEach(indicator -> reasons.add(words.text("why.outside", indicator.title())));
        return reasons.isEmpty() ? words.text("why.nothing") : reasons.stream().collect(Collectors.joining("; "));
    }

    private static ReportTable milestones(List<Line> lines, LocalDate asOf, ReportWords words) {
        var table = ReportTable.named("milestones", words.text("table.milestones")).groupedBy(words.text("column.programme"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 7)
            .column("milestone", words.text("column.milestone"), Kind.TEXT, 22)
            .column("kind", words.text("column.kind"), Kind.TEXT, 9)
            .column("first", words.text("column.first"), Kind.DAY, 10)
            .column("baseline", words.text("column.baseline"), Kind.DAY, 10)
            .column("forecast", words.text("column.forecast"), Kind.DAY, 10)
            .column("actual", words.text("column.actual"), Kind.DAY, 10)
            .column("slip", words.text("column.slip"), Kind.NUMBER, 8)
            .column("standing", words.text("column.standing"), Kind.TEXT, 14);
        for (Line line : lines) {
            table.group(line.programme().title());
            for (PlannedMilestone each : line.programme().milestones()) {
                table.row(each.fields().text("reference"), each.title(), words.label(each.fields(), "kind"), each.firstBaseline(),
                    each.baseline(asOf), each.forecast(), each.actual(), boxed(each.slip(asOf)), standing(each, asOf, words));
            }
        }
        return table.build();
    }

    private static String standing(PlannedMilestone milestone, LocalDate asOf, ReportWords words) {
        if (milestone.dropped()) {
            return words.text("standing.dropped");
        }
        long slip = milestone.slip(asOf).orElse(0);
        if (!milestone.open()) {
            return words.text(slip > 0 ? "standing.reachedLate" : "standing.reached");
        }
        boolean past = milestone.promised(asOf).filter(day -> day.isBefore(asOf)).isPresent();
        return words.text(past ? "standing.past" : slip > 0 ? "standing.late" : "standing.inTime");
    }

    private static ReportTable rebaselinings(List<Line> lines, ReportWords words) {
        var table = ReportTable.named("rebaselinings", words.text("table.rebaselinings")).groupedBy(words.text("column.programme"))
            .column("milestone", words.text("column.milestone"), Kind.TEXT, 26)
            .column("day", words.text("column.setOn"), Kind.DAY, 11)
            .column("from", words.text("column.from"), Kind.DAY, 11)
            .column("to", words.text("column.to"), Kind.DAY, 11)
            .column("reason", words.text("column.reason"), Kind.TEXT, 41);
        for (Line line : lines) {
            table.group(line.programme().title());
            for (PlannedMilestone milestone : line.programme().milestones()) {
                for (Rebaselining each : milestone.rebaselinings()) {
                    table.row(milestone.title(), each.day(), each.from(), each.to(), each.reason());
                }
            }
        }
        return table.build();
    }

    private static ReportTable indicators(List<Line> lines, LocalDate asOf, ReportWords words) {
        var table = ReportTable.named("indicators", words.text("table.indicators")).groupedBy(words.text("column.programme"))
            .column("indicator", words.text("column.indicator"), Kind.TEXT, 30)
            .column("unit", words.text("column.unit"), Kind.TEXT, 10)
            .column("target", words.text("column.target"), Kind.NUMBER, 8)
            .column("lower", words.text("column.lower"), Kind.NUMBER, 8)
            .column("upper", words.text("column.upper"), Kind.NUMBER, 8)
            .column("value", words.text("column.value"), Kind.NUMBER, 9)
            .column("day", words.text("column.readOn"), Kind.DAY, 11)
            .column("standing", words.text("column.standing"), Kind.TEXT, 16);
        for (Line line : lines) {
            table.group(line.programme().title());
            for (IndicatorStanding each : line.programme().indicators()) {
                Optional<Reading> reading = each.latest(asOf);
                table.row(each.title(), each.unit(), each.fields().number("target"), each.fields().number("lower"),
                    each.fields().number("upper"), reading.map(Reading::value), reading.map(Reading::day),
                    words.text(switch (each.place(asOf)) {
                        case UNREAD -> "place.unread";
                        case INSIDE -> "place.inside";
                        case BELOW -> "place.below";
                        case ABOVE -> "place.above";
                    }));
            }
        }
        return table.build();
    }

    private static ReportTable targets(List<Line> lines, ReportWords words) {
        var table = ReportTable.named("targets", words.text("table.targets")).groupedBy(words.text("column.programme"))
            .column("target", words.text("column.capability"), Kind.TEXT, 40)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("indicator", words.text("column.measuredBy"), Kind.TEXT, 27)
            .column("value", words.text("column.toReach"), Kind.NUMBER, 10)
            .column("state", words.text("column.state"), Kind.TEXT, 12);
        for (Line line : lines) {
            table.group(line.programme().title());
            for (ItemFields each : line.programme().targets()) {
                table.row(each.text("title"), each.day("due"), each.one("indicator", SectionItem.class).map(SectionItem::getTitle),
                    each.number("value"), words.label(each, "state"));
            }
        }
        return table.build();
    }

    /** How late open milestones are: before and after their baselines were set anew. */
    private static Optional<ReportChart> slips(List<Line> lines, LocalDate asOf, ReportWords words) {
        List<PlannedMilestone> late = lines.stream().flatMap(line -> line.programme().milestones().stream())
            .filter(each -> each.open() && each.slipFromFirst(asOf).orElse(0) > 0).toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        List<Double> now = late.stream().map(each -> (double) Math.max(0, each.slip(asOf).orElse(0))).toList();
        List<Double> before = late.stream().map(each -> (double) Math.max(0, each.slipFromFirst(asOf).orElse(0)
            - Math.max(0, each.slip(asOf).orElse(0)))).toList();
        List<ReportChart.Series> series = before.stream().allMatch(days -> days == 0)
            ? List.of(new ReportChart.Series(words.text("chart.now"), now))
            : Arrays.asList(new ReportChart.Series(words.text("chart.now"), now),
                new ReportChart.Series(words.text("chart.before"), before));
        return Optional.of(new ReportChart("slips", words.text("chart.title"), words.count("chart.summary", late.size()),
            ReportChart.Shape.BARS, ReportChart.Unit.COUNT,
            late.stream().map(each -> words.text("chart.category", each.programme().fields().text("reference")
                .orElse(each.programme().title()), each.title())).toList(), series));
    }

    private static Optional<Long> boxed(OptionalLong days) {
        return days.isPresent() ? Optional.of(days.getAsLong()) : Optional.empty();
    }

    private static String begin(String word, Locale language) {
        return word.substring(0, 1).toUpperCase(language) + word.substring(1);
    }
}
