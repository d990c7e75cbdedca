package org.consultum.followup.internal.loop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopFacts.Answered;
import org.consultum.followup.loop.LoopFacts.Closing;
import org.consultum.followup.loop.LoopFacts.Made;
import org.consultum.followup.loop.LoopFacts.Reviews;
import org.consultum.followup.loop.LoopFacts.Work;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ResponseKind;
import org.consultum.model.derived.Answers;
import org.consultum.model.derived.Answers.Standing;
import org.consultum.model.derived.Loops;

/** Reads the facts of a loop from its recommendation. */
public final class FactsReading {

    private FactsReading() {
    }

    /** The facts, where the parties are loaded. */
    public static LoopFacts of(Recommendation recommendation) {
        return facts(recommendation, Answers.of(recommendation));
    }

    /** The facts, where somebody else knows who belongs where. */
    public static LoopFacts of(Recommendation recommendation, Function<String, List<String>> chains) {
        return facts(recommendation, Answers.of(recommendation, chains));
    }

    private static LoopFacts facts(Recommendation recommendation, Answers answers) {
        return new LoopFacts(Loops.stage(recommendation, answers), made(recommendation), answered(recommendation, answers),
            work(recommendation), reviews(recommendation), new Closing(Optional.ofNullable(recommendation.getClosedOn()),
                recommendation.getClosedReason() != null && !recommendation.getClosedReason().isBlank(), List.of()));
    }

    private static Made made(Recommendation recommendation) {
        return new Made(Optional.ofNullable(recommendation.getMadeOn()), Optional.ofNullable(recommendation.getTransmittedOn()),
            Optional.ofNullable(recommendation.getResponseDue()), Answers.ids(recommendation, Literals.RECOMMENDATION__ADDRESSEES),
            Answers.ids(recommendation, Literals.RECOMMENDATION__ORIGINATORS),
            Answers.target(recommendation, Literals.RECOMMENDATION__ANCESTOR));
    }

    private static Answered answered(Recommendation recommendation, Answers answers) {
        List<Standing> standings = answers.standings();
        return new Answered(recommendation.getResponses().size(), answers.overall(), answers.lastOn(), answers.awaited(),
            standings.stream().filter(standing -> standing.kind() != ResponseKind.REJECTED).map(Standing::addressee).toList(),
            standings.stream().filter(standing -> standing.kind() == ResponseKind.REJECTED).map(Standing::addressee).toList());
    }

    private static Work work(Recommendation recommendation) {
        List<Measure> measures = recommendation.getMeasures();
        List<Measure> open = measures.stream().filter(measure -> !Loops.complete(measure)).toList();
        var due = open.stream().flatMap(measure -> Stream.concat(Stream.ofNullable(measure.getDue()), measure.getMilestones().stream()
            .filter(milestone -> milestone.getReachedOn() == null).map(Milestone::getDue).filter(Objects::nonNull)));
        return new Work(measures.size(), (int) measures.stream().filter(Loops::begun).count(), measures.size() - open.size(),
            (int) open.stream().filter(measure -> Answers.ids(measure, Literals.MEASURE__OWNERS).isEmpty()).count(),
            percentage(measures), Loops.implementation(recommendation), due.min(LocalDate::compareTo), Loops.lastWork(recommendation),
            open.isEmpty() ? latest(measures.stream().map(Measure::getCompletedOn)) : Optional.empty(),
            open.stream().map(measure -> Answers.ids(measure, Literals.MEASURE__OWNERS)).flatMap(Collection::stream).distinct().toList());
    }

    private static int percentage(List<Measure> measures) {
        return (int) Math.round(measures.stream()
            .mapToInt(measure -> Loops.complete(measure) ? 100 : Math.clamp(measure.getProgress(), 0, 99)).average().orElse(0));
    }

    private static Reviews reviews(Recommendation recommendation) {
        List<EffectivenessReview> pending = recommendation.getReviews().stream().filter(Loops::pending).toList();
        Optional<EffectivenessReview> verdict = Loops.verdict(recommendation);
        return new Reviews(pending.size(), pending.stream().map(EffectivenessReview::getDue).filter(Objects::nonNull)
            .min(LocalDate::compareTo),
            pending.stream().flatMap(review -> Answers.target(review, Literals.EFFECTIVENESS_REVIEW__REVIEWER).stream()).distinct().toList(),
            verdict.map(EffectivenessReview::getVerdict), verdict.map(EffectivenessReview::getDate));
    }

    private static Optional<LocalDate> latest(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(LocalDate::compareTo);
    }
}
