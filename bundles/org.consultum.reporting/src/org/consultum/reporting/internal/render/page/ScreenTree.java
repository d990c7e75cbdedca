package org.consultum.reporting.internal.render.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ReportFigure;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportWords;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The markup of a report made ready for screens. What can be wider than a screen scrolls in a region of its own, which the keyboard
 * reaches; the tables behind charts open on demand.
 */
final class ScreenTree {

    private static final int LINE = 400;
    private static final int CONTENTS = 3;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "meta");
    private static final Set<String> OWN_LINE = Set.of("section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "pre", "blockquote", "figure", "details", "summary", "hr", "nav");
    /** Holds the drawing of the figure whose number it names. */
    private static final String DRAWING = "drawing";

    private final ReportPage page;
    private final ReportWords words;
    private final TextCleaner cleaner = TextCleaner.forAnyTypeface();
    private final ReportTree tree;
    private final List<String> drawings = new ArrayList<>();
    private final List<ReportFigure> figures = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private int number;

    ScreenTree(ReportPage page) {
        this.page = page;
        this.words = page.words();
        this.tree = ReportTree.of(page.markup(), cleaner);
    }

    /** Makes it ready; called once. */
    void prepare() {
        tree.each(element -> {
            switch (element.getTagName()) {
                case "h2" -> {
                    ReportTree.identify(element, "heading-" + headings.size());
                    headings.add(element);
                }
                case "img" -> logo(element);
                case "figure" -> figure(element);
                case "col", "th" -> column(element);
                case "table" -> tables.add(element);
                default -> {
                    // stays as it is
                }
            }
        });
        tables.forEach(this::table);
        if (headings.size() >= CONTENTS) {
            contents();
        }
    }

    private void logo(Element place) {
        Optional<HouseStyle.Logo> logo = page.house().logo();
        if (logo.isEmpty()) {
            place.getParentNode().removeChild(place);
            return;
        }
        place.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.get().png()));
        place.setAttribute("alt", line(logo.get().text()));
        place.setAttribute("width", String.valueOf(logo.get().width()));
        place.setAttribute("height", String.valueOf(logo.get().height()));
    }

    private void figure(Element place) {
        ReportChart chart = page.content().charts().get(place.getAttribute("data-chart"));
        place.removeAttribute("data-chart");
        if (chart != null) {
            ReportFigure figure = new ReportFigures(words, cleaner).figure(chart);
            Element drawing = tree.element(DRAWING, "number", String.valueOf(drawings.size()));
            place.insertBefore(drawing, place.getFirstChild());
            drawings.add(figure.svg("chart" + drawings.size()));
            figures.add(figure);
        }
    }

    private static void column(Element column) {
        int width = ReportTree.width(column);
        if (width > 0 && column.getTagName().equals("col")) {
            column.setAttribute("style", "width: " + width + "%");
        }
    }

    private void table(Element table) {
        Node parent = table.getParentNode();
        boolean facts = ReportTree.has(table, "facts");
        if (facts) {
            return;
        }
        number++;
        Element region = tree.element("div", "class", "scroll", "role", "region", "tabindex", "0");
        Optional<Element> caption = ReportTree.children(table, "caption").stream().findFirst();
        if (caption.isPresent()) {
            region.setAttribute("aria-labelledby", ReportTree.identify(caption.get(), "caption-" + number));
        } else {
            region.setAttribute("aria-label", words.text("page.table", number));
        }
        if (ReportTree.has(table, "chartdata")) {
            Element details = tree.element("details");
            parent.replaceChild(details, table);
            details.appendChild(tree.text("summary", words.text("house.chartData")));
            details.appendChild(region);
        } else {
            parent.replaceChild(region, table);
        }
        region.appendChild(table);
    }

    private String line(String text) {
        return cleaner.line(text, LINE);
    }

    /** Writes the page. */
    void write(Writer out) throws IOException {
        String marking = page.marking().map(text -> "<p class=\"marking\">" + escape(line(text)) + "</p>\n").orElse("");
        String title = escape(line(page.content().title()));
        out.write("<!DOCTYPE html>\n<html lang=\"" + escape(words.language()) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"description\" content=\""
            + escape(line(page.content().subject())) + "\">\n<meta name=\"generator\" content=\"Consultum Workbench\">\n<title>" + title
            + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body" + (page.content().landscape() ? " class=\"wide\"" : "")
            + ">\n<a class=\"skip\" href=\"#content\">"
            + escape(words.text("page.skip")) + "</a>\n");
        if (!marking.isEmpty()) {
            out.write("<header>\n" + marking + "</header>\n");
        }
        out.write("<main id=\"content\">\n");
        children(out, tree.body());
        out.write("\n</main>\n<footer>\n" + marking + foot() + "</footer>\n</body>\n</html>\n");
    }

    private String style() {
        return new HouseSheet(page.house(), words.locale()).screen(page.content().landscape())
            + figures.stream().map(ReportFigure::style).distinct().collect(Collectors.joining());
    }

    /** A table of contents below the title. */
    private void contents() {
        Element list = tree.element("ul");
        for (Element heading : headings) {
            Element item = tree.element("li");
            item.appendChild(tree.text("a", line(heading.getTextContent()), "href", "#" + heading.getAttribute("id")));
            list.appendChild(item);
        }
        Element details = tree.element("details");
        details.appendChild(tree.text("summary", words.text("contents.title")));
        details.appendChild(list);
        Element contents = tree.element("nav", "class", "contents", "aria-label", words.text("contents.title"));
        contents.appendChild(details);
        Optional<Element> title = ReportTree.children(tree.body(), "div").stream().filter(each -> ReportTree.has(each, "title"))
            .findFirst();
        tree.body().insertBefore(contents, title.map(Node::getNextSibling).orElseGet(() -> tree.body().getFirstChild()));
    }

    private String foot() {
        HouseStyle house = page.house();
        String footer = house.footer().isEmpty() ? "" : "<p>" + escape(line(house.footer())) + "</p>\n";
        return footer + "<p>" + escape(line(page.register())) + "</p>\n";
    }

    private void children(Writer out, Node parent) throws IOException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                out.write(escape(text.getData()));
            } else if (child instanceof Element element) {
                element(out, element);
            }
        }
    }

    private void element(Writer out, Element element) throws IOException {
        String name = element.getTagName();
        if (name.equals(DRAWING)) {
            out.write(drawings.get(Integer.parseInt(element.getAttribute("number"))) + "\n");
            return;
        }
        out.write("<" + name);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                out.write(" " + attribute.getName() + "=\"" + escape(attribute.getValue()) + "\"");
            }
        }
        out.write(">");
        if (!VOID.contains(name)) {
            children(out, element);
            out.write("</" + name + ">");
        }
        if (OWN_LINE.contains(name)) {
            out.write("\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
