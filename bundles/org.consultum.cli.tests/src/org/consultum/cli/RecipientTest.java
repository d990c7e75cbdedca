package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output for a recipient on the command line. */
class RecipientTest {

    private static final String DECEMBER = "2026-12-08";

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    void aManifestBesideTheFileSaysWhatWasLeftOutAndProvesTheFile() throws Exception {
        var result = cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "p.md", "--recipient", "public").exits(0);
        assertTrue(result.err().contains("Left out for"), result.err());
        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("p.md.manifest.json").toFile());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("p.md")));
        assertEquals(HexFormat.of().formatHex(digest), manifest.get("outputs").get(0).get("sha256").textValue());
        assertEquals("p.md", manifest.get("outputs").get(0).get("name").textValue());
        assertEquals(manifest.get("elements").intValue(), manifest.get("released").intValue() + manifest.get("leftOut").intValue());
        int listed = 0;
        for (JsonNode entry : manifest.get("withheld")) {
            listed += entry.get("elements").intValue();
        }
        assertEquals(manifest.get("leftOut").intValue(), listed);
    }

    @Test
    void closedItemsKeepTheirNumbersAndSayNoMore() throws IOException {
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "p.md", "--recipient", "public").exits(0);
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "m.md", "--recipient", "Members of the forum").exits(0);
        String everybody = Files.readString(folder.resolve("p.md"));
        String members = Files.readString(folder.resolve("m.md"));
        JsonNode items = cli.run("list", "items", "dicas", "--json").exits(0).json();
        boolean closed = false;
        for (JsonNode item : items) {
            if (item.get("closed").booleanValue() && item.get("number").textValue().equals("12") && members.contains(title(item))) {
                closed = true;
                assertFalse(everybody.contains(title(item)), everybody);
            }
        }
        assertTrue(closed, "the sample has a closed item 12 in December");
        assertTrue(everybody.contains("### 12 ") && everybody.contains("### 14 "), everybody);
    }

    @Test
    void whatIsPrintedIsProvedWhereTheManifestIsAskedFor() throws Exception {
        var result = cli.run("list", "items", "dicas", "--json", "--recipient", "public", "--manifest", "items.json").exits(0);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(result.out().getBytes(StandardCharsets.UTF_8));
        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("items.json").toFile());
        assertEquals(HexFormat.of().formatHex(digest), manifest.get("outputs").get(0).get("sha256").textValue());
    }

    @Test
    void thePublicFlagOfMinutesIsTheRecipientPublic() throws IOException {
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "a.md", "--public").exits(0);
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "b.md", "--recipient", "public").exits(0);
        assertEquals(Files.readString(folder.resolve("a.md")), Files.readString(folder.resolve("b.md")));
        assertEquals(2, cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "c.md", "--public", "--recipient", "public").code());
    }

    @Test
    void anUnknownRecipientAndInvitationsForOneAreRefused() {
        String unknown = cli.run("pack", "dicas", "--meeting", DECEMBER, "--out", "p.pdf", "--recipient", "press").exits(2).err();
        assertTrue(unknown.contains("Members of the forum"), unknown);
        assertFalse(Files.exists(folder.resolve("p.pdf")));
        cli.run("export", "ics", "dicas", "--method", "request", "--recipient", "public", "--out", "x.ics").exits(2);
    }

    @Test
    void aMeetingThatIsNotReleasedIsNotThere() {
        String refused = cli.run("minutes", "dicas", "--meeting", "dicas/2025/1", "--out", "x.md", "--recipient", "public").exits(2).err();
        assertTrue(refused.contains("no meeting"), refused);
        assertFalse(Files.exists(folder.resolve("x.md")));
    }

    @Test
    void nothingIsWrittenAmongTheFilesOfTheRegisterAndNoForeignFileIsReplaced() throws IOException {
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "dicas/committees/x.md", "--recipient", "public").exits(2);
        Path foreign = Files.writeString(folder.resolve("p.md.manifest.json"), "{}");
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "p.md", "--recipient", "public").exits(2);
        assertEquals("{}", Files.readString(foreign));
        assertFalse(Files.exists(folder.resolve("p.md")), "neither is the output");
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "q.md", "--recipient", "public").exits(0);
        cli.run("minutes", "dicas", "--meeting", DECEMBER, "--out", "q.md", "--recipient", "public", "--force").exits(0);
    }

    private static String title(JsonNode item) {
        return item.get("title").textValue();
    }
}
