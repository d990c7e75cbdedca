package org.consultum.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.consultum.reporting.internal.render.file.CsvRenderer;
import org.consultum.reporting.internal.render.file.JsonRenderer;
import org.consultum.reporting.internal.render.file.XlsxRenderer;
import org.consultum.reporting.testing.SheetReader;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports as workbooks, comma-separated values and JSON. */
class DataFilesTest {

    private static final ReportPage PAGE = page(Pages.content(UnaryOperator.identity()));

    @TempDir
    Path folder;

    private static ReportPage page(ReportContent content) {
        return Pages.page(content, "", "en", UnaryOperator.identity());
    }

    private static String text(ReportRenderer renderer, ReportPage page) throws IOException {
        return new String(Pages.bytes(renderer, page), StandardCharsets.UTF_8);
    }

    @Test
    void commaSeparatedValuesHoldTheFirstTableWithItsGroups() throws IOException {
        assertEquals("""
            \uFEFFMeeting,Reference,Decision,Votes,In favour,Day,Meeting begins
            24th meeting,D-2026-1,Adopt the charter.,12,87.5,2026-11-22,2026-12-08T09:00:00+09:00
            24th meeting,D-2026-2,"\u2022\u00A0one
            \u2022\u00A0two",3,40,,
            25th meeting,D-2026-3,,,100,2026-11-19,2026-12-08T09:00:00+09:00
            """, text(new CsvRenderer(), PAGE).replace("\r\n", "\n"));
    }

    @Test
    void commaSeparatedValuesHoldTheTableThatWasAskedFor() throws IOException {
        ReportContent content = Pages.content(UnaryOperator.identity());
        content.values().put(CsvRenderer.TABLE, "owners");
        assertEquals("\uFEFFOwner,Open\r\nSecretariat,4\r\nChair,1.25\r\n", text(new CsvRenderer(), page(content)));
        content.values().put(CsvRenderer.TABLE, "none such");
        assertTrue(text(new CsvRenderer(), page(content)).startsWith("\uFEFFMeeting,"));
    }

    @Test
    void aWorkbookHasASheetForEachTableThatSaysSomething() throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), Pages.bytes(new XlsxRenderer(), PAGE));
        SheetReader reader = reader();
        SheetReader.Found first = reader.read(file);
        assertEquals("Decisions by meeting", first.name());
        assertEquals("Decision register", first.title());
        assertEquals("2026-11-22T00:00:00Z", first.created().toString());
        assertEquals(List.of("STRING:Meeting", "STRING:Reference", "STRING:Decision", "STRING:Votes", "STRING:In favour", "STRING:Day",
            "STRING:Meeting begins (Asia/Tokyo)"), first.rows().getFirst());
        assertEquals(List.of("STRING:24th meeting", "STRING:D-2026-1", "STRING:Adopt the charter.", "NUMERIC:12.0", "NUMERIC:0.875",
            "DATE:2026-11-22", "DATE:2026-12-08"), first.rows().get(1));
        assertEquals(List.of("0.0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"), first.formats().get(1).subList(4, 7));
        assertEquals(1, first.frozenRows());
        assertEquals("'Decisions by meeting'!$A$1:$G$4", first.filter());
        assertEquals(List.of("Decisions by meeting", "Decisions by meeting 2"), reader.names(file));
    }

    @Test
    void timesOfSeveralZonesAreThoseOfUtc() throws IOException {
        ReportPage times = page(ReportContent.titled("Meetings").table(ReportTable.named("m", "M").column("start", "Start", Kind.TIME, 100)
            .row(Pages.TOKYO).row(Pages.TOKYO.withZoneSameInstant(ZoneId.of("Europe/Berlin"))).build()).build());
        Path file = Files.write(folder.resolve("times.xlsx"), Pages.bytes(new XlsxRenderer(), times));
        assertEquals(List.of(List.of("STRING:Start (UTC)"), List.of("DATE:2026-12-08"), List.of("DATE:2026-12-08")),
            reader().read(file).rows());
    }

    @Test
    void aWorkbookOfNothingSaysSo() throws IOException {
        ReportPage nothing = page(ReportContent.titled("Actions / open [all]").table(ReportTable.named("none", "None")
            .column("a", "A", Kind.TEXT, 100).build()).build());
        Path file = Files.write(folder.resolve("none.xlsx"), Pages.bytes(new XlsxRenderer(), nothing));
        SheetReader.Found found = reader().read(file);
        assertEquals("Actions   open  all", found.name());
        assertEquals(List.of(List.of("STRING:Actions / open [all]"), List.of("STRING:Nothing to show.")), found.rows());
    }

    private static SheetReader reader() {
        SheetReader reader = SheetReader.find().orElse(null);
        Assumptions.assumeTrue(reader != null, "Apache POI is not there");
        return reader;
    }

    @Test
    void jsonSaysWhatTheReportSays() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Pages.bytes(new JsonRenderer(), PAGE));
        assertEquals("consultum-report", json.path("format").asText());
        assertEquals(1, json.path("version").asInt());
        assertEquals("INTERNAL", json.path("marking").asText());
        assertEquals("2026-12-08T09:00:00+09:00[Asia/Tokyo]", json.at("/values/start").asText());
        assertEquals("D-2026-1", json.at("/tables/0/groups/0/rows/0/reference").asText());
        assertEquals("Adopt the *charter*.", json.at("/tables/0/groups/0/rows/0/text").asText());
        assertTrue(json.at("/tables/0/groups/0/rows/1/day").isNull());
        assertEquals(12.0, json.at("/charts/0/series/0/values/2").asDouble());
        assertEquals(List.of(), new SchemaJudge().faults("report.schema.json", json.toString()));
    }

    static List<ReportRenderer> renderers() {
        return List.of(new XlsxRenderer(), new CsvRenderer(), new JsonRenderer());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aCancelledRunEnds(ReportRenderer renderer) {
        var cancelled = new Progress() {
            private int asked;

            @Override
            public void begin(int total) {
                assertTrue(total >= 0);
            }

            @Override
            public void worked(int steps) {
                assertTrue(steps >= 0);
            }

            @Override
            public void subtask(String what) {
                assertTrue(!what.isEmpty());
            }

            @Override
            public boolean isCancelled() {
                return ++asked > 2;
            }
        };
        assertThrows(CancellationException.class, () -> renderer.render(page(large(5_000)), OutputStream.nullOutputStream(), cancelled));
    }

    static ReportContent large(int rows) {
        var table = ReportTable.named("actions", "Actions").column("title", "Action", Kind.TEXT, 40)
            .column("text", "Text", Kind.MARKDOWN, 30).column("due", "Due", Kind.DAY, 15).column("done", "Done", Kind.PERCENT, 15);
        for (int i = 0; i < rows; i++) {
            table.row("Action number " + i + " with a title of usual length", ReportText.of("Note *" + i + "*"),
                Pages.DAY.plusDays(i % 700), i % 101);
        }
        return ReportContent.titled("Actions").table(table.build()).build();
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aHundredThousandRowsTakeSeconds(ReportRenderer renderer) throws IOException {
        ReportPage page = page(large(100_000));
        long start = System.nanoTime();
        renderer.render(page, OutputStream.nullOutputStream(), Progress.NONE);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertTrue(seconds < 60, seconds + " s");
    }
}
