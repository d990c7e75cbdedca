package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.OpenResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consultum publish}. */
class PublishTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void start() throws Exception {
        cli = new CommandLineHarness(folder);
    }

    @Test
    void writesASiteAndSaysWhatIsNotOnIt() throws Exception {
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
        var run = cli.run("publish", "dicas", "--out", "site", "--as-of", "2026-11-23", "--base-url", "https://dicas.example/public").exits(0);
        assertEquals(folder.resolve("site") + "\n", run.out());
        assertTrue(run.err().contains("Not on the site: "), run.err());
        assertTrue(Files.readString(folder.resolve("site/sitemap.xml")).contains("https://dicas.example/public/committees/dicas.html"));
        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("<html lang=\"en\">"));
        cli.run("publish", "dicas", "--out", "site", "--as-of", "2026-11-23", "--language", "ja").exits(0);
        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("<html lang=\"ja\">"));
    }

    @Test
    void refusesFoldersThatAreNotForIt() throws Exception {
        cli.run("new", "dicas", "--title", "T").exits(0);
        cli.run("publish", "dicas", "--out", "dicas/site").exits(2);
        cli.run("publish", "dicas", "--out", ".").exits(2);
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/letter.txt"), "mine");
        cli.run("publish", "dicas", "--out", "other").exits(2);
        cli.run("publish", "dicas", "--out", "nowhere/site").exits(2);
        cli.run("publish", "dicas", "--out", "site", "--language", "fr").exits(2);
        cli.run("publish", "dicas", "--out", "site", "--base-url", "ftp://dicas.example/").exits(2);
        assertEquals("mine", Files.readString(folder.resolve("other/letter.txt")));
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void noFileOfASiteHoldsASecret() throws Exception {
        var secrets = new Secrets();
        SecretSections.install();
        try {
            var planted = new PlantedRegister(secrets);
            var result = cli.service(RegisterSessions.class).create(folder.resolve("register"), planted.register());
            try (RegisterSession session = ((OpenResult.Opened) result).session()) {
                for (byte[] content : secrets.contents().values()) {
                    session.keepPaper(new ByteArrayInputStream(content), "pdf");
                }
                for (SamplePaper paper : DicasSample.papers()) {
                    try (InputStream content = paper.open()) {
                        session.keepPaper(content, paper.extension());
                    }
                }
                session.flush();
            }
            var run = cli.run("publish", "register", "--out", "site", "--as-of", "2026-11-23");
            assertTrue(Files.exists(folder.resolve("site")), () -> run.err() + cli.faults());
            var search = new LeakSearch(secrets.contents().keySet()).files(folder.resolve("site"));
            assertEquals(Set.of(), search.found());
            assertTrue(search.bytes() > 300_000, () -> search.bytes() + " bytes were searched");
        } finally {
            SecretSections.remove();
        }
    }
}
