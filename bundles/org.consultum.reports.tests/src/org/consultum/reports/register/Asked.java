package org.consultum.reports.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.reports.SampleReports;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What a report was asked for, with what counts when nothing was chosen. */
record Asked(Register register, LocalDate asOf, ReportWords words, Map<String, String> values, Map<String, Element> elements)
        implements ReportRequest {

    /** What a report of a catalogue says, on the day the sample is written for. */
    static ReportContent of(SampleReports sample, String id, Report report, String language, Map<String, String> values,
            Map<String, Element> elements) throws ReportRefusedException {
        return of(sample, id, report, language, SampleReports.today(), values, elements);
    }

    /** What a report of a catalogue says on a day. */
    static ReportContent of(SampleReports sample, String id, Report report, String language, LocalDate day, Map<String, String> values,
            Map<String, Element> elements) throws ReportRefusedException {
        var all = new HashMap<String, String>();
        report.parameters().stream().filter(parameter -> !parameter.fallback().isEmpty())
            .forEach(parameter -> all.put(parameter.id(), parameter.fallback()));
        all.putAll(values);
        ReportWords words = sample.reports().words(id, language, List.of());
        return report.content(new Asked(sample.source().register(), day, words, all, elements));
    }

    /** The rows of a table as text, cells parted by bars, each with the heading above it in front. */
    static List<String> rows(ReportContent content, String table) {
        return content.tables().get(table).groups().stream().flatMap(group -> group.rows().stream()
            .map(row -> group.title() + ": " + String.join(" | ", row.stream().map(Asked::text).toList()))).toList();
    }

    /** The headings of the groups of a table. */
    static List<String> headings(ReportContent content, String table) {
        return content.tables().get(table).groups().stream().map(ReportTable.Group::title).toList();
    }

    private static String text(Object cell) {
        return cell instanceof ReportText text ? text.markdown().replaceAll("\\s+", " ") : String.valueOf(cell);
    }

    @Override
    public Optional<String> value(String parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    @Override
    public Optional<Element> element(String parameter) {
        return Optional.ofNullable(elements.get(parameter));
    }

    @Override
    public Optional<Path> paper(String sha256) {
        return Optional.empty();
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }
}
