package org.consultum.ui.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.consultum.meeting.vote.Tally;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Three numbers: for, against, abstaining. */
final class HandsFields {

    private static final int MOST_DIGITS = 5;
    private static final int FIELD_WIDTH = 70;

    private final Composite content;
    private final List<Text> fields;

    HandsFields(Composite parent, Room room, Runnable changed) {
        var look = new Look(room.fonts());
        content = look.rows(parent, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(0, 8).spacing(16, 4).applyTo(content);
        List<String> names = List.of(Messages.hands_for, Messages.hands_against, Messages.hands_abstain);
        for (String name : names) {
            Label label = look.label(content, name, Role.NORMAL);
            GridDataFactory.fillDefaults().applyTo(label);
        }
        fields = names.stream().map(name -> field(look, room, name, changed)).toList();
    }

    private Text field(Look look, Room room, String name, Runnable changed) {
        Text text = room.fonts().apply(look.field(content, name, SWT.SINGLE | SWT.RIGHT), Role.LARGE_BOLD);
        text.setTextLimit(MOST_DIGITS);
        GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        text.addListener(SWT.Modify, event -> changed.run());
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        return text;
    }

    Composite control() {
        return content;
    }

    void focus() {
        fields.stream().filter(field -> field.getText().isEmpty()).findFirst().orElse(fields.getFirst()).setFocus();
    }

    /** Whether anything was counted. */
    boolean complete() {
        return fields.stream().anyMatch(field -> !field.getText().isEmpty());
    }

    /** The numbers; what is not typed counts as none. */
    Tally tally() {
        int[] numbers = Stream.of(0, 1, 2).mapToInt(this::number).toArray();
        return new Tally(numbers[0], numbers[1], numbers[2]);
    }

    private int number(int index) {
        String typed = fields == null ? "" : fields.get(index).getText();
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }
}
