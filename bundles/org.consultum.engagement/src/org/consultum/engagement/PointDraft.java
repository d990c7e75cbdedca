package org.consultum.engagement;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.ConsultationQuestion;

/**
 * A point that may be made of a part of a submission.
 *
 * @param text the point, in Markdown
 * @param question the question it answers
 * @param topic what it is about
 */
public record PointDraft(String text, Optional<ConsultationQuestion> question, Optional<String> topic) {

    public PointDraft {
        Objects.requireNonNull(text);
        Objects.requireNonNull(question);
        Objects.requireNonNull(topic);
    }

    /** A point of which only the text is known. */
    public static PointDraft of(String text) {
        return new PointDraft(text, Optional.empty(), Optional.empty());
    }
}
