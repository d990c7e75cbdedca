package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.command.ListFile;
import org.consultum.edit.command.References;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.Written;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes a recommendation up again: as a new one, of the same or another committee, that knows its ancestor. The old loop is closed
 * with the reason, if it is not closed yet. The new one is found from the old with {@link Descendants}.
 */
public final class ReopenLoop extends LoopCommand {

    private final NewElements elements;
    private final Recommendation ancestor;
    private final Details details;

    /**
     * The new recommendation.
     *
     * @param committee who makes it
     * @param title what is recommended
     * @param reference its reference number; if empty, the next of the form R-1
     * @param text its wording, in Markdown
     * @param addressees to whom it is addressed
     * @param on day it is made, and on which the old loop is closed
     * @param responseDue day by which a response is expected
     * @param origin what it comes from: a meeting, an agenda item, a decision
     * @param reason why the old one is closed and taken up again, in Markdown
     * @param openMeasures what becomes of measures of the old one that are not complete, in Markdown
     * @param written when it is recorded, and by whom
     */
    public record Details(Committee committee, String title, Optional<String> reference, Optional<String> text, List<Party> addressees,
            LocalDate on, Optional<LocalDate> responseDue, Optional<Element> origin, String reason, Optional<String> openMeasures,
            Written written) {

        public Details {
            Objects.requireNonNull(committee);
            title = title.strip();
            addressees = List.copyOf(addressees);
            Objects.requireNonNull(on);
            reason = reason.strip();
            openMeasures = words(openMeasures);
        }
    }

    public ReopenLoop(EditingDomain domain, NewElements elements, Recommendation ancestor, Details details) {
        super(domain, "ReopenLoop", title(ancestor));
        this.elements = elements;
        this.ancestor = ancestor;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        requireAfterMade(ancestor, details.on(), steps);
        if (details.title().isEmpty()) {
            refuse(steps, "noTitle");
        }
        if (details.reason().isEmpty()) {
            refuse(steps, "noClosingReason");
        }
        if (ancestor.getClosedOn() == null) {
            CloseLoop.end(elements, ancestor, new CloseLoop.Details(details.on(), details.reason(), details.openMeasures(),
                details.written()), steps);
        }
        var successor = elements.create(Recommendation.class, Literals.RECOMMENDATION);
        successor.setTitle(details.title());
        successor.setReference(details.reference().orElseGet(() -> References.next("R-", used())));
        details.text().ifPresent(successor::setText);
        successor.getAddressees().addAll(details.addressees());
        successor.getOriginators().addAll(ancestor.getOriginators());
        successor.setPriority(ancestor.getPriority());
        successor.setMadeOn(details.on());
        details.responseDue().ifPresent(successor::setResponseDue);
        details.origin().ifPresent(successor::setOrigin);
        successor.setAncestor(ancestor);
        ListFile.create(details.committee(), Literals.COMMITTEE__FEEDBACK_LIST, RegisterFactory.eINSTANCE::createFeedbackList,
            Literals.FEEDBACK_LIST__RECOMMENDATIONS, successor, steps);
    }

    private Stream<String> used() {
        return Stream.ofNullable(details.committee().getFeedbackList()).flatMap(list -> list.getRecommendations().stream())
            .map(Recommendation::getReference);
    }
}
