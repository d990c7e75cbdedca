package org.consultum.reporting.internal.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.text.TextCleaner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The markup of a report as a tree in which every text has been through the cleaner. Used by one thread.
 *
 * @param document its root is {@code html} with an empty {@code head} and the markup as {@code body}
 */
record ReportTree(Document document) {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern WIDTH = Pattern.compile("(?:^|\\s)w(\\d{1,3})(?:\\s|$)");

    /** Reads markup. */
    static ReportTree of(String markup, TextCleaner cleaner) {
        String xhtml = "<html xmlns=\"" + NAMESPACE + "\"><head></head><body>" + FORBIDDEN.matcher(markup).replaceAll("")
            + "</body></html>";
        var tree = new ReportTree(HtmlRenderer.parse(xhtml));
        clean(tree.body(), cleaner);
        return tree;
    }

    private static void clean(Node node, TextCleaner cleaner) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text.setData(cleaner.block(text.getData(), Integer.MAX_VALUE));
            } else {
                clean(child, cleaner);
            }
        }
    }

    Element html() {
        return document.getDocumentElement();
    }

    Element head() {
        return children(html()).getFirst();
    }

    Element body() {
        return children(html()).getLast();
    }

    /** A new element. */
    Element element(String name, String... attributes) {
        Element element = document.createElementNS(NAMESPACE, name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /** A new element with a text. */
    Element text(String name, String text, String... attributes) {
        Element element = element(name, attributes);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    /** All elements of the body, parents first; the tree may be changed below and after the one that is visited. */
    void each(Consumer<Element> visitor) {
        visit(body(), visitor);
    }

    private static void visit(Element parent, Consumer<Element> visitor) {
        for (Element child : children(parent)) {
            visitor.accept(child);
            visit(child, visitor);
        }
    }

    /** The elements below one. */
    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The elements below one that have a name. */
    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    static boolean has(Element element, String style) {
        return (" " + element.getAttribute("class") + " ").contains(" " + style + " ");
    }

    static void add(Element element, String style) {
        String before = element.getAttribute("class");
        element.setAttribute("class", before.isEmpty() ? style : before + " " + style);
    }

    /** The width in percent that a class such as {@code w25} gives a column; 0 for none. */
    static int width(Element element) {
        Matcher width = WIDTH.matcher(element.getAttribute("class"));
        return width.find() ? Math.min(100, Integer.parseInt(width.group(1))) : 0;
    }

    /** Gives headings and others something links can name. */
    static String identify(Element element, String fallback) {
        if (element.getAttribute("id").isEmpty()) {
            element.setAttribute("id", fallback);
        }
        return element.getAttribute("id");
    }

    /** Removes what an element holds. */
    static void empty(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }
}
