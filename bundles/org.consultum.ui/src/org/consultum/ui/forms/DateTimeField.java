package org.consultum.ui.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A moment with its zone: day, time of day and zone, and beside them the same moment where the reader is. */
final class DateTimeField extends Field {

    private final Formats formats;
    private final Supplier<ZoneId> proposed;
    private final Text date;
    private final Button choose;
    private final Text time;
    private final ZoneChoice zone;
    private final Label elsewhere;
    private final Typing typing;

    /**
     * Creates the field.
     *
     * @param proposed the zone a new value has
     */
    DateTimeField(Composite grid, Binding binding, Formats formats, Supplier<ZoneId> proposed) {
        super(grid, binding, false);
        this.formats = formats;
        this.proposed = proposed;
        var row = new Composite(cell(), SWT.NONE);
        row.setLayout(RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(4).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        typing = new Typing(binding.editing().register(), this::take, this::refresh);
        date = text(row, 100);
        choose = new Button(row, SWT.PUSH);
        choose.setImage(binding.editing().labels().image(Images.CALENDAR.descriptor()));
        choose.setToolTipText(Messages.field_chooseDate);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        time = text(row, 48);
        time.setMessage(Messages.field_timeHint);
        zone = new ZoneChoice(row, proposed, () -> {
            typing.begin();
            typing.commit();
        });
        describe(zone.control());
        zone.control().setLayoutData(new RowData(170, SWT.DEFAULT));
        elsewhere = Css.mark(new Label(row, SWT.NONE), Css.QUIET);
            }

    @Override
    public Control control() {
        return date;
    }

    @Override
    void refresh() {
        boolean changeable = !binding().readOnly();
        date.setEditable(changeable);
        time.setEditable(changeable);
        choose.setEnabled(changeable);
        zone.control().setEnabled(changeable);
        if (!typing.pending()) {
            Optional<ZonedDateTime> value = binding().value().map(ZonedDateTime.class::cast);
            typing.show(date, value.map(moment -> formats.date(moment.toLocalDate())).orElse(""));
            typing.show(time, value.map(formats::time).orElse(""));
            zone.show(value.map(ZonedDateTime::getZone).or(() -> Optional.of(proposed.get())));
            elsewhere.setText(value.flatMap(formats::elsewhere).map(there -> Messages.bind(Messages.field_elsewhere, there)).orElse(""));
            elsewhere.requestLayout();
            complain("");
        }
    }

    private Text text(Composite row, int width) {
        var text = new Text(row, SWT.BORDER | SWT.SINGLE);
        describe(text);
        text.setLayoutData(new RowData(width, SWT.DEFAULT));
        typing.watch(text);
        return text;
    }

    private void choose() {
        typing.commit();
        new CalendarPopup(date).open(binding().value().map(value -> ((ZonedDateTime) value).toLocalDate()), chosen -> {
            date.setText(formats.date(chosen));
            typing.begin();
            typing.commit();
        });
    }

    private void take() {
        String day = date.getText().strip();
        String clock = time.getText().strip();
        if (day.isEmpty() && clock.isEmpty()) {
            typing.settled();
            binding().set(Optional.empty());
            return;
        }
        Optional<LocalDate> on = WrittenTimes.date(day, formats.locale());
        Optional<LocalTime> at = WrittenTimes.time(clock);
        if (on.isEmpty() && !day.isEmpty()) {
            complain(Messages.bind(Messages.field_notADate, day));
        } else if (at.isEmpty() && !clock.isEmpty()) {
            complain(Messages.bind(Messages.field_notATime, clock));
        } else if (on.isEmpty() || at.isEmpty()) {
            // One half is still to come; the other stays as typed.
            complain(on.isEmpty() ? Messages.field_dayMissing : Messages.field_timeMissing);
        } else {
            typing.settled();
            binding().set(Optional.of(ZonedDateTime.of(on.get(), at.get(), zone.value())));
        }
    }
}
