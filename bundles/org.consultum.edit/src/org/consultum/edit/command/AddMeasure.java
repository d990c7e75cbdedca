package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds a measure that puts a recommendation into practice. */
public final class AddMeasure extends IntentionCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final Details details;

    /**
     * The measure.
     *
     * @param title what is done
     * @param owners who is responsible
     * @param due day by which it is to be complete
     */
    public record Details(String title, List<Party> owners, Optional<LocalDate> due) {

        public Details {
            Objects.requireNonNull(title);
            owners = List.copyOf(owners);
        }
    }

    public AddMeasure(EditingDomain domain, NewElements elements, Recommendation recommendation, Details details) {
        super(domain, about(details.title()));
        this.elements = elements;
        this.recommendation = recommendation;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.MEASURE__TITLE, steps);
        var measure = elements.create(Measure.class, Literals.MEASURE);
        measure.setTitle(details.title());
        measure.getOwners().addAll(details.owners());
        details.due().ifPresent(measure::setDue);
        steps.create(recommendation, Literals.RECOMMENDATION__MEASURES, measure);
    }
}
