package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An unpacked product and the home of somebody who uses it.
 *
 * @param folder the unpacked folder
 * @param home the user's home; need not exist
 */
record Installation(Path folder, Path home) {

    /** What a process said and how it ended. */
    record Outcome(int code, String out, String err) {

        Outcome expect(int wanted) {
            assertEquals(wanted, code, () -> "exit code; standard error: " + err + " standard output: " + out);
            return this;
        }
    }

    /** A process that writes into files, so that it never waits for a reader. */
    record Running(Process process, Path out, Path err) {

        Outcome end() throws IOException, InterruptedException {
            assertTrue(process.waitFor(180, TimeUnit.SECONDS), "the launcher ends");
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    /** The archive of a system, such as {@code linux-x86_64}. */
    static Path archive(String system) throws IOException {
        Path archives = Path.of(System.getProperty("consultum.archives"));
        try (var found = Files.newDirectoryStream(archives, "consultum-*-" + system + ".{tar.gz,zip}")) {
            var files = found.iterator();
            assertTrue(files.hasNext(), () -> "no archive for " + system + " in " + archives);
            return files.next();
        }
    }

    /** Unpacks the archive of a system into {@code parent}. */
    static Installation unpack(String system, Path parent, Path home) throws IOException, InterruptedException {
        Path script = parent.resolve("unpack.sh");
        Files.createDirectories(parent);
        Files.writeString(script, "tar xzf " + quoted(archive(system).toString()) + " -C " + quoted(parent.toString()) + "\n");
        assertEquals(0, new ProcessBuilder("sh", script.toString()).inheritIO().start().waitFor(), "tar");
        return new Installation(parent.resolve("consultum"), home);
    }

    Installation usedBy(Path otherHome) {
        return new Installation(folder, otherHome);
    }

    /**
     * Starts the launcher with {@code extra} in an environment of little more than PATH. The command goes through a file: how this
     * process encodes arguments depends on the locale it was started in.
     */
    Running start(Map<String, String> extra, String... arguments) throws IOException {
        Path scratch = Files.createTempDirectory("consultum-test");
        var script = new StringBuilder("cd ").append(quoted(scratch.toString())).append("\nexec ")
                .append(quoted(folder.resolve("consultum").toString()));
        for (String argument : arguments) {
            script.append(' ').append(quoted(argument));
        }
        Path file = Files.writeString(scratch.resolve("command.sh"), script.append('\n'), StandardCharsets.UTF_8);
        var builder = new ProcessBuilder("sh", file.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(Set.of("PATH", "JAVA_HOME", "TMPDIR"));
        environment.put("HOME", home.toString());
        environment.putAll(extra);
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        return new Running(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    Outcome run(Map<String, String> extra, String... arguments) throws IOException, InterruptedException {
        return start(extra, arguments).end();
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of("LANG", "C.UTF-8"), arguments);
    }

    /** Every file with size and date: what changes when anything is written. */
    Map<String, String> inventory() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var found = new TreeMap<String, String>();
            for (Path file : files.toList()) {
                found.put(folder.relativize(file).toString(), Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? "folder"
                        : Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return found;
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
