package org.consultum.reporting.internal.render.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.reporting.internal.docx.Lists;
import org.consultum.reporting.internal.docx.Numbering;
import org.consultum.reporting.internal.docx.Sheet;
import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The markup of a report as paragraphs, lists, tables and pictures of a text document. For one document and one thread. */
final class MarkupBody {

    private static final Set<String> BLOCKS = Set.of("section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td", "pre", "blockquote", "hr", "figure");
    private static final int MOST_DEPTH = 80;
    private static final int OFTEN = 64;
    private static final int POINT = 20;
    private static final int LINE = 400;
    private static final int FACT_LABEL = 2_500;
    private static final double LOGO_HEIGHT = 46;
    private static final double LOGO_WIDTH = 150;
    private static final int LONGEST_WHOLE_ROW = 1_200;
    private static final String BREAK_PARAGRAPH = "<w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\""
        + " w:lineRule=\"exact\"/>";

    private final ReportPage page;
    private final Sheet sheet;
    private final TextCleaner cleaner;
    private final Progress progress;
    private final Pictures pictures;
    private final Element body;
    private final Map<String, String> bookmarks = new HashMap<>();
    private final List<String> pendingBookmarks = new ArrayList<>();
    private Lists lists = new Lists();
    private boolean open;
    private boolean space;
    private boolean linked;
    private boolean newPage;
    private boolean titled;
    private boolean tableLast;
    private int depth;
    private int blocks;
    private int begun;

    MarkupBody(ReportPage page, Sheet sheet, TextCleaner cleaner, Progress progress) {
        this.page = page;
        this.sheet = sheet;
        this.cleaner = cleaner;
        this.progress = progress;
        this.pictures = new Pictures(page);
        this.body = Parser.xmlParser().parseInput("<body>" + page.markup() + "</body>", "").child(0);
    }

    /** @param width room between the margins, in twentieths of a point */
    void write(int width) throws IOException {
        for (Element link : body.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            if (!bookmarks.containsKey(target) && body.getElementById(target) != null) {
                bookmarks.put(target, "place" + (bookmarks.size() + 1));
            }
        }
        children(body, new Flow("Normal", 0, width, false, false, Marks.NONE));
    }

    private void children(Element parent, Flow flow) throws IOException {
        List<Node> nodes = parent.childNodes();
        Element last = parent.lastElementChild();
        for (Node node : nodes) {
            switch (node) {
                case TextNode text -> text(text.getWholeText(), flow);
                case Element element when BLOCKS.contains(element.normalName()) -> {
                    close();
                    block(element, flow.part(element == last));
                }
                case Element element -> inline(element, flow);
                default -> {
                    // comments and the like say nothing
                }
            }
        }
        close();
    }

    private void block(Element element, Flow outer) throws IOException {
        blocks++;
        if (blocks % OFTEN == 0) {
            progress.check();
        }
        if (bookmarks.containsKey(element.id())) {
            pendingBookmarks.add(bookmarks.get(element.id()));
        }
        Flow flow = element.hasAttr("lang") ? outer.marked(outer.marks().withLanguage(language(element))) : outer;
        depth++;
        if (depth > MOST_DEPTH) {
            text(element.text(), flow);
            close();
        } else {
            switch (element.normalName()) {
                case "h1" -> heading(element, flow, titled ? "Heading1" : "Title");
                case "h2" -> heading(element, flow, "Heading1");
                case "h3" -> heading(element, flow, "Heading2");
                case "h4" -> heading(element, flow, "Heading3");
                case "p" -> paragraph(element, flow);
                case "ul" -> list(element, flow, Numbering.BULLETS);
                case "ol" -> list(element, flow, sheet.numbering().ordered(start(element)));
                case "dt" -> children(element, flow.in("Lead").kept());
                case "dd" -> children(element, flow.in(flow.style().equals("Normal") ? "Description" : flow.style()));
                case "blockquote" -> children(element, flow.in("Quote").deeper());
                case "pre" -> code(element, flow);
                case "hr" -> rule(flow);
                case "table" -> table(element, flow);
                case "figure" -> figure(element, flow);
                default -> division(element, flow);
            }
        }
        depth--;
    }

    private String language(Element element) {
        String tag = element.attr("lang");
        return tag.equals(page.words().language()) || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? "" : tag;
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    }

    private void division(Element element, Flow flow) throws IOException {
        newPage |= element.hasClass("newpage");
        if (element.hasClass("letterhead")) {
            letterhead(element, flow);
        } else if (element.hasClass("sign")) {
            sign(element, flow);
        } else if (element.hasClass("note")) {
            children(element, flow.in("Note").asOne());
        } else if (element.hasClass("keep")) {
            children(element, flow.asOne());
        } else {
            children(element, flow);
        }
    }

    private void heading(Element element, Flow flow, String style) throws IOException {
        titled |= style.equals("Title");
        children(element, flow.in(style));
    }

    private void paragraph(Element element, Flow flow) throws IOException {
        Flow own = flow;
        boolean plain = flow.style().equals("Normal");
        if (element.hasClass("small")) {
            own = own.marked(own.marks().withSmall());
        }
        if (element.hasClass("muted")) {
            own = plain ? own.in("Remark") : own.marked(own.marks().withStyle("Muted"));
        }
        if (plain) {
            own = element.hasClass("over") ? own.in("Committee") : element.hasClass("below") ? own.in("Subtitle")
                : element.hasClass("lead") ? own.in("Intro") : element.hasClass("note") ? own.in("Note") : own;
        }
        children(element, own);
    }

    private void list(Element list, Flow flow, int number) throws IOException {
        Element last = list.lastElementChild();
        for (Element item : list.children()) {
            lists.beginEntry(number);
            if (item.childNodeSize() == 0) {
                begin(flow);
                close();
            } else {
                if (bookmarks.containsKey(item.id())) {
                    pendingBookmarks.add(bookmarks.get(item.id()));
                }
                children(item, flow.part(item == last));
            }
            lists.endEntry();
        }
    }

    private void code(Element element, Flow flow) {
        begin(flow.in("Code"));
        sheet.run(clean(element.wholeText().stripTrailing()), "");
        close();
    }

    private void rule(Flow flow) {
        sheet.beginParagraph(flow.style(), "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"CCD3DA\"/></w:pBdr>");
        open = true;
        close();
    }

    /** The line stands above its first paragraph. */
    private void sign(Element element, Flow flow) throws IOException {
        Flow own = flow.in("SignHere");
        for (Element child : element.children()) {
            children(child, own.part(child == element.lastElementChild()));
            own = flow.in("Remark");
        }
        if (element.childrenSize() == 0) {
            children(element, own);
        }
    }

    /** Logo, name and address beside each other, above a line. */
    private void letterhead(Element element, Flow flow) throws IOException {
        Optional<Pictures.Picture> logo = element.selectFirst("img") == null ? Optional.empty() : logo();
        int logoWidth = logo.map(picture -> (int) picture.width() * POINT + 2 * 85 + 120).orElse(0);
        Element address = element.selectFirst(".address");
        int addressWidth = address == null ? 0 : flow.width() * 38 / 100;
        int[] widths = logo.isPresent() ? new int[] {logoWidth, flow.width() - logoWidth - addressWidth, addressWidth}
            : new int[] {flow.width() - addressWidth, addressWidth};
        sheet.beginTable("LetterheadTable", 0, widths, false);
        sheet.beginRow(false);
        if (logo.isPresent()) {
            sheet.beginCell(logoWidth, "");
            sheet.beginParagraph("Letterhead", "");
            put(logo.get(), logoWidth);
            sheet.endParagraph();
            sheet.endCell();
        }
        sheet.beginCell(widths[widths.length - 2], "");
        boolean nobody = true;
        for (Element line : element.select("p:not(.address)")) {
            children(line, flow.in(line.hasClass("housename") ? "LetterheadName" : "Letterhead"));
            nobody = false;
        }
        if (nobody) {
            sheet.paragraph("Letterhead", "");
        }
        sheet.endCell();
        sheet.beginCell(addressWidth, "");
        if (address == null) {
            sheet.paragraph("LetterheadAddress", "");
        } else {
            children(address, flow.in("LetterheadAddress"));
        }
        sheet.endCell();
        sheet.endRow();
        sheet.endTable();
        sheet.paragraph("LetterheadEnd", "");
    }

    private Optional<Pictures.Picture> logo() {
        return page.house().logo().map(logo -> {
            double scale = Math.min(LOGO_HEIGHT / logo.height(), LOGO_WIDTH / logo.width());
            return new Pictures.Picture(logo.png(), logo.width() * scale, logo.height() * scale, text(logo));
        });
    }

    private String text(HouseStyle.Logo logo) {
        return cleaner.line(logo.text(), LINE);
    }

    private void put(Pictures.Picture picture, int room) {
        double scale = Math.min(1, room / (picture.width() * POINT));
        sheet.picture(picture.png(), (int) (picture.width() * scale * POINT), (int) (picture.height() * scale * POINT), picture.text());
    }

    private void figure(Element element, Flow flow) throws IOException {
        ReportChart chart = page.content().charts().get(element.attr("data-chart"));
        if (chart != null) {
            begin(flow.in("Picture"));
            put(pictures.of(chart), flow.width());
            close();
        }
        children(element, flow);
    }

    private void table(Element table, Flow flow) throws IOException {
        Element caption = table.children().stream().filter(child -> child.normalName().equals("caption")).findFirst().orElse(null);
        if (caption != null) {
            children(caption, flow.in("Caption").kept());
        }
        Grid grid = Grid.of(table);
        if (grid.columns() == 0) {
            return;
        }
        if (grid.columns() > Grid.MOST_COLUMNS) {
            asLines(grid, flow);
            return;
        }
        if (newPage) {
            sheet.beginParagraph("TableText", BREAK_PARAGRAPH);
            sheet.endParagraph();
            newPage = false;
        }
        Lists outer = lists;
        lists = new Lists();
        boolean facts = table.hasClass("facts");
        int room = flow.width() - flow.indent();
        int[] widths = facts && grid.columns() == 2
            ? new int[] {Math.min(FACT_LABEL, room * 2 / 5), room - Math.min(FACT_LABEL, room * 2 / 5)} : grid.widths(table, room);
        boolean head = !grid.rows().isEmpty() && grid.rows().getFirst().part() == Grid.Part.HEAD;
        boolean sideHead = table.selectFirst("tbody th[scope=row]") != null;
        sheet.beginTable(facts ? "FactsTable" : "DataTable", flow.indent(), widths, head, sideHead);
        for (Grid.Row row : grid.rows()) {
            row(table, row, widths, flow.part(row == grid.rows().getLast()));
        }
        sheet.endTable();
        tableLast = true;
        lists = outer;
    }

    private void row(Element table, Grid.Row row, int[] widths, Flow flow) throws IOException {
        progress.check();
        sheet.beginRow(row.part() == Grid.Part.HEAD, row.element().text().length() <= LONGEST_WHOLE_ROW);
        int column = 0;
        for (Grid.Cell cell : row.cells()) {
            column = gap(column, cell.column(), widths);
            int end = Math.min(widths.length, cell.column() + cell.span());
            int width = 0;
            for (int i = cell.column(); i < end; i++) {
                width += widths[i];
            }
            String span = end - cell.column() > 1 ? "<w:gridSpan w:val=\"" + (end - cell.column()) + "\"/>" : "";
            String merge = cell.below() ? "<w:vMerge/>" : cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
            sheet.beginCell(width, span + merge);
            if (cell.below()) {
                sheet.paragraph("TableText", "");
            } else {
                cell(table, row, cell.element(), flow.across(width - 170));
            }
            sheet.endCell();
            column = end;
        }
        gap(column, widths.length, widths);
        sheet.endRow();
    }

    /** Empty cells where the markup has none. */
    private int gap(int from, int to, int[] widths) {
        for (int column = from; column < to; column++) {
            sheet.cell(widths[column], "TableText", "");
        }
        return Math.max(from, to);
    }

    private void cell(Element table, Grid.Row row, Element cell, Flow flow) throws IOException {
        boolean head = cell.normalName().equals("th");
        boolean number = cell.hasClass("numeric");
        String style = number ? "TableNumber" : "TableText";
        if (row.part() == Grid.Part.HEAD) {
            style = number ? "TableHeadNumber" : "TableHead";
        } else if (row.element().hasClass("group")) {
            style = "TableGroup";
        } else if (head && table.hasClass("facts")) {
            style = "FactLabel";
        } else if (head && !table.hasClass("chartdata") && !number) {
            style = "TableRowHead";
        }
        Flow own = flow.in(style);
        if (row.part() == Grid.Part.FOOT) {
            own = own.marked(own.marks().withBold());
        }
        int before = begun;
        tableLast = false;
        children(cell, own);
        if (before == begun || tableLast) {
            sheet.paragraph(style, "");
        }
        tableLast = false;
    }

    /** A table with more columns than office programs take: each row is a paragraph. */
    private void asLines(Grid grid, Flow flow) {
        for (Grid.Row row : grid.rows()) {
            progress.check();
            begin(flow);
            sheet.run(clean(String.join(" | ", row.cells().stream().filter(cell -> !cell.below()).map(cell -> cell.element().text())
                .toList())), flow.marks().properties());
            close();
        }
    }

    private void begin(Flow flow) {
        String before = (flow.keep() ? "<w:keepNext/>" : "") + (newPage ? "<w:pageBreakBefore/>" : "");
        newPage = false;
        if (lists.isOpen() && !flow.style().equals("Code")) {
            lists.beginParagraph(sheet, flow.indent(), before);
        } else {
            sheet.beginParagraph(flow.style(), before + (flow.indent() > 0 ? "<w:ind w:left=\"" + flow.indent() + "\"/>" : ""));
        }
        pendingBookmarks.forEach(sheet::bookmark);
        pendingBookmarks.clear();
        open = true;
        space = true;
        tableLast = false;
        begun++;
    }

    private void close() {
        if (open) {
            sheet.endParagraph();
            open = false;
        }
    }

    private void inline(Element element, Flow flow) throws IOException {
        depth++;
        if (depth > MOST_DEPTH) {
            text(element.text(), flow);
        } else {
            if (bookmarks.containsKey(element.id())) {
                pendingBookmarks.add(bookmarks.get(element.id()));
            }
            Marks marks = element.hasAttr("lang") ? flow.marks().withLanguage(language(element)) : flow.marks();
            switch (element.normalName()) {
                case "br" -> {
                    if (open) {
                        sheet.lineBreak();
                        space = true;
                    }
                }
                case "strong", "b" -> run(element, flow.marked(marks.withBold()));
                case "em", "i" -> run(element, flow.marked(marks.withItalic()));
                case "code" -> run(element, flow.marked(marks.withCode()));
                case "a" -> link(element, flow.marked(marks));
                case "img" -> image(flow);
                default -> run(element, flow.marked(element.hasClass("flag") ? marks.withStyle("Flag")
                    : element.hasClass("muted") ? marks.withStyle("Muted") : element.hasClass("small") ? marks.withSmall() : marks));
            }
        }
        depth--;
    }

    private void run(Element element, Flow flow) throws IOException {
        for (Node node : element.childNodes()) {
            switch (node) {
                case TextNode text -> text(text.getWholeText(), flow);
                case Element inner -> inline(inner, flow);
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private void link(Element element, Flow flow) throws IOException {
        String target = element.attr("href");
        String bookmark = target.startsWith("#") ? bookmarks.get(target.substring(1)) : null;
        boolean outside = MarkdownHtml.harmless(target);
        if (linked || bookmark == null && !outside) {
            run(element, flow);
            return;
        }
        if (!open) {
            begin(flow);
        }
        if (outside) {
            sheet.beginLink(target);
        } else {
            sheet.beginInnerLink(bookmark);
        }
        linked = true;
        run(element, flow.marked(flow.marks().withStyle("Hyperlink")));
        linked = false;
        sheet.endLink();
    }

    private void image(Flow flow) {
        logo().ifPresent(logo -> {
            if (!open) {
                begin(flow);
            }
            put(logo, flow.width());
            space = false;
        });
    }

    private void text(String raw, Flow flow) {
        String text = raw.replaceAll("[ \\t\\r\\n]+", " ");
        if (text.startsWith(" ") && (!open || space)) {
            text = text.substring(1);
        }
        String shown = clean(text);
        if (shown.isEmpty()) {
            return;
        }
        if (!open) {
            begin(flow);
        }
        sheet.run(shown, flow.marks().properties());
        space = shown.endsWith(" ");
    }

    private String clean(String text) {
        return cleaner.block(text, Integer.MAX_VALUE);
    }
}
