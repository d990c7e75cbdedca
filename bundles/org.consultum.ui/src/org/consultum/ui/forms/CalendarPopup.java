package org.consultum.ui.forms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;

/** A month to choose a day from, below a control. Escape and a click elsewhere close it without a choice. */
public final class CalendarPopup {

    private final Control below;

    /** A month below a control. */
    public CalendarPopup(Control below) {
        this.below = below;
    }

    /** Opens it. */
    public void open(Optional<LocalDate> shown, Consumer<LocalDate> chosen) {
        var popup = new Shell(below.getShell(), SWT.ON_TOP | SWT.TOOL);
        popup.setLayout(new FillLayout());
        var calendar = new DateTime(popup, SWT.CALENDAR);
        shown.ifPresent(date -> calendar.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth()));
        Consumer<LocalDate> take = date -> {
            popup.close();
            chosen.accept(date);
        };
        calendar.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> take.accept(date(calendar))));
        calendar.addListener(SWT.MouseUp, event -> {
            if (!Optional.of(date(calendar)).equals(shown)) {
                take.accept(date(calendar));
            }
        });
        calendar.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                take.accept(date(calendar));
            }
        });
        popup.addListener(SWT.Deactivate, event -> popup.close());
        popup.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                popup.close();
            }
        });
        popup.pack();
        Point corner = below.toDisplay(0, below.getSize().y + 2);
        popup.setLocation(corner);
        popup.open();
        calendar.setFocus();
    }

    private static LocalDate date(DateTime calendar) {
        return LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
    }
}
