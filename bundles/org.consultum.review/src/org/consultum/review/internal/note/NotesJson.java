package org.consultum.review.internal.note;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consultum.review.anchor.Passage;
import org.consultum.review.note.OpenedPack;
import org.consultum.review.note.PrivateNote;

/** The JSON of private notes. Members it does not know are left out when it is written again. */
final class NotesJson {

    private static final int VERSION = 1;
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxStringLength(1 << 20).build()).build();

    private final List<PrivateNote> notes = new ArrayList<>();
    private final List<OpenedPack> opened = new ArrayList<>();
    private int version;

    private NotesJson() {
    }

    static NotesJson read(byte[] bytes) throws IOException {
        var json = new NotesJson();
        try (JsonParser parser = JSON.createParser(bytes)) {
            json.read(parser);
            if (!json.isLater() && parser.nextToken() != null) {
                throw new JsonParseException(parser, "More after the end");
            }
        }
        return json;
    }

    private void read(JsonParser parser) throws IOException {
        require(parser, parser.nextToken(), JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "version" -> {
                    require(parser, parser.currentToken(), JsonToken.VALUE_NUMBER_INT);
                    version = parser.getIntValue();
                    if (isLater()) {
                        return;
                    }
                }
                case "notes" -> objects(parser, values -> notes.add(note(values)));
                case "opened" -> objects(parser, values -> opened.add(pack(values)));
                default -> parser.skipChildren();
            }
        }
        require(parser, parser.currentToken(), JsonToken.END_OBJECT);
        if (version == 0) {
            throw new JsonParseException(parser, "No version");
        }
    }

    /** Takes the values of one object. */
    private interface Taker {

        void take(Map<String, String> values);
    }

    private static void objects(JsonParser parser, Taker taker) throws IOException {
        require(parser, parser.currentToken(), JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    values.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            require(parser, parser.currentToken(), JsonToken.END_OBJECT);
            try {
                taker.take(values);
            } catch (NullPointerException | NumberFormatException | DateTimeParseException e) {
                throw new JsonParseException(parser, "A value is missing or is not one", e);
            }
        }
        require(parser, parser.currentToken(), JsonToken.END_ARRAY);
    }

    private static void require(JsonParser parser, JsonToken there, JsonToken expected) throws IOException {
        if (there != expected) {
            throw new JsonParseException(parser, "Expected " + expected);
        }
    }

    private static PrivateNote note(Map<String, String> values) {
        var passage = new Passage(values.getOrDefault("field", ""), values.getOrDefault("passage", ""), values.getOrDefault("before", ""),
            values.getOrDefault("after", ""), Integer.parseInt(values.getOrDefault("offset", "0")));
        return new PrivateNote(values.get("id"), values.get("register"), values.get("about"), passage, values.get("text"),
            Instant.parse(values.get("at")));
    }

    private static OpenedPack pack(Map<String, String> values) {
        return new OpenedPack(values.get("register"), values.get("meeting"), values.get("version"), values.get("label"),
            Instant.parse(values.get("at")));
    }

    static byte[] write(List<PrivateNote> notes, List<OpenedPack> opened) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeArrayFieldStart("notes");
            for (PrivateNote note : notes) {
                write(json, note);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("opened");
            for (OpenedPack pack : opened) {
                json.writeStartObject();
                json.writeStringField("register", pack.register());
                json.writeStringField("meeting", pack.meeting());
                json.writeStringField("version", pack.version());
                json.writeStringField("label", pack.label());
                json.writeStringField("at", pack.at().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, PrivateNote note) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", note.id());
        json.writeStringField("register", note.register());
        json.writeStringField("about", note.about());
        json.writeStringField("field", note.passage().field());
        json.writeStringField("passage", note.passage().passage());
        json.writeStringField("before", note.passage().before());
        json.writeStringField("after", note.passage().after());
        json.writeNumberField("offset", note.passage().offset());
        json.writeStringField("text", note.text());
        json.writeStringField("at", note.at().toString());
        json.writeEndObject();
    }

    /** Whether a later version of the product has written it. */
    boolean isLater() {
        return version > VERSION;
    }

    List<PrivateNote> notes() {
        return notes;
    }

    List<OpenedPack> opened() {
        return opened;
    }
}
