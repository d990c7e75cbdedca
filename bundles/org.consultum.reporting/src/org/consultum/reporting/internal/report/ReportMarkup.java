package org.consultum.reporting.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.consultum.reporting.internal.minutes.Pages;
import org.consultum.reporting.internal.template.TemplateFolder;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ReportDocument;
import org.consultum.reporting.report.ReportFigure;

/** A report as HTML for the screen and as XHTML to be set as pages. Escapes every text; has no script and nothing from elsewhere. */
public final class ReportMarkup {
    /** The type of the objects that stand for figures on pages; {@code data} is the number of the figure. */
    public static final String FIGURE_TYPE = "application/x-consultum-figure";

    private static final int LINE = 400;
    private static final int TEXT = 4_000;
    private static final double WIDEST = 462;
    private static final String PRINT = "minutes-pages.css";
    private static final String FIGURES = "report.css";
    private static final String FIGURE_PAGES = "report-pages.css";

    private final ReportDocument report;
    private final TextCleaner cleaner;
    private final String language;

    /**
     * @param cleaner knows what can be shown
     * @param language the language of the report as a tag that is always well-formed
     */
    public ReportMarkup(ReportDocument report, TextCleaner cleaner, String language) {
        this.report = report;
        this.cleaner = cleaner;
        this.language = language;
    }

    /** {@return the language as a tag that is always well-formed} */
    public String language() {
        return language;
    }

    /** {@return all figures, in their order} */
    public List<ReportFigure> figures() {
        return report.parts().stream().filter(ReportDocument.Figure.class::isInstance).map(ReportDocument.Figure.class::cast)
                .map(ReportDocument.Figure::figure).toList();
    }

    /** {@return one HTML page} */
    public String html() {
        String marking = report.marking().map(text -> "<p class=\"marking\">" + line(text) + "</p>\n").orElse("");
        String styles = figures().stream().map(ReportFigure::style).distinct().collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\" />\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                + "<meta name=\"color-scheme\" content=\"light dark\" />\n<meta name=\"description\" content=\"" + line(report.subject())
                + "\" />\n<meta name=\"generator\" content=\"Consultum Workbench\" />\n<title>" + line(report.title())
                + "</title>\n<style>\n" + Pages.style() + TemplateFolder.text(FIGURES) + styles + "</style>\n</head>\n<body>\n"
                + (marking.isEmpty() ? "" : "<header>\n" + marking + "</header>\n") + "<main>\n" + body(false)
                + "</main>\n<footer>\n" + marking
                + "<p>" + line(report.foot()) + "</p>\n</footer>\n</body>\n</html>\n";
    }

    /** {@return XHTML to be set as pages, with an object for every figure} */
    public String xhtml() {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\" xml:lang=\"" + language + "\">\n<head>\n<title>"
                + line(report.title()) + "</title>\n<meta name=\"subject\" content=\"" + line(report.subject()) + "\"/>\n<style>\n"
                + TemplateFolder.text(PRINT) + TemplateFolder.text(FIGURE_PAGES) + "</style>\n" + bookmarks() + "</head>\n<body>\n" + body(true)
                + "</body>\n</html>\n";
    }

    private String bookmarks() {
        var out = new StringBuilder("<bookmarks>\n");
        int number = 0;
        for (ReportDocument.Part part : report.parts()) {
            if (part instanceof ReportDocument.Heading heading) {
                number++;
                out.append("<bookmark name=\"").append(line(heading.text())).append("\" href=\"#part-").append(number).append("\"/>\n");
            }
        }
        return out.append("</bookmarks>\n").toString();
    }

    private String body(boolean paper) {
        var out = new StringBuilder("<header class=\"title\">\n");
        element(out, "p", "over", report.over());
        element(out, "h1", "", report.title());
        report.below().forEach(text -> element(out, "p", "below", text));
        out.append("</header>\n");
        int heading = 0;
        int figure = 0;
        for (ReportDocument.Part part : report.parts()) {
            switch (part) {
                case ReportDocument.Heading head -> {
                    heading++;
                    out.append(heading > 1 ? "</section>\n" : "").append("<section class=\"part\" aria-labelledby=\"part-").append(heading)
                            .append("\">\n<h2 id=\"part-").append(heading).append("\">").append(line(head.text())).append("</h2>\n");
                }
                case ReportDocument.Paragraph paragraph -> out.append("<p>").append(escape(cleaner.line(paragraph.text(), TEXT)))
                        .append("</p>\n");
                case ReportDocument.Figure drawn -> {
                    figure(out, drawn, figure, paper);
                    figure++;
                }
                case ReportDocument.Table table -> table(out, table);
            }
        }
        return out.append("</section>\n").toString();
    }

    private void figure(StringBuilder out, ReportDocument.Figure drawn, int number, boolean paper) {
        if (paper) {
            double scale = Math.min(1, WIDEST / drawn.figure().width());
            out.append("<div class=\"figure\"><object type=\"").append(FIGURE_TYPE).append("\" data=\"").append(number).append("\" alt=\"")
                    .append(escape(cleaner.line(drawn.figure().alternative(), TEXT))).append("\" style=\"width: ")
                    .append(points(drawn.figure().width() * scale)).append("; height: ").append(points(drawn.figure().height() * scale))
                    .append("\"></object>\n");
            element(out, "p", "quiet", drawn.caption());
            out.append("</div>\n");
        } else {
            out.append("<figure>\n").append(drawn.figure().svg("figure" + number)).append('\n');
            element(out, "figcaption", "quiet", drawn.caption());
            out.append("</figure>\n");
        }
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2fpt", value);
    }

    private void table(StringBuilder out, ReportDocument.Table table) {
        out.append("<table class=\"data\">\n<caption>").append(line(table.caption())).append("</caption>\n<thead>\n<tr>");
        for (ReportDocument.Column column : table.columns()) {
            out.append("<th scope=\"col\"").append(column.number() ? " class=\"numeric\"" : "").append(" style=\"width: ")
                    .append(column.share()).append("%\">").append(line(column.head())).append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(table.columns().get(i).number() ? "<td class=\"numeric\">" : "<td>").append(line(row.get(i))).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void element(StringBuilder out, String name, String style, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>').append(line(text))
                    .append("</").append(name).append(">\n");
        }
    }

    private String line(String text) {
        return escape(cleaner.line(text, LINE));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
