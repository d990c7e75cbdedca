package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consultum remind}: digests as files, what would be sent, and what is refused. */
class RemindTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    private Map<String, byte[]> files(String name) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void everybodyOfWhomSomethingIsExpectedGetsOneDigest() throws Exception {
        var result = cli.run("remind", "dicas", "--as-of", "2026-11-23", "--out", "mails");

        Map<String, byte[]> mails = files("mails");
        assertEquals(result.out().lines().count(), mails.size());
        assertTrue(mails.size() > 5, mails.keySet()::toString);
        assertTrue(mails.keySet().stream().anyMatch(name -> name.startsWith("digest-2026-11-23-secretary-of-the-forum-us-side-")));
        byte[] first = mails.values().iterator().next();
        assertTrue(new String(first, StandardCharsets.US_ASCII).startsWith("Message-ID: <"));

        cli.run("remind", "dicas", "--as-of", "2026-11-23", "--out", "mails");
        cli.run("remind", "dicas", "--as-of", "2026-11-23", "--out", "again");
        Map<String, byte[]> again = files("again");
        assertEquals(mails.keySet(), again.keySet());
        mails.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    }

    @Test
    void theListForProgramsHasItsKeysAndTheHelpNamesThem() throws Exception {
        JsonNode rows = cli.run("remind", "dicas", "--as-of", "2026-11-23", "--dry-run", "--json").json();
        var keys = new ArrayList<String>();
        rows.get(0).fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("outcome", "kind", "recipient", "address", "subject", "language", "matters", "messageId", "file", "detail"), keys);
        String help = cli.run("remind", "--help").exits(0).out();
        keys.forEach(key -> assertTrue(help.contains("\n  " + key + " "), key));
        assertFalse(Files.exists(folder.resolve("mails")));
    }

    @Test
    void onePersonIsShownWhatIsExpectedOfIt() throws Exception {
        JsonNode rows = cli.run("remind", "dicas", "--as-of", "2026-11-23", "--for", "secretariat-us@dicas.example", "--dry-run", "--json")
            .exits(0).json();
        assertEquals("Secretary of the forum, US side", rows.get(0).get("recipient").textValue());
        assertTrue(cli.run("remind", "dicas", "--as-of", "2026-11-23", "--for", "Nobody", "--dry-run").exits(2).err().contains("Nobody"));
    }

    @Test
    void somebodyOfWhomNothingIsExpectedIsToldSo() {
        var result = cli.run("remind", "dicas", "--as-of", "2026-11-23", "--for", "NATO Industrial Advisory Group", "--out", "mails").exits(0);
        assertTrue(result.err().contains("Nothing is expected of NATO Industrial Advisory Group"), result.err());
        assertFalse(Files.exists(folder.resolve("mails")));
    }

    @Test
    void itIsSaidWhereMessagesGoAndNoPasswordIsTypedOrKeptWithTheSettings() throws Exception {
        assertTrue(cli.run("remind", "dicas").exits(2).err().contains("--smtp"));
        assertTrue(cli.run("remind", "dicas", "--out", "mails", "--smtp").exits(2).err().contains("not said which"));
        assertTrue(cli.run("remind", "dicas", "--smtp").exits(2).err().contains("which mail server"));
        assertTrue(cli.run("remind", "dicas", "--smtp", "--host", "h", "--from", "a b@example.org").exits(2).err().contains("a b@"));
        assertTrue(cli.run("remind", "dicas", "--smtp", "--host", "h", "--from", "a@example.org", "--port", "0").exits(2).err()
            .contains("not a port"));
        assertTrue(cli.run("remind", "dicas", "--smtp", "--host", "h", "--from", "a@example.org", "--user", "u", "--security", "none")
            .exits(2).err().contains("not protected"));
        assertTrue(cli.run("remind", "dicas", "--smtp", "--host", "h", "--from", "a@example.org", "--user", "u", "--password-file", "none")
            .exits(2).err().contains("no password"));
        Files.writeString(folder.resolve("mail.properties"), "host=h\npassword=secret\n");
        assertTrue(cli.run("remind", "dicas", "--smtp", "--settings", "mail.properties").exits(2).err().contains("holds a password"));
        assertTrue(cli.run("remind", "dicas", "--out", "dicas/papers").exits(2).err().contains("register"));
    }

    @Test
    void withoutAServerNothingIsSentAndTheNextRunTriesAgain() throws Exception {
        Files.writeString(folder.resolve("mail.properties"), "host=127.0.0.1\nport=1\nsecurity=none\nfrom=secretary@dicas.example\n");
        JsonNode rows = cli.run("remind", "dicas", "--as-of", "2026-11-23", "--smtp", "--settings", "mail.properties", "--json").exits(1)
            .json();
        List<String> outcomes = outcomes(rows);
        assertEquals(1, outcomes.stream().filter("failed"::equals).count(), "without a server only the first is tried");
        assertTrue(outcomes.contains("notTried") && !outcomes.contains("sent"), outcomes::toString);
        List<String> then = outcomes(cli.run("remind", "dicas", "--as-of", "2026-11-23", "--dry-run", "--json").json());
        assertTrue(then.contains("planned") && !then.contains("unconfirmed"), then::toString);
    }

    private static List<String> outcomes(JsonNode rows) {
        var outcomes = new ArrayList<String>();
        rows.forEach(row -> outcomes.add(row.get("outcome").textValue()));
        return outcomes;
    }
}
