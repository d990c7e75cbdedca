package org.consultum.followup.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Evidence;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.ActionStatusOn;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Says that an action is done, with what shows it, in one go. Refuses without evidence where the action or its committee asks for it. */
public final class CloseAction extends IntentionCommand {

    private final NewElements elements;
    private final ActionItem action;
    private final Details details;

    /**
     * How an action was done.
     *
     * @param evidence what shows it, besides the evidence that is there
     * @param note a closing note, in Markdown
     */
    public record Details(Written written, List<Proof> evidence, Optional<String> note) {

        public Details {
            Objects.requireNonNull(written);
            evidence = List.copyOf(evidence);
            note = note.filter(text -> !text.isBlank());
        }
    }

    public CloseAction(EditingDomain domain, NewElements elements, ActionItem action, Details details) {
        super(domain, Words.label(CloseAction.class), Words.description(CloseAction.class, Words.plain(action.getTitle())));
        this.elements = Objects.requireNonNull(elements);
        this.action = action;
        this.details = Objects.requireNonNull(details);
    }

    @Override
    protected void plan(Steps steps) {
        if (ActionStatusOn.finished(action)) {
            steps.refuse(Words.refused("finished", Words.plain(action.getTitle())));
        }
        details.evidence().forEach(proof -> proof.problem().ifPresent(steps::refuse));
        if (details.evidence().isEmpty() && ClosingEvidence.missing(action)) {
            steps.refuse(Words.refused("evidence", 1, Words.plain(action.getTitle())));
        }
        for (Proof proof : details.evidence()) {
            var evidence = elements.create(Evidence.class, Literals.EVIDENCE);
            evidence.setTitle(proof.title());
            proof.paper().ifPresent(evidence::setPaper);
            proof.link().map(String::strip).ifPresent(evidence::setLink);
            proof.note().ifPresent(evidence::setNote);
            steps.create(action, Literals.ACTION_ITEM__EVIDENCE, evidence);
        }
        ActionSteps.note(elements, action, details.written(), details.note(), ActionStatus.DONE, 100, steps);
        steps.set(action, Literals.ACTION_ITEM__SNOOZED_UNTIL, null);
        ActionSteps.status(action, ActionStatus.DONE, details.written().day(action), steps);
    }
}
