package org.consultum.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the command line of an image that carries its own Java runtime start faster: runs it a few times to see which classes it
 * loads, and archives these. Made from a list and not from a running process, the archive is the same bytes in every build.
 */
final class Warmup {

    /** Threads race, so one run may load a class that the next does not; only what every run loads is archived. */
    private static final int RUNS = 3;

    private Warmup() {
    }

    static void commandLine(Path image) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("consultum-warmup");
        try {
            String register = scratch.resolve("register").toString();
            run(image, scratch, List.of(), List.of("new", register, "--title", "Warm-up", "--sample", "dicas"));
            List<ClassList> loaded = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                Path list = scratch.resolve("classes" + i);
                run(image, scratch, List.of("-XX:ActiveProcessorCount=1", "-XX:DumpLoadedClassList=" + list),
                        List.of("stats", register, "--json"));
                loaded.add(ClassList.read(list));
            }
            Path list = scratch.resolve("classes");
            Files.writeString(list, ClassList.common(loaded).text());
            archive(image, list);
            Folders.date(image, Archive.DATE.toInstant(ZoneOffset.UTC));
        } finally {
            Folders.delete(scratch);
        }
    }

    /** The flags that matter to the archive must be those of the start script. */
    private static void archive(Path image, Path list) throws IOException, InterruptedException {
        Path archive = image.resolve("lib/cli.jsa");
        said(new ProcessBuilder("jre/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xshare:dump",
                "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive, "-cp", "lib/consultum-launcher.jar")
                .directory(image.toFile()));
        if (!Files.exists(archive)) {
            throw new IOException("no class data archive was made: " + archive);
        }
    }

    private static void run(Path image, Path scratch, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(image.resolve("consultum").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH")); // zone, locale and home decide which classes are loaded
        environment.put("TZ", "UTC");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", scratch.toString());
        environment.put("CONSULTUM_JAVA_OPTIONS", String.join(" ", options));
        said(builder);
    }

    private static void said(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", builder.command()) + " ended with " + code + ": " + said);
        }
    }
}
