package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @ParameterizedTest
    @CsvSource({"second.docx, PK", "second.pdf, %PDF-", "second.html, <!DOCTYPE html>", "second.md, **INTERNAL", "SECOND.DOCX, PK"})
    void theEndingOfTheFileIsTheFormat(String name, String beginning) throws IOException {
        var result = cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", name).exits(0);
        assertEquals(folder.resolve(name) + "\n", result.out());
        String content = new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
        assertTrue(content.startsWith(beginning), content.substring(0, 20));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing but the register and the minutes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"second", "second.doc", "second.txt", ".docx/x", "second.docx.zip"})
    void anyOtherEndingIsRefused(String name) {
        var result = cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", name).exits(2);
        assertTrue(result.err().contains(".docx, .pdf, .html or .md"), result.err());
    }

    @Test
    void theLanguageIsThatOfTheCommitteeUnlessAnotherIsAskedFor() throws IOException {
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "en.md").exits(0);
        assertTrue(Files.readString(folder.resolve("en.md")).contains("## Attendance"));
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "ja.md", "--language", "ja").exits(0);
        assertTrue(Files.readString(folder.resolve("ja.md")).contains("2025年1月28日"));
        var result = cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "x.md", "--language", "!").exits(2);
        assertTrue(result.err().contains("no tag of a language"), result.err());
    }

    @Test
    void replacesNoFileUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("minutes.docx"), "edited by hand");
        assertTrue(cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "minutes.docx").exits(2).err().contains("--force"));
        assertEquals("edited by hand", Files.readString(file));
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "minutes.docx", "--force").exits(0);
        byte[] first = Files.readAllBytes(file);
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "again.docx").exits(0);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("again.docx")), "the same register gives the same bytes");
    }

    @Test
    void nothingIsWrittenAmongTheFilesOfTheRegister() {
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "dicas/committees/x.md", "--force").exits(2);
        cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "missing/x.md").exits(2);
        assertFalse(Files.exists(folder.resolve("dicas/committees/x.md")));
    }

    @Test
    void thePublicVersionLeavesClosedItemsOutAndSaysSo() throws IOException {
        String closed = cli.run("list", "items", "dicas", "--json").json().findParents("closed").stream()
            .filter(item -> item.get("closed").booleanValue()).findFirst().orElseThrow().get("meetingId").textValue();
        var result = cli.run("minutes", "dicas", "--meeting", closed, "--out", "public.md", "--public").exits(0);
        assertTrue(result.err().contains("Left out because closed"), result.err());
        String text = Files.readString(folder.resolve("public.md"));
        assertTrue(text.contains("Closed item") && text.contains("left out of this public version"), text);
    }
}
