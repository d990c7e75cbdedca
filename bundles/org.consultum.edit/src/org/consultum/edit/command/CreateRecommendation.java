package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a recommendation of a committee: the beginning of a feedback loop. */
public final class CreateRecommendation extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the recommendation.
     *
     * @param title what is recommended
     * @param reference its reference number; if empty, the next of the form R-1
     * @param text its wording, in Markdown
     * @param addressees to whom it is addressed
     * @param priority how urgent it is
     * @param madeOn day it was made
     * @param responseDue day by which a response is expected
     * @param origin what it came from: a meeting, an agenda item, a decision
     */
    public record Details(String title, Optional<String> reference, Optional<String> text, List<Party> addressees, Priority priority,
            Optional<LocalDate> madeOn, Optional<LocalDate> responseDue, Optional<Element> origin) {

        public Details {
            Objects.requireNonNull(title);
            addressees = List.copyOf(addressees);
        }

        /** A recommendation of normal priority. */
        public static Details of(String title, List<? extends Party> addressees, LocalDate madeOn, Element origin) {
            return new Details(title, Optional.empty(), Optional.empty(), List.copyOf(addressees), Priority.NORMAL, Optional.of(madeOn),
                Optional.empty(), Optional.of(origin));
        }
    }

    public CreateRecommendation(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, about(details.title()));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.RECOMMENDATION__TITLE, steps);
        var recommendation = elements.create(Recommendation.class, Literals.RECOMMENDATION);
        recommendation.setTitle(details.title());
        recommendation.setReference(details.reference().orElseGet(() -> References.next("R-", used())));
        details.text().ifPresent(recommendation::setText);
        recommendation.getAddressees().addAll(details.addressees());
        recommendation.setPriority(details.priority());
        details.madeOn().ifPresent(recommendation::setMadeOn);
        details.responseDue().ifPresent(recommendation::setResponseDue);
        details.origin().ifPresent(recommendation::setOrigin);
        ListFile.create(committee, Literals.COMMITTEE__FEEDBACK_LIST, RegisterFactory.eINSTANCE::createFeedbackList,
            Literals.FEEDBACK_LIST__RECOMMENDATIONS, recommendation, steps);
    }

    private Stream<String> used() {
        return Stream.ofNullable(committee.getFeedbackList()).flatMap(list -> list.getRecommendations().stream())
            .map(Recommendation::getReference);
    }
}
