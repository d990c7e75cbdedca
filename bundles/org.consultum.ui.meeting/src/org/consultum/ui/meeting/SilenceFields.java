package org.consultum.ui.meeting;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.meeting.vote.Silence;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** How long a silence procedure runs, and the exact moment it ends, with its zone. */
final class SilenceFields {

    private static final String USUAL_DAYS = "7";
    private static final int MOST_DIGITS = 3;

    private final Room room;
    private final Composite content;
    private final Text days;

    SilenceFields(Composite parent, Room room, Runnable changed) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.rows(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 8).spacing(16, 8).applyTo(content);
        Label label = look.label(content, Messages.silence_days, Role.NORMAL);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        days = room.fonts().apply(look.field(content, Messages.silence_days, SWT.SINGLE | SWT.RIGHT), Role.LARGE);
        days.setTextLimit(MOST_DIGITS);
        days.setText(USUAL_DAYS);
        GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(days);
        days.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        days.addListener(SWT.Modify, event -> changed.run());
        Label hint = look.quiet(content, Messages.silence_hint);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(hint);
    }

    Composite control() {
        return content;
    }

    void focus() {
        days.setFocus();
        days.selectAll();
    }

    /** When the procedure ends if it is opened at a moment; empty while no number of days is given. */
    Optional<ZonedDateTime> expiry(ZonedDateTime opens) {
        return days.getText().isEmpty() || Integer.parseInt(days.getText()) == 0 ? Optional.empty()
            : Optional.of(Silence.expiry(opens, Integer.parseInt(days.getText())));
    }

    /** The end in words, with its zone. */
    String words() {
        return expiry(room.at()).map(end -> Messages.bind(Messages.silence_expires, room.formats().dateTime(end)
            + room.formats().elsewhere(end).map(there -> " (" + there + ")").orElse(""))).orElse(Messages.silence_needed);
    }
}
