package org.consultum.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consultum.plugins.Contribution;

/** What a bundle adds to extension points: counted by point, from its plugin.xml alone, without running anything of it. */
final class PluginXml {

    private static final int LARGEST = 8 << 20;

    private PluginXml() {
    }

    /** Counts by extension point. */
    static Map<String, Integer> counts(ZipFile jar) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String name : List.of("plugin.xml", "fragment.xml")) {
            ZipEntry entry = jar.getEntry(name);
            if (entry != null) {
                try (InputStream in = new Bounded(jar.getInputStream(entry), LARGEST)) {
                    count(in, counts);
                } catch (XMLStreamException e) {
                    throw new IOException(jar.getName() + ", " + name + ": " + e.getMessage(), e);
                }
            }
        }
        return counts;
    }

    private static void count(InputStream in, Map<String, Integer> counts) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        List<String> path = new ArrayList<>();
        String point = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
                if (path.size() == 2 && path.get(1).equals("extension")) {
                    String named = reader.getAttributeValue(null, "point");
                    point = named == null ? "" : named;
                } else if (path.size() == 3 && path.get(1).equals("extension") && !point.isEmpty()) {
                    counts.merge(point, 1, Integer::sum);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
            }
        }
        reader.close();
    }

    /** In the user's words. */
    static List<Contribution> words(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(entry -> {
            String key = "contribution." + entry.getKey();
            return new Contribution(entry.getKey(), entry.getValue(), Texts.has(key) ? Texts.of(key, entry.getValue())
                : Texts.of("contribution.other", entry.getValue(), entry.getKey()));
        }).toList();
    }
}
