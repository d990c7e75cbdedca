package org.consultum.publish.internal.oparl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of OParl as ordered maps, and how they become text. What has no value is left out. */
final class OparlJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private OparlJson() {
    }

    /** An object with its address and type. */
    static Map<String, Object> object(String id, String type) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", id);
        object.put("type", "https://schema.oparl.org/1.1/" + type);
        return object;
    }

    /** Adds a value, if there is any. */
    static void put(Map<String, Object> object, String name, Object value) {
        boolean empty = value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> many
            && many.isEmpty();
        if (!empty) {
            object.put(name, value);
        }
    }

    static String text(Map<String, Object> object) throws IOException {
        var out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json, object);
        }
        return out + "\n";
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> values -> {
                json.writeStartArray();
                for (Object each : values) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
