package org.consultum.reporting.minutes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.consultum.reporting.Progress;
import org.consultum.reporting.testing.HtmlChecker;
import org.consultum.reporting.testing.OfficeReader;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The minutes of the sample's meeting of January 2025 in every format. */
class FormatsTest {
    @TempDir
    Path folder;

    private final Sample sample = new Sample();

    @Test
    void theMarkdownIsTheGoldenOne() throws IOException {
        String actual = MarkdownMinutes.text(Sample.minutes(sample.january()));
        try (InputStream in = FormatsTest.class.getResourceAsStream("january.md")) {
            String golden = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!golden.equals(actual)) {
                Files.writeString(Files.createDirectories(Path.of("target")).resolve("january.md"), actual);
            }
            assertEquals(golden, actual, "what was written lies in target/january.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void theMarkdownSaysTheSameWhenItIsReadAndWrittenAgain(String language) {
        var tables = List.of(TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer html = HtmlRenderer.builder().extensions(tables).build();
        var read = parser.parse(MarkdownMinutes.text(Sample.minutes(sample.january(), language)));
        var again = parser.parse(MarkdownRenderer.builder().extensions(tables).build().render(read));
        assertEquals(html.render(read), html.render(again));
        assertTrue(html.render(read).contains("<td>Lead for joint production, US side</td>"), html.render(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void thePdfMeetsPdfA3aAndPdfUa1(String language) {
        Path file = folder.resolve("minutes.pdf");
        MinutesResult.Written written = Sample.write(Sample.minutes(sample.january(), language), file);
        assertTrue(written.substituted().isEmpty(), written.substituted().toString());
        String text = String.join(" ", Packs.pages(file));
        assertTrue(text.contains("Both sides look for a second source for propulsion parts."), text);
        Verapdf judge = Verapdf.find().orElse(null);
        Assumptions.assumeTrue(judge != null, "veraPDF is not there");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.faults(file, flavour)), flavour);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void theHtmlIsValidAndStandsAlone(String language) {
        String page = HtmlMinutes.page(Sample.minutes(sample.january(), language));
        assertTrue(page.contains("<html lang=\"" + language + "\">"));
        assertFalse(Pattern.compile("<script|\\son[a-z]+=|src=|url\\(|@import|<link", Pattern.CASE_INSENSITIVE).matcher(page).find());
        int before = 1;
        for (var heading : Pattern.compile("<h([1-6])").matcher(page).results().toList()) {
            int level = Integer.parseInt(heading.group(1));
            assertTrue(level <= before + 1, "no level of headings is skipped");
            before = level;
        }
        HtmlChecker checker = HtmlChecker.find().orElse(null);
        Assumptions.assumeTrue(checker != null, "The Nu Html Checker is not there");
        assertEquals(List.of(), checker.faults(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void theTextDocumentHasStylesLanguageFieldsAndRepeatedHeads(String language) {
        Path file = folder.resolve("minutes.docx");
        Sample.write(Sample.minutes(sample.january(), language), file);
        var parts = Sample.parts(file);
        assertEquals(List.of("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
                "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/header1.xml",
                "word/footer1.xml"), List.copyOf(parts.keySet()));
        assertTrue(parts.get("docProps/core.xml").contains("<dc:language>" + language + "</dc:language>"));
        assertTrue(parts.get("word/styles.xml")
                .contains(language.equals("ja") ? "<w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\"" : "<w:lang w:val=\"" + language + "-"));
        assertTrue(parts.get("word/footer1.xml").contains(" PAGE ") && parts.get("word/footer1.xml").contains(" NUMPAGES "));
        assertTrue(parts.get("word/header1.xml").contains("INTERNAL"));
        String styles = parts.get("word/styles.xml");
        Pattern.compile("w:(?:p|r|tbl)Style w:val=\"([^\"]+)\"").matcher(String.join("", parts.values())).results().map(m -> m.group(1))
                .forEach(style -> assertTrue(styles.contains("w:styleId=\"" + style + "\""), style));
        parts.forEach((name, part) -> assertFalse(part.contains("TargetMode"), name));
    }

    @Test
    void anotherReaderOpensTheTextDocument() {
        OfficeReader reader = OfficeReader.find().orElse(null);
        Assumptions.assumeTrue(reader != null, "Apache POI is not there");
        Path file = folder.resolve("minutes.docx");
        Sample.write(Sample.minutes(sample.january()), file);
        OfficeReader.Found found = reader.read(file);
        assertTrue(found.title().startsWith("Minutes, Forum on Defense"), found.title());
        assertEquals(0, found.external());
        assertTrue(found.undefined().isEmpty(), found.undefined().toString());
        assertTrue(found.styles().containsAll(List.of("Title", "heading 1", "heading 2", "heading 3", "List Bullet")),
                found.styles().toString());
        assertTrue(found.heads() >= 5, "heads of tables");
        assertTrue(found.paragraphs().contains("4.1\tSecond source for propulsion parts"), found.paragraphs().toString());
        assertTrue(found.paragraphs().contains("Decision 2025/1-5 \u2014 adopted, by named vote"), found.paragraphs().toString());
    }

    @Test
    void libreOfficeOpensTheTextDocument() throws IOException, InterruptedException {
        Optional<Path> office = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(path -> Path.of(path, "soffice")).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(office.isPresent(), "LibreOffice is not there (package libreoffice-writer-nogui)");
        Path file = folder.resolve("minutes.docx");
        Sample.write(Sample.minutes(sample.january()), file);
        Process process = new ProcessBuilder(office.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        boolean done = process.waitFor(180, TimeUnit.SECONDS);
        if (!done) {
            process.destroyForcibly();
        }
        assertTrue(done, "LibreOffice did not finish");
        Path pdf = folder.resolve("minutes.pdf");
        assertTrue(Files.exists(pdf), () -> "LibreOffice wrote no PDF");
        List<String> pages = Packs.pages(pdf);
        assertTrue(pages.size() >= 4 && pages.size() <= 8, pages.size() + " pages");
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(pages.get(i).contains("Page " + (i + 1) + " of " + pages.size()), pages.get(i));
            assertTrue(pages.get(i).contains("INTERNAL - FOR THE FORUM ONLY"), pages.get(i));
        }
        String text = String.join(" ", pages);
        assertTrue(text.contains("4.1 Second source for propulsion parts"), text);
        assertFalse(text.contains("Error"), text);
    }

    @ParameterizedTest
    @EnumSource(MinutesFormat.class)
    void theSameMinutesGiveTheSameBytes(MinutesFormat format) throws IOException {
        Path one = folder.resolve("one" + format.ending());
        Path two = folder.resolve("two" + format.ending());
        Sample.write(Sample.minutes(sample.january()), one);
        Sample.write(Sample.minutes(new Sample().january()), two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @ParameterizedTest
    @EnumSource(MinutesFormat.class)
    void whoeverCancelsFindsTheOldFileAndNothingElse(MinutesFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("minutes" + format.ending()), "older");
        for (int allowed = 0; allowed < 3; allowed++) {
            var asked = new AtomicInteger(allowed);
            var progress = new Progress() {
                @Override
                public void step(String what, int done, int total) {
                    assertTrue(done <= total);
                }

                @Override
                public boolean cancelled() {
                    return asked.getAndDecrement() <= 0;
                }
            };
            assertEquals(new MinutesResult.Cancelled(), new MinutesWriter("en").write(Sample.minutes(sample.january()), file, progress));
            assertEquals("older", Files.readString(file));
            try (var files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedInWords() {
        MinutesDocument minutes = Sample.minutes(sample.january());
        for (Path file : List.of(folder.resolve("minutes"), folder.resolve("missing/minutes.pdf"), folder, folder.resolve("x.doc"))) {
            MinutesResult result = new MinutesWriter("de").write(minutes, file, Progress.NONE);
            assertTrue(result instanceof MinutesResult.Failed failed && !failed.remedy().isBlank(), result.toString());
        }
    }
}
