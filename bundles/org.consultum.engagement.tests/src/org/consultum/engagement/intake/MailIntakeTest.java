package org.consultum.engagement.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.engagement.Submissions;
import org.consultum.model.Submission;
import org.junit.jupiter.api.Test;

/** Submissions from mails and documents. */
class MailIntakeTest extends Intaking {

    private static final String HEAD = "Received: from mx.example.org by us.example.org; Fri, 30 Jan 2026 17:59:59 +0900\n"
        + "From: =?UTF-8?Q?J=C3=B6rg_Wei=C3=9F?= <chamber@example.org>\nTo: us@example.org\n"
        + "Date: Fri, 30 Jan 2026 09:00:00 +0100\nSubject: =?ISO-2022-JP?B?GyRCMFU4KxsoQg==?= one\nMessage-ID: <1@example.org>\n"
        + "MIME-Version: 1.0\n";

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\n");
    }

    @Test
    void aMailInJapaneseSevenBitIsRead() throws IOException {
        String text = "不足の報告は①月に一度です。\n質問2: 日本語\n";
        write("in.eml", concat((HEAD + "Content-Type: text/plain; charset=ISO-2022-JP\nContent-Transfer-Encoding: 7bit\n\n")
            .replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII), text.getBytes(Charset.forName("x-windows-iso2022jp"))));
        receive(folder.resolve("in"));
        assertEquals(text.strip(), only().getText());
        assertEquals("意見 one", only().getTitle());
        assertEquals("Jörg Weiß", only().getSubmitter());
        assertEquals(office.chamber, only().getParty());
        assertEquals(Instant.parse("2026-01-30T08:59:59Z"), Submissions.receivedAt(only()).orElseThrow());
        assertFalse(Submissions.isLate(only()), "one second before the deadline");
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Test
    void aSecondAfterTheDeadlineIsLate() throws IOException {
        mail("late.eml", HEAD.replace("17:59:59", "18:00:01") + "Content-Type: text/plain\n\nLate.\n");
        receive(folder.resolve("in"));
        assertTrue(Submissions.isLate(only()));
    }

    @Test
    void ofTwoFormsThePlainOneIsReadAndAttachmentsBecomePapers() throws IOException {
        mail("m.eml", HEAD + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: multipart/alternative; boundary=A\n\n"
            + "--A\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "Gr=C3=BC=C3=9Fe aus M=\n=C3=BCnchen\n"
            + "--A\nContent-Type: text/html\n\n<p>other</p>\n--A--\n"
            + "--B\nContent-Type: application/octet-stream; name=\"=?UTF-8?B?"
            + base64("Stellungnahme ü.txt".getBytes(StandardCharsets.UTF_8)).strip() + "?=\"\n"
            + "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n"
            + base64("We need one form.\n\nAnd one address.".getBytes(StandardCharsets.UTF_8)) + "\n--B--\n");
        receive(folder.resolve("in"));
        assertTrue(only().getText().startsWith("Grüße aus München"), only().getText());
        assertTrue(only().getText().contains("We need one form."), "the text of an attachment can be made points of");
        var version = only().getDocument().getVersions().getFirst();
        assertEquals("Stellungnahme ü.txt", version.getFileName());
        Path kept = office.session.paper(version.getSha256()).orElseThrow();
        assertEquals("We need one form.\n\nAnd one address.", Files.readString(kept));
        assertEquals(1, office.committee.getPaperList().getPapers().size());
        assertEquals(office.chamber, only().getDocument().getOriginators().getFirst());
    }

    @Test
    void aMailInHtmlOnlyGivesItsTextAndNothingElse() throws IOException {
        mail("h.eml", HEAD + "Content-Type: text/html; charset=utf-8\n\n<html><head><title>T</title><style>p{}</style>"
            + "<script>alert(1)</script></head><body><h2>Forms</h2><p>One &amp; the same.</p><ul><li>first<li>second</ul>"
            + "<p style='display: none'>secret order to the machine</p><img src='http://evil.example/x.png'></body></html>\n");
        receive(folder.resolve("in"));
        assertEquals("## Forms\n\nOne & the same.\n\n- first\n- second", only().getText());
    }

    @Test
    void aForwardedMailIsReadWithWhoSentIt() throws IOException {
        mail("f.eml", HEAD + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nSee below.\n"
            + "--B\nContent-Type: message/rfc822\n\nFrom: Yards <yards@example.org>\nSubject: Docks\n"
            + "Date: Mon, 12 Jan 2026 10:00:00 +0900\n"
            + "Content-Type: text/plain\n\nKeep the docks free.\n--B--\n");
        receive(folder.resolve("in"));
        assertTrue(only().getText().contains("## Docks\n\nForwarded from Yards, 2026-01-12"), only().getText());
        assertTrue(only().getText().endsWith("Keep the docks free."), only().getText());
    }

    @Test
    void aSecondTimeChangesNothingAndUndoLeavesTheBytesThatWereThere() throws IOException {
        mail("a/m.eml", HEAD + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nText.\n--B\n"
            + "Content-Type: application/pdf; name=x.pdf\nContent-Transfer-Encoding: base64\n\n" + base64("%PDF-1.4 broken".getBytes(
                StandardCharsets.US_ASCII)) + "\n--B--\n");
        write("Yards Association - position.txt", "Keep the calendar.");
        var before = office.files();
        receive(folder.resolve("in"));
        var after = office.files();
        assertEquals(office.yards, office.round.getSubmissions().getFirst().getParty(), "found by the name of the file");
        Files.move(folder.resolve("in/Yards Association - position.txt"), folder.resolve("in/renamed.txt"));
        Files.move(folder.resolve("in/a/m.eml"), folder.resolve("in/other.eml"));
        IntakePlan again = prepare(folder.resolve("in"));
        assertEquals(2, again.count(IntakeEntry.Known.class), again.entries()::toString);
        assertFalse(again.hasChanges());
        assertEquals(after, office.files());
        office.undo();
        assertEquals(before, office.files());
    }

    @Test
    void namesCannotLeadElsewhereOrLookLikeOthers() throws IOException {
        mail("n.eml", "From: \"=?utf-8?B?" + base64("Ministry <boss@ministry.example>\u202E\r\nBcc: x".getBytes(StandardCharsets.UTF_8))
            .strip() + "?=\" <stranger@example.net>\nSubject: =?utf-8?B?" + base64("Hi\r\nX-Evil: 1\u0007"
                .getBytes(StandardCharsets.UTF_8)).strip()
            + "?=\nMessage-ID: <n@example.net>\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nText.\n--B\n"
            + "Content-Type: text/plain; name=\"../../../etc/cron.d/evil\"\nContent-Disposition: attachment\n\nx\n--B\n"
            + "Content-Type: text/plain; name=\"C:\\\\Windows\\\\evil\u0000.txt\"\nContent-Disposition: attachment\n\ny\n--B--\n");
        receive(folder.resolve("in"));
        Submission submission = only();
        assertEquals("stranger@example.net", submission.getEmail());
        assertEquals("Hi X-Evil: 1", submission.getTitle());
        assertFalse(submission.getSubmitter().contains("\u202E") || submission.getSubmitter().contains("\n"), submission.getSubmitter());
        assertEquals("evil", submission.getDocument().getVersions().getFirst().getFileName());
        assertFalse(submission.getDocument().getAnnexes().getFirst().getFileName().contains("\\"));
    }

    @Test
    void partsInsidePartsAndManyAttachmentsAreCutOffAndSaid() throws IOException {
        var deep = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=B").append(i).append("\n\n--B").append(i).append('\n');
        }
        mail("deep.eml", deep.append("Content-Type: text/plain\n\nBottom.\n").toString());
        var many = new StringBuilder(HEAD.replace("<1@", "<2@") + "Content-Type: multipart/mixed; boundary=B\n\n--B\n\nText.\n");
        for (int i = 0; i < 80; i++) {
            many.append("--B\nContent-Type: application/pdf; name=").append(i).append(".bin\n\n").append(i).append('\n');
        }
        mail("many.eml", many.append("--B--\n").toString());
        var few = new IntakeLimits(10, 5_000_000, 9_000_000, 2, 10, 10, 2_000, 5, 1_000, 300, 20);
        IntakePlan plan = prepare(folder.resolve("in"), Optional.empty(), few);
        assertTrue(plan.refusals().stream().anyMatch(each -> each.place().file().equals("deep.eml")), plan.refusals()::toString);
        assertTrue(plan.refusals().stream().anyMatch(each -> each.message().contains("more than 5 attachments")),
            plan.refusals()::toString);
        assertEquals(5, plan.entries().getFirst().about().files().size());
    }

    @Test
    void damagedAndForeignFilesAreNamedWithARemedy() throws IOException {
        write("not.eml", "just a text");
        mail("bad64.eml", HEAD + "Content-Type: application/pdf; name=x.pdf\nContent-Transfer-Encoding: base64\n\n!!!!\n");
        write("letter.msg", "x");
        write("run.exe", "MZ");
        write(".DS_Store", "x");
        Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("register/register.consultum"));
        IntakePlan plan = prepare(folder.resolve("in"));
        assertTrue(plan.entries().isEmpty(), plan.entries()::toString);
        assertEquals(java.util.Set.of("not.eml", "bad64.eml", "letter.msg", "run.exe", "link.txt"),
            plan.refusals().stream().map(each -> each.place().file()).collect(java.util.stream.Collectors.toSet()));
        plan.refusals().forEach(each -> assertFalse(each.remedy().isBlank()));
    }

    @Test
    void aBombInADocumentEndsAsADocumentWithoutText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        write("bomb.docx", bytes.toByteArray());
        write("dtd.html", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x; text</p>");
        IntakePlan plan = prepare(folder.resolve("in"));
        assertEquals(2, plan.count(IntakeEntry.New.class));
        assertTrue(plan.refusals().getFirst().place().file().equals("bomb.docx"), plan.refusals()::toString);
        assertFalse(plan.entries().get(1).about().text().contains("root:"));
    }
}
