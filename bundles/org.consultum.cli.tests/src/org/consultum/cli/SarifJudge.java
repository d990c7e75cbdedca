package org.consultum.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The official JSON Schema of SARIF 2.1.0 and a validator of JSON Schema that is not ours, asked through reflection. */
final class SarifJudge {

    private static final String SCHEMA = "schema/sarif-schema-2.1.0.json";

    private final ClassLoader loader;

    private SarifJudge(ClassLoader loader) {
        this.loader = loader;
    }

    /** The judge; the test is skipped when its jars were not fetched. */
    static SarifJudge find() {
        Path folder = Path.of(System.getProperty("consultum.root", "../.."), "releng", "org.consultum.sarif", "target", "jars");
        var urls = new ArrayList<URL>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            urls.clear();
        }
        Assumptions.assumeFalse(urls.isEmpty(), "The schema of SARIF was not fetched: build releng/org.consultum.sarif");
        return new SarifJudge(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    /** What the schema finds wrong with a log. */
    List<String> faults(String log) throws ReflectiveOperationException, IOException {
        Class<?> versions = loader.loadClass("com.networknt.schema.SpecVersion$VersionFlag");
        Class<?> factories = loader.loadClass("com.networknt.schema.JsonSchemaFactory");
        Object factory = factories.getMethod("getInstance", versions).invoke(null, versions.getField("V7").get(null));
        try (InputStream input = loader.getResourceAsStream(SCHEMA)) {
            Object schema = factories.getMethod("getSchema", InputStream.class).invoke(factory, input);
            Class<?> formats = loader.loadClass("com.networknt.schema.InputFormat");
            var messages = (Set<?>) schema.getClass().getMethod("validate", String.class, formats)
                .invoke(schema, log, formats.getField("JSON").get(null));
            return messages.stream().map(String::valueOf).toList();
        }
    }
}
