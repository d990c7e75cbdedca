package org.consultum.interchange.oparl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the values of a JSON file by class and property, on its own, without any code of the importer. */
final class Leaves {

    private Leaves() {
    }

    static void count(Path file, Map<String, Long> counts) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            walk(read(parser), "?", "", counts);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var object = new LinkedHashMap<String, Object>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, read(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var array = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser));
            }
            return array;
        }
        return parser.getText();
    }

    private static void walk(Object value, String kind, String property, Map<String, Long> counts) {
        switch (value) {
            case Map<?, ?> object -> {
                String type = String.valueOf(object.get("type"));
                String name = type.substring(type.lastIndexOf('/') + 1);
                object.forEach((key, inner) -> walk(inner, name, (String) key, counts));
            }
            case List<?> array -> array.forEach(item -> walk(item, kind, property, counts));
            default -> counts.merge(kind + "." + property, 1L, Long::sum);
        }
    }
}
