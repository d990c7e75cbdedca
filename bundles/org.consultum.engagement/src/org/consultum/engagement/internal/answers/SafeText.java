package org.consultum.engagement.internal.answers;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.consultum.engagement.internal.Plain;

/**
 * Markdown of strangers made harmless: HTML in it is shown as text, pictures become their description, headings become bold paragraphs,
 * and links lead to the web or to a mailbox only.
 */
final class SafeText {

    private static final int DEEPEST = 24;
    private static final int OPEN_BLOCKS = 16;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(OPEN_BLOCKS).build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n")
        .attributeProviderFactory(context -> (node, tag, attributes) -> keepHarmless(attributes)).build();
    private final MarkdownRenderer markdown = MarkdownRenderer.builder().build();

    /** Markup for a block; empty for a text that says nothing. */
    String html(String text) {
        return html.render(read(text)).replace("<br />", "<br>").replace("<hr />", "<hr>").strip();
    }

    /** Markdown that says the same and can do nothing; empty for a text that says nothing. */
    String markdown(String text) {
        return markdown.render(read(text)).strip();
    }

    /** Text of one line as HTML. */
    static String line(String text) {
        return Plain.line(text, Integer.MAX_VALUE).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Text of one line as Markdown: nothing in it means anything. */
    String plain(String text) {
        var document = new Document();
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(Plain.line(text, Integer.MAX_VALUE)));
        document.appendChild(paragraph);
        return markdown.render(document).strip();
    }

    private Node read(String text) {
        String plain = Plain.lines(text, Integer.MAX_VALUE);
        Node document = parser.parse(plain);
        if (tooDeep(document)) {
            document = new Document();
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(plain.replace('\n', ' ')));
            document.appendChild(paragraph);
        }
        document.accept(new Tamer());
        return document;
    }

    private static void keepHarmless(Map<String, String> attributes) {
        attributes.keySet().removeIf(name -> !List.of("href", "start").contains(name));
    }

    private static boolean harmless(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")) && target.length() <= 2_000
            && target.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '|');
    }

    private static boolean tooDeep(Node root) {
        record Step(Node node, int depth) {
        }
        var open = new ArrayDeque<Step>();
        open.push(new Step(root, 0));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.depth() > DEEPEST) {
                return true;
            }
            for (Node child = step.node().getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Step(child, step.depth() + 1));
            }
        }
        return false;
    }

    private static final class Tamer extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            // Markdown can name any character by its number, also those that were taken out before.
            text.setLiteral(Plain.lines("\u00B7" + text.getLiteral() + "\u00B7", Integer.MAX_VALUE).replaceAll("^\u00B7|\u00B7$", ""));
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            var strong = new StrongEmphasis("**");
            move(heading, strong);
            var paragraph = new Paragraph();
            paragraph.appendChild(strong);
            heading.insertBefore(paragraph);
            heading.unlink();
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getFirstChild() == null || !harmless(link.getDestination())) {
                unwrap(link);
            } else {
                link.setTitle(null);
            }
        }

        @Override
        public void visit(HtmlBlock block) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(block.getLiteral().replace('\n', ' ')));
            block.insertBefore(paragraph);
            block.unlink();
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.insertBefore(new Text(inline.getLiteral()));
            inline.unlink();
        }

        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null;) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }

        private static void move(Node from, Node to) {
            for (Node child = from.getFirstChild(); child != null;) {
                Node next = child.getNext();
                to.appendChild(child);
                child = next;
            }
        }
    }
}
