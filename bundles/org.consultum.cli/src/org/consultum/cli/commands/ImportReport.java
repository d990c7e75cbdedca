package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.TextTable;
import org.consultum.cli.output.Visible;
import org.consultum.interchange.AccountLine;
import org.consultum.interchange.FeatureChange;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.NoticeGroup;
import org.consultum.interchange.PlanEntry;
import org.consultum.spi.importer.ImportNotice;

/** What an import does or did, for people and for programs. */
final class ImportReport {

    /** Keys of the JSON object, in their order. */
    static final List<String> KEYS = List.of("format", "source", "files", "dryRun", "changed", "added", "updated", "unchanged", "kept",
        "skipped", "failed", "absent", "classes", "leftOut", "keptHere", "notTaken", "notices");

    private static final int SHOWN = 20;

    private final ImportPlan plan;
    private final boolean dry;

    ImportReport(ImportPlan plan, boolean dry) {
        this.plan = plan;
        this.dry = dry;
    }

    void writeJson(Writer out) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("format", plan.header().format());
        values.put("source", plan.header().source());
        values.put("files", plan.header().files());
        values.put("dryRun", dry);
        values.put("changed", !dry && plan.hasChanges());
        values.putAll(counts(plan.total()));
        values.put("classes", plan.counts().entrySet().stream().map(entry -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("class", entry.getKey());
            line.putAll(counts(entry.getValue()));
            return line;
        }).toList());
        values.put("leftOut", plan.leftovers().stream().map(ImportReport::leftOut).toList());
        values.put("keptHere", keptHere());
        values.put("notTaken", notTaken());
        values.put("notices", plan.notices().stream().map(ImportReport::notices).toList());
        new JsonWriter(out).object(values);
    }

    void writeText(Writer out) throws IOException {
        out.write(Texts.of("import.text.head", plan.header().format(), Visible.line(plan.header().source()), plan.header().files())
            + "\n\n");
        var table = new TextTable(List.of(Texts.of("stats.class"), "added", "updated", "unchanged", "kept", "skipped", "failed",
            "absent"));
        plan.counts().forEach((name, counts) -> table.row(row(name, counts)));
        table.row(row(Texts.of("import.text.total"), plan.total()));
        table.writeTo(out);
        section(out, "import.text.leftOut", plan.leftovers().stream().map(ImportReport::leftOut).toList());
        section(out, "import.text.keptHere", keptHere());
        section(out, "import.text.notTaken", notTaken());
        section(out, "import.text.notices", plan.notices().stream().map(ImportReport::notices).toList());
    }

    /** The first lines of a list; how many there are is said, so that nothing is dropped in silence. */
    private static void section(Writer out, String key, List<Map<String, Object>> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.write("\n" + Texts.of(key, lines.size()) + "\n");
        var table = new TextTable(List.copyOf(lines.getFirst().keySet()));
        lines.stream().limit(SHOWN).forEach(line -> table.row(line.values().stream().map(value -> value == null ? "" : value).toList()));
        table.writeTo(out);
        if (lines.size() > SHOWN) {
            out.write(Texts.of("import.text.more", lines.size() - SHOWN) + "\n");
        }
    }

    private static List<Object> row(String name, ImportPlan.Counts counts) {
        return List.of(name, counts.added(), counts.updated(), counts.unchanged(), counts.kept(), counts.skipped(), counts.failed(),
            counts.absent());
    }

    private static Map<String, Object> counts(ImportPlan.Counts counts) {
        var values = new LinkedHashMap<String, Object>();
        values.put("added", counts.added());
        values.put("updated", counts.updated());
        values.put("unchanged", counts.unchanged());
        values.put("kept", counts.kept());
        values.put("skipped", counts.skipped());
        values.put("failed", counts.failed());
        values.put("absent", counts.absent());
        return values;
    }

    private static Map<String, Object> leftOut(AccountLine line) {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", line.kind());
        values.put("property", line.property());
        values.put("why", word(line.fate()));
        values.put("count", line.count());
        values.put("sample", line.sample().isEmpty() ? null : line.sample());
        return values;
    }

    private List<Map<String, Object>> keptHere() {
        var updated = plan.entries(PlanEntry.Updated.class).stream().flatMap(entry -> entry.kept().stream()
            .map(change -> kept(entry.about(), change)));
        var kept = plan.entries(PlanEntry.KeptLocal.class).stream().flatMap(entry -> entry.kept().stream()
            .map(change -> kept(entry.about(), change)));
        return Stream.concat(updated, kept).toList();
    }

    private static Map<String, Object> kept(PlanEntry.About about, FeatureChange change) {
        var values = new LinkedHashMap<String, Object>(about(about));
        values.put("feature", change.name());
        values.put("here", change.here());
        values.put("inSource", change.incoming());
        return values;
    }

    private List<Map<String, Object>> notTaken() {
        var skipped = plan.entries(PlanEntry.Skipped.class).stream().map(entry -> notTaken(entry.about(), word(entry.reason())));
        var failed = plan.entries(PlanEntry.Failed.class).stream().map(entry -> notTaken(entry.about(), entry.message()));
        var absent = plan.entries(PlanEntry.Absent.class).stream().map(entry -> notTaken(entry.about(), "absent"));
        return Stream.of(failed, skipped, absent).flatMap(lines -> lines).toList();
    }

    private static Map<String, Object> notTaken(PlanEntry.About about, String why) {
        var values = new LinkedHashMap<String, Object>(about(about));
        values.put("why", why);
        return values;
    }

    private static Map<String, Object> about(PlanEntry.About about) {
        var values = new LinkedHashMap<String, Object>();
        values.put("class", about.type().getName());
        values.put("id", about.id());
        values.put("label", about.label());
        values.put("inSourceId", about.source());
        return values;
    }

    private static Map<String, Object> notices(NoticeGroup group) {
        var values = new LinkedHashMap<String, Object>();
        values.put("severity", word(group.severity()));
        values.put("code", group.code());
        values.put("count", group.count());
        values.put("message", group.first().isEmpty() ? null : group.first().getFirst().message());
        values.put("remedy", group.first().isEmpty() ? null : group.first().getFirst().remedy());
        values.put("first", group.first().stream().findFirst().flatMap(ImportNotice::origin).map(Object::toString).orElse(null));
        return values;
    }

    /** {@code NO_PLACE} becomes {@code noPlace}, as in register files. */
    private static String word(Enum<?> value) {
        String[] parts = value.name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
        }
        return word.toString();
    }
}
