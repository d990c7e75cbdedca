package org.consultum.ui.engagement.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.consultum.engagement.CreateConsultation;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.ui.ElementLabels;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a new consultation is about, what it asks and until when. */
final class NewRoundDialog extends AskDialog<NewRoundDialog.Answer> {

    private static final int PROPOSED_WEEKS = 6;
    private static final LocalTime END = LocalTime.of(18, 0);

    private final ElementLabels labels;
    private final List<Committee> committees;
    private final Register register;
    private Combo committee;
    private Text title;
    private Text about;
    private Text questions;
    private Text opens;
    private Text closes;

    /**
     * What was answered.
     *
     * @param committee whose consultation it is
     * @param details what is known of it
     */
    record Answer(Committee committee, CreateConsultation.Details details) {
    }

    NewRoundDialog(Shell shell, ElementLabels labels, List<Committee> committees, Register register) {
        super(shell, Messages.newRound_title, Messages.newRound_explanation, Messages.newRound_confirm);
        this.labels = labels;
        this.committees = committees;
        this.register = register;
    }

    @Override
    void fields(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.newRound_committee);
        committee = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        committees.forEach(each -> committee.add(labels.text(each)));
        committee.select(Math.max(0, committees.indexOf(committees.stream().filter(each -> each.getFeedbackList() != null
            && !each.getFeedbackList().getConsultations().isEmpty()).findFirst().orElse(committees.getFirst()))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(committee);
        title = text(Messages.newRound_subject, 1, "");
        about = text(Messages.newRound_text, 3, "");
        questions = text(Messages.newRound_questions, 4, "");
        questions.setMessage(Messages.newRound_questionsHint);
        opens = text(Messages.newRound_opens, 1, RoundSteps.today().plusDays(1).toString());
        closes = text(Messages.newRound_closes, 1, RoundSteps.today().plusWeeks(PROPOSED_WEEKS).toString());
        title.setFocus();
    }

    @Override
    Optional<String> objection() {
        if (title.getText().isBlank()) {
            return Optional.of(Messages.newRound_noSubject);
        }
        if (day(opens).isEmpty() && !opens.getText().isBlank() || day(closes).isEmpty() && !closes.getText().isBlank()) {
            return Optional.of(Messages.day_wrong);
        }
        return day(opens).isPresent() && day(closes).isPresent() && !day(closes).get().isAfter(day(opens).get())
            ? Optional.of(Messages.newRound_order) : Optional.empty();
    }

    @Override
    Answer answer() {
        Committee chosen = committees.get(committee.getSelectionIndex());
        ZoneId zone = Optional.ofNullable(chosen.getZone()).or(() -> Optional.ofNullable(register.getZone()))
            .orElseGet(ZoneId::systemDefault);
        Optional<ZonedDateTime> from = day(opens).map(day -> day.atStartOfDay(zone));
        Optional<ZonedDateTime> until = day(closes).map(day -> day.atTime(END).atZone(zone));
        return new Answer(chosen, new CreateConsultation.Details(title.getText().strip(),
            Optional.of(about.getText().strip()).filter(text -> !text.isEmpty()), from, until,
            questions.getText().lines().filter(line -> !line.isBlank()).toList(), List.of()));
    }

    static Optional<LocalDate> day(Text field) {
        try {
            return Optional.of(LocalDate.parse(field.getText().strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
