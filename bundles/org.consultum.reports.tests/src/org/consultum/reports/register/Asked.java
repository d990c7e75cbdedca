package org.consultum.reports.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consultum.model.Element;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;
import org.consultum.testing.ReportTrial;

/** What the reports of a catalogue say, with what counts when nothing was chosen. */
final class Asked {

    private Asked() {
    }

    /** What a report of a catalogue says, on the day the sample is written for. */
    static ReportContent of(SampleReports sample, String id, Report report, String language, Map<String, String> values,
            Map<String, Element> elements) throws ReportRefusedException {
        return of(sample, id, report, language, SampleReports.today(), values, elements);
    }

    /** What a report of a catalogue says on a day. */
    static ReportContent of(SampleReports sample, String id, Report report, String language, LocalDate day, Map<String, String> values,
            Map<String, Element> elements) throws ReportRefusedException {
        var trial = ReportTrial.of(report, sample.source().register(), sample.reports().words(id, language, List.of())).on(day.toString());
        values.forEach(trial::choose);
        elements.forEach(trial::choose);
        return trial.content();
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
}
