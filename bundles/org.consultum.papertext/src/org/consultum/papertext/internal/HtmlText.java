package org.consultum.papertext.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads pages of the web: what can be seen of them, paragraph by paragraph. Nothing they refer to is fetched. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "svg", "math", "object", "iframe");

    private HtmlText() {
    }

    static void read(Path file, Budget budget) throws IOException {
        Document document;
        try (InputStream in = new LimitedStream(Files.newInputStream(file), budget)) {
            document = Jsoup.parse(in, null, "", Parser.htmlParser().setMaxDepth(budget.limits().depth()));
        }
        if (!document.title().isBlank()) {
            budget.add(document.title());
            budget.endLine();
        }
        document.body().filter(new Lines(budget));
        budget.endPage(OptionalInt.empty());
    }

    /** Writes what can be seen, a line for each block. */
    private record Lines(Budget budget) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                budget.add(text.text());
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            switch (element.normalName()) {
                case "td", "th" -> budget.add(" ");
                case "br" -> budget.endLine();
                default -> {
                    if (element.isBlock()) {
                        budget.endLine();
                    }
                }
            }
        }
    }
}
