package org.consultum.reporting.internal.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The beginning of a document, up to some rows of its first long table, as a document of its own: what sets pages holds all it sets in
 * memory, which for a table of ten thousand rows is too much. The rest stays with the document it was taken from, whose table then begins
 * with the rows that follow, under the same head.
 */
final class Piece {
    private static final int LONG = 600;
    private static final int ROWS = 400;

    private final Document document;
    private final List<Element> rows = new ArrayList<>();
    private final Map<Node, Element> bodies = new IdentityHashMap<>();

    private Piece(Document document) {
        this.document = document;
    }

    /**
     * Takes the next piece from a document.
     *
     * @param source loses what the piece holds; when it has no long table it is itself the last piece, complete
     */
    static Piece of(Document source) {
        List<Element> way = wayToLongTable(body(source));
        if (way.isEmpty()) {
            return new Piece(source);
        }
        var piece = new Piece(empty());
        Element html = (Element) piece.document.importNode(source.getDocumentElement(), false);
        piece.document.appendChild(html);
        html.appendChild(piece.document.importNode(source.getElementsByTagName("head").item(0), true));
        piece.take(way, html);
        return piece;
    }

    Document document() {
        return document;
    }

    /** Whether nothing follows. */
    boolean isLast() {
        return bodies.isEmpty();
    }

    /** Rows of the table that goes on in the next piece; none in the last piece. */
    List<Element> rows() {
        return rows;
    }

    /** Gives rows back to the document they were taken from, from this one on. */
    void giveBack(int from) {
        for (int i = rows.size() - 1; i >= from; i--) {
            Element body = bodies.get(rows.get(i).getParentNode());
            body.insertBefore(body.getOwnerDocument().adoptNode(rows.get(i)), body.getFirstChild());
        }
        rows.subList(from, rows.size()).clear();
        for (Element body : bodies.values()) {
            if (children(body).isEmpty()) {
                body.getParentNode().removeChild(body);
            }
        }
    }

    private void take(List<Element> way, Element to) {
        Element first = way.getFirst();
        var copy = (Element) to.appendChild(document.importNode(first, false));
        first.removeAttribute("id");
        if (way.size() == 1) {
            table(first, copy);
            return;
        }
        while (first.getFirstChild() != way.get(1)) {
            copy.appendChild(document.adoptNode(first.getFirstChild()));
        }
        take(way.subList(1, way.size()), copy);
    }

    private void table(Element from, Element to) {
        from.removeAttribute("style");
        for (Element part : children(from)) {
            switch (part.getTagName()) {
                case "caption" -> to.appendChild(document.adoptNode(part));
                case "tbody" -> {
                    if (rows.size() < ROWS) {
                        body(part, to);
                    }
                }
                case "tfoot" -> {
                    // stands at the end of the last piece
                }
                default -> to.appendChild(document.importNode(part, true));
            }
        }
    }

    private void body(Element from, Element to) {
        var copy = (Element) to.appendChild(document.importNode(from, false));
        bodies.put(copy, from);
        for (Element row : children(from)) {
            if (rows.size() == ROWS) {
                break;
            }
            var taken = (Element) document.adoptNode(row);
            copy.appendChild(taken);
            rows.add(taken);
        }
    }

    /** The elements that lead from the body to the first long table, both included; empty where there is none. */
    private static List<Element> wayToLongTable(Element from) {
        if (from.getTagName().equals("table")) {
            int rows = children(from).stream().filter(part -> part.getTagName().equals("tbody")).mapToInt(body -> children(body).size())
                    .sum();
            return rows > LONG ? List.of(from) : List.of();
        }
        for (Element child : children(from)) {
            List<Element> way = wayToLongTable(child);
            if (!way.isEmpty()) {
                var longer = new ArrayList<Element>(List.of(from));
                longer.addAll(way);
                return longer;
            }
        }
        return List.of();
    }

    private static Element body(Document document) {
        return (Element) document.getElementsByTagName("body").item(0);
    }

    private static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java runtime makes empty documents", e);
        }
    }
}
