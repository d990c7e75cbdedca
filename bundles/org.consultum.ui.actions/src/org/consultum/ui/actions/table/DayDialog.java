package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.actions.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for a day, or for the first and last of some days. Used on the display thread. */
public final class DayDialog extends Dialog {

    private final String title;
    private LocalDate first;
    private LocalDate last;
    private boolean two;

    /**
     * Creates the dialog.
     *
     * @param shown the day that is chosen at first
     */
    public DayDialog(Shell shell, String title, LocalDate shown) {
        super(shell);
        this.title = Objects.requireNonNull(title);
        first = Objects.requireNonNull(shown);
        last = shown;
    }

    /** Asks for a day. Empty if the dialog was cancelled. */
    public Optional<LocalDate> day() {
        return open() == OK ? Optional.of(first) : Optional.empty();
    }

    /** Asks for two days and gives them as a condition. Empty if the dialog was cancelled. */
    Optional<String> between() {
        two = true;
        return open() == OK ? Optional.of((first.isAfter(last) ? last : first) + ".." + (first.isAfter(last) ? first : last))
            : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var days = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(two ? 2 : 1).equalWidth(true).spacing(16, 4).applyTo(days);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(days);
        if (two) {
            new Label(days, SWT.NONE).setText(Messages.filter_firstDay);
            new Label(days, SWT.NONE).setText(Messages.filter_lastDay);
        }
        DateTime from = calendar(days, first);
        from.addListener(SWT.Selection, event -> first = chosen(from));
        if (two) {
            DateTime until = calendar(days, last);
            until.addListener(SWT.Selection, event -> last = chosen(until));
        } else {
            from.addListener(SWT.DefaultSelection, event -> okPressed());
        }
        return area;
    }

    private static DateTime calendar(Composite parent, LocalDate day) {
        var calendar = new DateTime(parent, SWT.CALENDAR | SWT.BORDER);
        calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    private static LocalDate chosen(DateTime calendar) {
        return LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
    }
}
