package org.consultum.reporting.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.consultum.reporting.table.TableColumn.Kind;
import org.consultum.reporting.testing.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed tables as CSV and XLSX, read back by Apache POI and LibreOffice. */
class TableTest {

    private static final Instant MADE = Instant.parse("2026-11-22T09:30:00Z");
    private static final TableHead HEAD = new TableHead("Actions: all of [2026]", MADE, List.of(
        new TableColumn("Action", Kind.TEXT, 40), new TableColumn("Due", Kind.DATE, 12),
        new TableColumn("Progress", Kind.PERCENTAGE, 10), new TableColumn("Notes", Kind.NUMBER, 8)));
    private static final List<Object> ROW = List.of("Send the draft, \"final\"", LocalDate.of(2026, 6, 10), 40, 3);

    @TempDir
    Path folder;

    @Test
    void csvIsPlainAndMarkedForSpreadsheets() throws IOException {
        assertEquals("\uFEFFAction,Due,Progress,Notes\r\n\"Send the draft, \"\"final\"\"\",2026-06-10,40,3\r\n,,,\r\n",
            new String(bytes(TableFormat.CSV, List.of(ROW, Arrays.asList(null, null, null, null))), StandardCharsets.UTF_8));
        var unmarked = new ByteArrayOutputStream();
        new CsvTable(HEAD, unmarked, false).finish();
        assertEquals("Action,Due,Progress,Notes\r\n", unmarked.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.org\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1+1"})
    void noTextIsEverAFormula(String text) throws IOException {
        String csv = new String(bytes(TableFormat.CSV, List.of(List.of(text, LocalDate.EPOCH, 1, 1))), StandardCharsets.UTF_8);
        assertTrue(csv.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", "").startsWith("'"), csv);
        SheetReader.Found sheet = reader().read(file(TableFormat.XLSX, List.of(Arrays.asList(text, null, null, null))));
        assertEquals(List.of("STRING:" + text.replace("\r", "\n")), sheet.rows().get(1).stream().map(cell -> cell.replace("\r", "\n"))
            .toList());
        assertEquals("@", sheet.formats().get(1).getFirst(), "text stays text when the cell is edited");
    }

    @Test
    void aSemicolonBeginsNoCellOfItsOwn() throws IOException {
        String csv = new String(bytes(TableFormat.CSV, List.of(List.of("harmless;=1+1", LocalDate.EPOCH, 1, 1))), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\"harmless;=1+1\""), csv);
    }

    @Test
    void poiReadsTypesFrozenHeadFilterWidthsAndProperties() throws IOException {
        SheetReader.Found sheet = reader().read(file(TableFormat.XLSX, List.of(ROW,
            Arrays.asList("ünïcode 議題 _x0041_\u0001", null, null, null))));
        assertEquals("Actions  all of  2026", sheet.name());
        assertEquals("Actions: all of [2026]", sheet.title());
        assertEquals("Consultum Workbench", sheet.creator());
        assertEquals(MADE, sheet.created());
        assertEquals(List.of("STRING:Action", "STRING:Due", "STRING:Progress", "STRING:Notes"), sheet.rows().get(0));
        assertEquals(List.of("STRING:Send the draft, \"final\"", "DATE:2026-06-10", "NUMERIC:0.4", "NUMERIC:3.0"), sheet.rows().get(1));
        assertEquals(List.of("STRING:ünïcode 議題 _x0041_"), sheet.rows().get(2));
        assertEquals("0%", sheet.formats().get(1).get(2));
        assertEquals(1, sheet.frozenRows());
        assertEquals("'Actions  all of  2026'!$A$1:$D$3", sheet.filter());
        assertEquals(40, sheet.firstWidth());
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        assertArrayEquals(bytes(TableFormat.XLSX, List.of(ROW, ROW)), bytes(TableFormat.XLSX, List.of(ROW, ROW)));
    }

    @Test
    void textLongerThanACellIsCutAndDaysBeforeSpreadsheetsAreText() throws IOException {
        SheetReader.Found sheet = reader().read(file(TableFormat.XLSX, List.of(
            Arrays.asList("x".repeat(40_000), LocalDate.of(1815, 6, 9), null, null))));
        assertEquals("STRING:".length() + 32_767, sheet.rows().get(1).get(0).length());
        assertEquals("STRING:1815-06-09", sheet.rows().get(1).get(1));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aRowThatDoesNotFitIsRefused(TableFormat format) throws IOException {
        try (TableWriter table = format.writer(HEAD, OutputStream.nullOutputStream())) {
            assertThrows(IllegalArgumentException.class, () -> table.row(List.of("too short")));
            assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x", "2026-06-10", 1, 1)));
            assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x", LocalDate.EPOCH, "40 %", 1)));
        }
    }

    @Test
    void aFileIsNamedForItsFormat() {
        assertEquals(Optional.of(TableFormat.XLSX), TableFormat.of(Path.of("a", "Actions.XLSX")));
        assertEquals(Optional.of(TableFormat.CSV), TableFormat.of(Path.of("actions.csv")));
        assertEquals(Optional.empty(), TableFormat.of(Path.of("actions.ods")));
    }

    @Test
    void aHundredThousandRowsTakeSeconds() throws IOException {
        var rows = new ArrayList<List<?>>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(List.of("Action number " + i + " with a title of usual length", LocalDate.of(2026, 1, 1).plusDays(i % 700), i % 101, i));
        }
        long begun = System.nanoTime();
        byte[] packed = bytes(TableFormat.XLSX, rows);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertTrue(packed.length > 1_000_000, packed.length + " bytes");
        assertTrue(millis < 20_000, millis + " ms");
    }

    @Test
    void libreOfficeReadsBothAlike() throws IOException, InterruptedException {
        Optional<Path> office = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).filter(part -> !part.isEmpty())
            .map(part -> Path.of(part, "soffice")).filter(Files::isExecutable).findFirst();
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        assumeTrue(Files.exists(office.get().toRealPath().resolveSibling("libsclo.so")), "LibreOffice is installed without its spreadsheet");
        Path sheet = file(TableFormat.XLSX, List.of(ROW, List.of("=1+1", LocalDate.of(2026, 1, 2), 100, 0)));
        Process convert = new ProcessBuilder(office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless", "--convert-to", "csv", "--outdir", folder.resolve("out").toString(), sheet.toString())
            .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        boolean ended = convert.waitFor(2, TimeUnit.MINUTES);
        convert.destroyForcibly();
        assertTrue(ended, "LibreOffice did not end");
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve("table.csv"));
        assertEquals("\"Send the draft, \"\"final\"\"\",2026-06-10,40%,3", lines.get(1));
        assertEquals("=1+1,2026-01-02,100%,0", lines.get(2), "the formula was not computed");
        assertFalse(Files.readString(folder.resolve("log")).contains("rror"));
    }

    private static SheetReader reader() {
        Optional<SheetReader> reader = SheetReader.find();
        assumeTrue(reader.isPresent(), "Apache POI was not fetched: build releng/org.consultum.poi");
        return reader.get();
    }

    private Path file(TableFormat format, List<? extends List<?>> rows) throws IOException {
        return Files.write(folder.resolve("table." + format.extension()), bytes(format, rows));
    }

    private static byte[] bytes(TableFormat format, List<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (TableWriter table = format.writer(HEAD, out)) {
            for (List<?> row : rows) {
                table.row(row);
            }
            table.finish();
        }
        return out.toByteArray();
    }
}
