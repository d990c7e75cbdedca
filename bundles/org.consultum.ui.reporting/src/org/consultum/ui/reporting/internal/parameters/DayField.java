package org.consultum.ui.reporting.internal.parameters;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.forms.CalendarPopup;
import org.consultum.ui.forms.WrittenTimes;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A day, typed in any usual form or chosen from a calendar; its value is ISO 8601. */
final class DayField implements ParameterField {

    private final Text text;
    private final Label unclear;
    private final Consumer<String> chosen;
    private boolean showing;

    DayField(Composite grid, ElementLabels labels, String name, String none, Consumer<String> chosen) {
        this.chosen = chosen;
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER);
        text.setMessage(none);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Names.give(text, name);
        var choose = new Button(row, SWT.PUSH);
        choose.setImage(labels.image(Images.CALENDAR.descriptor()));
        choose.setToolTipText(Messages.day_choose);
        unclear = Css.mark(new Label(row, SWT.WRAP), Css.FIELD_MESSAGE);
        unclear.setText(Messages.day_unclear);
        GridDataFactory.fillDefaults().span(2, 1).hint(120, SWT.DEFAULT).exclude(true).applyTo(unclear);
        unclear.setVisible(false);
        text.addListener(SWT.Modify, event -> typed());
        choose.addListener(SWT.Selection, event -> new CalendarPopup(text).open(day(), day -> {
            show(day.toString());
            chosen.accept(day.toString());
        }));
    }

    @Override
    public void show(String value) {
        Optional<LocalDate> day = WrittenTimes.date(value, Locale.getDefault());
        showing = true;
        text.setText(day.map(Formats.local()::date).orElse(value));
        showing = false;
        say(true);
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    private Optional<LocalDate> day() {
        return WrittenTimes.date(text.getText().strip(), Locale.getDefault());
    }

    private void typed() {
        if (showing) {
            return;
        }
        boolean empty = text.getText().isBlank();
        say(empty || day().isPresent());
        if (empty) {
            chosen.accept("");
        } else {
            day().ifPresent(day -> chosen.accept(day.toString()));
        }
    }

    private void say(boolean clear) {
        var data = (GridData) unclear.getLayoutData();
        if (data.exclude != clear) {
            data.exclude = clear;
            unclear.setVisible(!clear);
            unclear.requestLayout();
        }
    }
}
