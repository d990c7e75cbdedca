package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions to a consultation are received, and what became of them is written, on the command line. */
class SubmissionsTest {

    private static final Path ROOT = Path.of(System.getProperty("consultum.root", "../.."));

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    private String feedback() throws IOException {
        return Files.readString(folder.resolve("dicas/committees/dicas/feedback.xmi"));
    }

    @Test
    void aFolderOfMailsIsLookedAtFirstAndReceivedOnce() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("1.eml"), "From: Yard <yard@example.org>\r\nSubject: Docks\r\nMessage-ID: <1@example.org>\r\n"
            + "Date: Thu, 19 Nov 2026 10:00:00 +0900\r\nContent-Type: text/plain\r\n\r\nKeep them free.\r\n");
        String before = feedback();
        String preview = cli.run("submissions", "dicas", "--round", "work of", "--from", "inbox", "--preview").exits(0).out();
        assertTrue(preview.contains("new") && preview.contains("Docks") && preview.contains("not in the register"), preview);
        assertEquals(before, feedback());
        cli.run("submissions", "dicas", "--round", "work of", "--from", "inbox").exits(0);
        String after = feedback();
        assertTrue(after.contains("Keep them free."));
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "inbox").exits(0).out().contains("known"));
        assertEquals(after, feedback());
    }

    @Test
    void whatColumnsHoldCanBeSaid() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "who,what\nA,Short\n");
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "t.csv", "--preview").exits(1).out()
            .contains("Say which column"));
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "t.csv", "--map", "what=answer:1;who=submitter")
            .exits(0).out().contains("answer:1"));
        assertTrue(feedback().contains("Short"));
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "t.csv", "--map", "x=text").exits(2).err()
            .contains("who, what"));
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "t.csv", "--map", "what=nonsense").exits(2).err()
            .contains("submitter"));
    }

    @Test
    void roundsAreNamedByTheirTitles() {
        assertTrue(cli.run("answers", "dicas", "--round", "unknown", "--out", "a.md").exits(2).err().contains("Reports of shortages"));
        assertTrue(cli.run("answers", "dicas", "--round", "illustrative", "--out", "a.md").exits(2).err().contains("several"));
        assertTrue(cli.run("submissions", "dicas", "--round", "work of", "--from", "missing.csv").exits(2).err().contains("missing.csv"));
    }

    @Test
    void answersAreWrittenWithoutWhatIsConfidential() throws IOException {
        String told = cli.run("answers", "dicas", "--round", "Reports", "--out", "a.html").exits(1).err();
        assertTrue(told.contains("1 submission, 2 points"), told);
        String page = Files.readString(folder.resolve("a.html"));
        assertFalse(page.contains("Two materials"), page);
        assertTrue(page.contains("One form, not four."), page);
        assertTrue(cli.run("answers", "dicas", "--round", "Reports", "--out", "a.html").exits(2).err().contains("a.html"));
        cli.run("answers", "dicas", "--round", "Hearing", "--out", "a.html", "--force", "--without-names", "--language", "ja").exits(0);
        assertTrue(Files.readString(folder.resolve("a.html")).contains("いただいたご意見と対応"));
        assertTrue(cli.run("answers", "dicas", "--round", "Hearing", "--out", "a.doc").exits(2).err().contains(".html"));
    }

    @Test
    void thePageNamesEveryOption() throws IOException {
        String page = Files.readString(ROOT.resolve("releng/docs/command-line.md"));
        for (String command : List.of("submissions", "answers")) {
            String section = page.substring(page.indexOf("\n## " + command + "\n"));
            String synopsis = section.lines().filter(line -> line.startsWith("    consultum " + command)).findFirst().orElseThrow();
            String options = cli.run(command, "--help").exits(0).out().replaceAll("(?s).*\nOptions\n", "")
                .replaceAll("(?s)\nExamples\n.*", "");
            Pattern.compile("^ {2}(--[a-z-]+)", Pattern.MULTILINE).matcher(options).results().map(match -> match.group(1))
                .filter(option -> !List.of("--help", "--debug").contains(option))
                .forEach(option -> assertTrue(synopsis.contains(option), () -> option + " in " + synopsis));
        }
    }
}
