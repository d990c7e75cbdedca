package org.consultum.ui.register.creation;

import org.consultum.ui.forms.FormDialog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.WrittenTimes;
import org.consultum.ui.register.Messages;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for committee, title, day and times of a new meeting. Times are in the zone of the committee. */
final class NewMeetingDialog extends FormDialog {

    private static final int WEEKS_AHEAD = 6;

    private final Register register;
    private final List<Committee> committees;
    private final ElementLabels labels;
    private final Clock clock;
    private Committee committee;
    private Combo committeeField;
    private Text titleField;
    private Text dayField;
    private Text startField;
    private Text endField;
    private Text placeField;
    private String title = "";
    private String place = "";
    private Optional<ZonedDateTime> start = Optional.empty();
    private Optional<ZonedDateTime> end = Optional.empty();

    NewMeetingDialog(Shell shell, Register register, ElementLabels labels, Optional<Committee> committee, Clock clock) {
        super(shell, Messages.newMeeting_title, "", Messages.new_create);
        this.register = register;
        this.committees = List.copyOf(register.getCommittees());
        this.labels = labels;
        this.clock = clock;
        this.committee = committee.orElse(committees.getFirst());
    }

    @Override
    protected void createFields() {
        committeeField = choice(Messages.newMeeting_committee, committees.stream().map(labels::text).toList(),
            committees.indexOf(committee));
        titleField = text(Messages.newMeeting_name, Messages.newMeeting_proposedName);
        dayField = text(Messages.newMeeting_day, Formats.local().date(LocalDate.now(clock).plusWeeks(WEEKS_AHEAD)));
        startField = text(Messages.newMeeting_start, "10:00");
        endField = text(Messages.newMeeting_end, "12:00");
        placeField = text(Messages.newMeeting_place, "");
        titleField.setFocus();
        titleField.selectAll();
    }

    @Override
    protected Optional<String> read() {
        committee = committees.get(committeeField.getSelectionIndex());
        title = titleField.getText().strip();
        place = placeField.getText().strip();
        Optional<LocalDate> day = WrittenTimes.date(dayField.getText(), Locale.getDefault());
        Optional<LocalTime> from = WrittenTimes.time(startField.getText());
        Optional<LocalTime> until = WrittenTimes.time(endField.getText());
        if (title.isEmpty()) {
            return Optional.of(Messages.newMeeting_nameMissing);
        }
        if (day.isEmpty()) {
            return Optional.of(Messages.newMeeting_dayUnclear);
        }
        if (from.isEmpty() || until.isEmpty() && !endField.getText().isBlank()) {
            return Optional.of(Messages.newMeeting_timeUnclear);
        }
        start = from.map(time -> ZonedDateTime.of(day.get(), time, zone()));
        end = until.map(time -> ZonedDateTime.of(day.get(), time, zone()));
        return end.filter(ends -> ends.isBefore(start.get())).isPresent() ? Optional.of(Messages.newMeeting_endsBeforeStart)
            : Optional.empty();
    }

    private ZoneId zone() {
        return Optional.ofNullable(committee.getZone()).or(() -> Optional.ofNullable(register.getZone())).orElseGet(clock::getZone);
    }

    Committee committee() {
        return committee;
    }

    String title() {
        return title;
    }

    Optional<ZonedDateTime> start() {
        return start;
    }

    Optional<ZonedDateTime> end() {
        return end;
    }

    Optional<String> place() {
        return Optional.of(place).filter(text -> !text.isEmpty());
    }
}
