package org.consultum.followup.internal.loop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopReason.AwaitingResponse;
import org.consultum.followup.loop.LoopReason.Closed;
import org.consultum.followup.loop.LoopReason.MeasureMissing;
import org.consultum.followup.loop.LoopReason.NotAddressed;
import org.consultum.followup.loop.LoopReason.NotBegun;
import org.consultum.followup.loop.LoopReason.NotImplemented;
import org.consultum.followup.loop.LoopReason.NotSent;
import org.consultum.followup.loop.LoopReason.OwnerMissing;
import org.consultum.followup.loop.LoopReason.Rejected;
import org.consultum.followup.loop.LoopReason.Reopened;
import org.consultum.followup.loop.LoopReason.ReviewAwaited;
import org.consultum.followup.loop.LoopReason.ReviewMissing;
import org.consultum.followup.loop.LoopReason.Reviewed;
import org.consultum.followup.loop.LoopReason.WorkOpen;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.NextStep;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** What a loop waits for. */
public final class LoopRules {

    private final LoopFacts facts;

    private LoopRules(LoopFacts facts) {
        this.facts = facts;
    }

    /** The status on a day. */
    public static LoopStatus status(LoopFacts facts, LocalDate asOf) {
        var rules = new LoopRules(facts);
        List<LoopReason> open = rules.reasons();
        LoopReason own = rules.ofStage(open);
        LoopReason reason = LoopStatus.daysLate(own, asOf) > 0 ? own
            : open.stream().filter(one -> LoopStatus.daysLate(one, asOf) > 0).findFirst().orElse(own);
        return new LoopStatus(facts.stage(), reason, open.stream().filter(one -> one != reason).toList(),
            LoopStatus.daysLate(reason, asOf), rules.age(asOf), next(reason));
    }

    /** Whether facts that come from a file fit together: there is a reason for the stage. */
    static boolean consistent(LoopFacts facts) {
        List<LoopReason> open = new LoopRules(facts).reasons();
        return facts.stage() == LoopStage.CLOSED || open.stream().anyMatch(reason -> facts.stage() == LoopStage.MADE || !response(reason));
    }

    /** Everything that is open, in the order of the loop; one thing at least. */
    private List<LoopReason> reasons() {
        if (facts.stage() == LoopStage.CLOSED) {
            return List.of(ended());
        }
        var reasons = new ArrayList<LoopReason>();
        response().ifPresent(reasons::add);
        measures().ifPresent(reasons::add);
        review().ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private LoopReason ended() {
        return facts.closing().successors().isEmpty()
            ? new Closed(facts.reviews().verdict(), facts.closing().reasonGiven(), facts.closing().on())
            : new Reopened(facts.closing().successors(), facts.closing().on());
    }

    /** What the stage itself waits for: the answer where it was only made, what comes after the answers otherwise. */
    private LoopReason ofStage(List<LoopReason> open) {
        return switch (facts.stage()) {
            case MADE, CLOSED -> open.getFirst();
            case ANSWERED, UNDER_WAY, DONE, REVIEWED -> open.stream().filter(reason -> !response(reason)).findFirst().orElseThrow();
        };
    }

    private static boolean response(LoopReason reason) {
        return reason instanceof NotAddressed || reason instanceof NotSent || reason instanceof AwaitingResponse;
    }

    private Optional<LoopReason> response() {
        var made = facts.made();
        var answers = facts.answers();
        if (answers.allIn()) {
            return Optional.empty();
        }
        if (made.addressees().isEmpty() && made.sentOn().isEmpty()) {
            return Optional.of(new NotAddressed(made.on()));
        }
        if (answers.responses() == 0 && made.sentOn().isEmpty()) {
            return Optional.of(new NotSent(made.addressees(), made.on(), made.responseDue()));
        }
        return Optional.of(new AwaitingResponse(answers.awaited(), made.addressees().size(), made.sentOn().or(made::on),
            made.responseDue()));
    }

    private Optional<LoopReason> measures() {
        var work = facts.work();
        var answers = facts.answers();
        Optional<LocalDate> accepted = answers.lastOn().or(facts.made()::sentOn).or(facts.made()::on);
        if (work.measures() == 0) {
            if (facts.stage() == LoopStage.REVIEWED || answers.responses() == 0) {
                return Optional.empty();
            }
            if (answers.kind().filter(kind -> kind == ResponseKind.REJECTED).isPresent()) {
                return answers.allIn() ? Optional.of(new Rejected(answers.refusing(), answers.lastOn())) : Optional.empty();
            }
            return Optional.of(new MeasureMissing(answers.willing(), answers.kind().orElse(ResponseKind.ACCEPTED), accepted));
        }
        if (work.open() == 0) {
            return Optional.empty();
        }
        if (work.withoutOwner() > 0) {
            return Optional.of(new OwnerMissing(work.withoutOwner(), accepted, work.nextDue()));
        }
        return Optional.of(work.begun() == 0 ? new NotBegun(work.measures(), work.owners(), accepted, work.nextDue())
            : new WorkOpen(work.open(), work.measures(), work.percentage(), work.lastReport(), work.owners(), accepted, work.nextDue()));
    }

    private Optional<LoopReason> review() {
        var reviews = facts.reviews();
        var work = facts.work();
        Optional<LocalDate> done = work.completedOn().or(work::lastReport).or(facts.answers()::lastOn);
        boolean tooEarly = facts.stage() == LoopStage.MADE || facts.stage() == LoopStage.ANSWERED;
        if (reviews.pending() > 0 && !tooEarly) {
            return Optional.of(new ReviewAwaited(reviews.reviewers(), reviews.verdictOn().or(() -> done), reviews.nextDue()));
        }
        if (reviews.verdict().isPresent()) {
            return Optional.of(new Reviewed(reviews.verdict().get(), reviews.verdictOn()));
        }
        if (work.measures() == 0 || work.open() > 0) {
            return Optional.empty();
        }
        return Optional.of(work.implementation() == ImplementationClass.NONE ? new NotImplemented(work.measures(), done)
            : new ReviewMissing(work.implementation(), done));
    }

    private OptionalInt age(LocalDate asOf) {
        LocalDate end = facts.closing().on().filter(day -> day.isBefore(asOf)).orElse(asOf);
        return facts.made().on().or(facts.made()::sentOn).or(facts.answers()::lastOn)
            .map(day -> OptionalInt.of(Math.clamp(ChronoUnit.DAYS.between(day, end), 0, Integer.MAX_VALUE))).orElse(OptionalInt.empty());
    }

    private static NextStep next(LoopReason reason) {
        return switch (reason) {
            case NotAddressed none -> new NextStep.NameAddressee();
            case NotSent not -> new NextStep.Send(not.addressees());
            case AwaitingResponse awaiting -> new NextStep.RecordResponse(awaiting.waitingFor());
            case MeasureMissing missing -> new NextStep.PlanMeasure();
            case OwnerMissing missing -> new NextStep.NameOwner(missing.measures());
            case NotBegun not -> new NextStep.ReportProgress();
            case WorkOpen work -> new NextStep.ReportProgress();
            case ReviewMissing missing -> new NextStep.PlanReview();
            case ReviewAwaited awaited -> new NextStep.Review(awaited.waitingFor());
            case Reviewed reviewed when reviewed.verdict() == ReviewVerdict.EFFECTIVE -> new NextStep.Close();
            case Reviewed reviewed -> new NextStep.CloseOrReopen();
            case Rejected rejected -> new NextStep.CloseOrReopen();
            case NotImplemented not -> new NextStep.CloseOrReopen();
            case Closed closed -> new NextStep.Nothing();
            case Reopened reopened -> new NextStep.Nothing();
        };
    }
}
