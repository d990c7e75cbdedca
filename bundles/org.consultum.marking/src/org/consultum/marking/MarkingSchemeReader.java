package org.consultum.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consultum.marking.MarkingScheme.Alignment;
import org.consultum.marking.MarkingScheme.Audience;
import org.consultum.marking.MarkingScheme.Caveat;
import org.consultum.marking.MarkingScheme.Citation;
import org.consultum.marking.MarkingScheme.Level;
import org.consultum.marking.MarkingScheme.Place;
import org.consultum.marking.MarkingScheme.Read;
import org.consultum.marking.internal.Messages;

/**
 * Reads a marking scheme. The format is described at the extension point {@code org.consultum.spi.markings}. The file is not trusted:
 * at most {@value #LARGEST} bytes, no document type, nothing fetched; whatever is unknown, missing or twice is refused with its line.
 */
public final class MarkingSchemeReader {

    /** Namespace of the format. */
    public static final String NAMESPACE = "http://consultum.org/ns/markingscheme/1";

    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    private final XMLStreamReader xml;
    private final String id;
    private final List<Level> levels = new ArrayList<>();
    private final List<Caveat> caveats = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private Place place = Place.BOTH;
    private Alignment alignment = Alignment.CENTRE;
    private Citation citation;

    private MarkingSchemeReader(XMLStreamReader xml, String id) {
        this.xml = xml;
        this.id = id;
    }

    /**
     * Reads a scheme.
     *
     * @param input the file; read to its end and not closed
     * @param id identity it must have
     * @param name what the user reads
     * @throws IOException when it cannot be read or is not a scheme, naming the line
     */
    public static MarkingScheme read(InputStream input, String id, String name) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(Messages.text("scheme.large", id, LARGEST));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new MarkingSchemeReader(xml, id).scheme(name);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(Messages.text("scheme.xml", id, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                String.valueOf(e.getMessage()).lines().findFirst().orElse("")), e);
        }
    }

    private MarkingScheme scheme(String name) throws XMLStreamException, IOException {
        boolean root = false;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw broken("scheme.dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
                        throw broken("scheme.element", xml.getLocalName());
                    }
                    depth++;
                    if (depth == 1) {
                        root(xml.getLocalName());
                        root = true;
                    } else if (depth == 2) {
                        part(xml.getLocalName());
                    } else {
                        throw broken("scheme.element", xml.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text between elements means nothing
                }
            }
        }
        if (!root || levels.isEmpty()) {
            throw broken("scheme.noLevels");
        }
        return new MarkingScheme(id, name, levels, caveats, audiences, place, alignment, Optional.ofNullable(citation));
    }

    private void root(String element) throws IOException {
        if (!element.equals("scheme") || !id.equals(needed("id"))) {
            throw broken("scheme.root", id);
        }
        only("id");
    }

    private void part(String element) throws IOException {
        if (levels.size() + caveats.size() + audiences.size() >= MOST) {
            throw broken("scheme.many", MOST);
        }
        switch (element) {
            case "banner" -> {
                only("place", "alignment");
                place = choice(Place.class, "place");
                alignment = choice(Alignment.class, "alignment");
            }
            case "level" -> {
                only("code", "name", "banner", "colour", "open");
                String code = code(element);
                levels.add(new Level(code, given("name").orElse(code), given("banner").orElse(code), given("colour"),
                    given("open").filter("true"::equals).isPresent()));
            }
            case "caveat" -> {
                only("code", "name");
                String code = code(element);
                caveats.add(new Caveat(code, given("name").orElse(code)));
            }
            case "audience" -> {
                only("code", "name", "members");
                String code = code(element);
                audiences.add(new Audience(code, given("name").orElse(code), given("members").stream()
                    .flatMap(members -> Arrays.stream(members.split("\\s+"))).filter(member -> !member.isEmpty())
                    .collect(Collectors.toSet())));
            }
            case "citation" -> {
                only("source", "date", "read", "link");
                citation = new Citation(needed("source"), given("date").orElse(""), choice(Read.class, "read"), given("link"));
            }
            default -> throw broken("scheme.element", element);
        }
    }

    private String code(String element) throws IOException {
        String code = needed("code");
        if (!codes.add(element + " " + code)) {
            throw broken("scheme.twice", code);
        }
        return code;
    }

    private void only(String... names) throws IOException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!List.of(names).contains(xml.getAttributeLocalName(i))) {
                throw broken("scheme.attribute", xml.getAttributeLocalName(i));
            }
            if (xml.getAttributeValue(i).length() > LONGEST) {
                throw broken("scheme.long", xml.getAttributeLocalName(i), LONGEST);
            }
        }
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String needed(String name) throws IOException {
        return given(name).orElseThrow(() -> broken("scheme.missing", name));
    }

    private <T extends Enum<T>> T choice(Class<T> type, String name) throws IOException {
        String value = needed(name);
        return Arrays.stream(type.getEnumConstants()).filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value)).findFirst()
            .orElseThrow(() -> broken("scheme.choice", name, value));
    }

    private IOException broken(String key, Object... values) {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        return new IOException(Messages.text("scheme.line", id, line, Messages.text(key, values)));
    }
}
