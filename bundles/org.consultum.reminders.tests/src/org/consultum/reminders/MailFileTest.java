package org.consultum.reminders;

import static org.consultum.reminders.Mailed.JUNE;
import static org.consultum.reminders.Mailed.PLAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.consultum.model.MessageKind;
import org.consultum.model.Person;
import org.consultum.reminders.MailJudge.Mail;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as bytes, read by a library that is not ours. */
class MailFileTest {

    private static final List<String> HEADERS = List.of("Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type",
        "Content-Language", "Auto-Submitted", "X-Mailer");
    private static final Sender SENDER = new Sender("Sekretariat für Alles (日本)", "secretary@forum.example");

    private final Fixture forum = Mailed.forum();
    private final Person director = forum.person("Director of Seekers");

    private Reminder digest() {
        return Reminders.of(forum.register(), ReminderRequest.of(JUNE).onlyFor(director)).stream()
            .filter(reminder -> reminder.kind() == MessageKind.DIGEST).findFirst().orElseThrow();
    }

    private byte[] bytes() throws IOException {
        return new MailFile(digest(), SENDER).bytes();
    }

    @Test
    void aMailIsReadAsItWasMeant() throws IOException {
        MailJudge judge = MailJudge.find();
        director.setLanguage("ja");
        forum.action(PLAN).setTitle("Nachschub für Sucher — 供給計画の作成");

        Reminder digest = digest();
        Mail mail = judge.read(bytes());

        assertEquals(HEADERS, mail.headers());
        assertEquals(digest.messageId(), mail.messageId());
        assertEquals("対応のお願い：期限超過 1 件", mail.subject());
        assertEquals(Date.from(Instant.parse("2026-06-15T06:00:00Z")), mail.date());
        assertEquals(SENDER.name(), mail.fromName());
        assertEquals(SENDER.address(), mail.from());
        assertEquals(List.of("director@seekers.example"), mail.to());
        assertEquals(List.of("Director of Seekers"), mail.toNames());
        assertEquals("multipart/alternative", mail.mimeType());
        assertEquals(List.of("text/plain", "text/html"), mail.parts().stream().map(MailJudge.Part::mimeType).toList());
        assertEquals(digest.text().strip(), mail.parts().getFirst().text().strip());
        assertTrue(mail.parts().getLast().text().contains("<strong>A-2 Nachschub für Sucher — 供給計画の作成</strong>"));
        assertTrue(mail.parts().getLast().text().startsWith("<!DOCTYPE html>\n<html lang=\"ja\">"));
    }

    @Test
    void theBytesAreLinesOfAsciiAndAlwaysTheSame() throws IOException {
        byte[] bytes = bytes();
        assertArrayEquals(bytes, bytes());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.chars().allMatch(sign -> sign == '\r' || sign == '\n' || sign >= ' ' && sign < 0x7f));
        assertFalse(text.replace("\r\n", "").contains("\r") || text.replace("\r\n", "").contains("\n"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 998));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evil\r\nBcc: victim@example.org", "Evil\nBcc: victim@example.org\n\nbody", "Evil\rBcc: x@example.org",
        "Evil\u2028Bcc: x@example.org", "Evil\u0085Bcc: x@example.org", "\"Quoted\" <fake@example.org>, other@example.org",
        "=?UTF-8?Q?encoded=0D=0ABcc:_x@example.org?=", "a;b:c,d <e>", "\u202eright to left", "\ud800lonely", "", " ", "\u0000"})
    void aHostileNameAddsNoHeaderAndNoRecipient(String name) throws IOException {
        MailJudge judge = MailJudge.find();
        director.setName(name);

        Mail mail = judge.read(bytes());

        assertEquals(HEADERS, mail.headers(), name);
        assertEquals(List.of("director@seekers.example"), mail.to());
        assertEquals(2, mail.parts().size());
    }

    @Test
    void aHostileTitleIsTextAndNeverMarkup() throws IOException {
        MailJudge judge = MailJudge.find();
        forum.action(PLAN).setTitle("<script>alert('x')</script><img src=x onerror=\"y\">&amp;\r\n.\r\n--=_consultum_alternative--");

        Mail mail = judge.read(bytes());

        assertEquals(2, mail.parts().size());
        String html = mail.parts().getLast().text();
        assertFalse(html.contains("<script") || html.contains("<img"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;y&quot;&gt;&amp;amp; . --=_"), html);
        assertTrue(mail.parts().getFirst().text().contains("<script>alert('x')</script>"));
    }

    @Test
    void aVeryLongTitleIsCut() throws IOException {
        MailJudge judge = MailJudge.find();
        forum.action(PLAN).setTitle("語".repeat(100_000));
        director.setName("N".repeat(100_000));
        forum.register().setTitle("R ".repeat(100_000));

        byte[] bytes = bytes();
        assertTrue(bytes.length < 20_000, () -> bytes.length + " bytes");
        assertTrue(judge.read(bytes).parts().getFirst().text().contains("語\u2026"));
    }

    @Test
    void whoHasNoAddressGetsAFileThatGoesToNobody() throws IOException {
        MailJudge judge = MailJudge.find();
        for (String address : new String[] {null, "", "nobody", "a@b\r\nBcc: x@example.org", "a b@example.org", "<a@example.org>",
            "a@example.org, b@example.org", "ä@example.org", "a@", "@b", "\"a\"@example.org\u0000"}) {
            director.setEmail(address);
            director.setName("Direktorin (日)");
            var file = new MailFile(digest(), SENDER);
            assertEquals(Optional.empty(), file.address(), address);
            Mail mail = judge.read(file.bytes());
            assertEquals(List.of(), mail.to(), address);
            assertEquals(HEADERS, mail.headers());
        }
    }

    @Test
    void aDomainInOtherSignsIsWrittenInAscii() {
        assertEquals(Optional.of("amt@xn--bcher-kva.example"), MailFile.address(" amt@bücher.example "));
        assertEquals(Optional.empty(), MailFile.address("a@" + "b".repeat(300) + ".example"));
    }

    @Test
    void fileNamesAreSafeAndTellTheirRecipient() {
        director.setName("../../etc/passwd\u0000 Ünal đ");
        String name = new MailFile(digest(), SENDER).name();
        assertTrue(name.matches("digest-2026-06-15-etc-passwd-unal-d-[0-9a-f]{8}\\.eml"), name);
        director.setName("日本");
        assertTrue(new MailFile(digest(), SENDER).name().matches("digest-2026-06-15-recipient-[0-9a-f]{8}\\.eml"));
    }
}
