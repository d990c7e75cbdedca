package org.consultum.interchange.oparl.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.oparl.internal.json.Json;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.Origin;

/**
 * One object of the source with the properties that are read. Whoever takes a property uses it; what nobody has taken in the end is
 * counted as having no place.
 */
public final class Thing {

    private final Kind kind;
    private final String id;
    private final Origin origin;
    private final Map<String, Json> fields;
    private final String modified;
    private final Set<String> taken = new HashSet<>(4);
    /** Properties that are accounted for already, or elsewhere. */
    private final Set<String> accounted = new HashSet<>(2);
    private final Ledger ledger;
    /** The object this one was found in. */
    private final Optional<Thing> within;

    Thing(Kind kind, String id, Origin origin, Map<String, Json> fields, String modified, Optional<Thing> within, Ledger ledger) {
        this.kind = kind;
        this.id = id;
        this.origin = origin;
        this.fields = fields;
        this.modified = modified;
        this.within = within;
        this.ledger = ledger;
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public Origin origin() {
        return origin;
    }

    /** When the source changed it last, as written; empty when it does not say. */
    String modified() {
        return modified;
    }

    Map<String, Json> fields() {
        return fields;
    }

    /** Identity of the object it was found in, if that is of a class. */
    public Optional<String> within(Kind container) {
        return within.filter(thing -> thing.kind == container).map(Thing::id);
    }

    Optional<Thing> within() {
        return within;
    }

    /** The same object, found where another was found. */
    Thing foundIn(Thing other) {
        return new Thing(kind, id, origin, fields, modified, other.within, ledger);
    }

    /** The end of the identity, which people know it by. */
    public String tail() {
        return tail(id);
    }

    /** The last part of an address. */
    public static String tail(String id) {
        int end = id.length();
        while (end > 0 && "/#?".indexOf(id.charAt(end - 1)) >= 0) {
            end--;
        }
        return id.substring(id.lastIndexOf('/', end - 1) + 1, end);
    }

    /** Whether a property is there and says something. */
    public boolean has(String property) {
        Json value = fields.get(property);
        return value != null && !value.isEmpty();
    }

    /** Whether a property is there, even if it says nothing. */
    public boolean mentions(String property) {
        return fields.containsKey(property);
    }

    /** A text, taken; a number or truth value as its text. */
    public Optional<String> text(String property) {
        Json value = fields.get(property);
        if (value == null || value.isEmpty()) {
            taken.add(property);
            return Optional.empty();
        }
        Optional<String> text = scalar(value);
        if (text.isEmpty()) {
            unusable(property, "value.kind");
        } else {
            taken.add(property);
        }
        return text;
    }

    /** A text without taking it. */
    public Optional<String> look(String property) {
        return Optional.ofNullable(fields.get(property)).filter(value -> !value.isEmpty()).flatMap(Thing::scalar);
    }

    private static Optional<String> scalar(Json value) {
        return switch (value) {
            case Json.Text text -> Optional.of(text.value());
            case Json.Num number -> Optional.of(number.value());
            case Json.Bool bool -> Optional.of(String.valueOf(bool.value()));
            case Json.Arr array when array.items().size() == 1 -> scalar(array.items().getFirst());
            default -> Optional.empty();
        };
    }

    /** Texts of a list, taken; a single text counts as a list of one. */
    public List<String> texts(String property) {
        taken.add(property);
        return parts(property).stream().flatMap(part -> scalar(part).stream()).filter(text -> !text.isBlank()).toList();
    }

    private List<Json> parts(String property) {
        return switch (fields.get(property)) {
            case null -> List.of();
            case Json.Arr array -> array.items();
            case Json value -> List.of(value);
        };
    }

    /** Identities a property refers to, not taken: whoever looks them up accounts for them. */
    public List<String> targets(String property) {
        var ids = new ArrayList<String>();
        for (Json part : parts(property)) {
            switch (part) {
                case Json.Embedded embedded -> ids.add(embedded.id());
                case Json.Text text when !text.value().isBlank() -> ids.add(text.value().strip());
                default -> {
                    // a number or truth value is no address; the property stays as it is and is counted
                }
            }
        }
        return ids;
    }

    /** Identities a property refers to, to be accounted for by whoever looks them up. What is no address is said to be unusable. */
    public List<String> handOver(String property) {
        if (!has(property)) {
            taken.add(property);
            return List.of();
        }
        List<String> ids = targets(property);
        for (Json part : parts(property)) {
            if (!(part instanceof Json.Embedded) && !(part instanceof Json.Text)) {
                ledger.count(kind.label(), property, Fate.UNUSABLE, part.leaves(), part.sample());
                ledger.warn("value.address", Optional.of(origin), kind.label() + "." + property, shown(part));
            }
        }
        accounted.add(property);
        return ids;
    }

    /** Counts the first values of a property as kept and says what became of the others. */
    public void accountRest(String property, long kept, Fate fate) {
        Json value = fields.get(property);
        if (value != null && accounted.add(property)) {
            long all = value.leaves();
            ledger.count(kind.label(), property, Fate.KEPT, Math.min(kept, all), value.sample());
            ledger.count(kind.label(), property, fate, all - kept, value.sample());
        }
    }

    /** Marks a property as used. */
    public void take(String property) {
        taken.add(property);
    }

    /** True or false, taken; texts and numbers that mean it are understood. */
    public Optional<Boolean> flag(String property) {
        Optional<String> text = look(property);
        if (text.isEmpty()) {
            taken.add(property);
            return Optional.empty();
        }
        Optional<Boolean> flag = switch (text.get().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "ja", "yes" -> Optional.of(true);
            case "false", "0", "nein", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (flag.isEmpty()) {
            unusable(property, "value.flag");
        } else {
            taken.add(property);
        }
        return flag;
    }

    /** A whole number within limits, taken. */
    public Optional<Long> number(String property, long least, long most) {
        Optional<String> text = look(property);
        if (text.isEmpty()) {
            taken.add(property);
            return Optional.empty();
        }
        try {
            // Longer texts are no sensible numbers, and costly to convert.
            long number = text.get().length() > 40 ? Long.MIN_VALUE : new BigDecimal(text.get().strip()).longValueExact();
            if (number >= least && number <= most) {
                taken.add(property);
                return Optional.of(number);
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // said below
        }
        unusable(property, "value.number");
        return Optional.empty();
    }

    /** Says that a property cannot be used, with a notice. */
    public void unusable(String property, String key, Object... values) {
        Json value = fields.remove(property);
        taken.add(property);
        if (value != null) {
            ledger.count(kind.label(), property, Fate.UNUSABLE, value.leaves(), value.sample());
            var all = new ArrayList<Object>(List.of(kind.label() + "." + property, shown(value)));
            all.addAll(List.of(values));
            ledger.warn(key, Optional.of(origin), all.toArray());
        }
    }

    /** Says what became of a property that is not simply kept. */
    public void account(String property, Fate fate) {
        Json value = fields.get(property);
        if (value != null && accounted.add(property)) {
            ledger.count(kind.label(), property, value.isEmpty() ? Fate.KEPT : fate, value.leaves(), value.sample());
        }
    }

    private static String shown(Json value) {
        String sample = value.sample();
        return sample.length() > 60 ? sample.substring(0, 60) + "\u2026" : sample;
    }

    /** Counts everything: what was taken as kept, what says nothing as well, the rest as having no place. */
    void settle() {
        fields.forEach((property, value) -> {
            if (!accounted.contains(property)) {
                boolean kept = taken.contains(property) || value.isEmpty();
                ledger.count(kind.label(), property, kept ? Fate.KEPT : Fate.NO_PLACE, value.leaves(), value.sample());
            }
        });
    }
}
