package org.consultum.reporting.internal.minutes.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.consultum.reporting.internal.docx.Lists;
import org.consultum.reporting.internal.docx.Numbering;
import org.consultum.reporting.internal.docx.Sheet;

/** Text of the register as paragraphs, lists and tables of a text document. Links become their text and their address. */
final class Body extends AbstractVisitor {
    private static final int MOST_QUOTE_LEVEL = 8;
    private static final int INDENT = 397;

    private final Sheet sheet;
    private final String style;
    private final int indent;
    private final Lists lists = new Lists();
    private final List<String> properties = new ArrayList<>();
    private int quotes;

    /**
     * @param style style of its paragraphs
     * @param indent how far lists and tables stand in, in twentieths of a point
     */
    Body(Sheet sheet, String style, int indent) {
        this.sheet = sheet;
        this.style = style;
        this.indent = indent;
    }

    @Override
    public void visit(Paragraph paragraph) {
        begin();
        visitChildren(paragraph);
        sheet.endParagraph();
    }

    private void begin() {
        if (lists.isOpen()) {
            lists.beginParagraph(sheet, indent, "");
        } else if (quotes > 0) {
            sheet.beginParagraph("Quote", "<w:ind w:left=\"" + (indent + INDENT * Math.min(quotes, MOST_QUOTE_LEVEL)) + "\"/>");
        } else {
            sheet.beginParagraph(style, "");
        }
    }

    @Override
    public void visit(BulletList list) {
        list(list, Numbering.BULLETS);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        list(list, sheet.numbering().ordered(start == null ? 1 : start));
    }

    private void list(Node list, int number) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            lists.beginEntry(number);
            if (item instanceof ListItem && item.getFirstChild() == null) {
                begin();
                sheet.endParagraph();
            }
            visitChildren(item);
            lists.endEntry();
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    private void code(String text) {
        sheet.beginParagraph("Code", "");
        String[] lines = text.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                sheet.lineBreak();
            }
            sheet.run(lines[i], "");
        }
        sheet.endParagraph();
    }

    @Override
    public void visit(ThematicBreak rule) {
        sheet.beginParagraph(style, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"CCD3DA\"/></w:pBdr>");
        sheet.endParagraph();
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            visitChildren(block);
            return;
        }
        var rows = new ArrayList<TableRow>();
        collect(block, rows);
        int columns = rows.stream().mapToInt(Body::cells).max().orElse(0);
        if (columns == 0) {
            return;
        }
        int[] widths = new int[columns];
        Arrays.fill(widths, (Sheet.WIDTH - indent) / columns);
        sheet.beginTable("DataTable", indent, widths, true);
        for (int i = 0; i < rows.size(); i++) {
            sheet.beginRow(i == 0);
            int cells = 0;
            for (Node cell = rows.get(i).getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    sheet.beginCell(widths[cells], "");
                    sheet.beginParagraph(i == 0 ? "TableHead" : "TableText", "");
                    visitChildren(cell);
                    sheet.endParagraph();
                    sheet.endCell();
                    cells++;
                }
            }
            for (; cells < columns; cells++) {
                sheet.cell(widths[cells], "TableText", "");
            }
            sheet.endRow();
        }
        sheet.endTable();
    }

    private static int cells(Node row) {
        int count = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count += cell instanceof TableCell ? 1 : 0;
        }
        return count;
    }

    private static void collect(Node node, List<TableRow> rows) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow row) {
                rows.add(row);
            } else {
                collect(child, rows);
            }
        }
    }

    @Override
    public void visit(Text text) {
        sheet.run(text.getLiteral(), String.join("", properties));
    }

    @Override
    public void visit(Code code) {
        with("<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>",
                () -> sheet.run(code.getLiteral(), String.join("", properties)));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        with("<w:b/><w:bCs/>", () -> visitChildren(strong));
    }

    @Override
    public void visit(Emphasis emphasis) {
        with("<w:i/><w:iCs/>", () -> visitChildren(emphasis));
    }

    /** Properties stand in the order the schema gives them: typeface, bold, italic. Each once. */
    private void with(String property, Runnable content) {
        boolean fresh = !properties.contains(property);
        if (fresh) {
            properties.add(property);
            properties.sort((a, b) -> rank(a) - rank(b));
        }
        content.run();
        if (fresh) {
            properties.remove(property);
        }
    }

    private static int rank(String property) {
        return property.startsWith("<w:rFonts") ? 0 : property.startsWith("<w:b/>") ? 1 : 2;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        boolean same = link.getFirstChild() instanceof Text text && text.getNext() == null
                && link.getDestination().endsWith(text.getLiteral());
        if (!same) {
            sheet.run(" (" + link.getDestination() + ")", String.join("", properties));
        }
    }

    @Override
    public void visit(SoftLineBreak line) {
        sheet.run(" ", "");
    }

    @Override
    public void visit(HardLineBreak line) {
        sheet.lineBreak();
    }
}
