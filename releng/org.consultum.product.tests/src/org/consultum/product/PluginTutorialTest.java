package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code releng/docs/plugins.md} says, step by step, in an empty folder: with the program and the repository as they are
 * released and nothing of our source. What Maven has fetched for our own build it need not fetch again; bundles come from the repository.
 */
@DisplayName("The tutorial for authors of plugins")
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class PluginTutorialTest {

    private static final Pattern BLOCK = Pattern.compile(
        "(?:<!-- (?<what>run|refused|found|shows|edit)(?: (?<file>\\S+))? -->\\n)?```(?<language>\\w*)\\n(?<text>.*?)```", Pattern.DOTALL);
    private static final int FOUND = 1;
    private static final int SECONDS = 600;

    @TempDir
    static Path folder;

    static Installation installation;

    private String said = "";

    @BeforeAll
    static void unpack() throws Exception {
        installation = Installation.unpack("linux-x86_64", folder.resolve("programs"), Files.createDirectories(folder.resolve("home")));
        Path released = Path.of(System.getProperty("consultum.archives")).resolve("consultum-repository.zip");
        assertTrue(Files.isRegularFile(released), () -> "the released repository is at " + released.toAbsolutePath());
        Files.copy(released, folder.resolve("programs/consultum-repository.zip"));
    }

    /** An empty folder, in which the terminal is from now on. */
    private static Path workshop(String name) throws IOException {
        Path workshop = Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve("state"), "PWD='" + workshop + "'\n");
        return workshop;
    }

    @Test
    @DisplayName("can be followed with an example of every kind of contribution, all of which build and pass their tests")
    void everyExampleBuilds() throws Exception {
        workshop("examples");
        assertNotEquals(0, shell("consultum plugin new everything --with nothing-there-is"));
        Matcher known = Pattern.compile("Known are: (.*)\\.").matcher(said);
        assertTrue(known.find(), said);
        assertEquals(0, shell("consultum plugin new everything --with '" + known.group(1) + "'\ncd everything\n./build"), () -> said);
        assertTrue(said.contains("Failures: 0, Errors: 0, Skipped: 0"), said);
    }

    @Test
    @DisplayName("leads to a plugin that is built, installed, used, updated and removed")
    void everyStepWorks() throws Exception {
        Path workshop = workshop("workshop");
        int steps = 0;
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/plugins.md")));
        while (block.find()) {
            String text = block.group("text");
            if (block.group("what") == null) {
                fail("A block that no test runs: " + text);
            }
            steps++;
            switch (block.group("what")) {
                case "run" -> assertEquals(0, shell(text), () -> "exit code of: " + text + said);
                case "refused" -> assertNotEquals(0, shell(text), () -> "exit code of: " + text + said);
                case "found" -> assertEquals(FOUND, shell(text), () -> "exit code of: " + text + said);
                case "shows" -> text.lines().forEach(line -> assertTrue(said.contains(line), () -> "\"" + line + "\" in: " + said));
                default -> edit(folder(), block.group("file"), text);
            }
        }
        assertTrue(steps > 20, "the tutorial was read");
        assertEquals(Set.of("town-rules"), names(workshop), "nothing lies about");
    }

    /** Runs commands as somebody types them into one terminal: folder and variables last from one block to the next. */
    private int shell(String commands) throws IOException, InterruptedException {
        Path state = folder.resolve("state");
        Path script = Files.writeString(folder.resolve("step.sh"), """
            . '%1$s'
            cd "$PWD" || exit 99
            trap 'code=$?; export -p >"%1$s"; exit $code' EXIT
            set -e
            %2$s
            """.formatted(state, commands));
        var builder = new ProcessBuilder("sh", script.toString());
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.keySet().retainAll(Set.of("TMPDIR", "http_proxy", "https_proxy", "no_proxy"));
        Path java = Path.of(System.getProperty("java.home"));
        environment.put("JAVA_HOME", java.toString());
        environment.put("PATH", installation.folder() + ":" + java.resolve("bin") + ":" + path);
        environment.put("HOME", installation.home().toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        Path maven = Path.of(System.getProperty("user.home"), ".m2");
        environment.put("MAVEN_USER_HOME", maven.toString());
        environment.put("MAVEN_ARGS", "-Dmaven.repo.local=" + folder.resolve("maven") + " -Dmaven.repo.local.tail="
            + System.getProperty("maven.repo.local", maven.resolve("repository").toString()));
        Path output = folder.resolve("output");
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            fail("still running after " + SECONDS + " s: " + commands + Files.readString(output));
        }
        said = Files.readString(output);
        return process.exitValue();
    }

    /** The folder the terminal is in. */
    private Path folder() throws IOException {
        Matcher where = Pattern.compile("(?m)^(?:export )?PWD='?([^'\\n]*)'?$").matcher(Files.readString(folder.resolve("state")));
        assertTrue(where.find(), "the terminal is in a folder");
        return Path.of(where.group(1));
    }

    /** Exchanges lines of a file as a block of a difference says. */
    private static void edit(Path where, String file, String difference) throws IOException {
        Path edited = where.resolve(file);
        String before = lines(difference, '-');
        String text = Files.readString(edited);
        assertEquals(2, text.split(Pattern.quote(before), -1).length, () -> "once in " + edited + ": " + before);
        Files.writeString(edited, text.replace(before, lines(difference, '+')));
    }

    private static String lines(String difference, char mark) {
        return difference.lines().filter(line -> line.charAt(0) == mark || line.charAt(0) == ' ').map(line -> line.substring(1) + "\n")
            .collect(Collectors.joining());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
