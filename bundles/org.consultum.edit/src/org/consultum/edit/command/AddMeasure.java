package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
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
     * @param text how it is done, in Markdown
     * @param milestones what is to be reached on the way
     * @param actions actions that exist already and belong to it
     */
    public record Details(String title, List<Party> owners, Optional<LocalDate> due, Optional<String> text, List<Planned> milestones,
            List<ActionItem> actions) {

        public Details {
            Objects.requireNonNull(title);
            owners = List.copyOf(owners);
            milestones = List.copyOf(milestones);
            actions = List.copyOf(actions);
        }

        /** A measure of which no more is known. */
        public Details(String title, List<Party> owners, Optional<LocalDate> due) {
            this(title, owners, due, Optional.empty(), List.of(), List.of());
        }
    }

    /**
     * A milestone that is planned.
     *
     * @param title what is to be reached
     * @param due day by which
     */
    public record Planned(String title, Optional<LocalDate> due) {

        public Planned {
            Objects.requireNonNull(title);
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
        details.text().ifPresent(measure::setText);
        for (Planned planned : details.milestones()) {
            Words.require(planned.title(), Literals.MILESTONE__TITLE, steps);
            var milestone = elements.create(Milestone.class, Literals.MILESTONE);
            milestone.setTitle(planned.title());
            planned.due().ifPresent(milestone::setDue);
            measure.getMilestones().add(milestone);
        }
        measure.getActions().addAll(details.actions());
        steps.create(recommendation, Literals.RECOMMENDATION__MEASURES, measure);
    }
}
