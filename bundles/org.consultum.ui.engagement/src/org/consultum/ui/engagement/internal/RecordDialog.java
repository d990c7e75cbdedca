package org.consultum.ui.engagement.internal;

import java.util.List;
import java.util.Optional;
import org.consultum.engagement.RecordSubmission;
import org.consultum.model.Party;
import org.consultum.ui.ElementLabels;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a submission that came on paper or was said. */
final class RecordDialog extends AskDialog<RecordSubmission.Details> {

    private final ElementLabels labels;
    private final List<Party> parties;
    private Combo sender;
    private Text title;
    private Text received;
    private Text channel;
    private Text text;
    private Button confidential;

    /**
     * Creates the dialog.
     *
     * @param parties who may have sent it, those asked first
     */
    RecordDialog(Shell shell, ElementLabels labels, List<Party> parties) {
        super(shell, Messages.record_title, Messages.record_explanation, Messages.record_confirm);
        this.labels = labels;
        this.parties = parties;
    }

    @Override
    void fields(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.record_sender);
        sender = new Combo(parent, SWT.DROP_DOWN);
        parties.forEach(party -> sender.add(labels.text(party)));
        sender.addListener(SWT.Modify, event -> judge());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sender);
        title = text(Messages.column_title, 1, "");
        received = text(Messages.record_received, 1, RoundSteps.today().toString());
        channel = text(Messages.record_channel, 1, Messages.record_letter);
        text = text(Messages.record_text, 8, "");
        confidential = check(Messages.remark_confidential, false);
    }

    @Override
    Optional<String> objection() {
        if (sender.getText().isBlank()) {
            return Optional.of(Messages.record_noSender);
        }
        if (NewRoundDialog.day(received).isEmpty()) {
            return Optional.of(Messages.day_wrong);
        }
        return text.getText().isBlank() ? Optional.of(Messages.record_noText) : Optional.empty();
    }

    @Override
    RecordSubmission.Details answer() {
        String name = sender.getText().strip();
        Optional<Party> party = parties.stream().filter(each -> labels.text(each).equals(name)).findFirst();
        return new RecordSubmission.Details(party, Optional.of(name).filter(typed -> party.isEmpty()), Optional.empty(), said(title),
            said(text), NewRoundDialog.day(received).orElseThrow(), said(channel), confidential.getSelection(), Optional.empty());
    }

    private static Optional<String> said(Text field) {
        return Optional.of(field.getText().replace("\r\n", "\n").strip()).filter(value -> !value.isEmpty());
    }
}
