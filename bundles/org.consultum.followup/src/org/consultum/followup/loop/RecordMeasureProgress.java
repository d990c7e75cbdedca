package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.Written;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.ProgressNote;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records how a measure goes on: a note with the percentage of that day, milestones reached, and how far it is implemented. At 100
 * percent it is complete on the day of the report, and it must be said how far it was implemented (rule F-17).
 */
public final class RecordMeasureProgress extends LoopCommand {

    private static final int ALL = 100;

    private final NewElements elements;
    private final Measure measure;
    private final Details details;

    /**
     * The report.
     *
     * @param written when it is recorded, and by whom
     * @param on day of which it speaks: that of milestones reached and of completion
     * @param text what is reported, in Markdown
     * @param progress how much is done, 0 to 100; empty leaves it
     * @param implementation how far it is implemented; empty leaves it
     * @param reached milestones that were reached
     */
    public record Details(Written written, LocalDate on, Optional<String> text, OptionalInt progress,
            Optional<ImplementationClass> implementation, List<Milestone> reached) {

        public Details {
            Objects.requireNonNull(written);
            Objects.requireNonNull(on);
            text = words(text);
            reached = List.copyOf(reached);
        }
    }

    public RecordMeasureProgress(EditingDomain domain, NewElements elements, Measure measure, Details details) {
        super(domain, "RecordMeasureProgress", measure.getTitle() == null ? "" : measure.getTitle());
        this.elements = elements;
        this.measure = measure;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        int progress = details.progress().orElse(measure.getProgress());
        if (progress < 0 || progress > ALL) {
            refuse(steps, "percentage");
        }
        if (progress == ALL && details.progress().isPresent() && details.implementation().isEmpty()) {
            refuse(steps, "noClass");
        }
        if (details.text().isEmpty() && details.progress().isEmpty() && details.implementation().isEmpty() && details.reached().isEmpty()) {
            refuse(steps, "nothingReported");
        }
        if (details.reached().stream().anyMatch(milestone -> !measure.getMilestones().contains(milestone))) {
            refuse(steps, "otherMilestone");
        }
        details.reached().forEach(milestone -> steps.set(milestone, Literals.MILESTONE__REACHED_ON, details.on()));
        details.progress().ifPresent(value -> {
            steps.set(measure, Literals.MEASURE__PROGRESS, value);
            steps.set(measure, Literals.MEASURE__COMPLETED_ON, value < ALL ? null
                : measure.getCompletedOn() == null ? details.on() : measure.getCompletedOn());
        });
        details.implementation().ifPresent(value -> steps.set(measure, Literals.MEASURE__IMPLEMENTATION, value));
        var note = elements.create(ProgressNote.class, Literals.PROGRESS_NOTE);
        note.setAt(details.written().at());
        details.written().author().ifPresent(note::setAuthor);
        details.text().ifPresent(note::setText);
        details.progress().ifPresent(note::setProgress);
        steps.create(measure, Literals.MEASURE__NOTES, note);
    }
}
