package org.consultum.engagement.internal.answers;

import java.util.List;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.engagement.answers.AnswerDocument.Part;
import org.consultum.engagement.answers.AnswerDocument.Point;

/** Answers as Markdown. */
public final class AnswerMarkdown {

    private final AnswerDocument document;
    private final Wording words;
    private final FeatureTexts features;
    private final SafeText safe = new SafeText();
    private final StringBuilder out = new StringBuilder();

    public AnswerMarkdown(AnswerDocument document) {
        this.document = document;
        this.words = new Wording(document.language());
        this.features = FeatureTexts.in(document.language());
    }

    /** The text. */
    public String text() {
        String title = safe.plain(document.title());
        block("# " + (title.isEmpty() ? words.text("untitled") : title));
        String lead = document.published().isEmpty() ? words.text("draft") : words.text("published", document.published());
        block(safe.plain(words.text("heading") + (document.committee().isEmpty() ? "" : " \u2013 " + document.committee())
            + " \u2013 " + lead));
        block(safe.plain(document.period()));
        block(safe.markdown(document.about()));
        if (!document.outcome().isEmpty()) {
            block("## " + words.text("outcome"));
            block(safe.markdown(document.outcome()));
        }
        block("## " + words.text("figures"));
        list(document.figures());
        if (document.withheldSubmissions() > 0 || document.withheldPoints() > 0) {
            block(words.text("withheld", document.withheldSubmissions(), document.withheldPoints()));
        }
        if (document.openPoints() > 0) {
            block(words.text("open", document.openPoints()) + document.openReason().map(reason -> " " + safe.plain(reason)).orElse(""));
        }
        document.parts().forEach(this::part);
        if (!document.participants().isEmpty()) {
            block("## " + words.text("participants"));
            list(document.participants());
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void part(Part part) {
        if (part.number() > 0) {
            block("## " + words.text("question", part.number()));
            block(safe.markdown(part.heading()));
        } else {
            block("## " + words.text(document.parts().size() == 1 ? "points" : "points.other"));
        }
        if (part.points().isEmpty()) {
            block(words.text("points.none"));
        }
        part.points().forEach(this::point);
    }

    private void point(Point point) {
        block("### " + words.text("said"));
        block(safe.markdown(point.said()).lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n")));
        block(safe.plain(String.join("; ", point.by())));
        block("### " + words.text("did"));
        block("**" + safe.plain(features.label(point.disposition())) + "**");
        block(safe.markdown(point.answer()));
        list(point.outcomes());
        if (point.hiddenOutcomes() > 0) {
            block(words.text("outcomes.hidden", point.hiddenOutcomes()));
        }
    }

    private void list(List<String> entries) {
        block(entries.stream().map(entry -> "- " + safe.plain(entry)).collect(Collectors.joining("\n")));
    }

    private void block(String text) {
        if (!text.isEmpty()) {
            out.append(text).append("\n\n");
        }
    }
}
