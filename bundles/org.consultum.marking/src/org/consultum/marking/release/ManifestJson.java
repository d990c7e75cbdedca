package org.consultum.marking.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes manifests as JSON (RFC 8259), keys in a fixed order, lines ended by LF. */
final class ManifestJson {

    private static final String FORMAT = "consultum-release-manifest/1";

    private ManifestJson() {
    }

    static String write(ReleaseManifest manifest, Instant made) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            var indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("madeBy", "Consultum Workbench");
            json.writeStringField("recipient", manifest.recipient());
            json.writeStringField("made", made.toString());
            json.writeStringField("markingScheme", manifest.scheme());
            json.writeStringField("registerState", manifest.state());
            json.writeNumberField("elements", manifest.total());
            json.writeNumberField("released", manifest.released());
            json.writeNumberField("leftOut", manifest.left());
            rules(json, manifest);
            json.writeArrayFieldStart("withheld");
            for (ReleaseManifest.Entry entry : manifest.withheld()) {
                json.writeStartObject();
                json.writeStringField("id", entry.id());
                json.writeStringField("kind", entry.kind());
                json.writeStringField("place", entry.place());
                json.writeStringField("rule", entry.rule().literal());
                json.writeNumberField("elements", entry.elements());
                json.writeEndObject();
            }
            json.writeEndArray();
            numbers(json, "fieldsLeftOut", manifest.fields());
            json.writeArrayFieldStart("outputs");
            for (ReleaseManifest.Output output : manifest.outputs()) {
                json.writeStartObject();
                json.writeStringField("name", output.name());
                json.writeStringField("sha256", output.sha256());
                json.writeNumberField("size", output.size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void rules(JsonGenerator json, ReleaseManifest manifest) throws IOException {
        var counts = new TreeMap<String, Integer>();
        manifest.withheld().forEach(entry -> counts.merge(entry.rule().literal(), entry.elements(), Integer::sum));
        numbers(json, "leftOutByRule", counts);
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var entry : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }
}
