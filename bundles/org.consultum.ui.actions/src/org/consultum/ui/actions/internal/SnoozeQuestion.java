package org.consultum.ui.actions.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.MeetingDays;
import org.consultum.model.ActionItem;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Until when actions are put aside. */
public final class SnoozeQuestion implements Question {

    private final ActionChanges changes;
    private final List<ActionItem> actions;
    private final LocalDate today;
    private final List<Choice> choices = new ArrayList<>();
    private Choice chosen;
    private Button onDay;
    private DayField day;

    /** A day to choose; none takes the actions up again at once. */
    private record Choice(String label, Optional<LocalDate> until) {
    }

    public SnoozeQuestion(ActionChanges changes, List<ActionItem> actions) {
        this.changes = changes;
        this.actions = List.copyOf(actions);
        today = LocalDate.now(changes.clock());
        choices.add(choice(Messages.snooze_tomorrow, today.plusDays(1)));
        choices.add(choice(Messages.snooze_nextWeek, nextWeek(today)));
        nextMeeting().ifPresent(meeting -> choices.add(choice(Messages.snooze_nextMeeting, meeting)));
        if (this.actions.stream().anyMatch(action -> action.getSnoozedUntil() != null && action.getSnoozedUntil().isAfter(today))) {
            choices.add(new Choice(Messages.snooze_over, Optional.empty()));
        }
        chosen = choices.getFirst();
    }

    /** The first working day of next week. */
    static LocalDate nextWeek(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Override
    public String title() {
        return actions.size() == 1 ? Messages.bind(Messages.snooze_title, changes.editing().labels().text(actions.getFirst()))
            : Messages.bind(Messages.snooze_titleMany, actions.size());
    }

    @Override
    public String explanation() {
        return Messages.snooze_why;
    }

    @Override
    public String accept() {
        return Messages.snooze_accept;
    }

    @Override
    public void createFields(Composite grid, Runnable changed) {
        for (Choice choice : choices) {
            Button button = radio(grid, choice.label(), () -> {
                chosen = choice;
                day.enable(false);
                changed.run();
            });
            button.setSelection(choice.equals(chosen));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        }
        onDay = radio(grid, Messages.snooze_onDay, () -> {
            day.enable(true);
            day.setFocus();
            changed.run();
        });
        day = new DayField(grid, today, changed);
        day.enable(false);
    }

    @Override
    public Optional<String> missing() {
        if (!onDay.getSelection()) {
            return Optional.empty();
        }
        return day.day().isEmpty() ? Optional.of(Messages.day_missing)
            : day.day().filter(today::isBefore).isEmpty() ? Optional.of(Messages.snooze_past) : Optional.empty();
    }

    @Override
    public void answer(Consumer<Boolean> done) {
        done.accept(changes.snooze(actions, onDay.getSelection() ? day.day() : chosen.until()));
    }

    @Override
    public void setFocus() {
        onDay.getParent().setFocus(); // the choice that is made
    }

    private Choice choice(String label, LocalDate until) {
        return new Choice(Messages.bind(label, DayField.words(until)), Optional.of(until));
    }

    /** The next meeting, if all the actions belong to one committee. */
    private Optional<LocalDate> nextMeeting() {
        var committees = actions.stream().map(ActionPlace::committee).distinct().toList();
        return committees.size() == 1 ? committees.getFirst().flatMap(committee -> MeetingDays.ofModel().firstFrom(committee,
            today.plusDays(1))) : Optional.empty();
    }

    private static Button radio(Composite grid, String text, Runnable action) {
        var button = new Button(grid, SWT.RADIO);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (button.getSelection()) {
                action.run();
            }
        }));
        return button;
    }
}
