package org.consultum.papertext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.consultum.papertext.PaperContent.Kind;
import org.consultum.papertext.PaperContent.Page;
import org.consultum.papertext.PaperContent.Reason;
import org.consultum.papertext.PaperContent.Text;
import org.consultum.papertext.PaperContent.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of papers as people send them. */
class PaperTextTest {

    private static final String MANIFEST = "<manifest/>";

    @TempDir
    private Path folder;

    private static PaperContent read(Path file) {
        return new PaperText().read(file, () -> false);
    }

    private static Text text(Path file) {
        return assertInstanceOf(Text.class, read(file));
    }

    private Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        Text text = text(Papers.pdf(folder.resolve("a.pdf"), "Supply of seekers", "Second source"));

        assertEquals(new Text(Kind.PDF, List.of(new Page(OptionalInt.of(1), "Supply of seekers"),
            new Page(OptionalInt.of(2), "Second source")), true), text);
        assertEquals("Supply of seekers\fSecond source", text.all());
    }

    @Test
    void aPdfWithOwnerRestrictionsOnlyIsRead() throws IOException {
        assertEquals(List.of("secret"), Papers.pages(read(Papers.encryptedPdf(folder.resolve("a.pdf"), ""))));
    }

    @Test
    void theContentTellsTheKindNotTheName() throws IOException {
        Path file = Papers.pdf(folder.resolve("a.txt"), "Supply");

        assertEquals(Kind.PDF, text(file).kind());
        assertEquals(Kind.PLAIN, text(file("b.pdf", "Supply", StandardCharsets.UTF_8)).kind());
    }

    @Test
    void aWordDocumentIsReadByParagraphsWithoutWhatWasDeletedOrIsWrittenTwice() throws IOException {
        Path file = Papers.docx(folder.resolve("a.docx"), Papers.paragraph("First &amp; foremost")
            + "<w:p><w:r><w:t>Two</w:t><w:tab/><w:t>columns</w:t><w:br/><w:t>and lines</w:t></w:r>"
            + "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
            + "<w:p><mc:AlternateContent xmlns:mc=\"x\"><mc:Choice>" + Papers.paragraph("box") + "</mc:Choice><mc:Fallback>"
            + Papers.paragraph("box again") + "</mc:Fallback></mc:AlternateContent></w:p>");

        assertEquals(new Text(Kind.DOCX, List.of(new Page(OptionalInt.empty(), "First & foremost\nTwo\tcolumns\nand lines\nbox")), true),
            text(file));
    }

    @Test
    void pagesOfAWordDocumentAreThoseOfItsLastLayout() throws IOException {
        Path file = Papers.docx(folder.resolve("a.docx"), Papers.paragraph("one")
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>");

        assertEquals(List.of(new Page(OptionalInt.of(1), "one"), new Page(OptionalInt.of(2), "two")), text(file).pages());
    }

    @Test
    void anOpenDocumentIsReadByParagraphsWithoutCommentsAndDeletedText() throws IOException {
        Path file = Papers.odt(folder.resolve("a.odt"), "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
            + "<text:h>Supply</text:h><text:p>of<text:s text:c=\"2\"/><text:span>seekers</text:span>"
            + "<office:annotation><text:p>comment</text:p></office:annotation><text:line-break/>and spares</text:p>"
            + "<text:soft-page-break/><text:p>second</text:p>", MANIFEST);

        assertEquals(new Text(Kind.ODT, List.of(new Page(OptionalInt.of(1), "Supply\nof  seekers\nand spares"),
            new Page(OptionalInt.of(2), "second")), true), text(file));
    }

    @Test
    void aWebPageIsReadAsItIsSeen() throws IOException {
        Path file = file("a.html", "<!DOCTYPE html><html><head><title>Minutes</title><style>p{}</style></head><body><h1>Item&nbsp;1</h1>"
            + "<p>The <b>bud</b>get<script>alert(1)</script> is adopted.<br>It is published.</p><ul><li>one<li>two</ul>"
            + "<p hidden>unseen</p><table><tr><td>a</td><td>b</td></tr></table></body></html>", StandardCharsets.UTF_8);

        assertEquals(Kind.HTML, text(file).kind());
        assertEquals(List.of("Minutes", "Item 1", "The budget is adopted.", "It is published.", "one", "two", "a b"),
            text(file).pages().getFirst().text().lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll(" +", " ")).toList());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, Überprüfung 迎撃", "UTF-16, Überprüfung 迎撃", "UTF-16LE, Plain western text", "UTF-16BE, Plain western text",
        "windows-1252, Überprüfung – naïve", "Shift_JIS, 防衛産業協力についてのまとめです", "EUC-JP, 防衛産業協力についてのまとめです",
        "US-ASCII, Plain"})
    void plainTextIsReadInTheCharactersItIsWrittenIn(String charset, String text) throws IOException {
        assertEquals(List.of(text), Papers.pages(read(file("a.txt", text, Charset.forName(charset)))), charset);
    }

    @Test
    void markdownIsReadAsItIs() throws IOException {
        assertEquals(new Text(Kind.MARKDOWN, List.of(new Page(OptionalInt.empty(), "# Item\n\nThe *budget*.")), true),
            text(file("a.md", "# Item\n\nThe *budget*.\n", StandardCharsets.UTF_8)));
    }

    @Test
    void aFormFeedInPlainTextEndsAPage() throws IOException {
        assertEquals(List.of(new Page(OptionalInt.of(1), "one"), new Page(OptionalInt.of(2), "two")),
            text(file("a.txt", "one\ftwo", StandardCharsets.UTF_8)).pages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.docx", "note.odt", "note.pdf"})
    void documentsOfLibreOfficeAreRead(String name) throws IOException {
        Text text = text(Papers.fixture(folder, name));

        String all = text.all().replaceAll("\\s+", " ");
        assertTrue(all.contains("The committee asked in March"), all);
        assertTrue(all.contains("Überprüfung der Lieferkette: 迎撃ミサイルの共同生産"), all);
        assertTrue(all.contains("forty-two"), all);
        assertTrue(text.whole());
        var last = text.pages().getLast();
        assertTrue(last.text().contains("a second source is expected"), last.text());
        if (name.endsWith("pdf")) {
            assertEquals(OptionalInt.of(2), last.number());
        }
    }

    @Test
    void whatHasNoTextSaysSo() throws IOException {
        expect(Reason.NO_TEXT, file("a.txt", "", StandardCharsets.UTF_8));
        expect(Reason.NO_TEXT, file("b.txt", "  \n\n", StandardCharsets.UTF_8));
        expect(Reason.NO_TEXT, Papers.docx(folder.resolve("a.docx"), "<w:p/>"));
        expect(Reason.NO_TEXT, Papers.pdf(folder.resolve("a.pdf"), ""));
    }

    @Test
    void otherKindsAreNamedAsSuch() throws IOException {
        expect(Reason.UNKNOWN_KIND, Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1}));
        expect(Reason.UNKNOWN_KIND, file("a.rtf", "{\\rtf1 text}", StandardCharsets.US_ASCII));
        expect(Reason.UNKNOWN_KIND, file("a.xml", "<?xml version=\"1.0\"?><data/>", StandardCharsets.UTF_8));
        expect(Reason.UNKNOWN_KIND, Papers.zip(folder.resolve("a.xlsx"), Map.of("xl/workbook.xml", "<x/>")));
        expect(Reason.UNKNOWN_KIND, Files.write(folder.resolve("a.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        expect(Reason.MISSING, folder.resolve("nothing.pdf"));
        expect(Reason.MISSING, folder);
    }

    private static void expect(Reason reason, Path file) {
        var unreadable = assertInstanceOf(Unreadable.class, read(file));
        assertEquals(reason, unreadable.reason(), file.toString());
        assertTrue(unreadable.message().endsWith("."), unreadable.message());
    }
}
