package org.consultum.interchange.oparl.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.oparl.internal.json.Json;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.Origin;

/**
 * All objects of a source by class and identity, wherever they stand: in files of their own, in lists, or inside other objects. An object
 * that is given several times is put together from all; where they differ, what was changed last counts.
 */
public final class Catalogue {

    private static final Set<String> IDENTITY = Set.of("id", "@id", "type", "@type");
    private final Ledger ledger;
    private final Map<Kind, Map<String, Thing>> things = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Origin>> withdrawn = new EnumMap<>(Kind.class);

    public Catalogue(Ledger ledger) {
        this.ledger = ledger;
        for (Kind kind : Kind.values()) {
            things.put(kind, new LinkedHashMap<>());
            withdrawn.put(kind, new LinkedHashMap<>());
        }
    }

    /** All objects of a class. */
    public Collection<Thing> all(Kind kind) {
        return things.get(kind).values();
    }

    public Optional<Thing> find(Kind kind, String id) {
        return Optional.ofNullable(things.get(kind).get(id));
    }

    /** Identities the source says have been withdrawn. */
    public Map<String, Origin> withdrawn(Kind kind) {
        return withdrawn.get(kind);
    }

    public int size() {
        return things.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Takes an object of a file.
     *
     * @param hint name of the list it stands in; may be empty
     */
    public void add(Json.Obj object, String file, String pointer, String hint) {
        new Intake(file).add(object, pointer, hint, Optional.empty(), Kind.ofList(hint));
    }

    /** Counts what was not used. Called once, at the end. */
    public void settle() {
        things.values().forEach(byId -> byId.values().forEach(Thing::settle));
    }

    /** Takes objects of one file. */
    private final class Intake {

        private final String file;

        Intake(String file) {
            this.file = file;
        }

        /** The identity of the object as others refer to it; empty when it is none of OParl's. */
        Optional<String> add(Json.Obj object, String pointer, String hint, Optional<Thing> within, Optional<Kind> expected) {
            Optional<String> type = text(object, "type").or(() -> text(object, "@type"));
            // A plain word as the type may belong to another format, such as GeoJSON; an address names a class of OParl or of a vendor.
            Optional<Kind> named = type.flatMap(Kind::ofType);
            boolean plain = type.filter(name -> name.contains("/")).isEmpty();
            Optional<Kind> kind = named.isEmpty() && plain ? guess(object, expected) : named;
            if (kind.isEmpty()) {
                if (type.isPresent() || !unwrap(object, pointer)) {
                    strange(object, pointer, type);
                }
                return Optional.empty();
            }
            var origin = new Origin(file, object.line(), pointer);
            String id = text(object, "id").or(() -> text(object, "@id")).map(String::strip)
                .orElseGet(() -> makeUp(kind.get(), origin, within, hint));
            identity(object, kind.get());
            if (object.fields().get("deleted") instanceof Json.Bool deleted && deleted.value()) {
                withdrawn.get(kind.get()).putIfAbsent(id, origin);
                object.fields().forEach((name, value) -> {
                    if (!IDENTITY.contains(name)) {
                        ledger.count(kind.get().label(), name, name.equals("deleted") ? Fate.KEPT : Fate.NO_PLACE, value.leaves(),
                            value.sample());
                    }
                });
                return Optional.of(id);
            }
            String modified = text(object, "modified").orElse("");
            var fields = new HashMap<String, Json>();
            var thing = new Thing(kind.get(), id, origin, fields, modified, within, ledger);
            object.fields().forEach((name, value) -> {
                if (!IDENTITY.contains(name)) {
                    take(thing, fields, name, value, pointer);
                }
            });
            keep(thing);
            return Optional.of(id);
        }

        private void identity(Json.Obj object, Kind kind) {
            object.fields().forEach((name, value) -> {
                if (IDENTITY.contains(name)) {
                    ledger.count(kind.label(), name, Fate.KEPT, value.leaves(), value.sample());
                }
            });
        }

        private String makeUp(Kind kind, Origin origin, Optional<Thing> within, String hint) {
            ledger.warn("object.noIdentity", Optional.of(origin), kind.label());
            return within.map(Thing::id).orElse("file:" + file) + "#" + (within.isPresent() ? hint : origin.place());
        }

        private void take(Thing thing, Map<String, Json> fields, String name, Json value, String pointer) {
            String deeper = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            Json plain = embed(thing, name, value, deeper, thing.kind().part(name));
            if (thing.kind().reads(name)) {
                boolean back = plain instanceof Json.Text text && thing.within(kindOf(name))
                    .filter(text.value().strip()::equals).isPresent();
                if (back) {
                    ledger.count(thing.kind().label(), name, Fate.KEPT, 1, "");
                } else {
                    fields.put(name, plain);
                }
            } else {
                boolean silent = name.equals("deleted") && value instanceof Json.Bool deleted && !deleted.value();
                count(thing.kind().label(), name, plain, silent);
            }
        }

        private static Kind kindOf(String property) {
            return Kind.ofList(property).orElse(Kind.SYSTEM);
        }

        /** Replaces objects that are kept by themselves. */
        private Json embed(Thing thing, String name, Json value, String pointer, Optional<Kind> part) {
            return switch (value) {
                case Json.Obj object when part.isPresent() || isTyped(object) ->
                    add(object, pointer, name, Optional.of(thing), part).<Json>map(Json.Embedded::new).orElse(new Json.Arr(List.of()));
                case Json.Arr array when array.items().stream().anyMatch(Json.Obj.class::isInstance) -> {
                    var items = new ArrayList<Json>();
                    for (int i = 0; i < array.items().size(); i++) {
                        Json item = array.items().get(i);
                        if (item instanceof Json.Obj object && (part.isPresent() || isTyped(object))) {
                            add(object, pointer + "/" + i, name + "/" + i, Optional.of(thing), part)
                                .ifPresent(id -> items.add(new Json.Embedded(id)));
                        } else {
                            items.add(item);
                        }
                    }
                    yield new Json.Arr(items);
                }
                default -> value;
            };
        }

        private boolean isTyped(Json.Obj object) {
            return text(object, "type").filter(type -> type.contains("/")).flatMap(Kind::ofType).isPresent();
        }

        private Optional<Kind> guess(Json.Obj object, Optional<Kind> expected) {
            if (expected.isPresent()) {
                return expected;
            }
            Optional<Kind> kind = Kind.ofProperties(object.fields().keySet());
            Optional<String> id = text(object, "id");
            if (kind.isEmpty() && id.isPresent()) {
                kind = ofPath(id.get());
            }
            return kind.isEmpty() && (id.isPresent() || object.fields().containsKey("name")) ? ofPath(file) : kind;
        }

        /** The class a folder, file or part of an address is named after, the innermost first. */
        private static Optional<Kind> ofPath(String path) {
            String[] parts = path.split("/");
            for (int i = parts.length - 1; i >= 0; i--) {
                Optional<Kind> kind = Kind.ofList(parts[i].replaceAll("\\.[a-z]+$", ""));
                if (kind.isPresent()) {
                    return kind;
                }
            }
            return Optional.empty();
        }

        /** Takes the objects out of an object that only holds lists. Whether it holds any. */
        private boolean unwrap(Json.Obj object, String pointer) {
            boolean found = false;
            for (var field : object.fields().entrySet()) {
                String deeper = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                if (field.getValue() instanceof Json.Obj inner) {
                    add(inner, deeper, field.getKey(), Optional.empty(), Kind.ofList(field.getKey()));
                    found = true;
                } else if (field.getValue() instanceof Json.Arr array && array.items().stream().anyMatch(Json.Obj.class::isInstance)) {
                    for (int i = 0; i < array.items().size(); i++) {
                        if (array.items().get(i) instanceof Json.Obj inner) {
                            add(inner, deeper + "/" + i, field.getKey(), Optional.empty(), Kind.ofList(field.getKey()));
                        } else {
                            count("?", field.getKey(), array.items().get(i), false);
                        }
                    }
                    found = true;
                } else if (found) {
                    count("?", field.getKey(), field.getValue(), false);
                }
            }
            return found;
        }

        private void strange(Json.Obj object, String pointer, Optional<String> type) {
            String name = type.map(Thing::tail).orElse("?");
            ledger.warn("object.strange", Optional.of(new Origin(file, object.line(), pointer)), name);
            object.fields().forEach((property, value) -> {
                if (value instanceof Json.Obj inner && isTyped(inner)) {
                    add(inner, pointer + "/" + property, property, Optional.empty(), Optional.empty());
                } else {
                    count(name, property, value, false);
                }
            });
        }
    }

    private static Optional<String> text(Json.Obj object, String name) {
        return switch (object.fields().get(name)) {
            case Json.Text text when !text.value().isBlank() -> Optional.of(text.value());
            case Json.Num number -> Optional.of(number.value());
            case null, default -> Optional.empty();
        };
    }

    /** Counts values that are not read, by their path. */
    private void count(String kind, String path, Json value, boolean silent) {
        switch (value) {
            case Json.Obj object when !object.fields().isEmpty() ->
                object.fields().forEach((name, inner) -> count(kind, path.length() > 200 ? path : path + "." + name, inner, silent));
            case Json.Arr array when !array.items().isEmpty() -> array.items().forEach(item -> count(kind, path, item, silent));
            default -> ledger.count(kind, path, silent || value.isEmpty() ? Fate.KEPT : Fate.NO_PLACE, value.leaves(), value.sample());
        }
    }

    private void keep(Thing thing) {
        Map<String, Thing> byId = things.get(thing.kind());
        Thing other = byId.putIfAbsent(thing.id(), thing);
        if (other != null) {
            boolean newer = Moments.isLater(thing.modified(), other.modified());
            byId.put(thing.id(), newer ? merge(thing, other) : merge(other, thing));
        }
    }

    private Thing merge(Thing first, Thing second) {
        boolean differs = false;
        for (var field : second.fields().entrySet()) {
            Json known = first.fields().putIfAbsent(field.getKey(), field.getValue());
            if (known != null) {
                boolean same = known.equals(field.getValue()) || first.targets(field.getKey()).equals(second.targets(field.getKey()))
                    && !first.targets(field.getKey()).isEmpty();
                boolean fuller = known.isEmpty() && !field.getValue().isEmpty();
                if (fuller) {
                    first.fields().put(field.getKey(), field.getValue());
                }
                boolean kept = same || fuller || field.getValue().isEmpty();
                ledger.count(first.kind().label(), field.getKey(), kept ? Fate.KEPT : Fate.CONTRADICTED,
                    fuller ? known.leaves() : field.getValue().leaves(), field.getValue().sample());
                differs |= !kept;
            }
        }
        if (differs) {
            ledger.warn("object.differs", Optional.of(second.origin()), first.kind().label(), first.id(), first.origin());
        }
        return first.within().isPresent() || second.within().isEmpty() ? first : first.foundIn(second);
    }
}
