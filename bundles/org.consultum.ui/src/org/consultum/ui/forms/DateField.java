package org.consultum.ui.forms;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A day, typed in any usual form or chosen from a calendar. */
final class DateField extends TextField {

    private final Button choose;

    DateField(Composite grid, Binding binding, Formats formats) {
        super(grid, binding, TypedValues.date(formats), 1, false);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row());
        GridDataFactory.swtDefaults().hint(105, SWT.DEFAULT).applyTo(control());
        choose = new Button(row(), SWT.PUSH);
        choose.setImage(binding.editing().labels().image(Images.CALENDAR.descriptor()));
        choose.setToolTipText(Messages.field_chooseDate);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
    }

    @Override
    void refresh() {
        super.refresh();
        choose.setEnabled(!binding().readOnly());
    }

    private void choose() {
        typing().commit();
        new CalendarPopup(control()).open(binding().value().map(LocalDate.class::cast),
            date -> binding().set(Optional.of(date)));
    }
}
