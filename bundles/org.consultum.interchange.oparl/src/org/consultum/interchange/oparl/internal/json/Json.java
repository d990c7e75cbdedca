package org.consultum.interchange.oparl.internal.json;

import java.util.List;
import java.util.Map;

/** A value of a JSON document (RFC 8259 of December 2017). */
public sealed interface Json {

    /** How many texts, numbers and truth values there are in it; null and what is empty count as one as well, as they stand there. */
    long leaves();

    /**
     * An object.
     *
     * @param fields its members in their order; of a repeated name the first counts
     * @param line where it begins, counted from 1
     */
    record Obj(Map<String, Json> fields, int line) implements Json {

        @Override
        public long leaves() {
            return fields.isEmpty() ? 1 : fields.values().stream().mapToLong(Json::leaves).sum();
        }
    }

    /**
     * An array.
     *
     * @param items its elements
     */
    record Arr(List<Json> items) implements Json {

        @Override
        public long leaves() {
            return items.isEmpty() ? 1 : items.stream().mapToLong(Json::leaves).sum();
        }
    }

    /**
     * A text.
     *
     * @param value its characters
     */
    record Text(String value) implements Json {

        @Override
        public long leaves() {
            return 1;
        }
    }

    /**
     * A number, as it is written.
     *
     * @param value its characters
     */
    record Num(String value) implements Json {

        @Override
        public long leaves() {
            return 1;
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Bool(boolean value) implements Json {

        @Override
        public long leaves() {
            return 1;
        }
    }

    /** Null. */
    record Nothing() implements Json {

        static final Nothing VALUE = new Nothing();

        @Override
        public long leaves() {
            return 1;
        }
    }

    /**
     * Stands where an object was that is kept by itself.
     *
     * @param id its identity
     */
    record Embedded(String id) implements Json {

        @Override
        public long leaves() {
            return 0;
        }
    }

    /** A short text for the user that shows the value. */
    default String sample() {
        return switch (this) {
            case Text text -> text.value.length() > 200 ? text.value.substring(0, 200) : text.value;
            case Num number -> number.value.length() > 200 ? number.value.substring(0, 200) : number.value;
            case Bool bool -> String.valueOf(bool.value);
            case Nothing nothing -> "null";
            case Embedded embedded -> embedded.id;
            case Arr array -> array.items.isEmpty() ? "[]" : array.items.getFirst().sample();
            case Obj object -> object.fields.isEmpty() ? "{}" : object.fields.values().iterator().next().sample();
        };
    }

    /** Whether nothing is said: null, an empty text, array or object. */
    default boolean isEmpty() {
        return switch (this) {
            case Text text -> text.value.isBlank();
            case Nothing nothing -> true;
            case Arr array -> array.items.stream().allMatch(Json::isEmpty);
            case Obj object -> object.fields.values().stream().allMatch(Json::isEmpty);
            case Num number -> false;
            case Bool bool -> false;
            case Embedded embedded -> false;
        };
    }
}
