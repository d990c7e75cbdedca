package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
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
import org.commonmark.parser.Parser;
import org.consultum.ui.minutes.internal.StyledDocument.Look;

/**
 * Markdown as text to be read. Nothing in it is fetched or run: pictures and HTML are shown as words. Passages between {@link #DELETED}
 * and {@link #END}, and between {@link #INSERTED} and {@link #END}, are shown as tracked changes.
 */
final class MarkdownReading {

    /** Characters of private use that never stand in text, around tracked changes. */
    static final char DELETED = '\uE000';
    static final char INSERTED = '\uE001';
    static final char END = '\uE002';

    private static final int MOST_OPEN_BLOCKS = 16;
    private static final int MOST_DEPTH = 24;
    private static final int STEP = 22;
    private static final int PARAGRAPH = 8;
    private static final int BLOCK = 14;
    private static final int CELL_GAP = 20;
    private static final String RULE = "\u2500".repeat(24);

    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).maxOpenBlockParsers(MOST_OPEN_BLOCKS)
        .build();
    private final StyledDocument.Builder out;
    private final ToIntFunction<String> width;
    private final int room;
    private Set<Look> tracked = EnumSet.noneOf(Look.class);

    /**
     * Creates a reading that adds to a document.
     *
     * @param width width of words in bold, in pixels
     * @param room width of the page in pixels
     */
    MarkdownReading(StyledDocument.Builder out, ToIntFunction<String> width, int room) {
        this.out = Objects.requireNonNull(out);
        this.width = Objects.requireNonNull(width);
        this.room = room;
    }

    /** Adds Markdown to the document. */
    void add(String markdown) {
        tracked = EnumSet.noneOf(Look.class);
        blocks(parser.parse(markdown), 0, 0);
    }

    private void blocks(Node parent, int indent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, indent, depth);
        }
    }

    private void block(Node node, int indent, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        switch (node) {
            case Heading heading -> {
                out.line(indent, 0, BLOCK, List.of());
                words(heading, EnumSet.of(Look.HEADING), depth);
            }
            case Paragraph paragraph -> {
                out.line(indent, 0, PARAGRAPH, List.of());
                words(paragraph, EnumSet.noneOf(Look.class), depth);
            }
            case BulletList list -> items(list, "\u2022", indent, depth);
            case OrderedList list -> items(list, "", indent, depth);
            case BlockQuote quote -> blocks(quote, indent + STEP, depth + 1);
            case FencedCodeBlock code -> code(code.getLiteral(), indent);
            case IndentedCodeBlock code -> code(code.getLiteral(), indent);
            case HtmlBlock html -> code(html.getLiteral(), indent);
            case ThematicBreak rule -> out.line(indent, 0, PARAGRAPH, List.of()).add(RULE, Look.QUIET);
            case TableBlock table -> table(table, indent, depth);
            default -> blocks(node, indent, depth + 1);
        }
    }

    private void items(Node list, String sign, int indent, int depth) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = sign.isEmpty() ? number++ + "." : sign;
            boolean first = true;
            for (Node part = item instanceof ListItem ? item.getFirstChild() : null; part != null; part = part.getNext()) {
                if (first && part instanceof Paragraph) {
                    int above = item.getPrevious() == null ? PARAGRAPH : PARAGRAPH / 2;
                    out.line(indent, STEP, above, List.of(STEP)).add(mark + "\t", Look.QUIET);
                    words(part, EnumSet.noneOf(Look.class), depth);
                } else {
                    block(part, indent + STEP, depth + 1);
                }
                first = false;
            }
        }
    }

    private void code(String literal, int indent) {
        int above = PARAGRAPH;
        for (String line : literal.stripTrailing().split("\n")) {
            out.line(indent + STEP, 0, above, List.of()).add(line, Look.CODE);
            above = 0;
        }
    }

    /** A table whose columns fit stands in columns; another is read row by row. */
    private void table(TableBlock table, int indent, int depth) {
        List<TableRow> rows = rows(table);
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(column -> rows.stream().map(MarkdownReading::cells)
            .filter(cells -> cells.size() > column).mapToInt(cells -> width.applyAsInt(plain(cells.get(column)))).max().orElse(0))
            .toArray();
        boolean fits = IntStream.of(widths).sum() + CELL_GAP * columns + indent <= room;
        var stops = new ArrayList<Integer>();
        int at = 0;
        for (int column = 0; column < columns - 1; column++) {
            at += widths[column] + CELL_GAP;
            stops.add(at);
        }
        for (TableRow row : rows) {
            boolean head = row == rows.getFirst();
            if (fits) {
                out.line(indent, 0, head ? PARAGRAPH : PARAGRAPH / 2, stops);
                separated(cells(row), "\t", head, depth);
            } else if (!head) {
                List<TableCell> names = cells(rows.getFirst());
                List<TableCell> cells = cells(row);
                for (int column = 0; column < cells.size(); column++) {
                    out.line(indent + (column == 0 ? 0 : STEP), STEP, column == 0 ? PARAGRAPH : 0, List.of());
                    out.add((column < names.size() ? plain(names.get(column)) : "") + ": ", Look.BOLD);
                    words(cells.get(column), EnumSet.noneOf(Look.class), depth);
                }
            }
        }
    }

    private void separated(List<TableCell> cells, String separator, boolean head, int depth) {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                out.add(separator);
            }
            words(cells.get(column), head ? EnumSet.of(Look.BOLD) : EnumSet.noneOf(Look.class), depth);
        }
    }

    private static List<TableRow> rows(Node table) {
        var rows = new ArrayList<TableRow>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow found) {
                    rows.add(found);
                }
            }
        }
        return rows;
    }

    private static List<TableCell> cells(TableRow row) {
        var cells = new ArrayList<TableCell>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell found) {
                cells.add(found);
            }
        }
        return cells;
    }

    private static String plain(Node node) {
        var words = new StringBuilder();
        plain(node, words, 0);
        return words.toString();
    }

    private static void plain(Node node, StringBuilder words, int depth) {
        for (Node part = node.getFirstChild(); part != null && depth <= MOST_DEPTH; part = part.getNext()) {
            switch (part) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                default -> plain(part, words, depth + 1);
            }
        }
    }

    private void words(Node parent, Set<Look> looks, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> tracked(text.getLiteral(), looks);
                case Code code -> tracked(code.getLiteral(), with(looks, Look.CODE));
                case Emphasis part -> words(part, with(looks, Look.ITALIC), depth + 1);
                case StrongEmphasis part -> words(part, with(looks, Look.BOLD), depth + 1);
                case Link link -> words(link, with(looks, Look.LINK), depth + 1);
                case SoftLineBreak end -> out.add(" ");
                case HardLineBreak end -> out.add("\u2028");
                case HtmlInline html -> out.add(html.getLiteral(), with(looks, Look.QUIET));
                default -> words(node, looks, depth + 1);
            }
        }
    }

    /** Adds words, switching between what is said, what would go and what would come in. */
    private void tracked(String words, Set<Look> looks) {
        int from = 0;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            if (sign == DELETED || sign == INSERTED || sign == END) {
                plain(words.substring(from, at), looks);
                tracked = sign == DELETED ? EnumSet.of(Look.DELETED)
                    : sign == INSERTED ? EnumSet.of(Look.INSERTED) : EnumSet.noneOf(Look.class);
                from = at + 1;
            }
        }
        plain(words.substring(from), looks);
    }

    private void plain(String words, Set<Look> looks) {
        Set<Look> all = EnumSet.noneOf(Look.class);
        all.addAll(looks);
        all.addAll(tracked);
        out.add(words, all);
    }

    private static Set<Look> with(Set<Look> looks, Look more) {
        Set<Look> all = EnumSet.of(more);
        all.addAll(looks);
        return all;
    }
}
