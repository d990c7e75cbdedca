package org.consultum.ui.actions.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A day that is typed in any usual form; beside it stands how it was understood. Used on the display thread. */
final class DayField {

    private final LocalDate today;
    private final Composite row;
    private final Text text;
    private final Label understood;

    DayField(Composite grid, LocalDate today, Runnable changed) {
        this.today = today;
        row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER);
        text.setMessage(Messages.day_hint);
        GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(text);
        understood = Css.mark(new Label(row, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(understood);
        text.addModifyListener(event -> {
            understood.setText(day().map(DayField::words).orElse(""));
            changed.run();
        });
    }

    /** The day that was typed, if it is one. */
    Optional<LocalDate> day() {
        return WrittenDay.read(text.getText(), today, Locale.getDefault());
    }

    boolean isEmpty() {
        return text.getText().isBlank();
    }

    void enable(boolean enabled) {
        text.setEnabled(enabled);
    }

    void setFocus() {
        text.setFocus();
    }

    /** A day with its weekday. */
    static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMM uuuu", Locale.getDefault()).format(day);
    }
}
