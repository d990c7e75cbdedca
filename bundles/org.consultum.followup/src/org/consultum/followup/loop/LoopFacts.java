package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.followup.internal.loop.FactsReading;
import org.consultum.followup.internal.loop.FactsText;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/**
 * What is known of one feedback loop, as plain values that can be stored and compared without the register. Everything comes from the
 * recommendation itself: nothing else has to be loaded, and nothing else can make the facts old, except who belongs to which
 * organisation. Parties and loops are named by their ids. Immutable.
 *
 * @param stage the step reached
 * @param made how it began
 * @param answers what the addressees said
 * @param work the measures
 * @param reviews the reviews of effectiveness
 * @param closing how it ended
 */
public record LoopFacts(LoopStage stage, Made made, Answered answers, Work work, Reviews reviews, Closing closing) {

    public LoopFacts {
        Objects.requireNonNull(stage);
        Objects.requireNonNull(made);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(work);
        Objects.requireNonNull(reviews);
        Objects.requireNonNull(closing);
    }

    /**
     * The beginning of a loop.
     *
     * @param on day the recommendation was made
     * @param sentOn day it was transmitted to the addressees
     * @param responseDue day by which they are to answer
     * @param addressees to whom it is addressed
     * @param originators who made it and is told how it goes on
     * @param ancestor the loop it reopens
     */
    public record Made(Optional<LocalDate> on, Optional<LocalDate> sentOn, Optional<LocalDate> responseDue, List<String> addressees,
            List<String> originators, Optional<String> ancestor) {

        public Made {
            addressees = List.copyOf(addressees);
            originators = List.copyOf(originators);
        }
    }

    /**
     * The answers.
     *
     * @param responses number of responses recorded
     * @param kind the answer as a whole: partly accepted where addressees differ
     * @param lastOn day of the latest response
     * @param awaited addressees who have not answered
     * @param willing addressees who accepted, wholly or in part
     * @param refusing addressees who rejected
     */
    public record Answered(int responses, Optional<ResponseKind> kind, Optional<LocalDate> lastOn, List<String> awaited,
            List<String> willing, List<String> refusing) {

        public Answered {
            awaited = List.copyOf(awaited);
            willing = List.copyOf(willing);
            refusing = List.copyOf(refusing);
        }

        /** Whether everybody answered who was asked. */
        public boolean allIn() {
            return responses > 0 && awaited.isEmpty();
        }
    }

    /**
     * The measures.
     *
     * @param measures number of measures
     * @param begun of these begun or complete
     * @param complete of these complete
     * @param withoutOwner of those not complete the ones that nobody is responsible for
     * @param percentage how much is done, 0 to 100, the mean over the measures
     * @param implementation class of implementation reached
     * @param nextDue earliest day on which a measure or milestone that is open is due
     * @param lastReport latest day on which anything was reported: a note (day in UTC), a milestone, a completion
     * @param completedOn day on which the last measure was complete; empty while one is open, or where no day is recorded
     * @param owners who is responsible for measures that are open
     */
    public record Work(int measures, int begun, int complete, int withoutOwner, int percentage, ImplementationClass implementation,
            Optional<LocalDate> nextDue, Optional<LocalDate> lastReport, Optional<LocalDate> completedOn, List<String> owners) {

        public Work {
            Objects.requireNonNull(implementation);
            owners = List.copyOf(owners);
        }

        /** Measures that are not complete. */
        public int open() {
            return measures - complete;
        }
    }

    /**
     * The reviews.
     *
     * @param pending number of reviews to come
     * @param nextDue earliest day on which one of them is due
     * @param reviewers who is to review
     * @param verdict the verdict that stands; empty when there is none or work went on after it
     * @param verdictOn its day
     */
    public record Reviews(int pending, Optional<LocalDate> nextDue, List<String> reviewers, Optional<ReviewVerdict> verdict,
            Optional<LocalDate> verdictOn) {

        public Reviews {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * The end.
     *
     * @param on day it was closed
     * @param reasonGiven whether it is recorded why
     * @param successors loops that reopen it. {@link #of} does not look for them, because they lie elsewhere; see
     *     {@link #withSuccessors}
     */
    public record Closing(Optional<LocalDate> on, boolean reasonGiven, List<String> successors) {

        public Closing {
            successors = List.copyOf(successors);
        }
    }

    /** The facts of a recommendation of a loaded register; loads the parties it names and nothing else. */
    public static LoopFacts of(Recommendation recommendation) {
        return FactsReading.of(recommendation);
    }

    /**
     * The facts of a recommendation while the parties it names are not loaded.
     *
     * @param chains gives for the id of a party that id and the ids of those it speaks for, the nearest first, as
     *     {@link org.consultum.model.derived.Answers#chain} does. A function that gives the id alone is good enough where responses are
     *     recorded with the addressees themselves as authors
     */
    public static LoopFacts of(Recommendation recommendation, Function<String, List<String>> chains) {
        return FactsReading.of(recommendation, chains);
    }

    /** The same facts with the loops that reopen this one. */
    public LoopFacts withSuccessors(List<String> successors) {
        return new LoopFacts(stage, made, answers, work, reviews, new Closing(closing.on(), closing.reasonGiven(), successors));
    }

    /** The facts as one line of text with the number of its form in front, for storing. */
    public String toText() {
        return FactsText.write(this);
    }

    /** Reads such a text; empty when it is damaged or of a form not known here, so that the facts are to be computed again. */
    public static Optional<LoopFacts> parse(String text) {
        return FactsText.read(text);
    }
}
