package org.consultum.reporting.internal.minutes;

import java.util.ArrayDeque;
import java.util.List;

import org.consultum.reporting.internal.template.TemplateFolder;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesItem;

/** Minutes as text: HTML for the screen, XHTML to be set as pages, CommonMark. */
public final class Pages {
    private static final String SCREEN = "minutes.css";
    private static final String PRINT = "minutes-pages.css";

    private Pages() {
    }

    /** {@return one HTML page} */
    public static String html(MinutesDocument minutes) {
        return html(new Layout(minutes, TextCleaner.forAnyTypeface()));
    }

    /** {@return one HTML page} */
    public static String html(Layout layout) {
        String body = new Markup().document(layout.blocks());
        String marking = layout.marking().isEmpty() ? "" : "<p class=\"marking\">" + Markup.escape(layout.marking()) + "</p>\n";
        return "<!DOCTYPE html>\n<html lang=\"" + layout.wording().language() + "\">\n<head>\n<meta charset=\"utf-8\" />\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                + "<meta name=\"color-scheme\" content=\"light dark\" />\n<meta name=\"description\" content=\""
                + Markup.escape(layout.subject()) + "\" />\n<meta name=\"generator\" content=\"Consultum Workbench\" />\n<title>"
                + Markup.escape(layout.documentTitle()) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n"
                + wrapped("header", marking) + "<main>\n" + body + "</main>\n"
                + "<footer>\n" + marking + "<p>" + Markup.escape(layout.foot()) + "</p>\n</footer>\n</body>\n</html>\n";
    }

    /**
     * XHTML to be set as pages.
     *
     * @param layout a layout nothing was taken from yet
     */
    public static String xhtml(Layout layout) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + layout.wording().language() + "\" xml:lang=\""
                + layout.wording().language() + "\">\n<head>\n<title>" + Markup.escape(layout.documentTitle())
                + "</title>\n<meta name=\"subject\" content=\"" + Markup.escape(layout.subject()) + "\"/>\n<style>\n" + TemplateFolder.text(PRINT)
                + "</style>\n" + bookmarks(layout.blocks()) + "</head>\n<body>\n" + new Markup().document(layout.blocks())
                + "</body>\n</html>\n";
    }

    /** The outline, as the setter of pages wants it: bookmarks inside bookmarks. */
    private static String bookmarks(List<Block> blocks) {
        var out = new StringBuilder("<bookmarks>\n");
        var open = new ArrayDeque<Integer>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                while (!open.isEmpty() && open.peek() >= heading.level()) {
                    open.pop();
                    out.append("</bookmark>\n");
                }
                open.push(heading.level());
                out.append("<bookmark name=\"").append(Markup.escape((heading.number() + " " + heading.text()).strip()))
                        .append("\" href=\"#").append(heading.anchor()).append("\">");
            }
        }
        open.forEach(level -> out.append("</bookmark>\n"));
        return out.append("</bookmarks>\n").toString();
    }

    /** {@return one item as part of an HTML page} */
    public static String htmlItem(MinutesItem item, String language) {
        return new Markup().fragment(item(item, language));
    }

    /** {@return minutes as CommonMark} */
    public static String markdown(MinutesDocument minutes) {
        return markdown(new Layout(minutes, TextCleaner.forAnyTypeface()));
    }

    /** {@return minutes as CommonMark; takes the blocks of the layout apart} */
    public static String markdown(Layout layout) {
        return new Marks(layout.wording()).document(layout.marking(), layout.blocks());
    }

    /** {@return one item as CommonMark} */
    public static String markdownItem(MinutesItem item, String language) {
        return new Marks(Wording.of(language)).document("", item(item, language));
    }

    private static List<Block> item(MinutesItem item, String language) {
        return new ItemLayout(Wording.of(language), TextCleaner.forAnyTypeface(), false)
                .blocks(item, 2, "item-" + anchor(item.id()), false);
    }

    private static String anchor(String id) {
        return id.replaceAll("[^A-Za-z0-9-]", "");
    }

    /** {@return the style sheet of the HTML page} */
    public static String style() {
        return TemplateFolder.text(SCREEN);
    }

    private static String wrapped(String element, String content) {
        return content.isEmpty() ? "" : "<" + element + ">\n" + content + "</" + element + ">\n";
    }
}
