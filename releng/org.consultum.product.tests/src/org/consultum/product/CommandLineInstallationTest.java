package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The unpacked command line")
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class CommandLineInstallationTest {

    private static final int WRONG_USAGE = 2;

    @TempDir
    static Path shared;

    static Installation installation;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpackOnce() throws Exception {
        installation = Installation.unpack("linux-x86_64", shared.resolve("Öffentliche Programme (x)"), shared.resolve("home"));
    }

    @Test
    @DisplayName("answers with the exit code of the application and keeps standard output for results")
    void passesTheExitCode() throws Exception {
        var outcome = installation.run("no-such-command").expect(WRONG_USAGE);
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("no-such-command"), outcome.err());
        assertTrue(installation.run("--help").expect(0).out().contains("consultum"));
    }

    @Test
    @DisplayName("receives arguments with spaces, quotes and any script unchanged, whatever the locale")
    void argumentsSurvive() throws Exception {
        for (String locale : List.of("C.UTF-8", "C", "POSIX", "xx_YY.UTF-8", "")) {
            String name = "Größe 会議 'n' \"q\" * $HOME";
            Path register = folder.resolve(locale + "-" + name);
            Map<String, String> environment = Map.of("LANG", locale);
            installation.run(environment, "new", register.toString(), "--title", "Rat für Übung 会議").expect(0);
            assertTrue(Files.readString(register.resolve("register.consultum")).contains("Rat für Übung 会議"), "locale " + locale);
            installation.run(environment, "stats", register.toString(), "--json").expect(0);
        }
    }

    @Test
    @DisplayName("writes nothing into its own folder, so that it can be read-only")
    void leavesTheInstallationAlone() throws Exception {
        var before = installation.inventory();
        installation.run("new", folder.resolve("r").toString(), "--title", "T", "--sample", "dicas").expect(0);
        installation.run("stats", folder.resolve("r").toString(), "--json").expect(0);
        assertEquals(before, installation.inventory());
    }

    @Test
    @DisplayName("needs nothing of a home it cannot write to")
    void worksWithoutAHome() throws Exception {
        installation.usedBy(Path.of("/proc/no-home")).run("new", folder.resolve("r").toString(), "--title", "T").expect(0);
    }

    @Test
    @DisplayName("can be moved after use")
    void canBeMoved() throws Exception {
        var here = Installation.unpack("linux-x86_64", folder.resolve("a"), folder.resolve("home"));
        here.run("--help").expect(0);
        Path there = Files.move(here.folder(), folder.resolve("elsewhere"));
        new Installation(there, here.home()).run("new", folder.resolve("r").toString(), "--title", "T").expect(0);
    }

    @Test
    @DisplayName("is found through a link")
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(shared.resolve("consultum"), installation.folder().resolve("consultum"));
        new Installation(link.getParent(), installation.home()).run("--help").expect(0);
    }

    @Test
    @DisplayName("serves several processes and users at once from the first start on")
    void runsSideBySide() throws Exception {
        List<Installation.Running> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(installation.usedBy(folder.resolve("home" + i % 2)).start(Map.of("LANG", "C.UTF-8"), "new",
                    folder.resolve("r" + i).toString(), "--title", "T" + i));
        }
        for (var process : running) {
            process.end().expect(0);
        }
    }

    @Test
    @DisplayName("under another Java runtime, its first processes make the user's resolved state together and later ones read it")
    void sharesTheStateOfAUser() throws Exception {
        // the archive for aarch64 carries no runtime; its command line has nothing of that processor in it
        var foreign = Installation.unpack("linux-aarch64", folder.resolve("foreign"), folder.resolve("home"));
        Map<String, String> environment = Map.of("LANG", "C.UTF-8", "JAVA_HOME", System.getProperty("java.home"));
        List<Installation.Running> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(foreign.start(environment, "new", folder.resolve("r" + i).toString(), "--title", "T" + i));
        }
        for (var process : running) {
            process.end().expect(0);
        }
        assertFalse(kept(foreign).isEmpty(), "the resolved state is kept");
        foreign.run(environment, "stats", folder.resolve("r0").toString(), "--json").expect(0);
        assertEquals(1, kept(foreign).size(), "one state, and no left-overs beside it");
    }

    private static List<Path> kept(Installation installation) throws Exception {
        try (var files = Files.walk(installation.home().resolve(".cache/consultum"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cli") && Files.isDirectory(file)).toList();
        }
    }
}
