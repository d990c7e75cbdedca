package org.consultum.engagement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Property;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that the outcome of a round was published. Every point has been disposed of by then, or it is said why not. */
public final class PublishOutcome extends EngagementCommand {

    /** Name of the property of a round that says why points were left open at publication. */
    public static final String OPEN_POINTS_REASON = "org.consultum.engagement.openPointsReason";

    private final ConsultationRound round;
    private final Details details;

    /**
     * The publication.
     *
     * @param publishedOn day of publication; not before the deadline
     * @param outcome what was heard and what was done, in short, in Markdown
     * @param openPointsReason why points are still open
     */
    public record Details(LocalDate publishedOn, Optional<String> outcome, Optional<String> openPointsReason) {

        public Details {
            Objects.requireNonNull(publishedOn);
            outcome = outcome.filter(text -> !text.isBlank());
            openPointsReason = openPointsReason.filter(text -> !text.isBlank());
        }
    }

    public PublishOutcome(EditingDomain domain, ConsultationRound round, Details details) {
        super(domain, "PublishOutcome", name(round.getTitle()));
        this.round = round;
        this.details = details;
    }

    /** Why points were left open when a round was published. */
    public static Optional<String> openPointsReason(ConsultationRound round) {
        return round.getProperties().stream().filter(property -> OPEN_POINTS_REASON.equals(property.getKey())).map(Property::getValue)
            .filter(Objects::nonNull).findFirst();
    }

    @Override
    protected void plan(Steps steps) {
        if (round.getCloses() != null && details.publishedOn().isBefore(round.getCloses().toLocalDate())) {
            steps.refuse(Messages.text("refused.notClosedYet"));
        }
        long open = Submissions.openPoints(round).count();
        if (open > 0 && details.openPointsReason().isEmpty()) {
            steps.refuse(Messages.text("refused.openPoints", open));
        }
        long unread = Submissions.unread(round).count();
        if (unread > 0 && details.openPointsReason().isEmpty()) {
            steps.refuse(Messages.text("refused.unread", unread));
        }
        steps.set(round, Literals.CONSULTATION_ROUND__PUBLISHED_ON, details.publishedOn());
        details.outcome().ifPresent(text -> steps.set(round, Literals.CONSULTATION_ROUND__OUTCOME, text));
        round.getProperties().stream().filter(property -> OPEN_POINTS_REASON.equals(property.getKey()))
            .forEach(property -> steps.remove(round, Literals.ELEMENT__PROPERTIES, property));
        details.openPointsReason().filter(reason -> open + unread > 0).ifPresent(reason -> {
            Property property = RegisterFactory.eINSTANCE.createProperty();
            property.setKey(OPEN_POINTS_REASON);
            property.setValue(reason);
            steps.add(round, Literals.ELEMENT__PROPERTIES, property);
        });
    }
}
