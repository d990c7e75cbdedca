package org.consultum.followup.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.Changes.Due;
import org.consultum.followup.action.Changes.Parties;
import org.consultum.followup.action.Changes.Snooze;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.ActionStatusOn;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Changes many action items in one go, with one undo. Nothing changes when one of them cannot be changed as asked. A change of status, and
 * a note, is written down with each action; what is done or cancelled becomes open again only with a note that says why.
 */
public final class ChangeActions extends IntentionCommand {

    private final NewElements elements;
    private final List<ActionItem> actions;
    private final Changes changes;
    private final Written written;

    /**
     * A change.
     *
     * @param actions at least one; each once
     */
    public ChangeActions(EditingDomain domain, NewElements elements, List<ActionItem> actions, Changes changes, Written written) {
        super(domain, Words.label(ChangeActions.class), Words.description(ChangeActions.class, actions.size(),
            actions.isEmpty() ? "" : Words.plain(actions.getFirst().getTitle())));
        this.elements = Objects.requireNonNull(elements);
        this.actions = List.copyOf(new LinkedHashSet<>(actions));
        this.changes = Objects.requireNonNull(changes);
        this.written = Objects.requireNonNull(written);
    }

    @Override
    protected void plan(Steps steps) {
        changes.progress().ifPresent(progress -> {
            if (progress < 0 || progress > 100) {
                steps.refuse(Words.refused("percentage"));
            }
        });
        changes.status().ifPresent(status -> check(status, steps));
        actions.forEach(action -> change(action, steps));
    }

    private void check(ActionStatus status, Steps steps) {
        if (status == ActionStatus.DONE) {
            refuse("evidence", actions.stream().filter(action -> !ActionStatusOn.finished(action) && ClosingEvidence.missing(action)).toList(),
                steps);
        }
        refuse("reopen", actions.stream().filter(action -> ActionStatusOn.finished(action) && action.getStatus() != status
            && (changes.note().isEmpty() || status == ActionStatus.DONE || status == ActionStatus.CANCELLED)).toList(), steps);
    }

    private static void refuse(String why, List<ActionItem> those, Steps steps) {
        if (!those.isEmpty()) {
            steps.refuse(Words.refused(why, those.size(), Words.plain(those.getFirst().getTitle())));
        }
    }

    private void change(ActionItem action, Steps steps) {
        parties(action, Literals.ACTION_ITEM__OWNERS, action.getOwners(), changes.owners(), steps);
        parties(action, Literals.ACTION_ITEM__WAITING_FOR, action.getWaitingFor(), changes.waitingFor(), steps);
        due(action, steps);
        changes.priority().ifPresent(priority -> steps.set(action, Literals.ACTION_ITEM__PRIORITY, priority));
        switch (changes.snooze()) {
            case Snooze.Keep keep -> { }
            case Snooze.Until until -> steps.set(action, Literals.ACTION_ITEM__SNOOZED_UNTIL, until.day());
            case Snooze.Over over -> steps.set(action, Literals.ACTION_ITEM__SNOOZED_UNTIL, null);
        }
        Optional<ActionStatus> status = changes.status().filter(value -> value != action.getStatus());
        OptionalInt progress = changes.progress();
        if (status.isPresent() && ActionStatusOn.finished(action)) {
            ActionSteps.keepClosing(elements, action, steps);
            progress = progress.isPresent() ? progress : OptionalInt.of(ActionSteps.progressBefore(action));
        }
        if (progress.isPresent() && status.orElse(action.getStatus()) != ActionStatus.DONE) {
            steps.set(action, Literals.ACTION_ITEM__PROGRESS, progress.getAsInt());
        }
        status.ifPresent(value -> ActionSteps.status(action, value, written.day(action), steps));
        if (status.isPresent() || changes.note().isPresent()) {
            ActionSteps.note(elements, action, written, changes.note(), status.orElse(action.getStatus()), changes.progress().orElse(-1),
                steps);
        }
    }

    private void due(ActionItem action, Steps steps) {
        switch (changes.due()) {
            case Due.Keep keep -> { }
            case Due.On on -> {
                steps.set(action, Literals.ACTION_ITEM__DUE, on.day());
                steps.set(action, Literals.ACTION_ITEM__DUE_NEXT_MEETING, false);
            }
            case Due.Later later -> {
                if (action.getDue() != null) {
                    steps.set(action, Literals.ACTION_ITEM__DUE, action.getDue().plusDays(later.days()));
                }
            }
            case Due.NextMeeting next -> {
                steps.set(action, Literals.ACTION_ITEM__DUE, null);
                steps.set(action, Literals.ACTION_ITEM__DUE_NEXT_MEETING, true);
            }
            case Due.None none -> {
                steps.set(action, Literals.ACTION_ITEM__DUE, null);
                steps.set(action, Literals.ACTION_ITEM__DUE_NEXT_MEETING, false);
            }
        }
    }

    private static void parties(ActionItem action, EReference feature, List<Party> now, Parties change, Steps steps) {
        var then = new LinkedHashSet<>(now);
        switch (change) {
            case Parties.Keep keep -> { }
            case Parties.Add add -> then.addAll(add.parties());
            case Parties.Remove remove -> then.removeAll(remove.parties());
            case Parties.Replace replace -> {
                then.clear();
                then.addAll(replace.parties());
            }
        }
        if (!(change instanceof Parties.Keep)) {
            steps.setAll(action, feature, new ArrayList<>(then));
        }
    }
}
