package org.consultum.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.consultum.reporting.testing.Jars;
import org.junit.jupiter.api.Assumptions;

/** A validator of JSON Schema that is not ours, asked through reflection. */
final class SchemaJudge {

    /** What a schema of ours, from the documents of the release, finds wrong with a text. */
    List<String> faults(String schema, String json) {
        ClassLoader loader = Jars.of("org.consultum.sarif").orElse(null);
        Assumptions.assumeTrue(loader != null, "The validator was not fetched: build releng/org.consultum.sarif");
        Path file = Path.of(System.getProperty("consultum.root", "../.."), "releng", "docs", schema);
        try (InputStream input = Files.newInputStream(file)) {
            Class<?> versions = loader.loadClass("com.networknt.schema.SpecVersion$VersionFlag");
            Object factory = loader.loadClass("com.networknt.schema.JsonSchemaFactory").getMethod("getInstance", versions)
                .invoke(null, versions.getField("V202012").get(null));
            Object read = factory.getClass().getMethod("getSchema", InputStream.class).invoke(factory, input);
            Class<?> formats = loader.loadClass("com.networknt.schema.InputFormat");
            var messages = (Set<?>) read.getClass().getMethod("validate", String.class, formats)
                .invoke(read, json, formats.getField("JSON").get(null));
            return messages.stream().map(String::valueOf).toList();
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
