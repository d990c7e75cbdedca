package org.consultum.reminders.internal;

import java.util.List;

/**
 * What a mail says, before it is text or HTML.
 *
 * @param greeting line it begins with
 * @param introduction what it is about, in a sentence
 * @param sections its parts
 * @param closing lines it ends with
 */
record Page(String greeting, String introduction, List<Section> sections, List<String> closing) {

    private static final String STYLE = "body{font-family:sans-serif;line-height:1.45;color:#1b1f24;background:#ffffff;max-width:46em}"
        + "h2{font-size:1.1em;margin:1.4em 0 .4em}ul{padding-left:1.2em}li{margin:.45em 0}.quiet{color:#57606a}";

    Page {
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
    }

    /**
     * A part of a mail.
     *
     * @param heading its heading
     * @param lines what stands below
     * @param more what follows, such as that there are more; may be empty
     */
    record Section(String heading, List<Line> lines, String more) {

        Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One matter.
     *
     * @param title what it is
     * @param facts what is to be known of it, each in a few words
     */
    record Line(String title, List<String> facts) {

        Line {
            facts = facts.stream().filter(fact -> !fact.isEmpty()).toList();
        }
    }

    String text() {
        var text = new StringBuilder(greeting).append("\n\n").append(introduction).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading()).append('\n').append("-".repeat(Math.clamp(width(section.heading()), 1, 70)))
                .append('\n');
            for (Line line : section.lines()) {
                text.append("* ").append(line.title()).append('\n');
                line.facts().forEach(fact -> text.append("  ").append(fact).append('\n'));
            }
            if (!section.more().isEmpty()) {
                text.append(section.more()).append('\n');
            }
        }
        text.append("\n-- \n");
        closing.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Columns of a fixed pitch font: signs of East Asia take two. */
    private static int width(String text) {
        return text.codePoints().map(point -> point >= 0x1100 && Character.isIdeographic(point) || point >= 0x3040 && point <= 0x30FF ? 2 : 1)
            .sum();
    }

    String html(String title, String language) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(Clean.html(language)).append("\">\n<head>\n")
            .append("<meta charset=\"utf-8\">\n<title>").append(Clean.html(title)).append("</title>\n<style>").append(STYLE)
            .append("</style>\n</head>\n<body>\n");
        paragraph(html, "", greeting);
        paragraph(html, "", introduction);
        for (Section section : sections) {
            html.append("<h2>").append(Clean.html(section.heading())).append("</h2>\n<ul>\n");
            for (Line line : section.lines()) {
                html.append("<li><strong>").append(Clean.html(line.title())).append("</strong>");
                line.facts().forEach(fact -> html.append("<br>").append(Clean.html(fact)));
                html.append("</li>\n");
            }
            html.append("</ul>\n");
            paragraph(html, "", section.more());
        }
        html.append("<hr>\n");
        closing.forEach(line -> paragraph(html, " class=\"quiet\"", line));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void paragraph(StringBuilder html, String attributes, String text) {
        if (!text.isEmpty()) {
            html.append("<p").append(attributes).append('>').append(Clean.html(text)).append("</p>\n");
        }
    }
}
