package org.consultum.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;

/**
 * Writes JSON (RFC 8259): objects of texts, numbers, truth values, nulls and lists of such objects, alone or in one array. An object in an
 * array stands on a line of its own, so that it can also be read line by line.
 */
public final class JsonWriter {

    private final Writer out;
    private boolean first = true;

    public JsonWriter(Writer out) {
        this.out = out;
    }

    /** Begins an array of objects. */
    public void beginArray() throws IOException {
        out.write("[");
    }

    /** One object of the array. */
    public void element(Map<String, ?> values) throws IOException {
        out.write(first ? "\n" : ",\n");
        first = false;
        inline(values);
    }

    /** Ends the array. */
    public void endArray() throws IOException {
        out.write(first ? "]\n" : "\n]\n");
    }

    /** A single object, each key on a line of its own. */
    public void object(Map<String, ?> values) throws IOException {
        out.write('{');
        String separator = "\n  ";
        for (var entry : values.entrySet()) {
            out.write(separator);
            text(entry.getKey());
            out.write(": ");
            value(entry.getValue());
            separator = ",\n  ";
        }
        out.write(values.isEmpty() ? "}\n" : "\n}\n");
    }

    private void inline(Map<?, ?> values) throws IOException {
        out.write('{');
        String separator = "";
        for (var entry : values.entrySet()) {
            out.write(separator);
            text(entry.getKey().toString());
            out.write(": ");
            value(entry.getValue());
            separator = ", ";
        }
        out.write('}');
    }

    private void list(Collection<?> values) throws IOException {
        out.write('[');
        String separator = "\n    ";
        for (Object value : values) {
            out.write(separator);
            value(value);
            separator = ",\n    ";
        }
        out.write(values.isEmpty() ? "]" : "\n  ]");
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case null -> out.write("null");
            case Number number -> out.write(number.toString());
            case Boolean truth -> out.write(truth.toString());
            case Map<?, ?> object -> inline(object);
            case Collection<?> many -> list(many);
            default -> text(value.toString());
        }
    }

    private void text(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> out.write("\\\"");
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\t' -> out.write("\\t");
                default -> character(text, i);
            }
        }
        out.write('"');
    }

    /** Controls, line ends of JavaScript and halves of a pair that stand alone are escaped; everything else is itself. */
    private void character(String text, int position) throws IOException {
        char character = text.charAt(position);
        boolean alone = Character.isHighSurrogate(character)
            ? position + 1 == text.length() || !Character.isLowSurrogate(text.charAt(position + 1))
            : Character.isLowSurrogate(character) && (position == 0 || !Character.isHighSurrogate(text.charAt(position - 1)));
        if (character < ' ' || character >= 0x7F && character <= 0x9F || character == 0x2028 || character == 0x2029 || alone) {
            out.write(String.format("\\u%04x", (int) character));
        } else {
            out.write(character);
        }
    }
}
