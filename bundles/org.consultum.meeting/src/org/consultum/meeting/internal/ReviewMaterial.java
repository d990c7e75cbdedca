package org.consultum.meeting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewInputKind;

/** What the register knows for a policy review of a committee. */
public final class ReviewMaterial {

    private static final int LISTED = 25;

    private final Committee committee;
    private final LocalDate asOf;
    private final Locale language;
    private final Labels labels;

    /**
     * What was found for an input.
     *
     * @param summary in Markdown; empty where there is nothing to say
     * @param sources the elements it was made from, as many as are listed
     * @param complete whether it answers the question, so that nobody has to add anything
     */
    public record Material(Optional<String> summary, List<Element> sources, boolean complete) {

        public Material {
            Objects.requireNonNull(summary);
            sources = List.copyOf(sources);
        }
    }

    /** What is known on a day. */
    public ReviewMaterial(Committee committee, LocalDate asOf, Locale language) {
        this.committee = committee;
        this.asOf = asOf;
        this.language = language;
        this.labels = Labels.in(language);
    }

    /** What is known for a kind of input. */
    public Material of(ReviewInputKind kind) {
        return switch (kind) {
            case EARLIER_ACTIONS -> actions();
            case LOOP_STATUS -> loops();
            case INDICATORS -> indicators();
            case STAKEHOLDER_FEEDBACK -> rounds();
            default -> new Material(Optional.empty(), List.of(), false);
        };
    }

    private Stream<ActionItem> all() {
        return committee.getActionList() == null || committee.getActionList().eIsProxy() ? Stream.of()
            : committee.getActionList().getActions().stream();
    }

    private List<ActionItem> open() {
        return all().filter(action -> action.getStatus() != ActionStatus.DONE && action.getStatus() != ActionStatus.CANCELLED).toList();
    }

    private Material actions() {
        List<ActionItem> open = open();
        List<ActionItem> late = open.stream().filter(action -> action.overdueOn(asOf)).toList();
        long done = all().filter(action -> action.getStatus() == ActionStatus.DONE).count();
        var lines = new ArrayList<String>();
        lines.add(text("review.actions", open.size(), late.size(), done));
        Stream.concat(late.stream(), open.stream().filter(action -> !late.contains(action))).limit(LISTED)
            .forEach(action -> lines.add(late.contains(action) ? text("review.item.late", labels.label(action), action.daysOverdueOn(asOf))
                : text("review.item", labels.label(action), FeatureTexts.in(language).label(action.getStatus()))));
        return new Material(Optional.of(summary(lines, open.size())), List.copyOf(open.subList(0, Math.min(LISTED, open.size()))), true);
    }

    private List<Recommendation> recommendations() {
        return Descendants.recommendations(committee).toList();
    }

    private Material loops() {
        List<Recommendation> all = recommendations();
        var lines = new ArrayList<String>();
        lines.add(text("review.loops", all.size(), Stream.of(LoopStage.values()).map(stage -> stage(all, stage))
            .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "))));
        List<Recommendation> open = all.stream().filter(loop -> loop.getClosedOn() == null).toList();
        open.stream().limit(LISTED).forEach(loop -> lines.add(text("review.item", labels.label(loop), LoopStatus.of(LoopFacts.of(loop), asOf)
            .words(LoopNames.of(loop, List.of()), language))));
        return new Material(Optional.of(summary(lines, open.size())), List.copyOf(open.subList(0, Math.min(LISTED, open.size()))), true);
    }

    private String stage(List<Recommendation> loops, LoopStage stage) {
        long number = loops.stream().filter(loop -> loop.getStage() == stage).count();
        return number == 0 ? "" : text("review.loops.stage", FeatureTexts.in(language).label(stage), number);
    }

    /** Figures for somebody to confirm or to put others in their place. */
    private Material indicators() {
        List<ActionItem> open = open();
        long late = open.stream().filter(action -> action.overdueOn(asOf)).count();
        List<LoopFacts> loops = recommendations().stream().map(LoopFacts::of).filter(facts -> facts.work().measures() > 0).toList();
        long percentage = Math.round(loops.stream().mapToInt(facts -> facts.work().percentage()).average().orElse(0));
        if (open.isEmpty() && loops.isEmpty()) {
            return new Material(Optional.empty(), List.of(), false);
        }
        return new Material(Optional.of(text("review.indicators", open.size(), late, loops.size(), percentage)), List.of(), false);
    }

    private Material rounds() {
        List<ConsultationRound> rounds = committee.getFeedbackList() == null || committee.getFeedbackList().eIsProxy() ? List.of()
            : committee.getFeedbackList().getConsultations();
        if (rounds.isEmpty()) {
            return new Material(Optional.empty(), List.of(), false);
        }
        var lines = new ArrayList<String>();
        lines.add(text("review.rounds", rounds.size()));
        rounds.stream().limit(LISTED).forEach(round -> lines.add(text("review.round", labels.label(round), round.getSubmissions().size(),
            round.getSubmissions().stream().mapToInt(submission -> submission.getPoints().size()).sum())));
        boolean heard = rounds.stream().anyMatch(round -> !round.getSubmissions().isEmpty());
        return new Material(Optional.of(summary(lines, rounds.size())), List.copyOf(rounds.subList(0, Math.min(LISTED, rounds.size()))),
            heard);
    }

    private String summary(List<String> lines, int all) {
        String list = lines.subList(1, lines.size()).stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        String rest = all > LISTED ? "\n\n" + text("review.more", all - LISTED) : "";
        return list.isEmpty() ? lines.getFirst() : lines.getFirst() + "\n\n" + list + rest;
    }

    private String text(String key, Object... values) {
        return Messages.in(language, key, values);
    }
}
