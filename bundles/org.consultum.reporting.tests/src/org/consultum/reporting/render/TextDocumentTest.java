package org.consultum.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.consultum.reporting.internal.render.file.DocxRenderer;
import org.consultum.reporting.internal.render.file.XlsxRenderer;
import org.consultum.testing.FileJudges;
import org.consultum.reporting.testing.HandmadePage;
import org.consultum.reporting.testing.OfficeReader;
import org.consultum.reporting.testing.Packs;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportPage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as text documents, read by Apache POI and LibreOffice. */
class TextDocumentTest {

    @TempDir
    Path folder;

    private Path write(ReportPage page) throws IOException {
        return Files.write(folder.resolve("report.docx"), Pages.bytes(new DocxRenderer(), page));
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReportPage made(String markup) {
        return Pages.page(Pages.content(UnaryOperator.identity()), markup, "en", UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource({"en, false", "ja, false", "vi, true", "de, false"})
    void anotherReaderFindsStylesTablesAndRepeatedHeads(String language, boolean landscape) throws IOException {
        OfficeReader reader = OfficeReader.find().orElse(null);
        Assumptions.assumeTrue(reader != null, "Apache POI is not there");
        ReportPage page = HandmadePage.of(language, HandmadePage.house(false), landscape, 30);
        Path file = write(page);
        OfficeReader.Found found = reader.read(file);
        assertEquals(page.content().title(), found.title());
        assertEquals(List.of(), List.copyOf(found.undefined()));
        assertTrue(found.styles().containsAll(List.of("Title", "Subtitle", "heading 1", "heading 2", "List Bullet", "List Number", "Quote",
            "caption", "Note", "Picture", "Sign Here")), found.styles().toString());
        assertEquals(6, found.tables());
        assertEquals(4, found.heads());
        assertEquals(2, found.external());
        assertTrue(part(file, "word/document.xml").contains(landscape ? "w:orient=\"landscape\"" : "w:w=\"11906\""));
        assertTrue(part(file, "word/styles.xml").contains("w:color w:val=\"6B1E3F\""), "the colour of the house");
        FileJudges.office(Files.readAllBytes(file));
    }

    @Test
    void picturesHaveTextsThatStandForThem() throws IOException {
        ReportPage page = HandmadePage.of("en", HandmadePage.house(false), false, 3);
        String document = part(write(page), "word/document.xml");
        assertTrue(document.contains("descr=\"Emblem of the forum\""));
        page.content().charts().values().forEach(chart -> assertTrue(document.contains("descr=\"" + chart.title() + ". "), chart.id()));
    }

    @Test
    void linksLeadToTheWebOrIntoTheDocumentAndNowhereElse() throws IOException {
        Path file = write(made("<p><a href=\"#there\">down</a> <a href=\"#nowhere\">lost</a> <a href=\"mailto:a@b.example\">mail</a> "
            + "<a href=\"file:///etc/passwd\">file</a> <a href=\"javascript:x\">script</a></p><h2 id=\"there\">There</h2>"));
        String document = part(file, "word/document.xml");
        assertTrue(document.contains("<w:hyperlink w:anchor=\"place1\""), document);
        assertTrue(document.contains("w:name=\"place1\"/>"), document);
        assertEquals(2, document.split("<w:hyperlink ", -1).length - 1);
        assertEquals(1, part(file, "word/_rels/document.xml.rels").split("TargetMode", -1).length - 1);
    }

    @Test
    void cellsThatSpanRowsAndColumnsKeepTheirPlaces() throws IOException {
        String document = part(write(made("<table class=\"data\"><tbody><tr><td rowspan=\"2\">a</td><td colspan=\"2\">b</td></tr>"
            + "<tr><td>c</td><td><ul><li>d</li></ul></td></tr><tr><td>e</td></tr></tbody></table>")), "word/document.xml");
        assertTrue(document.contains("<w:vMerge w:val=\"restart\"/>") && document.contains("<w:vMerge/>"));
        assertTrue(document.contains("<w:gridSpan w:val=\"2\"/>"));
        assertEquals(8, document.split("<w:tc>", -1).length - 1, "every row has all its cells");
        assertFalse(document.contains("</w:tcPr></w:tc>"), "every cell has a paragraph");
    }

    @Test
    void wordsInAnotherLanguageSaySo() throws IOException {
        String document = part(write(made("<p>The <span lang=\"ja\">防衛省</span> and the <em lang=\"vi\">Bộ Quốc phòng</em></p>")),
            "word/document.xml");
        assertTrue(document.contains("<w:lang w:eastAsia=\"ja-JP\"/>"), document);
        assertTrue(document.contains("<w:i/><w:iCs/><w:lang w:val=\"vi-VN\"/>"), document);
    }

    @ParameterizedTest
    @CsvSource({"en, true", "ja, false"})
    void libreOfficeSetsPagesThatAreNumberedAndMarked(String language, boolean serif) throws Exception {
        List<String> pages = office(write(HandmadePage.of(language, HandmadePage.house(serif), false, 30)));
        assertTrue(pages.size() >= 4 && pages.size() <= 7, pages.size() + " pages");
        for (int i = 0; i < pages.size(); i++) {
            String number = language.equals("en") ? "Page " + (i + 1) + " of " + pages.size() : pages.size() + "ページ中" + (i + 1);
            assertTrue(pages.get(i).replace(" ", "").contains(number.replace(" ", "")), pages.get(i));
            assertEquals(2, pages.get(i).split("OFFICIAL – SENSITIVE", -1).length - 1, pages.get(i));
            assertTrue(!pages.get(i).contains("D-7") || pages.get(i).contains("EUR"), "the head of the table is repeated");
        }
    }

    @Test
    void libreOfficeOpensAWorkbook() throws Exception {
        Path file = Files.write(folder.resolve("report.xlsx"), Pages.bytes(new XlsxRenderer(), made("")));
        String text = String.join(" ", office(file));
        assertTrue(text.contains("Adopt the charter.") && text.contains("87.5%") && text.contains("2026-12-08 09:00"), text);
        assertTrue(text.contains("INTERNAL"), "printed pages are marked: " + text);
    }

    /** The pages LibreOffice makes of a file. */
    private List<String> office(Path file) throws Exception {
        Optional<Path> office = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(path -> Path.of(path, "soffice")).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(office.isPresent(), "LibreOffice is not there (package libreoffice-writer-nogui)");
        Process process = new ProcessBuilder(office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), file.toString()).redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile()).start();
        boolean done = process.waitFor(240, TimeUnit.SECONDS);
        if (!done) {
            process.destroyForcibly();
        }
        assertTrue(done, "LibreOffice did not finish");
        return Packs.pages(folder.resolve("report.pdf"));
    }

    @Test
    void aHouseThatHasChosenNothingHasNoLetterhead() throws IOException {
        String document = part(write(HandmadePage.of("en", HouseStyle.PLAIN, false, 3)), "word/document.xml");
        assertFalse(document.contains("Letterhead"), document);
        assertTrue(document.contains("w:val=\"Title\""));
    }

    @Test
    void aCancelledRunEnds() {
        ReportPage page = HandmadePage.of("en", HandmadePage.house(false), false, 2_000);
        assertThrows(CancellationException.class, () -> new DocxRenderer().render(page, OutputStream.nullOutputStream(), new Progress() {
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
                assertFalse(what.isEmpty());
            }

            @Override
            public boolean isCancelled() {
                return ++asked > 5;
            }
        }));
    }
}
