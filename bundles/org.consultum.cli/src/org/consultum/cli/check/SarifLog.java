package org.consultum.cli.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.Citation;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.WaiverUse;
import org.consultum.session.RegisterSession;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.emf.common.util.URI;

/**
 * Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 with errata 01 (OASIS standard, 27 March 2020; errata 28 August
 * 2023), for tools that show, compare and count results.
 *
 * <p>What a result is about is told twice: as the element with the names of all it lies in (logical location), and as file and line
 * (physical location), relative to the folder of the register, so that the log names no machine. A waived finding is a result with an
 * accepted suppression. Fingerprints rest on rule, element and field, not on wording, so that a result is recognised when its numbers have
 * changed.
 */
public final class SarifLog {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String BASE = "REGISTER";
    private static final String FINGERPRINT = "consultumFinding/v1";
    private static final List<String> OWN_RULES = List.of(CheckFinding.ENGINE, CheckFinding.FILE, CheckFinding.MODEL,
        CheckFinding.REFERENCE, CheckFinding.WAIVER);

    private final RegisterSession session;
    private final CheckRequest request;
    private final String version;
    private final Map<String, List<Described>> rules = new LinkedHashMap<>();
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** A rule as a pack uses it. */
    private record Described(String pack, Citation citation) {
    }

    /**
     * A log.
     *
     * @param session the register that was checked, for the names of elements
     * @param request what was checked
     * @param catalogue the rules there are
     * @param version version of the installation
     */
    public SarifLog(RegisterSession session, CheckRequest request, RuleCatalogue catalogue, String version) {
        this.session = session;
        this.request = request;
        this.version = version;
        OWN_RULES.forEach(rule -> rules.put(rule, List.of()));
        catalogue.rules().forEach(rule -> rules.put(rule.id(), catalogue.packs().stream().flatMap(pack -> uses(pack, rule.id())).toList()));
        rules.keySet().forEach(rule -> ruleIndexes.put(rule, ruleIndexes.size()));
    }

    private static Stream<Described> uses(RulePack pack, String rule) {
        return Stream.concat(pack.uses().stream().filter(use -> use.rule().equals(rule)).map(RulePack.Use::citation),
                pack.deadlines().stream().filter(deadline -> deadline.rule().equals(rule)).flatMap(deadline -> deadline.citations().stream()))
            .distinct().map(citation -> new Described(pack.name(), citation));
    }

    /** Writes the log with one run; the writer is flushed and not closed. */
    public void write(List<CheckFinding> findings, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", true);
            json.writeObjectFieldStart("properties");
            json.writeStringField("asOf", request.asOf().toString());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectFieldStart("originalUriBaseIds");
            json.writeObjectFieldStart(BASE);
            text(json, "description", Texts.of("sarif.base"));
            json.writeEndObject();
            json.writeEndObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (CheckFinding finding : findings) {
                result(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Consultum Workbench");
        json.writeStringField("version", version);
        json.writeStringField("language", "en");
        json.writeArrayFieldStart("rules");
        for (var rule : rules.entrySet()) {
            rule(json, rule.getKey(), rule.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, String id, List<Described> uses) throws IOException {
        boolean own = OWN_RULES.contains(id);
        json.writeStartObject();
        json.writeStringField("id", id);
        String sources = uses.stream().map(use -> use.citation().source()).distinct().collect(Collectors.joining("; "));
        text(json, "shortDescription", own ? Texts.of("sarif.rule." + id) : sources.isEmpty() ? Texts.of("sarif.rule.unused") : sources);
        if (!uses.isEmpty()) {
            text(json, "help", uses.stream().map(use -> use.pack() + ": " + FindingText.source(use.citation())).distinct()
                .collect(Collectors.joining("\n")));
            var link = uses.stream().map(Described::citation).map(Citation::link).flatMap(Optional::stream).findFirst();
            if (link.isPresent()) {
                json.writeStringField("helpUri", link.get().toString());
            }
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            for (String pack : uses.stream().map(Described::pack).distinct().toList()) {
                json.writeString(pack);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("read");
            for (String read : uses.stream().map(use -> FindingText.read(use.citation())).distinct().toList()) {
                json.writeString(read);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void result(JsonGenerator json, CheckFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        if (ruleIndexes.containsKey(finding.rule())) {
            json.writeNumberField("ruleIndex", ruleIndexes.get(finding.rule()));
        }
        json.writeStringField("level", level(finding.severity()));
        text(json, "message", finding.message() + " " + finding.remedy());
        json.writeArrayFieldStart("locations");
        location(json, finding);
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, fingerprint(finding));
        json.writeEndObject();
        if (finding.waiver().isPresent()) {
            suppression(json, finding.waiver().get());
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("finding", finding.message());
        json.writeStringField("remedy", finding.remedy());
        if (finding.elementId().isPresent()) {
            json.writeStringField("element", finding.elementId().get());
        }
        if (finding.feature().isPresent()) {
            json.writeStringField("field", finding.feature().get());
        }
        if (finding.citation().isPresent()) {
            json.writeStringField("source", FindingText.source(finding.citation().get()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void location(JsonGenerator json, CheckFinding finding) throws IOException {
        json.writeStartObject();
        if (finding.file().isPresent()) {
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", address(finding.file().get()));
            json.writeStringField("uriBaseId", BASE);
            json.writeEndObject();
            if (finding.line() > 0) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", finding.line());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        var place = FindingPlace.of(finding, session);
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        var path = new ArrayList<>(place.path());
        finding.feature().ifPresent(path::add);
        json.writeStringField("name", path.isEmpty() ? Texts.of("check.group.register") : path.getLast());
        json.writeStringField("fullyQualifiedName", path.isEmpty() ? Texts.of("check.group.register") : String.join(" / ", path));
        json.writeStringField("kind", finding.feature().isPresent() ? "member" : place.element().map(SarifLog::kind).orElse("object"));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String kind(Element element) {
        String name = element.eClass().getName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String address(Path file) {
        return Stream.of(file.toString().replace('\\', '/').split("/")).map(segment -> URI.encodeSegment(segment, false))
            .collect(Collectors.joining("/"));
    }

    private static void suppression(JsonGenerator json, WaiverUse use) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", use.reason());
        json.writeObjectFieldStart("properties");
        json.writeStringField("waiver", use.id());
        if (use.grantedBy().isPresent()) {
            json.writeStringField("grantedBy", use.grantedBy().get());
        }
        if (use.grantedOn().isPresent()) {
            json.writeStringField("grantedOn", use.grantedOn().get().toString());
        }
        if (use.until().isPresent()) {
            json.writeStringField("until", use.until().get().toString());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The same for the same rule, element and field; several of them are numbered in their order. */
    private String fingerprint(CheckFinding finding) {
        String about = String.join("\n", finding.rule(), finding.elementId().orElse(""),
            finding.elementId().isPresent() ? "" : finding.file().map(SarifLog::address).orElse(""), finding.feature().orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + ":" + seen.merge(about, 1, Integer::sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
