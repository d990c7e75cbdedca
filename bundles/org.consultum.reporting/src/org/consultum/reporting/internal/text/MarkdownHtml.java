package org.consultum.reporting.internal.text;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown of the register as markup for a document. The result is well-formed XHTML made of a few elements only: HTML in the text is
 * shown as text, pictures become their description, headings become bold paragraphs (the document has its own headings), and
 * links keep their target only when it is http, https or mailto.
 */
public final class MarkdownHtml {
    private static final int MOST_DEPTH = 24;
    private static final int MOST_OPEN_BLOCKS = 16;

    private final TextCleaner cleaner;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .softbreak(" ")
            .attributeProviderFactory(context -> (node, tag, attributes) -> keepHarmless(node, attributes))
            .build();

    /** @param cleaner cleans the text before and, because Markdown can name any character by number, after it is parsed */
    public MarkdownHtml(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /**
     * Turns text into markup.
     *
     * @param markdown text as the register has it
     * @param limit characters allowed
     * @return markup for a block; empty for blank text
     */
    public String html(String markdown, int limit) {
        return read(markdown, limit).map(this::html).orElse("");
    }

    /**
     * Reads text into a document that holds only what documents of ours may hold.
     *
     * @param markdown text as the register has it
     * @param limit characters allowed
     * @return the document; empty for blank text
     */
    public Optional<Node> read(String markdown, int limit) {
        String cleaned = cleaner.block(markdown, limit);
        if (cleaned.isBlank()) {
            return Optional.empty();
        }
        Node document = parser.parse(cleaned);
        if (tooDeep(document)) {
            return Optional.of(plain(cleaned));
        }
        document.accept(new Tamer(cleaner));
        return Optional.of(document);
    }

    /** {@return a document that was read here, as markup for a block} */
    public String html(Node document) {
        return renderer.render(document);
    }

    private static Node plain(String cleaned) {
        var document = new Document();
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(cleaned.replace('\n', ' ')));
        document.appendChild(paragraph);
        return document;
    }

    /** {@return whether a link may lead there: to the web or to a mailbox, and not to what a pack uses inside} */
    public static boolean harmless(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        boolean scheme = lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
        return scheme && target.length() <= 2_000 && target.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>')
                && !lower.contains(".invalid");
    }

    private static void keepHarmless(Node node, Map<String, String> attributes) {
        attributes.keySet().removeIf(name -> !name.equals("href") && !name.equals("align") && !name.equals("start"));
        if (node instanceof Link link) {
            attributes.put("title", link.getDestination());
        }
    }

    private static boolean tooDeep(Node root) {
        record Step(Node node, int depth) {
        }
        var open = new ArrayDeque<Step>();
        open.push(new Step(root, 0));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.depth() > MOST_DEPTH) {
                return true;
            }
            for (Node child = step.node().getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Step(child, step.depth() + 1));
            }
        }
        return false;
    }

    /** Replaces what a document cannot take: headings, pictures, links to odd places, raw HTML, characters given by number. */
    private static final class Tamer extends AbstractVisitor {
        private final TextCleaner cleaner;

        Tamer(TextCleaner cleaner) {
            this.cleaner = cleaner;
        }

        private String clean(String literal) {
            return cleaner.block(literal, Integer.MAX_VALUE);
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(clean(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(clean(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setLiteral(clean(block.getLiteral()));
            block.setInfo("");
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            block.setLiteral(clean(block.getLiteral()));
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            var strong = new StrongEmphasis();
            moveChildren(heading, strong);
            var paragraph = new Paragraph();
            paragraph.appendChild(strong);
            replace(heading, paragraph);
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
            }
        }

        @Override
        public void visit(HtmlBlock block) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(clean(block.getLiteral()).replace('\n', ' ')));
            replace(block, paragraph);
        }

        @Override
        public void visit(HtmlInline inline) {
            replace(inline, new Text(clean(inline.getLiteral())));
        }

        private static void replace(Node old, Node fresh) {
            old.insertBefore(fresh);
            old.unlink();
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            Node child = from.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                to.appendChild(child);
                child = next;
            }
        }
    }
}
