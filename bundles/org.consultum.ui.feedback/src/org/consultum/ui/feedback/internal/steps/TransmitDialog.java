package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks when a recommendation went out, until when its addressees are to answer, and who is told how it goes on. */
final class TransmitDialog extends ElementDialog {

    private static final int MONTHS_TO_ANSWER = 3;

    private final Recommendation recommendation;
    private final LocalDate today;
    private Text sent;
    private Text due;
    private PartyField originators;
    private LocalDate sentOn;
    private Optional<LocalDate> dueOn = Optional.empty();

    TransmitDialog(Shell shell, Editing editing, Recommendation recommendation, LocalDate today) {
        super(shell, editing, Messages.transmit_title, editing.labels().text(recommendation), Messages.transmit_accept);
        this.recommendation = recommendation;
        this.today = today;
        this.sentOn = today;
    }

    @Override
    protected void createFields() {
        explain(recommendation.getAddressees().isEmpty() ? Messages.transmit_nobody : Messages.bind(Messages.transmit_to,
            recommendation.getAddressees().stream().map(editing().labels()::text).collect(Collectors.joining(", "))));
        sent = date(Messages.transmit_on, Optional.of(today));
        due = date(Messages.new_due, Optional.of(Optional.ofNullable(recommendation.getResponseDue())
            .filter(day -> day.isAfter(today)).orElse(today.plusMonths(MONTHS_TO_ANSWER))));
        originators = parties(Messages.transmit_originators, recommendation.getOriginators(), true);
        sent.setFocus();
    }

    @Override
    protected Optional<String> read() {
        dueOn = day(due);
        day(sent).ifPresent(day -> sentOn = day);
        Optional<String> unclear = unclear(sent, due);
        if (unclear.isPresent()) {
            return unclear;
        }
        if (day(sent).isEmpty()) {
            return Optional.of(Messages.form_dateMissing);
        }
        return dueOn.filter(day -> day.isBefore(sentOn)).isPresent() ? Optional.of(Messages.transmit_dueBefore) : Optional.empty();
    }

    LocalDate sentOn() {
        return sentOn;
    }

    Optional<LocalDate> dueOn() {
        return dueOn;
    }

    List<Party> originators() {
        return originators.chosen();
    }
}
