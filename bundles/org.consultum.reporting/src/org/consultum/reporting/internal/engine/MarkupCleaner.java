package org.consultum.reporting.internal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.consultum.reporting.internal.text.TextCleaner;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Lets through of what a template made only what documents may hold, and makes it well-formed. Not for use by several threads. */
final class MarkupCleaner {

    private static final Set<String> ELEMENTS = Set.of("section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "strong", "em", "code", "pre", "blockquote",
        "br", "hr", "a", "span", "figure", "img");
    /** What is said in them is nothing to read. */
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math",
        "head", "title", "textarea", "select", "noframes", "plaintext", "xmp");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of("a", Set.of("href"), "th", Set.of("scope", "colspan", "rowspan",
        "headers"), "td", Set.of("colspan", "rowspan", "headers"), "ol", Set.of("start"), "figure", Set.of("data-chart"), "col",
        Set.of("span"));
    private static final Set<String> EVERYWHERE = Set.of("class", "id", "lang", "title");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,80}");
    private static final Pattern CLASSES = Pattern.compile("[A-Za-z0-9 -]{0,200}");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>]+|#[A-Za-z][A-Za-z0-9-]*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MOST_DEPTH = 60;
    private static final int MOST_TEXT = 200_000;

    private final TextCleaner cleaner = TextCleaner.forAnyTypeface();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> charts;

    /** @param charts ids of the charts there are */
    MarkupCleaner(Set<String> charts) {
        this.charts = charts;
    }

    /** The content of a body as well-formed XHTML. */
    String clean(String markup) {
        Document parsed = Document.createShell("");
        parsed.body().append("");
        for (Node node : List.copyOf(Parser.parseBodyFragment(markup, "").body().childNodes())) {
            parsed.body().appendChild(node);
        }
        children(parsed.body(), 0);
        parsed.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false)
            .charset("UTF-8");
        return parsed.body().html();
    }

    /** What was left out: names of elements, and of attributes with their elements. */
    List<String> removed() {
        return List.copyOf(removed);
    }

    private void children(Element parent, int depth) {
        for (Node child : List.copyOf(parent.childNodes())) {
            switch (child) {
                case TextNode text -> text.text(cleaner.block(text.getWholeText(), MOST_TEXT));
                case Element element -> element(element, depth);
                default -> child.remove();
            }
        }
    }

    private void element(Element element, int depth) {
        String name = element.normalName();
        if (depth > MOST_DEPTH || SILENT.contains(name)) {
            removed.add("<" + name + ">");
            element.remove();
            return;
        }
        children(element, depth + 1);
        if (!ELEMENTS.contains(name) || name.equals("img") && !element.className().equals("logo")) {
            removed.add("<" + name + ">");
            element.unwrap();
            return;
        }
        for (Attribute attribute : new ArrayList<>(element.attributes().asList())) {
            attribute(element, attribute);
        }
    }

    private void attribute(Element element, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean known = EVERYWHERE.contains(key) || ATTRIBUTES.getOrDefault(element.normalName(), Set.of()).contains(key);
        boolean good = known && switch (key) {
            case "class" -> CLASSES.matcher(value).matches();
            case "id" -> NAME.matcher(value).matches() && ids.add(value);
            case "lang" -> LANGUAGE.matcher(value).matches();
            case "href" -> LINK.matcher(value).matches();
            case "scope" -> Set.of("row", "col", "rowgroup", "colgroup").contains(value);
            case "colspan", "rowspan", "span", "start" -> NUMBER.matcher(value).matches();
            case "data-chart" -> charts.contains(value);
            default -> true;
        };
        if (good) {
            attribute.setValue(cleaner.line(value, MOST_TEXT));
        } else {
            removed.add(element.normalName() + " " + key);
            element.removeAttr(attribute.getKey());
        }
    }
}
