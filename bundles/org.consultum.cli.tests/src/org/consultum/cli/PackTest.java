package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-08", "2026/3", "dicas/2026/3", "dicas/2026-12-08", "2026-12-08-december-meeting",
        "dicas/2026-12-08-december-meeting"})
    void findsAMeetingByNumberDateOrShortName(String reference) throws IOException {
        var result = cli.run("pack", "dicas", "--meeting", reference, "--out", "december.pdf").exits(0);
        assertEquals(folder.resolve("december.pdf") + "\n", result.out());
        assertTrue(new String(Files.readAllBytes(folder.resolve("december.pdf")), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertTrue(result.err().contains("5 papers put in"), result.err());
    }

    @Test
    void findsAMeetingById() throws IOException {
        String id = cli.run("list", "meetings", "dicas", "--json").json().get(0).get("id").textValue();
        cli.run("pack", "dicas", "--meeting", id, "--out", "first.pdf").exits(0);
    }

    @Test
    void listsTheMeetingsThatFitWhenThereAreSeveral() {
        var result = cli.run("pack", "dicas", "--meeting", "2025/1", "--out", "x.pdf").exits(2);
        assertTrue(result.err().contains("  dicas/2025-01-28-second-meeting  ") && result.err().contains("  industry-panel/2025-11-20-"),
            result.err());
        assertTrue(Files.notExists(folder.resolve("x.pdf")));
        cli.run("pack", "dicas", "--meeting", "industry-panel/2025/1", "--out", "x.pdf").exits(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-09", "nowhere/2026/3", "", "/", "../..", "00000000-0000-4000-8000-000000000000", "2026-99-99"})
    void saysThatThereIsNoSuchMeeting(String reference) {
        var result = cli.run("pack", "dicas", "--meeting", reference, "--out", "x.pdf").exits(2);
        assertTrue(result.err().contains("There is no meeting"), result.err());
        assertTrue(Files.notExists(folder.resolve("x.pdf")));
    }

    @Test
    void theIdOfSomethingElseIsNoMeeting() throws IOException {
        String id = cli.run("list", "committees", "dicas", "--json").json().get(0).get("id").textValue();
        assertTrue(cli.run("pack", "dicas", "--meeting", id, "--out", "x.pdf").exits(2).err().contains("no meeting"));
    }

    @Test
    void theSameRegisterGivesTheSameBytes() throws IOException {
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "one.pdf").exits(0);
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "two.pdf").exits(0);
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.pdf")), Files.readAllBytes(folder.resolve("two.pdf")));
    }

    @Test
    void replacesAnEarlierPackButNoOtherFile() throws IOException {
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "pack.pdf").exits(0);
        cli.run("pack", "dicas", "--meeting", "2026/2", "--out", "pack.pdf").exits(0);
        Files.writeString(folder.resolve("thesis.pdf"), "%PDF-1.7 somebody else's work");
        assertTrue(cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "thesis.pdf").exits(2).err().contains("--force"));
        assertEquals("%PDF-1.7 somebody else's work", Files.readString(folder.resolve("thesis.pdf")));
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "thesis.pdf", "--force").exits(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dicas/register.consultum", "dicas/committees/pack.pdf", "dicas/papers/aa.pdf", "dicas/.consultum/pack.pdf",
        "dicas/committees/../papers/x.pdf", "missing/folder/x.pdf", "dicas"})
    void neverWritesAmongTheFilesOfTheRegister(String out) throws IOException {
        byte[] root = Files.readAllBytes(folder.resolve("dicas/register.consultum"));
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", out, "--force").exits(2);
        assertArrayEquals(root, Files.readAllBytes(folder.resolve("dicas/register.consultum")));
        assertEquals(0, cli.faults().size());
    }

    @Test
    void aLinkIntoTheRegisterIsSeenThrough() throws IOException {
        Files.createSymbolicLink(folder.resolve("way"), folder.resolve("dicas/committees"));
        cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "way/x.pdf").exits(2);
    }

    @Test
    void aDamagedPaperIsAFinding() throws IOException {
        String sha = cli.run("list", "papers", "dicas", "--json").json().findValuesAsText("sha256").stream()
            .filter(text -> text.length() == 64 && Files.exists(folder.resolve("dicas/papers/" + text.substring(0, 2) + "/" + text + ".pdf")))
            .skip(1).findFirst().orElseThrow();
        Files.writeString(folder.resolve("dicas/papers/" + sha.substring(0, 2) + "/" + sha + ".pdf"), "damaged");
        var result = cli.run("pack", "dicas", "--meeting", "2026/3", "--out", "x.pdf").exits(1);
        assertTrue(result.err().contains("only listed"), result.err());
        assertTrue(Files.exists(folder.resolve("x.pdf")));
    }
}
