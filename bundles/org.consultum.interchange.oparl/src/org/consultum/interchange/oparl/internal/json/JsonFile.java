package org.consultum.interchange.oparl.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.interchange.oparl.internal.Messages;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportRefusedException;

/**
 * Reads a JSON file object by object, so that a file with all meetings of a city does not have to be in memory as a whole. Several
 * documents in one file, as in JSON Lines, are read one after the other.
 */
public final class JsonFile {

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(100).maxStringLength(32 * 1024 * 1024).maxNumberLength(100).maxNameLength(1000).build()).build();
    private final ImportFile file;
    private final Visitor visitor;

    /** Takes what is read. */
    public interface Visitor {

        /**
         * An object that stands by itself.
         *
         * @param pointer where it stands, as a JSON pointer (RFC 6901)
         * @param hint name of the list that holds it; empty when it is in no named list
         */
        void object(Json.Obj object, String pointer, String hint);

        /** A value outside all objects, or around them, such as links to other pages. */
        void around(String name, Json value);

        /** A name that stands twice in one object. */
        void repeated(String name, Json first, Json second, int line);

        /** The file is not written in UTF-8. */
        void encoded(Charset charset);
    }

    private JsonFile(ImportFile file, Visitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    /**
     * Reads a file. What stands before a damaged place is read.
     *
     * @throws ImportRefusedException when something is wrong with it; names line and remedy
     */
    public static void read(ImportFile file, Visitor visitor) throws IOException {
        new JsonFile(file, visitor).read();
    }

    private void read() throws IOException {
        Charset charset = null;
        Shape shape;
        try {
            shape = shape(null);
        } catch (CharacterCodingException foreign) {
            charset = Encoding.FALLBACK;
            visitor.encoded(charset);
            shape = shape(charset);
        }
        try (Reader reader = Encoding.reader(file.open(), charset); JsonParser parser = FACTORY.createParser(reader)) {
            if (parser.nextToken() == null) {
                throw refused("json.empty", 0, "");
            }
            for (int document = 0; parser.currentToken() != null; document++) {
                String pointer = shape.documents > 1 ? "/" + document : "";
                switch (parser.currentToken()) {
                    case START_ARRAY -> list(parser, pointer, "");
                    case START_OBJECT -> {
                        if (shape.documents > 1 || shape.isObject) {
                            visitor.object(object(parser), pointer, "");
                        } else {
                            wrapper(parser);
                        }
                    }
                    default -> visitor.around("", scalar(parser));
                }
                parser.nextToken();
            }
        } catch (IOException broken) {
            throw explain(broken);
        }
    }

    /**
     * What the file looks like from outside.
     *
     * @param isObject whether its only document has an identity or a class, so that it is no list
     */
    private record Shape(int documents, boolean isObject) {
    }

    private Shape shape(Charset charset) throws IOException {
        int documents = 0;
        boolean isObject = false;
        try (Reader reader = Encoding.reader(file.open(), charset); JsonParser parser = FACTORY.createParser(reader)) {
            while (parser.nextToken() != null) {
                documents++;
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    boolean data = false;
                    boolean identity = false;
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String name = parser.currentName();
                        JsonToken value = parser.nextToken();
                        identity |= (name.equals("id") || name.equals("type") || name.equals("@type") || name.equals("@id"))
                            && value == JsonToken.VALUE_STRING;
                        data |= name.equals("data") && value == JsonToken.START_ARRAY;
                        parser.skipChildren();
                    }
                    isObject |= identity && !data;
                } else {
                    parser.skipChildren();
                }
            }
        } catch (CharacterCodingException foreign) {
            throw foreign;
        } catch (JsonParseException | StreamConstraintsException damaged) {
            // Said when the damaged place is reached in reading.
            return new Shape(Math.max(1, documents), isObject);
        } catch (IOException broken) {
            throw explain(broken);
        }
        return new Shape(documents, isObject);
    }

    private void list(JsonParser parser, String pointer, String hint) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                visitor.object(object(parser), pointer + "/" + index, hint);
            } else {
                visitor.around(hint, value(parser));
            }
        }
    }

    /** An object without an identity: lists by name, a page of a list, or objects by their identity. */
    private void wrapper(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
            switch (parser.nextToken()) {
                case START_ARRAY -> list(parser, pointer, name);
                case START_OBJECT -> {
                    Json.Obj object = object(parser);
                    if (name.equals("links") || name.equals("pagination") || name.equals("meta")) {
                        visitor.around(name, object);
                    } else {
                        visitor.object(object, pointer, name);
                    }
                }
                default -> visitor.around(name, scalar(parser));
            }
        }
    }

    private Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>(4);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Json.Arr(items);
            }
            default -> scalar(parser);
        };
    }

    private Json.Obj object(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int at = parser.currentTokenLocation().getLineNr();
            Json value = value(parser);
            Json first = fields.putIfAbsent(name, value);
            if (first != null) {
                visitor.repeated(name, first, value, at);
            }
        }
        return new Json.Obj(fields, line);
    }

    private static Json scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> Json.Nothing.VALUE;
        };
    }

    private IOException explain(IOException broken) {
        return switch (broken) {
            case ImportRefusedException refused -> refused;
            case StreamConstraintsException limit ->
                refused("json.limit", line(limit.getLocation()), limit.getOriginalMessage());
            case JsonParseException damaged ->
                refused("json.damaged", line(damaged.getLocation()), firstLine(damaged.getOriginalMessage()));
            case CharacterCodingException odd -> refused("json.encoding", 0, "");
            default -> refused("json.unreadable", 0, String.valueOf(broken.getMessage()));
        };
    }

    private static int line(JsonLocation location) {
        return location == null ? 0 : location.getLineNr();
    }

    private static String firstLine(String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "\u2026" : line;
    }

    private ImportRefusedException refused(String key, int line, String detail) {
        return new ImportRefusedException(file.path() + (line > 0 ? ":" + line : ""), Messages.of(key, line, detail),
            Messages.of(key + ".remedy"), false);
    }
}
