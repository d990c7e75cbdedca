package org.consultum.ui.feedback.internal.steps;

import org.consultum.ui.forms.PartyField;
import org.consultum.ui.forms.ElementDialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.ResponseKind;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.DocumentField.Document;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how an addressee answered: accepted, partly or rejected, why, when, and with which document. */
final class ResponseDialog extends ElementDialog {

    private final Recommendation recommendation;
    private final List<Party> awaited;
    private final LocalDate today;
    private PartyField author;
    private Combo kind;
    private Text date;
    private Text reason;
    private DocumentField document;
    private Answer answer;

    /** The response as it was filled in. */
    record Answer(ResponseKind kind, Optional<String> reason, LocalDate date, Optional<Party> author) {
    }

    /**
     * Creates the dialog.
     *
     * @param awaited those who have not answered yet, of whom the first is proposed
     */
    ResponseDialog(Shell shell, Editing editing, Recommendation recommendation, List<Party> awaited, LocalDate today) {
        super(shell, editing, Messages.response_title, editing.labels().text(recommendation), Messages.response_accept);
        this.recommendation = recommendation;
        this.awaited = List.copyOf(awaited);
        this.today = today;
    }

    @Override
    protected void createFields() {
        kind = literal(Messages.response_kind, ResponseKind.VALUES, ResponseKind.ACCEPTED);
        author = parties(Messages.response_author, awaited.stream().limit(1).toList(), false);
        date = date(Messages.response_date, Optional.of(today));
        reason = lines(Messages.response_reason, "", 4);
        document = new DocumentField(place(Messages.response_document), editing(), Messages.response_document,
            Documents.known(recommendation), this::judge);
        kind.setFocus();
    }

    @Override
    protected Optional<String> read() {
        var complaints = new ArrayList<String>();
        unclear(date).ifPresent(complaints::add);
        ResponseKind chosen = ResponseKind.VALUES.get(kind.getSelectionIndex());
        if (chosen != ResponseKind.ACCEPTED && words(reason).isEmpty()) {
            complaints.add(Messages.response_reasonMissing);
        }
        if (day(date).isEmpty()) {
            complaints.add(Messages.form_dateMissing);
        } else {
            answer = new Answer(chosen, words(reason), day(date).get(), author.chosen().stream().findFirst());
        }
        return complaints.stream().findFirst();
    }

    Answer answer() {
        return answer;
    }

    Optional<Document> document() {
        return document.chosen();
    }
}
