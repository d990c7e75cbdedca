package org.consultum.ui.feedback.internal.session;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Paper;
import org.consultum.model.Priority;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.steps.DocumentField;
import org.consultum.ui.forms.ElementDialog;
import org.consultum.ui.forms.Editing;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialogs of a review session. */
final class InputDialogs {

    private InputDialogs() {
    }

    /** Asks for an input: a paper, a summary, or both. */
    static final class Supply extends ElementDialog {

        private final List<Paper> papers;
        private Text summary;
        private DocumentField document;
        private Optional<String> said = Optional.empty();

        Supply(Shell shell, Editing editing, String input, List<Paper> papers) {
            super(shell, editing, Messages.session_supply, input, Messages.session_supplyAccept);
            this.papers = papers;
        }

        @Override
        protected void createFields() {
            document = new DocumentField(place(Messages.session_paper), editing(), Messages.session_paper, papers, this::judge);
            summary = lines(Messages.session_summary, "", 5);
            summary.setFocus();
        }

        @Override
        protected Optional<String> read() {
            said = words(summary);
            return said.isEmpty() && document.chosen().isEmpty() ? Optional.of(Messages.session_supplyMissing) : Optional.empty();
        }

        Optional<String> summary() {
            return said;
        }

        Optional<DocumentField.Document> document() {
            return document.chosen();
        }
    }

    /** Asks why an input is missing. */
    static final class Missing extends ElementDialog {

        private Text reason;
        private String why = "";

        Missing(Shell shell, Editing editing, String input) {
            super(shell, editing, Messages.session_explain, input, Messages.session_explainAccept);
        }

        @Override
        protected void createFields() {
            explain(Messages.session_explainWhy);
            reason = lines(Messages.close_reason, "", 3);
            reason.setFocus();
        }

        @Override
        protected Optional<String> read() {
            why = reason.getText().strip();
            return why.isEmpty() ? Optional.of(Messages.session_reasonMissing) : Optional.empty();
        }

        String reason() {
            return why;
        }
    }

    /** Asks what was found. */
    static final class Found extends ElementDialog {

        private Text finding;
        private Combo priority;
        private String text = "";
        private Priority chosen = Priority.NORMAL;

        Found(Shell shell, Editing editing) {
            super(shell, editing, Messages.session_addFinding, "", Messages.session_findingAccept);
        }

        @Override
        protected void createFields() {
            finding = lines(Messages.session_finding, "", 4);
            priority = literal(Messages.new_priority, Priority.VALUES, Priority.NORMAL);
            finding.setFocus();
        }

        @Override
        protected Optional<String> read() {
            text = finding.getText().strip();
            chosen = Priority.VALUES.get(priority.getSelectionIndex());
            return text.isEmpty() ? Optional.of(Messages.session_findingMissing) : Optional.empty();
        }

        String text() {
            return text;
        }

        Priority priority() {
            return chosen;
        }
    }
}
