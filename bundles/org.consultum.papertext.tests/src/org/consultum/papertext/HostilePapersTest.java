package org.consultum.papertext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.consultum.papertext.PaperContent.Reason;
import org.consultum.papertext.PaperContent.Text;
import org.consultum.papertext.PaperContent.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Papers that are damaged, or made to do harm. */
@Timeout(120)
class HostilePapersTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1 << 20, 100, 1 << 20, 50, 10, 10_000, Duration.ofSeconds(10));

    @TempDir
    private Path folder;

    private static PaperContent read(Path file) {
        return new PaperText(SMALL, System::nanoTime).read(file, () -> false);
    }

    private static void expect(Reason reason, Path file) {
        assertEquals(reason, assertInstanceOf(Unreadable.class, read(file)).reason(), file.toString());
    }

    @Test
    void aPaperUnderAPasswordSaysSo() throws IOException {
        expect(Reason.ENCRYPTED, Papers.encryptedPdf(folder.resolve("a.pdf"), "user"));
        expect(Reason.ENCRYPTED, Papers.odt(folder.resolve("a.odt"), "<text:p>x</text:p>",
            "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"));
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 2_000, name.length);
        expect(Reason.ENCRYPTED, Files.write(folder.resolve("a.docx"), compound));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        expect(Reason.TOO_LARGE, Files.write(folder.resolve("a.txt"), new byte[(1 << 20) + 1]));
    }

    @Test
    void whatUnpacksToTooMuchStops() throws IOException {
        String bomb = "<!-- " + "x".repeat(3 << 20) + " -->";
        expect(Reason.TOO_LARGE, Papers.docx(folder.resolve("a.docx"), bomb));
        expect(Reason.TOO_LARGE, Papers.odt(folder.resolve("a.odt"), bomb, ""));
    }

    @Test
    void textBeforeTheLimitIsKept() throws IOException {
        Path file = Papers.docx(folder.resolve("a.docx"), Papers.paragraph("kept") + "<!-- " + "x".repeat(3 << 20) + " -->");
        Text text = assertInstanceOf(Text.class, read(file));

        assertFalse(text.whole());
        assertEquals("kept", text.all());
        Text cut = assertInstanceOf(Text.class, read(Files.writeString(folder.resolve("long.txt"), "a".repeat(20_000))));
        assertEquals(10_000, cut.all().length());
        assertFalse(cut.whole());
    }

    @Test
    void tooManyEntriesStop() throws IOException {
        var entries = new HashMap<String, String>(Map.of("word/document.xml", "<x/>"));
        for (int i = 0; i < 200; i++) {
            entries.put("entry" + i, "");
        }
        expect(Reason.TOO_LARGE, Papers.zip(folder.resolve("a.docx"), entries));
    }

    @Test
    void streamsOfAPdfThatUnpackToTooMuchStopHoweverOftenTheyArePacked() throws IOException {
        byte[] large = new byte[8 << 20];
        Arrays.fill(large, (byte) ' ');
        for (int layers = 1; layers <= 3; layers++) {
            expect(Reason.TOO_LARGE, Papers.rawPdf(folder.resolve(layers + ".pdf"), "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
                Papers.stream(large, layers)));
        }
    }

    @Test
    void aDeclaredTypeIsRefusedAndNothingItNamesIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String type = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        expect(Reason.DAMAGED, Papers.docxOf(folder.resolve("a.docx"), type + word + Papers.paragraph("&e;") + "</w:body></w:document>"));
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        expect(Reason.DAMAGED, Papers.docxOf(folder.resolve("b.docx"), laughs + word + Papers.paragraph("&b;") + "</w:body></w:document>"));
    }

    @Test
    void deepNestingStops() throws IOException {
        expect(Reason.TOO_LARGE, Papers.docx(folder.resolve("a.docx"), "<w:x>".repeat(5_000) + "</w:x>".repeat(5_000)));
        assertNotNull(read(Files.writeString(folder.resolve("a.html"), "<html><body>" + "<div>".repeat(50_000) + "deep")));
    }

    @Test
    void loopsInAPdfEnd() throws IOException {
        assertNotNull(read(Papers.rawPdf(folder.resolve("pages.pdf"), "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>")));
        assertNotNull(read(Papers.rawPdf(folder.resolve("form.pdf"), "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> /MediaBox [0 0 9 9] >>",
            "<< /Length 4 >>\nstream\n/F Do\nendstream",
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 12 >>\nstream\n"
                + "/F Do /F Do\n\nendstream")));
        assertNotNull(read(Papers.rawPdf(folder.resolve("length.pdf"), "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            "<< /Length 4 0 R >>\nstream\nBT\nendstream")));
        assertNotNull(read(Files.writeString(folder.resolve("prev.pdf"),
            "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF")));
    }

    @Test
    void readingEndsWhenTimeIsOver() throws IOException {
        var clock = new AtomicLong();
        var text = new PaperText(SMALL, () -> clock.addAndGet(Duration.ofSeconds(4).toNanos()));

        var slow = text.read(Papers.pdf(folder.resolve("a.pdf"), "one", "two", "three"), () -> false);

        switch (slow) {
            case Text some -> assertFalse(some.whole());
            case Unreadable none -> assertEquals(Reason.TOO_SLOW, none.reason());
        }
    }

    @Test
    void readingEndsWhenNobodyWaits() throws IOException {
        var asked = new AtomicInteger();
        var file = Papers.pdf(folder.resolve("a.pdf"), "one", "two");

        assertEquals(Reason.CANCELLED,
            assertInstanceOf(Unreadable.class, new PaperText().read(file, () -> asked.incrementAndGet() > 1)).reason());
    }

    @Test
    void papersCutOffAnywhereGiveTextOrAReason() throws IOException {
        for (Path whole : papers()) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int part = 0; part < 25; part++) {
                Path cut = Files.write(folder.resolve("cut-" + whole.getFileName()), Arrays.copyOf(bytes, bytes.length * part / 25));
                assertNotNull(read(cut), whole + " cut at " + part);
            }
        }
    }

    @Test
    void papersDamagedAnywhereGiveTextOrAReason() throws IOException {
        var random = new Random(9);
        for (Path whole : papers()) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int round = 0; round < 60; round++) {
                byte[] damaged = bytes.clone();
                for (int i = 1 + random.nextInt(20); i > 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertNotNull(read(Files.write(folder.resolve("damaged-" + whole.getFileName()), damaged)), whole + " round " + round);
            }
        }
    }

    private List<Path> papers() throws IOException {
        return List.of(Papers.pdf(folder.resolve("p.pdf"), "one", "two"), Papers.fixture(folder, "note.pdf"),
            Papers.fixture(folder, "note.docx"), Papers.fixture(folder, "note.odt"),
            Files.writeString(folder.resolve("p.html"), "<html><body><p>text &amp; more</p></body></html>"),
            Files.writeString(folder.resolve("p.txt"), "Überprüfung"));
    }
}
