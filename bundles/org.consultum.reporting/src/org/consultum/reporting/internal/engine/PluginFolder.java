package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consultum.reporting.internal.engine.ReadContributions.Extension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A plugin that lies in a folder, as its {@code plugin.xml} describes it. */
public final class PluginFolder {

    private final Path folder;
    private final ClassLoader classes;
    private final Document document;
    private final Properties texts = new Properties();

    private PluginFolder(Path folder, ClassLoader classes, Document document) {
        this.folder = folder;
        this.classes = classes;
        this.document = document;
    }

    /** Reads a plugin. */
    public static PluginFolder read(Path folder, ClassLoader classes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var plugin = new PluginFolder(folder, classes, factory.newDocumentBuilder().parse(folder.resolve("plugin.xml").toFile()));
            Path texts = folder.resolve("plugin.properties");
            if (Files.exists(texts)) {
                try (var in = new InputStreamReader(Files.newInputStream(texts), StandardCharsets.UTF_8)) {
                    plugin.texts.load(in);
                }
            }
            return plugin;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    /** {@return the elements contributed to a point} */
    public Stream<Extension> elements(String point) {
        return children(document.getDocumentElement()).filter(element -> element.getTagName().equals("extension")
            && element.getAttribute("point").equals(point)).flatMap(PluginFolder::children).map(Written::new);
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** An element of the file. */
    private final class Written implements Extension {

        private final Element element;

        Written(Element element) {
            this.element = element;
        }

        @Override
        public String name() {
            return element.getTagName();
        }

        @Override
        public Optional<String> attribute(String attribute) {
            String value = element.getAttribute(attribute);
            return !element.hasAttribute(attribute) ? Optional.empty()
                : Optional.of(value.startsWith("%") ? texts.getProperty(value.substring(1), value) : value);
        }

        @Override
        public List<Extension> children(String child) {
            return PluginFolder.children(element).filter(each -> each.getTagName().equals(child)).<Extension>map(Written::new).toList();
        }

        @Override
        public String plugin() {
            return folder.toAbsolutePath().normalize().getFileName().toString();
        }

        @Override
        public <T> T create(Class<T> type) throws Exception {
            return type.cast(Class.forName(element.getAttribute("class"), true, classes).getConstructor().newInstance());
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
        }
    }
}
