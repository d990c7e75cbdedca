package org.consultum.reporting.internal.render.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;

/** Markdown as text without marks: a line for each paragraph and entry of a list, links with their addresses. For one thread. */
final class PlainText {

    private static final int MOST = 200_000;

    private final MarkdownHtml reader = new MarkdownHtml(TextCleaner.forAnyTypeface());

    /** {@return the text; empty for blank text} */
    String of(String markdown) {
        var writer = new Writer();
        reader.read(markdown, MOST).ifPresent(document -> document.accept(writer));
        return writer.out.toString();
    }

    private static final class Writer extends AbstractVisitor {

        private final StringBuilder out = new StringBuilder();
        private final Deque<int[]> lists = new ArrayDeque<>();

        private void line() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }

        /** An entry begins with its sign; nothing else comes between. */
        private boolean behindSign() {
            return out.length() > 1 && out.charAt(out.length() - 1) == '\u00A0';
        }

        private void begin() {
            if (!behindSign()) {
                line();
            }
        }

        private void end() {
            int length = out.length();
            while (length > 0 && Character.isWhitespace(out.charAt(length - 1))) {
                length--;
            }
            out.setLength(length);
        }

        @Override
        public void visit(Paragraph paragraph) {
            begin();
            visitChildren(paragraph);
            end();
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(BulletList list) {
            lists.push(new int[] {-1});
            visitChildren(list);
            lists.pop();
        }

        @Override
        public void visit(OrderedList list) {
            lists.push(new int[] {list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()});
            visitChildren(list);
            lists.pop();
        }

        @Override
        public void visit(ListItem item) {
            line();
            int number = lists.isEmpty() ? -1 : lists.peek()[0];
            out.append("  ".repeat(Math.max(0, lists.size() - 1))).append(number < 0 ? "\u2022" : number + ".").append('\u00A0');
            if (number >= 0) {
                lists.peek()[0]++;
            }
            visitChildren(item);
            end();
        }

        @Override
        public void visit(FencedCodeBlock block) {
            begin();
            out.append(block.getLiteral());
            end();
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            begin();
            out.append(block.getLiteral());
            end();
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                line();
            }
            visitChildren(block);
            end();
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                line();
            }
            visitChildren(node);
            if (node instanceof TableCell && node.getNext() != null) {
                out.append(" | ");
            }
        }

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(Link link) {
            int start = out.length();
            visitChildren(link);
            if (!link.getDestination().endsWith(out.substring(start))) {
                out.append(" (").append(link.getDestination()).append(')');
            }
        }

        @Override
        public void visit(SoftLineBreak line) {
            out.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            out.append('\n');
        }
    }
}
