package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.ActionItem;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.ActionStatusOn;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts actions aside until a day, or takes them up again at once. What is done or cancelled is left alone. */
public final class SnoozeActions extends IntentionCommand {

    private final List<ActionItem> actions;
    private final Optional<LocalDate> until;
    private final LocalDate today;

    /**
     * Puts aside.
     *
     * @param until day on which they are expected again, after today; empty to take them up again at once
     * @param today the day of the change
     */
    public SnoozeActions(EditingDomain domain, List<ActionItem> actions, Optional<LocalDate> until, LocalDate today) {
        super(domain, Words.label(SnoozeActions.class), Words.description(SnoozeActions.class, actions.size(),
            actions.isEmpty() ? "" : Words.plain(actions.getFirst().getTitle())));
        this.actions = List.copyOf(new LinkedHashSet<>(actions));
        this.until = Objects.requireNonNull(until);
        this.today = Objects.requireNonNull(today);
    }

    @Override
    protected void plan(Steps steps) {
        if (until.filter(day -> !day.isAfter(today)).isPresent()) {
            steps.refuse(Words.refused("snoozePast"));
        }
        actions.stream().filter(action -> !ActionStatusOn.finished(action))
            .forEach(action -> steps.set(action, Literals.ACTION_ITEM__SNOOZED_UNTIL, until.orElse(null)));
    }
}
