package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records that a recommendation was sent to its addressees, and by when they are asked to answer. */
public final class TransmitRecommendation extends LoopCommand {

    private final Recommendation recommendation;
    private final LocalDate on;
    private final Optional<LocalDate> responseDue;

    /**
     * The command.
     *
     * @param on day it was sent
     * @param responseDue day by which a response is asked for; empty leaves the day that is set
     */
    public TransmitRecommendation(EditingDomain domain, Recommendation recommendation, LocalDate on, Optional<LocalDate> responseDue) {
        super(domain, "TransmitRecommendation", title(recommendation));
        this.recommendation = recommendation;
        this.on = Objects.requireNonNull(on);
        this.responseDue = responseDue;
    }

    @Override
    protected void plan(Steps steps) {
        requireOpen(recommendation, steps);
        requireAfterMade(recommendation, on, steps);
        if (recommendation.getAddressees().isEmpty()) {
            refuse(steps, "noAddressee", title(recommendation));
        }
        if (responseDue.filter(due -> due.isBefore(on)).isPresent()) {
            refuse(steps, "dueBeforeSent", responseDue.get().toString(), on.toString());
        }
        steps.set(recommendation, Literals.RECOMMENDATION__TRANSMITTED_ON, on);
        responseDue.ifPresent(due -> steps.set(recommendation, Literals.RECOMMENDATION__RESPONSE_DUE, due));
    }
}
