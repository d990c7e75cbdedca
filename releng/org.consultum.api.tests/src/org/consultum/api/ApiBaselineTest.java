package org.consultum.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API of the built bundles against the baseline. What a failure means, and what to do, stands in releng/docs/api-policy.md. */
class ApiBaselineTest {

    private static final String ACCEPT = "releng/scripts/api-accept";

    private final Path root = Path.of(System.getProperty("consultum.root", "../..")).toAbsolutePath().normalize();
    private final Path baseline = root.resolve("releng/api");

    @Test
    void nothingPluginsRelyOnIsTakenAway() throws Exception {
        Map<String, List<String>> packages = packages();
        var wrong = new ArrayList<String>();
        for (Map.Entry<String, List<String>> bundle : packages.entrySet()) {
            Path file = baseline.resolve(bundle.getKey() + ".txt");
            List<ApiPackage> now = ApiPackage.of(built(bundle.getKey()), bundle.getValue());
            if (Boolean.getBoolean("consultum.api.accept")) {
                Files.writeString(file, now.stream().map(ApiPackage::text).collect(Collectors.joining()));
                continue;
            }
            Map<String, ApiPackage> before = read(file);
            now.forEach(one -> check(bundle.getKey(), before.remove(one.name()), one, wrong));
            before.keySet().forEach(gone -> wrong.add("The package " + gone + " is no longer API of " + bundle.getKey()
                + ". Keep it, deprecated, for one minor version of the product; then run " + ACCEPT + "."));
        }

        assertEquals(List.of(), wrong);
    }

    private void check(String bundle, ApiPackage older, ApiPackage newer, List<String> wrong) {
        if (older == null) {
            return;
        }
        int step = step(older.version(), newer.version());
        String place = "Package " + newer.name() + " " + newer.version() + " (" + bundle + "), baseline " + older.version() + ": ";
        for (ApiChange change : ApiChange.between(older, newer)) {
            boolean fresh = change.what().startsWith("added") && saidSince(bundle, change);
            if (change.breaking() && step < 3 && !fresh) {
                wrong.add(place + change.what() + " breaks plugins that were built before. Keep the old element beside the new one and "
                    + "deprecate it; or, if that cannot be, raise the first number of the package's version in META-INF/MANIFEST.MF and run "
                    + ACCEPT + ".");
            } else if (!change.breaking() && step < 2 && !fresh) {
                wrong.add(place + change.what() + ". Say @since " + developed() + " at it, or raise the second number of the package's "
                    + "version in META-INF/MANIFEST.MF; then run " + ACCEPT + ".");
            }
        }
    }

    /** Whether the source says that something of the type is there since the version under development. */
    private boolean saidSince(String bundle, ApiChange change) {
        return Stream.of("src", "src-gen").map(folder -> root.resolve("bundles").resolve(bundle).resolve(folder)
            .resolve(change.topLevel().replace('.', '/') + ".java")).filter(Files::isRegularFile).anyMatch(source -> {
                try {
                    // what is generated from the model comes and goes with the model, which has a version of its own
                    return source.toString().contains("src-gen") || Files.readString(source).contains("@since " + developed());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
    }

    /** First and second number of the version under development. */
    private String developed() {
        try {
            String manifest = Files.readString(root.resolve("bundles/org.consultum.spi/META-INF/MANIFEST.MF"));
            return manifest.replaceAll("(?s).*Bundle-Version: (\\d+\\.\\d+).*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 3 for a step of the first number, 2 for one of the second, 1 for one of the third, 0 for none or a step back. */
    static int step(String before, String after) {
        int[] old = numbers(before);
        int[] now = numbers(after);
        for (int i = 0; i < old.length; i++) {
            if (now[i] != old[i]) {
                return now[i] > old[i] ? 3 - i : 0;
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).limit(3).mapToInt(Integer::parseInt).toArray();
    }

    private Map<String, List<String>> packages() throws Exception {
        var packages = new TreeMap<String, List<String>>();
        Files.readAllLines(baseline.resolve("packages.txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ")).forEach(pair -> packages.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
        return packages;
    }

    private static Map<String, ApiPackage> read(Path file) throws Exception {
        var packages = new LinkedHashMap<String, ApiPackage>();
        List<String> lines = Files.readAllLines(file);
        for (int from = 0; from < lines.size();) {
            int until = from + 1;
            while (until < lines.size() && !lines.get(until).startsWith("#")) {
                until++;
            }
            ApiPackage one = ApiPackage.parse(lines.subList(from, until));
            packages.put(one.name(), one);
            from = until;
        }
        return packages;
    }

    /** The bundle as it was built: its jar, or its folder of classes where another one is named. */
    private Path built(String bundle) {
        String classes = System.getProperty("consultum.api.classes");
        Path jar = classes == null ? root.resolve("bundles").resolve(bundle).resolve("target/" + bundle + "-0.1.0-SNAPSHOT.jar")
            : Path.of(classes, bundle);
        assumeTrue(Files.exists(jar), () -> "not built: " + jar);
        return jar;
    }
}
