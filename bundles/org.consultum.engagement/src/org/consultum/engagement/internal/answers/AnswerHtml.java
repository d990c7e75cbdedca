package org.consultum.engagement.internal.answers;

import java.util.Locale;
import org.consultum.edit.FeatureTexts;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.engagement.answers.AnswerDocument.Part;
import org.consultum.engagement.answers.AnswerDocument.Point;

/** Answers as a page of HTML. */
public final class AnswerHtml {

    private static final String STYLE = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
        h1{line-height:1.2;margin-bottom:.25rem}
        .lead{color:GrayText;margin-top:0}
        .point{border-top:1px solid;padding:.75rem 0}
        blockquote{margin:.25rem 0;padding-left:1rem;border-left:.25rem solid}
        .who{font-size:.9rem}
        .did{font-weight:bold}
        .note{border:1px solid;padding:.5rem 1rem}
        """;

    private final AnswerDocument document;
    private final Wording words;
    private final FeatureTexts features;
    private final SafeText safe = new SafeText();
    private final StringBuilder out = new StringBuilder();

    public AnswerHtml(AnswerDocument document) {
        this.document = document;
        this.words = new Wording(document.language());
        this.features = FeatureTexts.in(document.language());
    }

    /** The page. */
    public String page() {
        Locale language = document.language();
        String title = SafeText.line(document.title());
        out.append("<!DOCTYPE html>\n<html lang=\"").append(SafeText.line(language.toLanguageTag())).append("\">\n<head>\n")
            .append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .append("<meta name=\"generator\" content=\"Consultum Workbench\">\n<title>")
            .append(words("title", title.isEmpty() ? words("untitled") : title)).append("</title>\n<style>\n").append(STYLE)
            .append("</style>\n</head>\n<body>\n<main>\n");
        line("h1", "", title.isEmpty() ? words("untitled") : title);
        String lead = document.published().isEmpty() ? words("draft") : words("published", SafeText.line(document.published()));
        line("p", "lead", words("heading") + (document.committee().isEmpty() ? "" : " \u2013 " + SafeText.line(document.committee()))
            + " \u2013 " + lead);
        if (!document.period().isEmpty()) {
            line("p", "", SafeText.line(document.period()));
        }
        out.append(safe.html(document.about())).append('\n');
        if (!document.outcome().isEmpty()) {
            line("h2", "", words("outcome"));
            out.append(safe.html(document.outcome())).append('\n');
        }
        figures();
        document.parts().forEach(this::part);
        if (!document.participants().isEmpty()) {
            line("h2", "", words("participants"));
            list(document.participants());
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void figures() {
        line("h2", "", words("figures"));
        list(document.figures());
        if (document.withheldSubmissions() > 0 || document.withheldPoints() > 0) {
            line("p", "note", words("withheld", document.withheldSubmissions(), document.withheldPoints()));
        }
        if (document.openPoints() > 0) {
            line("p", "note", words("open", document.openPoints())
                + document.openReason().map(reason -> " " + SafeText.line(reason)).orElse(""));
        }
    }

    private void part(Part part) {
        if (part.number() > 0) {
            line("h2", "", words("question", part.number()));
            out.append(safe.html(part.heading())).append('\n');
        } else {
            line("h2", "", words(document.parts().size() == 1 ? "points" : "points.other"));
        }
        if (part.points().isEmpty()) {
            line("p", "", words("points.none"));
        }
        part.points().forEach(this::point);
    }

    private void point(Point point) {
        out.append("<div class=\"point\">\n");
        line("h3", "", words("said"));
        out.append("<blockquote dir=\"auto\">\n").append(safe.html(point.said())).append("\n</blockquote>\n");
        line("p", "who", SafeText.line(String.join("; ", point.by())));
        line("h3", "", words("did"));
        line("p", "did", SafeText.line(features.label(point.disposition())));
        if (!point.answer().isEmpty()) {
            out.append(safe.html(point.answer())).append('\n');
        }
        list(point.outcomes());
        if (point.hiddenOutcomes() > 0) {
            line("p", "", words("outcomes.hidden", point.hiddenOutcomes()));
        }
        out.append("</div>\n");
    }

    private void list(java.util.List<String> entries) {
        if (!entries.isEmpty()) {
            out.append("<ul>\n");
            entries.forEach(entry -> line("li", "", SafeText.line(entry)));
            out.append("</ul>\n");
        }
    }

    private void line(String element, String style, String markup) {
        out.append('<').append(element).append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>').append(markup).append("</")
            .append(element).append(">\n");
    }

    /** Words of ours; they hold no markup, and neither do values put in. */
    private String words(String key, Object... values) {
        return words.text(key, values);
    }
}
