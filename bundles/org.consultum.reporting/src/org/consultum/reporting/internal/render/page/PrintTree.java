package org.consultum.reporting.internal.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.reporting.internal.pdf.PrintedReport;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ReportFigure;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The markup of a report made ready to be set as pages: figures and logo as objects, an outline, columns with their widths. */
final class PrintTree {

    private static final double LOGO_HEIGHT = 46;
    private static final double LOGO_WIDTH = 190;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int LONG_SIDE = 297;
    private static final int SHORT_SIDE = 210;
    /** What the address takes of the letterhead, with the space before it. */
    private static final double ADDRESS = 51.2 * POINTS_PER_MM;
    private static final double LOGO_GAP = 5.2 * POINTS_PER_MM;
    private static final int FEW_ROWS = 3;
    private static final int SMALL = 12;
    private static final int ROW_ROOM = 10;
    private static final int HEAD_ROOM = 8;
    private static final int CAPTION_ROOM = 6;
    private static final int HEADING_ROOM = 16;
    private static final int LINE = 400;
    private static final int LONGEST_HEAD = 300;

    private final ReportPage page;
    private final TextCleaner cleaner;
    private final ReportTree tree;
    private final List<ReportFigure> figures = new ArrayList<>();

    PrintTree(ReportPage page, TextCleaner cleaner) {
        this.page = page;
        this.cleaner = cleaner;
        this.tree = ReportTree.of(page.markup(), cleaner);
    }

    /** Makes it ready; called once. */
    Document prepare() {
        String language = page.words().language();
        tree.html().setAttribute("lang", language);
        tree.html().setAttribute("xml:lang", language);
        tree.each(element -> {
            switch (element.getTagName()) {
                case "div" -> letterhead(element);
                case "img" -> logo(element);
                case "figure" -> figure(element);
                case "col", "th" -> {
                    column(element);
                    head(element);
                }
                case "caption" -> shorten(element);
                case "table" -> {
                    groups(element);
                    begin(element);
                }
                default -> {
                    // stays as it is
                }
            }
        });
        head();
        return tree.document();
    }

    /** The figures of the tree, by their numbers. */
    List<ReportFigure> figures() {
        return figures;
    }

    private void head() {
        Element head = tree.head();
        head.appendChild(tree.text("title", line(page.content().title())));
        head.appendChild(tree.element("meta", "name", "subject", "content", line(page.content().subject())));
        String margins = String.format(Locale.ROOT, "%dmm %dmm %dmm %dmm", PrintedReport.TOP, PrintedReport.SIDE, PrintedReport.BOTTOM,
            PrintedReport.SIDE);
        head.appendChild(tree.text("style", new HouseSheet(page.house(), page.words().locale()).print(page.content().landscape(),
            margins)));
    }

    private String line(String text) {
        return cleaner.line(text, LINE);
    }

    private void logo(Element place) {
        Optional<HouseStyle.Logo> logo = page.house().logo();
        if (logo.isEmpty()) {
            place.getParentNode().removeChild(place);
            return;
        }
        double width = logoWidth(logo.get());
        place.getParentNode().replaceChild(object(PrintedReport.LOGO, "logo", line(logo.get().text()), width,
            width * logo.get().height() / logo.get().width()), place);
    }

    private static double logoWidth(HouseStyle.Logo logo) {
        return logo.width() * Math.min(LOGO_HEIGHT / logo.height(), LOGO_WIDTH / logo.width());
    }

    /** Logo, name and address stand beside each other, the address at the right edge. */
    private void letterhead(Element letterhead) {
        if (!ReportTree.has(letterhead, "letterhead")) {
            return;
        }
        double taken = ReportTree.children(letterhead, "img").isEmpty() ? 0 : page.house().logo().map(PrintTree::logoWidth)
            .map(width -> width + LOGO_GAP).orElse(0.0);
        if (ReportTree.children(letterhead, "p").stream().anyMatch(each -> ReportTree.has(each, "address"))) {
            taken += ADDRESS;
        }
        for (Element who : ReportTree.children(letterhead, "div")) {
            who.setAttribute("style", "width: " + points(room() - taken));
        }
    }

    private double room() {
        return ((page.content().landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * PrintedReport.SIDE) * POINTS_PER_MM;
    }

    private void figure(Element place) {
        ReportChart chart = page.content().charts().get(place.getAttribute("data-chart"));
        if (chart == null) {
            return;
        }
        ReportFigure figure = new ReportFigures(page.words(), cleaner).figure(chart);
        double scale = Math.min(1, room() / figure.width());
        place.insertBefore(object(PrintedReport.FIGURE, String.valueOf(figures.size()), line(figure.alternative()),
            figure.width() * scale, figure.height() * scale), place.getFirstChild());
        figures.add(figure);
    }

    private Element object(String type, String data, String alternative, double width, double height) {
        return tree.element("object", "type", type, "data", data, "alt", alternative, "style", "width: " + points(width) + "; height: "
            + points(height));
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2fpt", value);
    }

    private static void column(Element column) {
        int width = ReportTree.width(column);
        if (width > 0) {
            column.setAttribute("style", "width: " + width + "%");
        }
    }

    /**
     * A table begins on a page only where its head and some rows find room, together with a heading right above. What sets the pages would
     * else leave the head alone, or move a heading with the whole table.
     */
    private static void begin(Element table) {
        int rows = ReportTree.children(table, "tbody").stream().mapToInt(body -> ReportTree.children(body, "tr").size()).sum();
        if (ReportTree.has(table, "chartdata") && rows <= SMALL) {
            ReportTree.add(table, "keep");
        }
        if (!ReportTree.has(table, "data")) {
            return;
        }
        int room = HEAD_ROOM + Math.min(rows, FEW_ROWS) * ROW_ROOM;
        if (!ReportTree.children(table, "caption").isEmpty()) {
            room += CAPTION_ROOM;
        }
        room(table, room);
        Element above = before(table);
        while (above != null && above.getTagName().matches("h[2-4]")) {
            ReportTree.add(above, "before-table");
            room += HEADING_ROOM;
            room(above, room);
            above = before(above);
        }
    }

    private static void room(Element element, int millimetres) {
        element.setAttribute("style", "-fs-page-break-min-height: " + millimetres + "mm");
    }

    private static Element before(Element element) {
        Node node = element.getPreviousSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getPreviousSibling();
        }
        return (Element) node;
    }

    private void head(Element cell) {
        if (cell.getParentNode().getParentNode() instanceof Element part && part.getTagName().equals("thead")) {
            shorten(cell);
        }
    }

    /** Heads are repeated on every page, and captions stay with the head: neither may be taller than a page. */
    private void shorten(Element element) {
        if (element.getTextContent().length() > LONGEST_HEAD) {
            String shorter = cleaner.line(element.getTextContent(), LONGEST_HEAD);
            ReportTree.empty(element);
            element.appendChild(tree.document().createTextNode(shorter));
        }
    }

    /** A row that names a group stands in a body of its own with the row that follows, because bodies can be kept together. */
    private void groups(Element table) {
        for (Element body : ReportTree.children(table, "tbody")) {
            List<Element> rows = ReportTree.children(body, "tr");
            if (rows.stream().noneMatch(row -> ReportTree.has(row, "group"))) {
                continue;
            }
            Element current = null;
            int kept = 0;
            for (Element row : rows) {
                boolean group = ReportTree.has(row, "group");
                if (current == null || group || kept == 0) {
                    current = group ? tree.element("tbody", "class", "keep") : tree.element("tbody");
                    table.insertBefore(current, body);
                    kept = group ? 2 : Integer.MAX_VALUE;
                }
                current.appendChild(row);
                kept--;
            }
            table.removeChild(body);
        }
    }
}
