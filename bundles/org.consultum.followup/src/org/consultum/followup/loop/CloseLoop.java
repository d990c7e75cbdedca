package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.Written;
import org.consultum.model.Measure;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.Loops;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Closes a loop, with the reason. What becomes of measures that are still open must be said; it is noted with each of them. */
public final class CloseLoop extends LoopCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final Details details;

    /**
     * The end.
     *
     * @param on day of closing
     * @param reason why it is closed, in Markdown
     * @param openMeasures what becomes of the measures that are not complete, in Markdown
     * @param written when it is recorded, and by whom
     */
    public record Details(LocalDate on, String reason, Optional<String> openMeasures, Written written) {

        public Details {
            Objects.requireNonNull(on);
            reason = reason.strip();
            openMeasures = words(openMeasures);
            Objects.requireNonNull(written);
        }
    }

    public CloseLoop(EditingDomain domain, NewElements elements, Recommendation recommendation, Details details) {
        super(domain, "CloseLoop", title(recommendation));
        this.elements = elements;
        this.recommendation = recommendation;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        requireOpen(recommendation, steps);
        requireAfterMade(recommendation, details.on(), steps);
        if (details.reason().isEmpty()) {
            refuse(steps, "noClosingReason");
        }
        end(elements, recommendation, details, steps);
    }

    /** Plans the end of a loop, for commands that end one on the way. */
    static void end(NewElements elements, Recommendation recommendation, Details details, Steps steps) {
        List<Measure> open = open(recommendation);
        if (!open.isEmpty() && details.openMeasures().isEmpty()) {
            refuse(steps, "openMeasures", open.size(),
                open.stream().map(measure -> measure.getTitle() == null ? "" : measure.getTitle()).collect(Collectors.joining(", ")));
        }
        steps.set(recommendation, Literals.RECOMMENDATION__CLOSED_ON, details.on());
        steps.set(recommendation, Literals.RECOMMENDATION__CLOSED_REASON, details.reason());
        details.openMeasures().ifPresent(words -> open.forEach(measure -> {
            var note = elements.create(ProgressNote.class, Literals.PROGRESS_NOTE);
            note.setAt(details.written().at());
            details.written().author().ifPresent(note::setAuthor);
            note.setText(words);
            steps.create(measure, Literals.MEASURE__NOTES, note);
        }));
    }

    /** The measures that are not complete: what becomes of them has to be said. */
    public static List<Measure> open(Recommendation recommendation) {
        return recommendation.getMeasures().stream().filter(measure -> !Loops.complete(measure)).toList();
    }
}
