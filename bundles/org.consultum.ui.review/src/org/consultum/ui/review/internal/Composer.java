package org.consultum.ui.review.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Where a comment, a reply, a reason is written: in place below the comments, while the text stays in view. Ctrl+Enter accepts, Escape
 * gives up. Used on the display thread.
 */
public final class Composer {

    private static final int LINES = 3;

    private final Composite area;
    private final Runnable layout;
    private Optional<Control> before = Optional.empty();

    /**
     * What is asked for.
     *
     * @param heading what is being written
     * @param label what the words are
     * @param needed whether there must be words; with a suggestion its being another text suffices
     * @param suggestion the present words, to be changed; empty when none are asked for
     * @param choices values to choose one of; empty for no choice
     * @param accept label of the button that accepts
     */
    public record Ask(String heading, String label, boolean needed, Optional<String> suggestion, List<String> choices, String accept,
            Consumer<Answer> then) {

        public Ask {
            Objects.requireNonNull(then);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What was written.
     *
     * @param words empty for none
     * @param suggestion other words; empty where none were asked for
     * @param choice place of the choice, -1 where there was none
     */
    public record Answer(String words, Optional<String> suggestion, int choice) {
    }

    /**
     * Creates the place, which shows nothing yet, in a parent with a grid layout.
     *
     * @param layout lays out what stands around it when it comes and goes
     */
    public Composer(Composite parent, Runnable layout) {
        this.layout = Objects.requireNonNull(layout);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.TILE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        TileGround.paint(area);
    }

    /** The control, for its place. */
    public Composite control() {
        return area;
    }

    /** Asks for words instead of whatever was asked for before. */
    public void ask(Ask ask) {
        before = Optional.ofNullable(area.getDisplay().getFocusControl()).filter(control -> !within(control)).or(() -> before);
        empty();
        var heading = Css.mark(new Label(area, SWT.WRAP), Css.SECTION);
        heading.setText(ask.heading().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(heading);
        Optional<Combo> choice = ask.choices().isEmpty() ? Optional.empty() : Optional.of(choice(ask.choices()));
        Optional<Text> suggestion = ask.suggestion().map(words -> text(Messages.round_compose_suggestion, words));
        Text words = text(ask.label(), "");
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        TileGround.paint(buttons);
        var accept = new Button(buttons, SWT.PUSH);
        accept.setText(ask.accept());
        accept.setToolTipText(Messages.round_compose_keys);
        var cancel = new Button(buttons, SWT.PUSH);
        cancel.setText(Messages.round_compose_cancel);
        Runnable judge = () -> accept.setEnabled(suggestion.isPresent()
            ? suggestion.filter(field -> !field.getText().equals(ask.suggestion().orElseThrow())).isPresent()
            : !ask.needed() || !words.getText().isBlank());
        Runnable done = () -> {
            if (accept.isEnabled()) {
                var answer = new Answer(words.getText().strip(), suggestion.map(Text::getText), choice.map(Combo::getSelectionIndex)
                    .orElse(-1));
                close();
                ask.then().accept(answer);
            }
        };
        accept.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> done.run()));
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> close()));
        suggestion.ifPresent(field -> watch(field, judge, done));
        watch(words, judge, done);
        judge.run();
        show(true);
        suggestion.orElse(words).setFocus();
        suggestion.ifPresent(Text::selectAll);
    }

    /** Gives up what is being written. */
    public void close() {
        empty();
        show(false);
        before.filter(control -> !control.isDisposed() && control.isVisible()).ifPresent(Control::setFocus);
        before = Optional.empty();
    }

    private Combo choice(List<String> choices) {
        var combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(choices.toArray(String[]::new));
        combo.select(0);
        combo.setVisibleItemCount(12);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private Text text(String label, String value) {
        var name = Css.mark(new Label(area, SWT.NONE), Css.FIELD_LABEL);
        name.setText(label.replace("&", "&&"));
        var text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, text.getLineHeight() * LINES).applyTo(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = label;
            }
        });
        return text;
    }

    private void watch(Text text, Runnable judge, Runnable done) {
        text.addModifyListener(event -> judge.run());
        text.addListener(SWT.KeyDown, event -> {
            if (isEnter(event) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                done.run();
            } else if (event.keyCode == SWT.ESC) {
                event.doit = false;
                close();
            }
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
    }

    private static boolean isEnter(Event event) {
        return event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
    }

    private boolean within(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == area) {
                return true;
            }
        }
        return false;
    }

    private void empty() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    private void show(boolean visible) {
        area.setVisible(visible);
        ((GridData) area.getLayoutData()).exclude = !visible;
        layout.run();
    }
}
