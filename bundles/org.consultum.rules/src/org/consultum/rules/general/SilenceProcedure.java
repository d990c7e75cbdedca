package org.consultum.rules.general;

import java.time.ZonedDateTime;
import java.util.Objects;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.model.VoteChoice;
import org.consultum.rules.internal.Names;
import org.consultum.rules.internal.general.Moments;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * S-01: a silence procedure has an exact expiry; an objection in writing breaks it; its result is recorded at once when it expires. Looks
 * at decisions taken by silence and at review rounds that count silence as agreement. The day of the expiry is still in time, in its zone.
 */
public final class SilenceProcedure implements Rule<Element> {

    @Override
    public String id() {
        return "S-01";
    }

    @Override
    public EClass looksAt() {
        return Literals.ELEMENT;
    }

    @Override
    public void check(Element element, RuleContext context, FindingSink findings) {
        switch (element) {
            case Decision decision when decision.getMethod() == DecisionMethod.SILENCE -> decision(decision, context, findings);
            case ReviewRound round when round.isSilence() -> round(round, context, findings);
            default -> {
            }
        }
    }

    private static void decision(Decision decision, RuleContext context, FindingSink findings) {
        boolean open = Agendas.open(decision);
        String name = Objects.toString(decision.getReference(), Names.of(decision));
        if (decision.getExpires() == null) {
            if (!open || decision.getOpens() != null) {
                findings.report(Texts.finding(open ? Severity.ERROR : Severity.WARNING, decision, Literals.DECISION__EXPIRES,
                    "silence.noExpiry", name));
            }
            return;
        }
        long objections = decision.getVotes().stream().filter(vote -> vote.getChoice() == VoteChoice.AGAINST)
            .filter(vote -> vote.getAt() == null || !vote.getAt().isAfter(decision.getExpires().toInstant())).count();
        boolean adopted = switch (decision.getResult()) {
            case ADOPTED, ADOPTED_AMENDED, ENDORSED -> true;
            case OPEN, REJECTED, DEFERRED, REFERRED, WITHDRAWN, NOTED, LAPSED -> false;
        };
        if (adopted && objections > 0) {
            findings.report(Texts.finding(Severity.WARNING, decision, Literals.DECISION__RESULT, "silence.broken", name, objections));
        } else if (open && past(decision.getExpires(), context)) {
            findings.report(Texts.finding(Severity.WARNING, decision, Literals.DECISION__RESULT, "silence.expired", name,
                Moments.text(decision.getExpires())));
        }
    }

    private static void round(ReviewRound round, RuleContext context, FindingSink findings) {
        boolean open = round.getState() == RoundState.OPEN;
        if (round.getDeadline() == null) {
            if (open) {
                findings.report(Texts.finding(Severity.ERROR, round, Literals.REVIEW_ROUND__DEADLINE, "silence.noExpiry",
                    round.getTitle()));
            }
            return;
        }
        long objections = round.getVerdicts().stream().filter(one -> one.getVerdict() == Verdict.OBJECT && latest(round, one))
            .filter(one -> one.getAt() == null || !one.getAt().isAfter(round.getDeadline().toInstant())).count();
        if (round.getResult() == RoundResult.AGREED_BY_SILENCE && objections > 0) {
            findings.report(Texts.finding(Severity.WARNING, round, Literals.REVIEW_ROUND__RESULT, "silence.broken", round.getTitle(),
                objections));
        } else if (open && past(round.getDeadline(), context)) {
            findings.report(Texts.finding(Severity.WARNING, round, Literals.REVIEW_ROUND__STATE, "silence.expired", round.getTitle(),
                Moments.text(round.getDeadline())));
        }
    }

    /** Of several verdicts of a reviewer the one listed last counts. */
    private static boolean latest(ReviewRound round, RoundVerdict verdict) {
        return round.getVerdicts().stream().filter(other -> other.getReviewer() == verdict.getReviewer()).toList().getLast() == verdict;
    }

    private static boolean past(ZonedDateTime moment, RuleContext context) {
        return moment.toLocalDate().isBefore(context.asOf());
    }
}
