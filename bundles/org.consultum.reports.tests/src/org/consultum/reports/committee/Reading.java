package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.Meeting;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reports.SampleReports;
import org.consultum.spi.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report of the sample as somebody reads it in a browser. */
record Reading(Document page) {

    /** What somebody reads on a day. */
    static Reading of(SampleReports sample, String report, Map<String, String> values, String language, LocalDate day) throws IOException {
        Path file = sample.folder().resolve("reading.html");
        ReportOutcome outcome = order(sample, report, values, language, day, file);
        if (outcome instanceof ReportOutcome.Written) {
            return new Reading(Jsoup.parse(Files.readString(file)));
        }
        return fail(report + " was not written: " + outcome);
    }

    /** The refusal somebody gets instead of a report. */
    static String refusal(SampleReports sample, String report, Map<String, String> values) {
        ReportOutcome outcome = order(sample, report, values, "en", SampleReports.today(), sample.folder().resolve("refused.html"));
        return outcome instanceof ReportOutcome.Failed failed ? failed.message() + " " + failed.remedy() : fail("It was made: " + outcome);
    }

    private static ReportOutcome order(SampleReports sample, String report, Map<String, String> values, String language, LocalDate day,
            Path file) {
        return sample.reports().write(new ReportOrder(report, "html", sample.source(), values, Optional.of(language), day, "en"), file,
            Progress.NONE);
    }

    /** The policy review session of the sample. */
    static String review(SampleReports sample) {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Meeting meeting && meeting.getPolicyReview() != null) {
                return meeting.getId();
            }
        }
        return fail("The sample has no policy review session");
    }

    String text() {
        return page.body().text();
    }

    String lead() {
        return page.select("p.lead").text();
    }

    /** The value beside a label. */
    String fact(String label) {
        return page.select("table.facts tr").stream().filter(row -> row.selectFirst("th").text().equals(label))
            .map(row -> row.selectFirst("td").text()).findFirst().orElseGet(() -> fail("Nothing is said of " + label));
    }

    /** Rows of a table as somebody reads them, cells parted by bars; headings of groups stand alone. */
    List<String> rows(String caption) {
        return page.select("table").stream()
            .filter(table -> table.selectFirst("caption") != null && table.selectFirst("caption").text().equals(caption))
            .findFirst().map(Reading::rows).orElseGet(() -> fail("There is no table " + caption));
    }

    /** Rows of the first table under a heading. */
    List<String> rowsUnder(String heading) {
        return page.select("h2, h3").stream().filter(each -> each.text().equals(heading)).findFirst()
            .map(each -> each.parent().selectFirst("table")).map(Reading::rows).orElseGet(() -> fail("Nothing stands under " + heading));
    }

    private static List<String> rows(Element table) {
        return table.select("tbody tr").stream().map(row -> row.select("th, td").stream().map(Element::text)
            .collect(Collectors.joining(" | ")).replace("  ", " ").strip()).toList();
    }
}
