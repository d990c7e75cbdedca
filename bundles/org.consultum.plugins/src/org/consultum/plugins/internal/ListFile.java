package org.consultum.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.consultum.plugins.PluginSignature;
import org.consultum.plugins.PluginSignature.Altered;
import org.consultum.plugins.PluginSignature.PartOfProgram;
import org.consultum.plugins.PluginSignature.Signed;
import org.consultum.plugins.PluginSignature.SignedBySeveral;
import org.consultum.plugins.PluginSignature.Unsigned;

/** How a list of plugins is kept in a file. */
final class ListFile {

    private ListFile() {
    }

    static byte[] bytes(PluginList list) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("number", list.number());
        json.put("changed", list.changed());
        json.put("program", list.program());
        json.put("removed", new TreeSet<>(list.removed()));
        json.put("plugins", list.plugins().stream().map(ListFile::json).toList());
        return Json.bytes(json);
    }

    private static Map<String, Object> json(Installed plugin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", plugin.id());
        json.put("unit", plugin.unit());
        json.put("version", plugin.version());
        json.put("name", plugin.name());
        plugin.vendor().ifPresent(vendor -> json.put("vendor", vendor));
        plugin.description().ifPresent(description -> json.put("description", description));
        json.put("source", plugin.source());
        json.put("signature", json(plugin.signature()));
        json.put("adds", plugin.counts());
        json.put("files", plugin.bundles().stream().map(file -> Map.of("bundle", file.bundle(), "version", file.version(), "path",
            file.path(), "sha256", file.sha256())).map(TreeMap::new).toList());
        json.put("distrusted", plugin.distrusted());
        json.put("misses", plugin.why());
        return json;
    }

    private static Map<String, Object> json(PluginSignature signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (signature) {
            case Unsigned unsigned -> json.put("unsigned", unsigned.file());
            case Altered altered -> {
                json.put("altered", altered.file());
                json.put("why", altered.why());
            }
            case Signed one -> json.put("signers", List.of(json(one)));
            case SignedBySeveral several -> json.put("signers", several.signed().stream().map(ListFile::json).toList());
            case PartOfProgram part -> json.put("program", true);
        }
        return json;
    }

    private static Map<String, Object> json(Signed signer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", signer.subject());
        json.put("fingerprint", signer.fingerprint());
        json.put("validUntil", signer.validUntil());
        return json;
    }

    static PluginList read(Path file) throws IOException {
        try {
            Map<String, Object> json = Json.read(file);
            List<Installed> plugins = new ArrayList<>();
            for (Map<String, Object> plugin : Json.objects(json.get("plugins"))) {
                plugins.add(installed(plugin));
            }
            return new PluginList((Integer) json.getOrDefault("number", 0), Instant.parse(Json.text(json, "changed")),
                Json.text(json, "program"), new TreeSet<>(Json.texts(json.get("removed"))), plugins);
        } catch (DateTimeException | ClassCastException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Installed installed(Map<String, Object> json) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Json.object(json.get("adds")).forEach((point, count) -> counts.put(point, (Integer) count));
        List<Installed.File> files = new ArrayList<>();
        for (Map<String, Object> file : Json.objects(json.get("files"))) {
            files.add(new Installed.File(Json.text(file, "bundle"), Json.text(file, "version"), Json.text(file, "path"),
                Json.text(file, "sha256")));
        }
        return new Installed(Json.text(json, "id"), Json.text(json, "unit"), Json.text(json, "version"), Json.text(json, "name"),
            Optional.ofNullable((String) json.get("vendor")), Optional.ofNullable((String) json.get("description")),
            Json.text(json, "source"), signature(Json.object(json.get("signature"))), counts, files,
            Boolean.TRUE.equals(json.get("distrusted")), Json.texts(json.get("misses")));
    }

    private static PluginSignature signature(Map<String, Object> json) throws IOException {
        if (json.containsKey("altered")) {
            return new Altered(Json.text(json, "altered"), Json.text(json, "why"));
        }
        List<Signed> signers = new ArrayList<>();
        for (Map<String, Object> signer : Json.objects(json.get("signers"))) {
            signers.add(new Signed(Json.text(signer, "subject"), Json.text(signer, "fingerprint"),
                Instant.parse(Json.text(signer, "validUntil"))));
        }
        return signers.isEmpty() ? new Unsigned(String.valueOf(json.getOrDefault("unsigned", "")))
            : signers.size() == 1 ? signers.getFirst() : new SignedBySeveral(signers);
    }
}
