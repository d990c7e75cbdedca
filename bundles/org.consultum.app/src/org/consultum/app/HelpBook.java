package org.consultum.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Pages of help that a plugin brings at {@code org.eclipse.help.toc}, read from the plugin itself: nothing is fetched and no server runs.
 *
 * @param title title of the book
 * @param plugin the plugin it is of
 * @param topics its pages, in their order
 */
record HelpBook(String title, String plugin, List<Topic> topics) {

    private static final String POINT = "org.eclipse.help.toc";
    private static final String PLATFORM = "org.eclipse.";
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 12;
    private static final int MOST = 500;

    HelpBook {
        topics = List.copyOf(topics);
    }

    /**
     * A page of help.
     *
     * @param title its title
     * @param depth how deep it stands in the table of contents
     * @param page the page, a path inside the plugin; empty for a heading
     */
    record Topic(String title, int depth, String page) {
    }

    /**
     * The books of all plugins but those of the platform, by title.
     *
     * @param wrong told of what cannot be read: the plugin, and why
     */
    static List<HelpBook> all(IExtensionRegistry registry, BiConsumer<String, Exception> wrong) {
        var books = new ArrayList<HelpBook>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String plugin = element.getContributor().getName();
            if (element.getName().equals("toc") && Boolean.parseBoolean(element.getAttribute("primary")) && !plugin.startsWith(PLATFORM)) {
                try {
                    books.add(read(plugin, String.valueOf(element.getAttribute("file"))));
                } catch (IOException | RuntimeException e) {
                    wrong.accept(plugin, e);
                }
            }
        }
        books.sort(Comparator.comparing(HelpBook::title));
        return books;
    }

    /** The text of a page. */
    String text(Topic topic) throws IOException {
        try (InputStream page = open(plugin, topic.page())) {
            return new String(page.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }

    private static HelpBook read(String plugin, String file) throws IOException {
        try (InputStream contents = open(plugin, file)) {
            Element toc = parse(contents);
            var topics = new ArrayList<Topic>();
            if (!toc.getAttribute("topic").isEmpty()) {
                topics.add(new Topic(toc.getAttribute("label"), 0, page(toc.getAttribute("topic"))));
            }
            collect(toc, 0, topics);
            return new HelpBook(toc.getAttribute("label"), plugin, topics);
        }
    }

    private static InputStream open(String plugin, String path) throws IOException {
        Bundle bundle = Platform.getBundle(plugin);
        URL file = bundle == null || path.isEmpty() ? null : FileLocator.find(bundle, IPath.fromPortableString(path));
        if (file == null) {
            throw new FileNotFoundException(path);
        }
        return file.openStream();
    }

    private static void collect(Element above, int depth, List<Topic> topics) {
        NodeList children = above.getChildNodes();
        IntStream.range(0, children.getLength()).mapToObj(children::item).filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
            .map(Element.class::cast).filter(child -> child.getTagName().equals("topic") && depth < DEEPEST && topics.size() < MOST)
            .forEach(topic -> {
                topics.add(new Topic(topic.getAttribute("label"), depth, page(topic.getAttribute("href"))));
                collect(topic, depth + 1, topics);
            });
    }

    /** Pages of the plugin itself only. */
    private static String page(String href) {
        String path = href.replaceFirst("#.*$", "");
        return path.contains(":") || path.contains("..") || path.startsWith("/") ? "" : path;
    }

    private static Element parse(InputStream file) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            return factory.newDocumentBuilder().parse(file).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** A page as plain text, where no browser can show it. */
    static String plain(String html) {
        return html.replaceAll("(?is)<(head|style|script)\\b.*?</\\1>", "").replaceAll("\\s+", " ")
            .replaceAll("(?i)<(p|br|li|h[1-6]|tr|div)\\b[^>]*>|</(p|h[1-6]|ul|ol|table|pre)>", "\n")
            .replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ")
            .replace("&amp;", "&").replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }
}
