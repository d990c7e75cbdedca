package org.consultum.engagement.internal.intake;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text of HTML: what a reader sees, no scripts, no styles, nothing fetched. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math",
        "title", "meta", "link", "select", "textarea");
    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote",
        "section", "article", "header", "footer", "pre", "dl", "form", "hr");
    private static final Set<String> LINES = Set.of("tr", "li", "dt", "dd", "br");
    private static final int DEEPEST = 256;

    private HtmlText() {
    }

    /** The text of a page; paragraphs are separated by an empty line, entries of lists begin with a hyphen. */
    static String of(String html, int longest) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var text = new Writer(longest);
        NodeTraversor.traverse(text, document);
        return text.out.toString().strip();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private final int longest;
        private int unseen;

        Writer(int longest) {
            this.longest = longest;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open(element);
            } else if (node instanceof TextNode text && unseen == 0) {
                String words = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
                boolean fresh = out.isEmpty() || out.charAt(out.length() - 1) == '\n' || out.charAt(out.length() - 1) == ' ';
                add(fresh ? words.stripLeading() : words);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name) || isHidden(element)) {
                unseen++;
            } else if (unseen == 0) {
                if (BLOCKS.contains(name)) {
                    paragraph();
                    heading(name);
                } else if (LINES.contains(name)) {
                    line();
                    add(name.equals("li") ? "- " : "");
                } else if (name.equals("td") || name.equals("th")) {
                    add(element.previousElementSibling() == null ? "" : " | ");
                }
            }
        }

        private void heading(String name) {
            if (name.matches("h[1-6]")) {
                add("#".repeat(name.charAt(1) - '0') + " ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                    unseen--;
                } else if (unseen == 0 && BLOCKS.contains(element.normalName())) {
                    paragraph();
                }
            }
        }

        /** Text nobody sees is no part of what was said: it is how a reader and a machine are told two things. */
        private static boolean isHidden(Element element) {
            String style = element.attr("style").toLowerCase(java.util.Locale.ROOT).replaceAll("\\s", "");
            return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
        }

        private void add(String words) {
            if (out.length() + words.length() <= longest) {
                out.append(words);
            }
        }

        private void line() {
            while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                add("\n");
            }
        }

        private void paragraph() {
            if (!out.isEmpty() && !endsParagraph()) {
                line();
                add("\n");
            }
        }

        private boolean endsParagraph() {
            int length = out.length();
            return length > 1 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n';
        }
    }
}
