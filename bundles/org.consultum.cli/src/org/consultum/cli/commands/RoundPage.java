package org.consultum.cli.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.cli.commands.ReviewRounds.Round;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Visible;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.CommentReply;
import org.consultum.model.CommentState;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.review.anchor.Place;
import org.consultum.review.anchor.ReviewText;
import org.consultum.review.anchor.ReviewText.Located;
import org.consultum.review.anchor.ReviewText.Section;
import org.consultum.review.round.Moments;

/** One review round, in words and as values. Reads the model. */
final class RoundPage {

    static final List<String> KEYS = List.of("id", "title", "subject", "part", "state", "deadline", "zone", "silence", "expired", "result",
        "recorded", "reasons", "missing", "questions", "verdicts", "sections", "comments");

    private static final String INDENT = "    ";

    private final Round round;
    private final ReviewText text;
    private final Map<ReviewComment, Located> places = new LinkedHashMap<>();
    private final FeatureTexts words = FeatureTexts.ofUser();
    private final StringBuilder page = new StringBuilder();

    RoundPage(Round round, ReviewText text) {
        this.round = round;
        this.text = text;
        round.round().getComments().forEach(comment -> places.put(comment, text.locate(comment)));
    }

    /** For machines: one object. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("id", round.round().getId());
        values.put("title", round.round().getTitle());
        values.put("subject", round.subject());
        values.put("part", Values.word(round.round().getPart()));
        values.put("state", Values.word(round.round().getState()));
        values.put("deadline", Values.time(round.round().getDeadline()));
        values.put("zone", Values.zone(round.round().getDeadline()));
        values.put("silence", round.round().isSilence());
        values.put("expired", round.outcome().expired());
        values.put("result", Values.word(round.outcome().result()));
        values.put("recorded", round.round().getState() == RoundState.CLOSED ? Values.word(round.round().getResult()) : null);
        values.put("reasons", round.outcome().reasons());
        values.put("missing", round.missing().isEmpty() ? null : round.missing());
        values.put("questions", round.round().getQuestions().stream().map(ReviewQuestion::getText).toList());
        values.put("verdicts", round.round().getVerdicts().stream().map(this::values).toList());
        values.put("sections", text.sections().stream().map(RoundPage::values).toList());
        values.put("comments", round.round().getComments().stream().map(this::values).toList());
        return values;
    }

    private Map<String, Object> values(RoundVerdict verdict) {
        var values = new LinkedHashMap<String, Object>();
        values.put("reviewer", Values.name(verdict.getReviewer()));
        values.put("verdict", Values.word(verdict.getVerdict()));
        values.put("reason", verdict.getReason());
        values.put("at", Values.text(verdict.getAt()));
        values.put("counts", round.outcome().counted().contains(verdict));
        return values;
    }

    private static Map<String, Object> values(Section section) {
        var values = new LinkedHashMap<String, Object>();
        values.put("element", section.element().getId());
        values.put("field", section.field());
        values.put("heading", section.heading());
        values.put("text", section.text());
        return values;
    }

    private Map<String, Object> values(ReviewComment comment) {
        Located located = places.get(comment);
        Optional<Place.Found> found = located.place() instanceof Place.Found place ? Optional.of(place) : Optional.empty();
        var values = new LinkedHashMap<String, Object>();
        values.put("id", comment.getId());
        values.put("author", Values.name(comment.getAuthor()));
        values.put("at", Values.text(comment.getAt()));
        values.put("text", comment.getText());
        values.put("element", comment.getAbout() == null ? null : comment.getAbout().getId());
        values.put("field", comment.getField());
        values.put("passage", comment.getPassage());
        values.put("place", found.map(place -> place.match().name().toLowerCase(Locale.ROOT)).orElse("lost"));
        values.put("start", located.section().isPresent() ? found.map(Place.Found::start).orElse(null) : null);
        values.put("end", located.section().isPresent() ? found.map(Place.Found::end).orElse(null) : null);
        values.put("suggestion", comment.isSuggests() ? Objects.toString(comment.getSuggestion(), "") : null);
        values.put("question", comment.getQuestion() == null ? null : comment.getQuestion().getText());
        values.put("state", Values.word(comment.getState()));
        values.put("resolution", comment.getResolution());
        values.put("replies", comment.getReplies().size());
        return values;
    }

    /** For people. */
    String text() {
        line("", Objects.toString(round.round().getTitle(), ""));
        line("", Texts.of("reviewRound.subject", Objects.toString(round.subject(), ""), words.label(round.round().getPart())));
        Moments.deadline(round.round()).ifPresent(deadline ->
            line("", Texts.of(round.round().isSilence() ? "reviewRound.silence" : "reviewRound.deadline", deadline)));
        line("", Texts.of("reviewRound.state", words.label(round.round().getState()), words.label(round.outcome().result())));
        round.outcome().reasons().forEach(reason -> line(INDENT, reason));
        int number = 0;
        for (ReviewQuestion question : round.round().getQuestions()) {
            line("", Texts.of("reviewRound.question", ++number, Objects.toString(question.getText(), "")));
        }
        round.round().getVerdicts().forEach(this::verdict);
        sections();
        return page.toString();
    }

    private void verdict(RoundVerdict verdict) {
        String said = Texts.of(round.outcome().counted().contains(verdict) ? "reviewRound.verdict" : "reviewRound.verdict.past",
            Objects.toString(Values.name(verdict.getReviewer()), ""), words.label(verdict.getVerdict()), moment(verdict.getAt()));
        line("", said);
        lines(INDENT, verdict.getReason());
    }

    private void sections() {
        var left = new ArrayList<>(round.round().getComments());
        for (Section section : text.sections()) {
            page.append('\n');
            line("", section.title() ? (section.heading() + " " + section.text()).strip() : section.heading());
            if (!section.title()) {
                lines("", section.text());
            }
            left.stream().filter(comment -> isOn(section, comment)).toList().forEach(comment -> {
                comment(comment);
                left.remove(comment);
            });
        }
        if (!left.isEmpty()) {
            page.append('\n');
            line("", Texts.of("reviewRound.elsewhere"));
            left.forEach(this::comment);
        }
    }

    /** Comments on an element as a whole stand below the first text of it. */
    private boolean isOn(Section section, ReviewComment comment) {
        Located located = places.get(comment);
        Optional<Section> of = located.section().or(() -> text.sections().stream()
            .filter(each -> each.element() == comment.getAbout()).findFirst()).or(() -> text.sections().stream().findFirst());
        return located.place() instanceof Place.Found && of.filter(section::equals).isPresent();
    }

    private void comment(ReviewComment comment) {
        line("  > ", Texts.of("reviewRound.comment", Objects.toString(Values.name(comment.getAuthor()), ""), moment(comment.getAt()),
            words.label(comment.getState())));
        if (comment.getPassage() != null) {
            String words = switch (places.get(comment).place()) {
                case Place.Lost lost -> "reviewRound.passage.lost";
                case Place.Found found when found.match() == Place.Match.CHANGED -> "reviewRound.passage.changed";
                case Place.Found found when found.match() == Place.Match.MOVED -> "reviewRound.passage.moved";
                case Place.Found found -> "reviewRound.passage";
            };
            line("  >   ", Texts.of(words, comment.getPassage()));
        }
        lines("  >   ", comment.getText());
        if (comment.isSuggests()) {
            line("  >   ", Texts.of("reviewRound.suggestion", Objects.toString(comment.getSuggestion(), "")));
        }
        for (CommentReply reply : comment.getReplies()) {
            line("  >   > ", Texts.of("reviewRound.reply", Objects.toString(Values.name(reply.getAuthor()), ""), moment(reply.getAt())));
            lines("  >   >   ", reply.getText());
        }
        if (comment.getState() != CommentState.OPEN) {
            lines("  >   ", comment.getResolution());
        }
    }

    private String moment(Instant at) {
        ZoneId zone = round.round().getDeadline() == null ? ZoneOffset.UTC : round.round().getDeadline().getZone();
        return at == null ? "" : Moments.text(at.atZone(zone));
    }

    private void lines(String indent, String several) {
        if (several != null) {
            several.lines().forEach(each -> line(indent, each));
        }
    }

    private void line(String indent, String one) {
        page.append(indent).append(Visible.line(one)).append('\n');
    }
}
