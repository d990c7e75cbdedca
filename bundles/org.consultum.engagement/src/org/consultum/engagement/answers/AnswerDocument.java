package org.consultum.engagement.answers;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.engagement.internal.answers.AnswerCollector;
import org.consultum.engagement.internal.answers.AnswerHtml;
import org.consultum.engagement.internal.answers.AnswerMarkdown;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;

/**
 * The answers of a round as data: what was said, by whom, and what was done. Holds nothing that is not to be published: confidential
 * submissions and what is marked are counted and left out. Texts are Markdown of strangers and are only written escaped. Immutable.
 *
 * @param language its language
 * @param title subject of the round
 * @param committee name of the committee
 * @param about what was consulted on, in Markdown; empty when not told
 * @param period from when until when answers were asked for, in words; empty when not told
 * @param published day of publication in words; empty while it is a draft
 * @param outcome what was heard and what was done in short, in Markdown; empty when not told
 * @param figures numbers of the round, each in words
 * @param counts how many of the points shown were disposed of in which way, each voice counted; every disposition named
 * @param parts its parts: one for each question, and one for what answers none
 * @param withheldSubmissions how many submissions are left out
 * @param withheldPoints how many points are left out
 * @param openPoints how many points have not been disposed of
 * @param openReason why points are open
 * @param participants who took part, by name, or by group where names are left out
 */
public record AnswerDocument(Locale language, String title, String committee, String about, String period, String published,
        String outcome, List<String> figures, Map<Disposition, Integer> counts, List<Part> parts, int withheldSubmissions,
        int withheldPoints, int openPoints, Optional<String> openReason, List<String> participants) {

    /**
     * A part.
     *
     * @param heading the question, in Markdown; empty for what answers none
     * @param number number of the question; 0 for what answers none
     * @param points points in the order they came in, equal ones with equal answers as one
     */
    public record Part(String heading, int number, List<Point> points) {

        public Part {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param said what was said, in Markdown
     * @param by who said it
     * @param disposition what was done with it
     * @param answer the answer, in Markdown; empty when there is none
     * @param outcomes what was done because of it, in words
     * @param hiddenOutcomes how many outcomes are not to be published
     */
    public record Point(String said, List<String> by, Disposition disposition, String answer, List<String> outcomes, int hiddenOutcomes) {

        public Point {
            by = List.copyOf(by);
            outcomes = List.copyOf(outcomes);
        }
    }

    public AnswerDocument {
        Objects.requireNonNull(language);
        figures = List.copyOf(figures);
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        parts = List.copyOf(parts);
        participants = List.copyOf(participants);
    }

    /** The answers of a round. Reads the model, so to be called where the model may be read. */
    public static AnswerDocument of(ConsultationRound round, AnswerOptions options) {
        return new AnswerCollector(round, options).document();
    }

    /** A whole page of HTML, valid by the HTML standard, without scripts and without anything that is fetched. */
    public String html() {
        return new AnswerHtml(this).page();
    }

    /** The same as Markdown (CommonMark 0.31 of January 2024). */
    public String markdown() {
        return new AnswerMarkdown(this).text();
    }
}
