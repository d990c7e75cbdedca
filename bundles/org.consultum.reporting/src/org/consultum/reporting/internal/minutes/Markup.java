package org.consultum.reporting.internal.minutes;

import java.util.List;
import java.util.Locale;

import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;

/**
 * Blocks as markup that is at once HTML (WHATWG) and well-formed XML. Escapes everything but what {@link MarkdownHtml} made. Has no script,
 * no link but those of the text, and nothing from elsewhere.
 */
final class Markup {
    /** How many heading elements there are. */
    private static final int MOST_LEVEL = 6;

    private final MarkdownHtml markdown = new MarkdownHtml(TextCleaner.forAnyTypeface());
    private final StringBuilder out = new StringBuilder(1 << 14);
    private boolean part;
    private boolean item;

    /** {@return the blocks of a whole document, its parts as sections} */
    String document(List<Block> blocks) {
        blocks.forEach(this::top);
        close();
        return out.toString();
    }

    /** {@return blocks one after the other} */
    String fragment(List<Block> blocks) {
        blocks.forEach(this::add);
        return out.toString();
    }

    private void top(Block block) {
        if (block instanceof Block.Heading heading && heading.level() == 1) {
            close();
            out.append("<section class=\"part\" aria-labelledby=\"").append(heading.anchor()).append("\">\n");
            part = true;
        } else if (block instanceof Block.Heading heading) {
            if (item) {
                out.append("</section>\n");
            }
            out.append("<section class=\"item depth").append(Math.min(heading.level(), MOST_LEVEL) - 1).append("\" aria-labelledby=\"")
                    .append(heading.anchor()).append("\">\n");
            item = true;
        }
        add(block);
    }

    private void close() {
        if (item) {
            out.append("</section>\n");
        }
        if (part) {
            out.append("</section>\n");
        }
        item = false;
        part = false;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Title title -> title(title);
            case Block.Heading heading -> heading(heading);
            case Block.Facts facts -> facts(facts);
            case Block.Line line -> line(line);
            case Block.Prose prose -> prose(prose);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Panel panel -> panel(panel);
            case Block.Table table -> table(table);
            case Block.Signatures signatures -> signatures(signatures);
        }
    }

    private void title(Block.Title title) {
        out.append("<header class=\"title\">\n");
        element("p", "over", title.over());
        element("h1", "", title.title());
        title.below().forEach(text -> element("p", "below", text));
        element("p", "notice", title.note());
        out.append("</header>\n");
    }

    private void heading(Block.Heading heading) {
        int level = Math.min(heading.level() + 1, MOST_LEVEL);
        out.append("<h").append(level).append(" id=\"").append(heading.anchor()).append("\">");
        if (!heading.number().isEmpty()) {
            out.append("<span class=\"number\">").append(escape(heading.number())).append("</span> ");
        }
        out.append(escape(heading.text()));
        heading.flags().forEach(flag -> out.append(" <span class=\"flag\">").append(escape(flag)).append("</span>"));
        out.append("</h").append(level).append(">\n");
    }

    private void facts(Block.Facts facts) {
        out.append("<table class=\"facts\">\n<tbody>\n");
        for (Block.Fact fact : facts.facts()) {
            out.append("<tr><th scope=\"row\">").append(escape(fact.label())).append("</th><td>")
                    .append(escape(String.join("\n", fact.lines()))).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void line(Block.Line line) {
        out.append(line.quiet() ? "<p class=\"quiet\">" : "<p>");
        label(line.label());
        out.append(escape(line.text())).append("</p>\n");
    }

    private void label(String label) {
        if (!label.isEmpty()) {
            out.append("<span class=\"label\">").append(escape(label)).append(":</span> ");
        }
    }

    private void prose(Block.Prose prose) {
        out.append("<div class=\"prose\">\n");
        element("p", "lead", prose.label());
        out.append(markdown.html(prose.document())).append("</div>\n");
    }

    private void bullets(Block.Bullets bullets) {
        out.append("<div class=\"list\">\n");
        element("p", "lead", bullets.label());
        out.append("<ul>\n");
        bullets.entries().forEach(entry -> out.append("<li>").append(escape(entry)).append("</li>\n"));
        out.append("</ul>\n</div>\n");
    }

    private void panel(Block.Panel panel) {
        out.append("<div class=\"panel ").append(panel.kind().name().toLowerCase(Locale.ROOT))
                .append(panel.blocks().stream().anyMatch(Block.Table.class::isInstance) ? " long" : "")
                .append("\">\n<p class=\"head\"><strong>").append(escape(panel.title())).append("</strong>");
        if (!panel.verdict().isEmpty()) {
            out.append(" <span class=\"verdict\">").append(escape(panel.verdict())).append("</span>");
        }
        out.append("</p>\n");
        panel.blocks().forEach(this::add);
        out.append("</div>\n");
    }

    private void table(Block.Table table) {
        out.append("<table class=\"data\">\n<caption").append(table.showCaption() ? "" : " class=\"hidden\"").append('>')
                .append(escape(table.caption())).append("</caption>\n<thead>\n<tr>");
        for (Block.Column column : table.columns()) {
            out.append("<th scope=\"col\" style=\"width: ").append(column.share()).append("%\">").append(escape(column.head()))
                    .append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escape(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void signatures(Block.Signatures signatures) {
        for (Block.Signature signature : signatures.signatures()) {
            out.append("<div class=\"signature\"><p class=\"name\">")
                    .append(escape(signature.name().isEmpty() ? signature.role() : signature.name() + "\n" + signature.role()))
                    .append("</p><p class=\"date\">").append(escape(signature.date())).append("</p></div>\n");
        }
    }

    private void element(String name, String style, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>').append(escape(text))
                    .append("</").append(name).append(">\n");
        }
    }

    /** Text as markup; lines stay lines. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;")
                .replace("\n", "<br />");
    }
}
