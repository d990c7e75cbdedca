package org.consultum.engagement;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.ConsultationRound;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Says from when until when answers are asked for: opens a round, extends it, or closes it. */
public final class SetConsultationPeriod extends EngagementCommand {

    private final ConsultationRound round;
    private final Optional<ZonedDateTime> opens;
    private final Optional<ZonedDateTime> closes;

    /**
     * The command.
     *
     * @param opens when it opens, with zone
     * @param closes when it closes, with zone; needed once it opens
     */
    public SetConsultationPeriod(EditingDomain domain, ConsultationRound round, Optional<ZonedDateTime> opens,
            Optional<ZonedDateTime> closes) {
        super(domain, "SetConsultationPeriod", name(round.getTitle()));
        this.round = round;
        this.opens = opens;
        this.closes = closes;
    }

    /** Opens a round now. */
    public static SetConsultationPeriod open(EditingDomain domain, ConsultationRound round, ZonedDateTime now, ZonedDateTime closes) {
        return new SetConsultationPeriod(domain, round, Optional.of(now), Optional.of(closes));
    }

    /** Closes a round now. */
    public static SetConsultationPeriod close(EditingDomain domain, ConsultationRound round, ZonedDateTime now) {
        return new SetConsultationPeriod(domain, round, Optional.ofNullable(round.getOpens()), Optional.of(now));
    }

    @Override
    protected void plan(Steps steps) {
        if (opens.isPresent() && closes.isEmpty()) {
            steps.refuse(Messages.text("refused.noDeadline"));
        }
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            steps.refuse(Messages.text("refused.closesBeforeItOpens"));
        }
        if (opens.isPresent() && round.getQuestions().isEmpty() && (round.getText() == null || round.getText().isBlank())) {
            steps.refuse(Messages.text("refused.nothingAsked"));
        }
        if (round.getPublishedOn() != null) {
            steps.refuse(Messages.text("refused.published"));
        }
        steps.set(round, Literals.CONSULTATION_ROUND__OPENS, opens.orElse(null));
        steps.set(round, Literals.CONSULTATION_ROUND__CLOSES, closes.orElse(null));
    }
}
