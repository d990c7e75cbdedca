package org.consultum.publish.internal.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Markup that is always well-formed: every text and every value of an attribute is escaped, every element is closed. */
public final class Html {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    private static final Set<String> INLINE = Set.of("a", "span", "strong", "em", "time", "svg", "circle", "path",
        "line", "title", "abbr", "bdi", "text", "small", "g");

    private final StringBuilder out = new StringBuilder(4_096);
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    public Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    /** Ends the element begun last. */
    public Html close() {
        String name = open.pop();
        out.append("</").append(name).append('>');
        if (!INLINE.contains(name)) {
            out.append('\n');
            plain.append('\n');
        }
        return this;
    }

    /** Writes text. */
    public Html text(String text) {
        out.append(escape(text));
        plain.append(text);
        return this;
    }

    /** Writes an element that holds nothing but text. */
    public Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Writes an element that holds nothing but text, if there is any. */
    public Html some(String name, String text, String... attributes) {
        return text == null || text.isBlank() ? this : element(name, text, attributes);
    }

    /** Writes a link. */
    public Html link(String target, String text, String... attributes) {
        var all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = target;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    /** Writes markup that was made safe elsewhere. */
    public Html markup(String safe) {
        out.append(safe);
        plain.append(safe.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
            .replace("&amp;", "&"));
        return this;
    }

    /** Writes the content of a page that was written elsewhere; it is not part of {@link #plain}. */
    Html inside(String content) {
        out.append(content);
        return this;
    }

    /** {@return the text without its markup, for searching} */
    public String plain() {
        return plain.toString();
    }

    /** Begins a new line of the source. */
    public Html line() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Left open: " + open);
        }
        return out.toString();
    }

    /** {@return text with everything escaped that means something in HTML or XML} */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
