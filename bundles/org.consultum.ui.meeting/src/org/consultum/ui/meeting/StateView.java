package org.consultum.ui.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.Objection;
import org.consultum.meeting.state.ChangeMeetingState;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.meeting.state.Transition;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The states a meeting can go to: each that it cannot go to yet says why, with every element that is in the way. */
final class StateView {

    private static final int WORDS = 1;

    private final Meeting meeting;
    private final Supplier<Instant> clock;
    private final ElementLabels labels;
    private final Composite content;
    private final Table states;
    private final Label verdict;
    private final Table obstacles;
    private final Text reason;
    private List<Transition> transitions = List.of();
    private List<Obstacle> rows = List.of();

    /** One thing in the way, or one element that is meant by it. */
    private record Obstacle(String words, Optional<EObject> element, boolean forbids) {
    }

    StateView(Composite parent, MeetingFonts fonts, Meeting meeting, ElementLabels labels, Supplier<Instant> clock) {
        this.meeting = meeting;
        this.labels = labels;
        this.clock = clock;
        var look = new Look(fonts);
        content = look.rows(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 10).spacing(20, 8).applyTo(content);
        Label title = look.label(content, Messages.bind(Messages.state_title, labels.getText(meeting.getState())), Role.LARGE_BOLD);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(title);
        states = look.table(content, Messages.state_states, 2, WORDS);
        GridDataFactory.fillDefaults().grab(false, true).hint(280, 160).applyTo(states);
        Composite right = look.column(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        verdict = look.label(right, "", Role.NORMAL);
        obstacles = look.table(right, Messages.state_obstacles, 2, WORDS);
        reason = look.field(right, Messages.state_reason, SWT.SINGLE);
        reason.setMessage(Messages.state_reason);
        states.addListener(SWT.Selection, event -> show());
        refresh();
    }

    Composite control() {
        return content;
    }

    /** Gives the keyboard to the first thing in the way that can be gone to, else to the states. */
    void focus() {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).element().isPresent() && chosen().filter(one -> !one.allowed()).isPresent()) {
                obstacles.setSelection(index);
                obstacles.setFocus();
                return;
            }
        }
        states.setFocus();
    }

    Table obstacles() {
        return obstacles;
    }

    Table states() {
        return states;
    }

    /** The element of the selected obstacle. */
    Optional<EObject> obstacle() {
        int index = obstacles.getSelectionIndex();
        return index >= 0 && index < rows.size() ? rows.get(index).element() : Optional.empty();
    }

    /** Whether the list of what is in the way has the keyboard. */
    boolean inObstacles() {
        return obstacles.isFocusControl();
    }

    /** Chooses a state to look at. */
    void choose(MeetingState target) {
        for (int index = 0; index < transitions.size(); index++) {
            if (transitions.get(index).target() == target) {
                states.setSelection(index);
            }
        }
        show();
    }

    void refresh() {
        Optional<MeetingState> kept = chosen().map(Transition::target);
        transitions = MeetingTransitions.possible(meeting, clock.get());
        Look.count(states, transitions.size());
        for (int index = 0; index < transitions.size(); index++) {
            Transition one = transitions.get(index);
            states.getItem(index).setForeground(one.allowed() ? null : ThemeColours.QUIET_TEXT.get());
            Look.cells(states.getItem(index), one.allowed() ? "\u2192" : "\u2013", labels.getText(one.target())
                + (one.allowed() ? "" : "  (" + Messages.state_notYet + ")"));
        }
        Look.fit(states, WORDS);
        states.setSelection(transitions.isEmpty() ? -1 : 0);
        kept.ifPresent(this::choose);
        show();
    }

    /** The transition that is looked at. */
    Optional<Transition> chosen() {
        int index = states.getSelectionIndex();
        return index >= 0 && index < transitions.size() ? Optional.of(transitions.get(index)) : Optional.empty();
    }

    /** Whether the state that is looked at can be gone to now. */
    boolean ready() {
        return chosen().filter(one -> one.allowed() && (!one.reasonNeeded() || !reason.getText().isBlank())).isPresent();
    }

    /** The command that goes to it. */
    Optional<IntentionCommand> command(EditingDomain domain) {
        return chosen().map(one -> new ChangeMeetingState(domain, meeting, one.target(),
            Optional.of(reason.getText().strip()).filter(text -> !text.isEmpty()), clock.get()));
    }

    /** Tells when another state is looked at or a reason typed. */
    void whenChanged(Runnable listener) {
        states.addListener(SWT.Selection, event -> listener.run());
        reason.addListener(SWT.Modify, event -> listener.run());
    }

    private void show() {
        var found = new ArrayList<Obstacle>();
        chosen().ifPresent(one -> one.objections().forEach(objection -> add(found, objection)));
        rows = found;
        Look.say(verdict, chosen().map(this::verdict).orElse(Messages.state_none));
        Look.count(obstacles, rows.size());
        for (int index = 0; index < rows.size(); index++) {
            Obstacle row = rows.get(index);
            obstacles.getItem(index).setForeground(row.element().isPresent() ? null
                : (row.forbids() ? ThemeColours.ALERT : ThemeColours.WARNING).get());
            Look.cells(obstacles.getItem(index), row.element().isPresent() ? "" : "\u26a0", row.words());
        }
        Look.fit(obstacles, WORDS);
        boolean asks = chosen().filter(Transition::reasonNeeded).isPresent();
        reason.setVisible(asks);
        content.layout(true, true);
    }

    private void add(List<Obstacle> found, Objection objection) {
        if (!objection.forbids()) {
            found.add(new Obstacle(objection.text(), Optional.empty(), false));
        }
        objection.elements().stream().filter(element -> element != meeting).forEach(element -> found.add(
            new Obstacle("    \u2192 " + (element instanceof AgendaItem item ? Room.title(item) : labels.text(element)),
                Optional.of(element), objection.forbids())));
    }

    private String verdict(Transition one) {
        String state = labels.getText(one.target());
        String forbidding = one.objections().stream().filter(Objection::forbids).map(objection -> "\n\u26a0 " + objection.text())
            .collect(Collectors.joining());
        return !one.allowed() ? Messages.bind(Messages.state_notPossible, state) + forbidding
            : one.reasonNeeded() ? Messages.bind(Messages.state_possibleReason, state) : Messages.bind(Messages.state_possible, state);
    }
}
