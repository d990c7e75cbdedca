package org.consultum.followup.internal.diagram;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.followup.internal.loop.LoopMessages;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Response;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.derived.Loops;

/** How each node stands, as a sign and in words. */
final class NodeStates {

    /** Nothing to say. */
    static final Of NONE = new Of(State.NEUTRAL, "");

    private final LocalDate asOf;
    private final Locale language;
    private final LoopWords words;
    private final FeatureTexts features;

    /** A state and its words. */
    record Of(State state, String words) {
    }

    NodeStates(LocalDate asOf, Locale language, LoopWords words) {
        this.asOf = asOf;
        this.language = language;
        this.words = words;
        this.features = FeatureTexts.in(language);
    }

    Of of(Response response) {
        State state = switch (response.getKind()) {
            case ACCEPTED -> State.GOOD;
            case PARTLY_ACCEPTED -> State.PARTLY;
            case REJECTED -> State.BAD;
        };
        return new Of(state, features.label(response.getKind()));
    }

    Of of(Measure measure) {
        if (Loops.complete(measure)) {
            State state = switch (measure.getImplementation()) {
                case FULLY -> State.GOOD;
                case PARTLY -> State.PARTLY;
                case NONE -> State.BAD;
            };
            String what = features.label(measure.getImplementation());
            return new Of(state, measure.getCompletedOn() == null ? what : text("diagram.on", what, words.day(measure.getCompletedOn())));
        }
        String progress = Loops.begun(measure) ? text("diagram.percent", measure.getProgress()) : text("diagram.notBegun");
        return open(progress, Optional.ofNullable(measure.getDue()), Loops.begun(measure) ? State.UNDER_WAY : State.OPEN);
    }

    Of of(Milestone milestone) {
        return milestone.getReachedOn() == null ? open(text("diagram.notReached"), Optional.ofNullable(milestone.getDue()), State.OPEN)
            : new Of(State.GOOD, text("diagram.on", text("diagram.reached"), words.day(milestone.getReachedOn())));
    }

    Of of(ActionItem action) {
        String status = features.label(action.getStatus());
        if (action.getStatus() == ActionStatus.DONE || action.getStatus() == ActionStatus.CANCELLED) {
            return new Of(action.getStatus() == ActionStatus.DONE ? State.GOOD : State.BAD,
                action.getClosedOn() == null ? status : text("diagram.on", status, words.day(action.getClosedOn())));
        }
        return open(status, Optional.ofNullable(action.getDue()),
            action.getStatus() == ActionStatus.IN_PROGRESS ? State.UNDER_WAY : State.OPEN);
    }

    Of of(EffectivenessReview review) {
        String verdict = features.label(review.getVerdict());
        return switch (review.getVerdict()) {
            case PENDING -> open(verdict, Optional.ofNullable(review.getDue()), State.OPEN);
            case EFFECTIVE -> new Of(State.GOOD, verdict);
            case PARTLY_EFFECTIVE -> new Of(State.PARTLY, verdict);
            case INEFFECTIVE -> new Of(State.BAD, verdict);
        };
    }

    /** Something still to come, with how late it is or when it is due. */
    Of of(LoopReason reason) {
        int late = LoopStatus.daysLate(reason, asOf);
        if (late > 0) {
            return new Of(State.LATE, words.late(late));
        }
        return new Of(State.OPEN, reason.due().map(day -> text("diagram.due", words.day(day)))
            .or(() -> reason.since().map(day -> text("diagram.since", words.day(day)))).orElse(""));
    }

    State closing(LoopFacts facts) {
        return facts.reviews().verdict().map(verdict -> verdict == ReviewVerdict.EFFECTIVE ? State.GOOD
            : verdict == ReviewVerdict.INEFFECTIVE ? State.BAD : State.PARTLY).orElse(State.NEUTRAL);
    }

    private Of open(String what, Optional<LocalDate> due, State otherwise) {
        if (due.filter(day -> day.isBefore(asOf)).isPresent()) {
            return new Of(State.LATE, text("diagram.and", what, words.late((int) ChronoUnit.DAYS.between(due.get(), asOf))));
        }
        return new Of(otherwise, due.map(day -> text("diagram.and", what, text("diagram.due", words.day(day)))).orElse(what));
    }

    private String text(String key, Object... values) {
        return LoopMessages.in(language, key, values);
    }
}
