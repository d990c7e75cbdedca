package org.consultum.reporting.internal.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.consultum.reporting.internal.text.Wording;

/** Blocks as CommonMark with tables. What has a meaning in CommonMark is escaped, so that reading it gives back the same text. */
final class Marks {
    private static final int MOST_LEVEL = 6;
    /** Columns are padded up to this width; a longer cell stands out of the line. */
    private static final int WIDEST_CELL = 80;

    private final MarkdownRenderer renderer = MarkdownRenderer.builder().extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(new TableFactory()).build();
    private final Wording wording;

    Marks(Wording wording) {
        this.wording = wording;
    }

    /**
     * The text.
     *
     * @param marking banner for top and bottom; may be empty
     */
    String document(String marking, List<Block> blocks) {
        var document = new Document();
        marking(document, marking);
        blocks.forEach(block -> add(document, block));
        marking(document, marking);
        String text = renderer.render(document);
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static void marking(Node document, String marking) {
        if (!marking.isEmpty()) {
            document.appendChild(paragraph(strong(marking)));
        }
    }

    private void add(Node parent, Block block) {
        switch (block) {
            case Block.Title title -> title(parent, title);
            case Block.Heading heading -> heading(parent, heading);
            case Block.Facts facts -> facts(parent, facts);
            case Block.Line line -> parent.appendChild(line(line));
            case Block.Prose prose -> prose(parent, prose);
            case Block.Bullets bullets -> bullets(parent, bullets);
            case Block.Panel panel -> panel(parent, panel);
            case Block.Table table -> table(parent, table);
            case Block.Signatures signatures -> signatures(parent, signatures);
        }
    }

    private static void title(Node parent, Block.Title title) {
        if (!title.over().isEmpty()) {
            parent.appendChild(paragraph(new Text(title.over())));
        }
        parent.appendChild(heading(1, title.title()));
        title.below().forEach(text -> parent.appendChild(paragraph(new Text(text))));
        if (!title.note().isEmpty()) {
            parent.appendChild(paragraph(strong(title.note())));
        }
    }

    private static void heading(Node parent, Block.Heading heading) {
        var text = Stream.concat(Stream.of(heading.number(), heading.text()), heading.flags().stream().map(flag -> "(" + flag + ")"))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        parent.appendChild(heading(Math.min(heading.level() + 1, MOST_LEVEL), text));
    }

    private static Heading heading(int level, String text) {
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(text));
        return heading;
    }

    private void facts(Node parent, Block.Facts facts) {
        list(parent, facts.facts().stream().map(fact -> paragraph(strong(label(fact.label())),
                new Text(" " + String.join(" \u00B7 ", fact.lines())))).toList());
    }

    private Paragraph line(Block.Line line) {
        Node text = new Text(line.text());
        if (line.quiet() && line.label().isEmpty()) {
            var emphasis = new Emphasis("*");
            emphasis.appendChild(text);
            return paragraph(emphasis);
        }
        return line.label().isEmpty() ? paragraph(text) : paragraph(strong(label(line.label())), new Text(" "), text);
    }

    private String label(String label) {
        return label + ":";
    }

    private void prose(Node parent, Block.Prose prose) {
        Node first = prose.document().getFirstChild();
        if (!prose.label().isEmpty()) {
            if (first instanceof Paragraph paragraph && paragraph.getFirstChild() != null) {
                paragraph.prependChild(new Text(" "));
                paragraph.prependChild(strong(label(prose.label())));
            } else {
                parent.appendChild(paragraph(strong(label(prose.label()))));
            }
        }
        while (prose.document().getFirstChild() != null) {
            parent.appendChild(prose.document().getFirstChild());
        }
    }

    private void bullets(Node parent, Block.Bullets bullets) {
        parent.appendChild(paragraph(strong(label(bullets.label()))));
        list(parent, bullets.entries().stream().map(entry -> paragraph(new Text(entry))).toList());
    }

    private static void list(Node parent, List<Paragraph> entries) {
        var list = new BulletList();
        list.setTight(true);
        list.setMarker("-");
        for (Paragraph entry : entries) {
            var item = new ListItem();
            item.appendChild(entry);
            list.appendChild(item);
        }
        parent.appendChild(list);
    }

    private void panel(Node parent, Block.Panel panel) {
        var quote = new BlockQuote();
        Paragraph head = paragraph(strong(panel.title() + (panel.verdict().isEmpty() ? "" : ":")));
        if (!panel.verdict().isEmpty()) {
            head.appendChild(new Text(" " + panel.verdict()));
        }
        quote.appendChild(head);
        panel.blocks().forEach(block -> add(quote, block));
        parent.appendChild(quote);
    }

    private static void table(Node parent, Block.Table table) {
        if (table.showCaption()) {
            parent.appendChild(paragraph(strong(table.caption())));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns().stream().map(Block.Column::head).toList());
        rows.addAll(table.rows());
        parent.appendChild(new PaddedTable(rows.stream().map(row -> row.stream().map(Marks::cell).toList()).toList()));
    }

    private void signatures(Node parent, Block.Signatures signatures) {
        for (Block.Signature signature : signatures.signatures()) {
            String who = signature.name().isEmpty() ? signature.role() : signature.role() + ", " + signature.name();
            parent.appendChild(paragraph(new Text(who + ": " + "…".repeat(20) + " " + label(signature.date()) + " " + "…".repeat(8))));
        }
    }

    private static Paragraph paragraph(Node... children) {
        var paragraph = new Paragraph();
        for (Node child : children) {
            paragraph.appendChild(child);
        }
        return paragraph;
    }

    private static StrongEmphasis strong(String text) {
        var strong = new StrongEmphasis("**");
        strong.appendChild(new Text(text));
        return strong;
    }

    /** Text for a cell: on one line, with everything escaped that means something there. */
    private static String cell(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append(", ");
            } else {
                out.append("\\`*_[]<>|&~".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    /** A table whose cells are CommonMark already. */
    private static final class PaddedTable extends CustomBlock {
        private final List<List<String>> rows;

        PaddedTable(List<List<String>> rows) {
            this.rows = rows;
        }

        List<String> lines() {
            int columns = rows.getFirst().size();
            int[] widths = new int[columns];
            for (int i = 0; i < columns; i++) {
                int column = i;
                widths[i] = Math.min(WIDEST_CELL, Math.max(3, rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)));
            }
            var lines = new ArrayList<String>();
            for (List<String> row : rows) {
                var line = new StringBuilder("|");
                for (int i = 0; i < columns; i++) {
                    line.append(' ').append(row.get(i)).append(" ".repeat(Math.max(0, widths[i] - width(row.get(i))))).append(" |");
                }
                lines.add(line.toString());
                if (lines.size() == 1) {
                    var rule = new StringBuilder("|");
                    for (int width : widths) {
                        rule.append(' ').append("-".repeat(width)).append(" |");
                    }
                    lines.add(rule.toString());
                }
            }
            return lines;
        }

        /** Columns a text takes in a terminal: Chinese, Japanese and Korean signs take two. */
        private static int width(String text) {
            return text.codePoints().map(c -> c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                    || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60 || c >= 0x20000 && c <= 0x3FFFD ? 2
                    : Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1).sum();
        }
    }

    /** Makes the renderer of {@link PaddedTable}. */
    private static final class TableFactory implements MarkdownNodeRendererFactory {
        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of(PaddedTable.class);
                }

                @Override
                public void render(Node node) {
                    var writer = context.getWriter();
                    List<String> lines = ((PaddedTable) node).lines();
                    for (int i = 0; i < lines.size(); i++) {
                        if (i > 0) {
                            writer.line();
                        }
                        writer.raw(lines.get(i));
                    }
                    writer.block();
                }
            };
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of('~');
        }
    }
}
