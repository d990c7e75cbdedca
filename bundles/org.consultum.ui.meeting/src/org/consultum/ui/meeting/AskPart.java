package org.consultum.ui.meeting;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Asks for one line of text in place. Enter takes it. */
final class AskPart implements Part {

    private final Composite content;
    private final Text text;
    private final Room room;
    private final boolean needed;
    private final Consumer<String> answered;

    /**
     * Creates the question.
     *
     * @param hint what can be typed, shown while nothing is
     * @param needed whether something must be typed
     */
    AskPart(Composite parent, Room room, String question, String hint, boolean needed, Consumer<String> answered) {
        this.room = room;
        this.needed = needed;
        this.answered = answered;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, question, Role.LARGE_BOLD);
        text = room.fonts().apply(look.field(content, question, SWT.SINGLE), Role.LARGE);
        look.quiet(content, hint);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        // What is typed stays.
    }

    @Override
    public void focus() {
        text.setFocus();
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(SWT.CR, Messages.key_enter, Messages.ask_take, () -> !needed || !text.getText().isBlank(), this::take));
    }

    private void take() {
        String typed = text.getText().strip();
        room.home();
        answered.accept(typed);
    }
}
