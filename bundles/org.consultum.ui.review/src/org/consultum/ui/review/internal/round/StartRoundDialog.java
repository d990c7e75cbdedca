package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Party;
import org.consultum.model.ReviewPart;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FormDialog;
import org.consultum.ui.forms.WrittenTimes;
import org.consultum.ui.forms.ZoneChoice;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a review round is about, who is asked until when, and what they are asked. */
final class StartRoundDialog extends FormDialog {

    /** Days a round lasts unless another deadline is given; a deadline on a weekend moves to the Monday after it. */
    private static final int USUAL_DAYS = 10;
    private static final LocalTime USUAL_TIME = LocalTime.of(17, 0);

    private final Editing editing;
    private final RoundSubject subject;
    private final Clock clock;
    private Text title;
    private Combo part;
    private ReviewerTable reviewers;
    private Text day;
    private Text time;
    private ZoneChoice zone;
    private Label moment;
    private Combo silence;
    private Label silenceMeans;
    private Text questions;
    private Text note;
    private String proposed = "";
    private Optional<Answer> answer = Optional.empty();

    /**
     * What was answered.
     *
     * @param required those of the reviewers who must answer
     * @param silence whether silence counts as agreement
     */
    record Answer(String title, ReviewPart part, List<Party> reviewers, List<Party> required, ZonedDateTime deadline, boolean silence,
            List<String> questions, Optional<String> note) {

        Answer {
            Objects.requireNonNull(title);
            Objects.requireNonNull(deadline);
            reviewers = List.copyOf(reviewers);
            required = List.copyOf(required);
            questions = List.copyOf(questions);
        }
    }

    StartRoundDialog(Shell shell, Editing editing, RoundSubject subject, Clock clock) {
        super(shell, Messages.round_start_title, subject.name(), Messages.round_start_accept);
        this.editing = Objects.requireNonNull(editing);
        this.subject = Objects.requireNonNull(subject);
        this.clock = Objects.requireNonNull(clock);
    }

    /** What the user answered; empty when they gave up. */
    Optional<Answer> ask() {
        return open() == OK ? answer : Optional.empty();
    }

    @Override
    protected void createFields() {
        proposed = subject.title(subject.part());
        title = text(Messages.round_start_name, proposed);
        if (subject.parts().size() > 1) {
            part = choice(Messages.round_start_part, subject.parts().stream().map(FeatureTexts.ofUser()::label).toList(),
                subject.parts().indexOf(subject.part()));
            part.addListener(SWT.Selection, event -> propose());
        }
        reviewers = new ReviewerTable(top(place(Messages.round_start_reviewers)), editing, subject, clock, this::judge);
        deadline(top(place(Messages.round_start_deadline)));
        silence = choice(Messages.round_start_silence, List.of(Messages.round_start_silenceNone, Messages.round_start_silenceAgrees), 0);
        silenceMeans = explain(Messages.round_start_silenceOff);
        questions = lines(Messages.round_start_questions, "", 3);
        questions.setMessage(Messages.round_start_questionsHint);
        note = lines(Messages.round_start_note, "", 2);
        title.setFocus();
    }

    /** The label of a field of several lines stands beside its first one. */
    private static Composite top(Composite grid) {
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6)
            .applyTo(grid.getChildren()[grid.getChildren().length - 1]);
        return grid;
    }

    private void deadline(Composite grid) {
        var cell = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 4).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        ZonedDateTime usual = usual(ZonedDateTime.now(clock).withZoneSameInstant(subject.zone()));
        day = new Text(cell, SWT.BORDER);
        day.setText(Formats.local().date(usual.toLocalDate()));
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(day);
        time = new Text(cell, SWT.BORDER);
        time.setText(Formats.local().time(usual));
        GridDataFactory.swtDefaults().hint(56, SWT.DEFAULT).applyTo(time);
        zone = new ZoneChoice(cell, subject::zone, this::judge);
        zone.show(Optional.of(usual.getZone()));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(zone.control());
        moment = new Label(cell, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(moment);
        day.addModifyListener(event -> judge());
        time.addModifyListener(event -> judge());
        zone.control().addListener(SWT.Modify, event -> judge());
    }

    /** The deadline proposed: ten days from now at five, on a working day. */
    static ZonedDateTime usual(ZonedDateTime now) {
        LocalDate in = now.toLocalDate().plusDays(USUAL_DAYS);
        LocalDate on = switch (in.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> in.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default -> in;
        };
        return ZonedDateTime.of(on, USUAL_TIME, now.getZone());
    }

    /** A title nobody touched follows the part. */
    private void propose() {
        if (title.getText().equals(proposed)) {
            proposed = subject.title(chosenPart());
            title.setText(proposed);
        }
    }

    private ReviewPart chosenPart() {
        return part == null ? subject.part() : subject.parts().get(part.getSelectionIndex());
    }

    @Override
    protected Optional<String> read() {
        Optional<ZonedDateTime> until = moment();
        String words = until.map(Deadlines::inWords).orElse("");
        show(moment, until.map(end -> Deadlines.explained(end, clock.instant())).orElse(""));
        show(silenceMeans, silence.getSelectionIndex() == 0 ? Messages.round_start_silenceOff
            : until.isEmpty() ? Messages.round_start_silenceOpen : Messages.bind(Messages.round_start_silenceOn, words));
        Optional<String> missing = missing(until);
        if (missing.isEmpty()) {
            answer = Optional.of(new Answer(title.getText().strip(), chosenPart(), reviewers.asked(), reviewers.required(),
                until.orElseThrow(), silence.getSelectionIndex() == 1, questions.getText().lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList(), words(note)));
        }
        return missing;
    }

    private Optional<String> missing(Optional<ZonedDateTime> until) {
        if (title.getText().isBlank()) {
            return Optional.of(Messages.round_start_noTitle);
        }
        if (reviewers.asked().isEmpty()) {
            return Optional.of(Messages.round_start_noReviewers);
        }
        if (day(day).isEmpty()) {
            return Optional.of(Messages.bind(Messages.round_start_noDay, day.getText().strip()));
        }
        if (WrittenTimes.time(time.getText()).isEmpty()) {
            return Optional.of(Messages.bind(Messages.round_start_noTime, time.getText().strip()));
        }
        if (zone.parse().isEmpty()) {
            return Optional.of(Messages.round_start_noZone);
        }
        return until.filter(end -> !end.toInstant().isAfter(clock.instant())).map(end -> Messages.round_start_past);
    }

    private Optional<ZonedDateTime> moment() {
        Optional<ZoneId> in = zone.parse();
        return day(day).flatMap(date -> WrittenTimes.time(time.getText())
            .flatMap(at -> in.map(there -> ZonedDateTime.of(date, at, there))));
    }

    private static void show(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.requestLayout();
        }
    }
}
