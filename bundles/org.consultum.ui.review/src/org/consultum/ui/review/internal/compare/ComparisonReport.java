package org.consultum.ui.review.internal.compare;

import java.util.Objects;
import org.consultum.agenda.versions.TextPiece;
import org.consultum.review.compare.ElementChange;
import org.consultum.review.compare.FieldDifference;
import org.consultum.ui.review.internal.Messages;

/** A comparison to be passed on: as text, with what was taken out in [-brackets-] and what was put in in {+braces+}, or as a page. */
final class ComparisonReport {

    private final String title;
    private final Compared compared;

    ComparisonReport(String title, Compared compared) {
        this.title = Objects.requireNonNull(title);
        this.compared = Objects.requireNonNull(compared);
    }

    /** The differences as plain text. */
    String text() {
        var text = new StringBuilder(title).append('\n').append(versions()).append('\n');
        for (ElementChange change : compared.comparison().changed()) {
            text.append('\n').append(Compared.kind(change).signed(heading(change))).append(" - ").append(change.text()).append('\n');
            for (FieldDifference field : change.fields()) {
                text.append("    ").append(field.label()).append(": ");
                field.pieces().forEach(piece -> text.append(switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                }));
                text.append('\n');
            }
        }
        if (compared.comparison().isEmpty()) {
            text.append('\n').append(Messages.compare_same).append('\n');
        }
        return text.toString();
    }

    /** The differences as a page of its own. */
    String html() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>").append(escaped(title))
            .append("</title>\n<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;line-height:1.45}"
                + "ins{color:#1c703c;text-decoration:underline}del{color:#b02024;text-decoration:line-through}"
                + "h2{font-size:1.05em;margin-bottom:.2em}.what{color:#5c626a}</style></head>\n<body><h1>").append(escaped(title))
            .append("</h1>\n<p class=\"what\">").append(escaped(versions())).append("</p>\n");
        for (ElementChange change : compared.comparison().changed()) {
            html.append("<h2>").append(escaped(heading(change))).append("</h2>\n<p class=\"what\">")
                .append(escaped(Compared.kind(change).signed(change.text()))).append("</p>\n");
            for (FieldDifference field : change.fields()) {
                html.append("<p><b>").append(escaped(field.label())).append(":</b> ");
                field.pieces().forEach(piece -> html.append(marked(piece)));
                html.append("</p>\n");
            }
        }
        if (compared.comparison().isEmpty()) {
            html.append("<p>").append(escaped(Messages.compare_same)).append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private String versions() {
        return Messages.bind(Messages.compare_fromTo, compared.older().label(), compared.newer().label());
    }

    private static String heading(ElementChange change) {
        return change.heading().isBlank() ? change.typeLabel() : change.heading();
    }

    private static String marked(TextPiece piece) {
        String text = escaped(piece.text()).replace("\n", "<br>\n");
        return switch (piece.kind()) {
            case SAME -> text;
            case REMOVED -> "<del>" + text + "</del>";
            case ADDED -> "<ins>" + text + "</ins>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
