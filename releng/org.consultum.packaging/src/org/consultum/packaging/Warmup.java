package org.consultum.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an image that carries its own Java runtime start faster: runs its command line twice, once to keep what the framework
 * resolved, once to archive the classes of framework and Java runtime. Both are read only afterwards, whoever starts it.
 */
final class Warmup {

    /** The command line's own answer to what it cannot do; a Java runtime that could not start ends with 1. */
    private static final int WRONG_USAGE = 2;

    private Warmup() {
    }

    static void commandLine(Path image) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("consultum-warmup");
        try {
            String register = scratch.resolve("register").toString();
            run(image, scratch, List.of("-Dconsultum.prepare=true"), List.of("new", register, "--title", "Warm-up", "--sample", "dicas"));
            Path archive = image.resolve("lib/cli.jsa");
            run(image, scratch, List.of("-XX:ArchiveClassesAtExit=" + archive), List.of("stats", register, "--json"));
            if (!Files.exists(archive)) {
                throw new IOException("no class data archive was made: " + archive);
            }
            Folders.date(image, Archive.DATE.toInstant(ZoneOffset.UTC));
        } finally {
            Folders.delete(scratch);
        }
    }

    private static void run(Path image, Path scratch, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(image.resolve("consultum").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CONSULTUM_JAVA_OPTIONS", String.join(" ", options));
        builder.environment().put("XDG_CACHE_HOME", scratch.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0 && code != WRONG_USAGE) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
    }
}
