package org.consultum.ui.minutes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.meeting.Objection;
import org.consultum.meeting.minutes.MinutesStates;
import org.consultum.meeting.minutes.MinutesStep;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Above the minutes: which they are, where they stand, what can be done next, and why it cannot. */
final class StateBar {

    private final MinutesWork work;
    private final MinutesSteps steps;
    private final Consumer<MinutesAction> actions;
    private final Composite area;
    private final Label title;
    private final Label state;
    private final Label why;
    private final Composite always;
    private final Composite buttons;
    private List<MinutesStep> shown = List.of();
    private boolean placeable;

    StateBar(Composite parent, MinutesWork work, MinutesSteps steps, Consumer<MinutesAction> actions) {
        this.work = Objects.requireNonNull(work);
        this.steps = Objects.requireNonNull(steps);
        this.actions = Objects.requireNonNull(actions);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Composite above = line(area);
        title = Css.mark(new Label(above, SWT.NONE), Css.TITLE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(title);
        always = row(above);
        button(always, Messages.bar_save, () -> actions.accept(MinutesAction.SAVE_AS));
        button(always, Messages.bar_preview, () -> actions.accept(MinutesAction.PREVIEW));
        Composite below = line(area);
        state = Css.mark(new Label(below, SWT.WRAP), Css.SUBTITLE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(state);
        buttons = row(below);
        why = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(why);
        refresh();
    }

    Composite control() {
        return area;
    }

    /** The buttons of the bar, for the keyboard: the usual next step first. */
    Control first() {
        if (buttons.getChildren().length > 0) {
            return buttons.getChildren()[0];
        }
        return always.getChildren()[0];
    }

    /** Shows the present state and what can be done. */
    void refresh() {
        set(title, Messages.bind(Messages.editor_title, work.editing().labels().text(work.meeting())));
        set(state, words());
        List<MinutesStep> now = MinutesStates.possible(work.meeting());
        if (!now.equals(shown) || placeable != steps.canPlace() || buttons.getChildren().length == 0) {
            shown = now;
            placeable = steps.canPlace();
            build();
        }
        String objections = String.join("\n",
            now.stream().limit(1).flatMap(step -> step.objections().stream()).map(StateBar::words).toList());
        set(why, objections);
        if (Panel.show(why, !objections.isEmpty())) {
            area.getParent().layout(true, true);
        }
    }

    /** An objection with its sign. */
    static String words(Objection objection) {
        return (objection.forbids() ? "\u2717 " : "\u26a0 ") + objection.text();
    }

    private void build() {
        for (Control child : buttons.getChildren()) {
            child.dispose();
        }
        if (!work.locked()) {
            button(buttons, Messages.bar_fill, () -> actions.accept(MinutesAction.FILL));
        }
        for (MinutesStep step : shown) {
            if (work.state() == MinutesState.NONE) {
                continue;
            }
            Button button = button(buttons, steps.label(step.target(), work.state()), () -> steps.take(step));
            button.setToolTipText(String.join("\n", step.objections().stream().map(StateBar::words).toList()));
        }
        if (placeable) {
            button(buttons, Messages.bar_place, steps::place);
        }
        area.layout(true, true);
    }

    private static Composite line(Composite parent) {
        var line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private static Composite row(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).center(true).wrap(false).applyTo(row);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(row);
        return row;
    }

    private static Button button(Composite row, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private String words() {
        Optional<Minutes> minutes = Optional.ofNullable(work.meeting().getMinutes());
        String name = FeatureTexts.ofUser().label(work.state());
        String reached = switch (work.state()) {
            case NONE, DRAFT -> name;
            case CIRCULATED -> on(name, minutes.map(Minutes::getCirculatedOn));
            case APPROVED -> on(name, minutes.map(Minutes::getApprovedOn));
            case CERTIFIED -> minutes.map(Minutes::getCertifiedBy).map(party -> Messages.bind(Messages.state_by,
                on(name, minutes.map(Minutes::getCertifiedOn)), work.editing().labels().text(party))).orElse(name);
        };
        String reopened = minutes.map(Minutes::getReopenedReason).filter(reason -> !work.isFinal() && !reason.isBlank())
            .map(reason -> Messages.bind(Messages.state_reopened, reason)).orElse("");
        Stream<String> parts = Stream.of(reached, reopened, work.isFinal() ? Messages.state_readOnly : "");
        return String.join("  \u00b7  ", parts.filter(part -> !part.isEmpty()).toList());
    }

    private static String on(String name, Optional<LocalDate> day) {
        return day.map(reached -> Messages.bind(Messages.state_on, name, Formats.local().date(reached))).orElse(name);
    }

    private static void set(Label label, String text) {
        String shown = text.replace("&", "&&");
        if (!label.getText().equals(shown)) {
            label.setText(shown);
            label.requestLayout();
        }
    }
}
