package org.consultum.interchange.oparl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.oparl.internal.Catalogue;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Ledger;
import org.consultum.interchange.oparl.internal.Messages;
import org.consultum.interchange.oparl.internal.json.Json;
import org.consultum.interchange.oparl.internal.json.JsonFile;
import org.consultum.interchange.oparl.internal.map.Mapping;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;

/**
 * Imports what council information systems export in the format OParl, versions 1.0 and 1.1 (https://oparl.org). Objects may stand in
 * files of their own, in lists, in pages of lists or inside other objects; addresses are never fetched.
 */
public final class OparlImporter implements Importer {

    private static final int SNIFFED_FILES = 20;
    private static final int SNIFFED_BYTES = 64 * 1024;
    private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");

    @Override
    public String id() {
        return "oparl";
    }

    @Override
    public String label() {
        return Messages.of("label");
    }

    @Override
    public Match sniff(ImportSource source) throws IOException {
        Match match = Match.NO;
        int looked = 0;
        for (ImportFile file : source.files()) {
            if (!isCandidate(file, source)) {
                continue;
            }
            String start = start(file, SNIFFED_BYTES);
            if (isJson(start)) {
                match = Match.POSSIBLE;
                if (start.contains("schema.oparl.org") || start.contains("oparl.org/schema")) {
                    return Match.CERTAIN;
                }
            }
            if (++looked == SNIFFED_FILES) {
                break;
            }
        }
        return match;
    }

    @Override
    public void extract(ImportSource source, ImportSink sink) throws IOException {
        var ledger = new Ledger(sink);
        var catalogue = new Catalogue(ledger);
        var pages = new Pages(ledger);
        List<ImportFile> files = source.files();
        sink.progress().begin(files.size() + files.size() / 2 + 1);
        int read = 0;
        for (ImportFile file : files) {
            sink.progress().check();
            if (isCandidate(file, source) && (isNamedJson(file) || isAlone(file, source) || isJson(start(file, 16)))) {
                read(file, catalogue, pages, ledger, sink);
                read++;
            } else {
                ledger.inform("file.other", Optional.of(Origin.of(file.path())));
            }
            sink.progress().worked(1);
        }
        if (read == 0) {
            throw new ImportRefusedException(source.name(), Messages.of("source.nothing"), Messages.of("source.nothing.remedy"), true);
        }
        pages.finish();
        if (catalogue.size() == 0) {
            ledger.warn("source.noObjects", Optional.empty());
        }
        Mapping.run(catalogue, ledger, sink);
        withdrawn(catalogue, sink);
        catalogue.settle();
        ledger.close();
        sink.progress().worked(files.size() / 2 + 1);
    }

    private static void withdrawn(Catalogue catalogue, ImportSink sink) {
        Mapping.COUNTERPARTS.forEach((kind, type) -> catalogue.withdrawn(kind).forEach((id, origin) -> sink.withdrawn(type, id, origin)));
        catalogue.withdrawn(Kind.ORGANIZATION).forEach((id, origin) -> {
            sink.withdrawn(Literals.COMMITTEE, id, origin);
            sink.withdrawn(Literals.ORGANISATION, id, origin);
        });
    }

    private static void read(ImportFile file, Catalogue catalogue, Pages pages, Ledger ledger, ImportSink sink) throws IOException {
        try {
            JsonFile.read(file, new JsonFile.Visitor() {
                @Override
                public void object(Json.Obj object, String pointer, String hint) {
                    sink.progress().check();
                    catalogue.add(object, file.path(), pointer, hint);
                }

                @Override
                public void around(String name, Json value) {
                    pages.around(file.path(), name, value);
                }

                @Override
                public void repeated(String name, Json first, Json second, int line) {
                    if (!first.equals(second)) {
                        ledger.warn("json.repeated", Optional.of(new Origin(file.path(), line, "")), name);
                    }
                    ledger.count("JSON", name, first.equals(second) ? Fate.KEPT : Fate.CONTRADICTED, second.leaves(), second.sample());
                }

                @Override
                public void encoded(Charset charset) {
                    ledger.warn("json.foreign", Optional.of(Origin.of(file.path())), charset.displayName(Locale.ROOT));
                }
            });
        } catch (ImportRefusedException refused) {
            if (refused.all()) {
                throw refused;
            }
            sink.notice(new ImportNotice(ImportNotice.Severity.ERROR, "file.refused", Optional.of(Origin.of(refused.file())),
                refused.getMessage(), refused.remedy()));
        }
    }

    private static boolean isCandidate(ImportFile file, ImportSource source) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        // Copies of a server have files named like addresses, such as "meetings?page=2", without an ending.
        return isAlone(file, source) || isNamedJson(file) || !name.contains(".") || name.contains("?");
    }

    /** Whether the file itself is what the user named, so that its name does not matter. */
    private static boolean isAlone(ImportFile file, ImportSource source) {
        return source.files().size() == 1 && file.path().equals(source.name());
    }

    private static boolean isNamedJson(ImportFile file) {
        return JSON.contains(file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String start(ImportFile file, int bytes) throws IOException {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(bytes);
            // Enough for looking at; what is written in 16 or 32 bits has zeros between its characters.
            return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        } catch (ImportRefusedException refused) {
            if (refused.all()) {
                throw refused;
            }
            return "";
        }
    }

    private static boolean isJson(String start) {
        String plain = start.replaceFirst("^[\u00EF\u00BB\u00BF\u00FE\u00FF]+", "").stripLeading();
        return plain.startsWith("{") || plain.startsWith("[");
    }

    /** What stands around lists: where other pages are, and how many there should be. */
    private static final class Pages {

        private final Ledger ledger;
        private final Set<String> own = new HashSet<>();
        private final Map<String, String> next = new HashMap<>();

        Pages(Ledger ledger) {
            this.ledger = ledger;
        }

        void around(String file, String name, Json value) {
            if (value instanceof Json.Obj object) {
                object.fields().forEach((inner, leaf) -> {
                    if (name.equals("links") && leaf instanceof Json.Text address) {
                        if (inner.equals("self") || inner.equals("first")) {
                            own.add(address.value());
                        } else if (inner.equals("next")) {
                            next.put(address.value(), file);
                        }
                    }
                    ledger.count("list", name + "." + inner, Fate.KEPT, leaf.leaves(), leaf.sample());
                });
            } else {
                ledger.count("list", name, value.isEmpty() ? Fate.KEPT : Fate.NO_PLACE, value.leaves(), value.sample());
            }
        }

        /** Says which pages are named and not there, as far as pages say who they are. */
        void finish() {
            next.forEach((address, file) -> {
                if (!own.contains(address)) {
                    ledger.warn("page.missing", Optional.of(Origin.of(file)), address);
                }
            });
        }
    }
}
