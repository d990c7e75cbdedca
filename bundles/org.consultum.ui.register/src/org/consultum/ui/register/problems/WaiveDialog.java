package org.consultum.ui.register.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementDialog;
import org.consultum.ui.forms.PartyField;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why a finding is accepted, by whom and until when. */
final class WaiveDialog extends ElementDialog {

    private final CheckFinding finding;
    private final String where;
    private final Optional<Person> asked;
    private final LocalDate today;
    private Text reasonField;
    private Text untilField;
    private PartyField partyField;
    private String reason = "";
    private Optional<Party> grantedBy = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();

    /**
     * Creates the dialog.
     *
     * @param where what the finding is about, in words
     * @param asked who the user is, if known: the one proposed
     */
    WaiveDialog(Shell shell, Editing editing, CheckFinding finding, String where, Optional<Person> asked, LocalDate today) {
        super(shell, editing, Messages.waive_title, Messages.bind(Messages.waive_about, ProblemWords.rule(finding), where),
            Messages.waive_accept);
        this.finding = finding;
        this.where = where;
        this.asked = asked;
        this.today = today;
    }

    @Override
    protected void createFields() {
        explain(finding.message());
        reasonField = lines(Messages.waive_reason, "", 4);
        partyField = parties(Messages.waive_by, asked.stream().toList(), false);
        untilField = date(Messages.waive_until, Optional.empty());
        explain(Messages.waive_explanation);
        reasonField.setFocus();
    }

    @Override
    protected Optional<String> read() {
        reason = reasonField.getText().strip();
        grantedBy = List.copyOf(partyField.chosen()).stream().findFirst();
        until = day(untilField);
        if (reason.isEmpty()) {
            return Optional.of(Messages.waive_reasonMissing);
        }
        if (grantedBy.isEmpty()) {
            return Optional.of(Messages.waive_byMissing);
        }
        return unclear(untilField).or(() -> until.filter(today::isAfter).map(past -> Messages.waive_past));
    }

    String reason() {
        return reason;
    }

    Optional<Party> grantedBy() {
        return grantedBy;
    }

    /** Last day on which the waiver holds; empty when it does not expire. */
    Optional<LocalDate> until() {
        return until;
    }
}
