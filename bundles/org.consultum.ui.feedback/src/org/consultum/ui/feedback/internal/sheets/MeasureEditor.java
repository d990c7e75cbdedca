package org.consultum.ui.feedback.internal.sheets;

import org.consultum.ui.forms.ElementLinks;
import org.consultum.ui.forms.FormEditor;
import java.util.List;
import org.consultum.model.ActionItem;
import org.consultum.model.Measure;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Formats;
import org.consultum.ui.feedback.internal.Messages;

/** Editor of a measure: what is done for which recommendation, by whom and until when, its milestones, notes and actions. */
public final class MeasureEditor extends FormEditor<Measure> {

    public MeasureEditor() {
        super(Measure.class);
    }

    @Override
    protected String subtitle() {
        return edited().eContainer() instanceof Recommendation of ? Messages.bind(Messages.measure_of, edits().labels().text(of))
            : edits().labels().type(edited().eClass());
    }

    @Override
    protected void createSections() {
        grid(page().plain()).add(Literals.MEASURE__TITLE, Literals.MEASURE__OWNERS, Literals.MEASURE__DUE, Literals.MEASURE__PROGRESS,
            Literals.MEASURE__IMPLEMENTATION, Literals.MEASURE__COMPLETED_ON).lines(Literals.MEASURE__TEXT, 4)
            .add(Literals.MEASURE__ACTIONS);
        parts(Messages.measure_milestones, "", Literals.MEASURE__MILESTONES,
            List.of(Literals.MILESTONE__TITLE, Literals.MILESTONE__DUE, Literals.MILESTONE__REACHED_ON),
            List.of(Literals.MILESTONE__TITLE, Literals.MILESTONE__DUE, Literals.MILESTONE__REACHED_ON));
        parts(Messages.measure_notes, Messages.measure_notesExplanation, Literals.MEASURE__NOTES,
            List.of(Literals.PROGRESS_NOTE__AT, Literals.PROGRESS_NOTE__TEXT, Literals.PROGRESS_NOTE__PROGRESS,
                Literals.PROGRESS_NOTE__AUTHOR),
            List.of(Literals.PROGRESS_NOTE__TEXT, Literals.PROGRESS_NOTE__PROGRESS, Literals.PROGRESS_NOTE__AUTHOR));
        links(Messages.sheet_belongs, "", Messages.sheet_nothing, () -> edited().eContainer() instanceof Recommendation of
            ? List.of(link(of, edits().labels().getText(of.getStage()))) : List.of());
        links(Messages.measure_actions, Messages.measure_actionsExplanation, Messages.measure_noActions,
            () -> edited().getActions().stream().map(this::action).toList());
        marking();
    }

    private ElementLinks.Entry action(ActionItem action) {
        String status = edits().labels().getText(action.getStatus());
        return link(action, action.getDue() == null ? status : status + ", " + Formats.local().date(action.getDue()));
    }
}
