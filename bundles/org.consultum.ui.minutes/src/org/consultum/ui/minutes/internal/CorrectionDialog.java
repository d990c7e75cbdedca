package org.consultum.ui.minutes.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Party;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks who wants which words in the place of a passage, and why. */
final class CorrectionDialog extends TitleAreaDialog {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 64;

    private final String passage;
    private final List<? extends Party> parties;
    private final Function<Party, String> names;
    private Combo who;
    private Text replacement;
    private Text why;
    private Optional<Answer> answer = Optional.empty();

    /**
     * What was answered.
     *
     * @param askedBy who asks
     * @param replacement the words in the place of the passage
     * @param text what is to be corrected, in words
     */
    record Answer(Party askedBy, Optional<String> replacement, String text) {
    }

    CorrectionDialog(Shell parent, String passage, List<? extends Party> parties, Function<Party, String> names) {
        super(parent);
        this.passage = Objects.requireNonNull(passage);
        this.parties = List.copyOf(parties);
        this.names = Objects.requireNonNull(names);
        setHelpAvailable(false);
    }

    Optional<Answer> ask() {
        open();
        return answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.correction_dialog);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.correction_dialog);
        setMessage(passage.isEmpty() ? Messages.correction_noPassage : Messages.correction_explanation);
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        label(area, Messages.correction_who);
        who = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        parties.forEach(party -> who.add(names.apply(party)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(who);
        who.addListener(SWT.Selection, event -> judge());
        if (!passage.isEmpty()) {
            label(area, Messages.correction_passage);
            var present = text(area, SWT.READ_ONLY);
            present.setText(passage);
            label(area, Messages.correction_replacement);
            replacement = text(area, SWT.NONE);
            replacement.setText(passage);
            replacement.selectAll();
        }
        label(area, passage.isEmpty() ? Messages.correction_text : Messages.correction_why);
        why = text(area, SWT.NONE);
        why.addModifyListener(event -> judge());
        if (replacement != null) {
            replacement.addModifyListener(event -> judge());
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.correction_ask, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void okPressed() {
        String words = why.getText().strip();
        Optional<String> instead = Optional.ofNullable(replacement).map(Text::getText);
        answer = Optional.of(new Answer(parties.get(who.getSelectionIndex()), instead,
            words.isEmpty() ? Messages.correction_default : words));
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private static void label(Composite area, String text) {
        var label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
    }

    private static Text text(Composite area, int style) {
        var text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | style);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(text);
        text.addTraverseListener(event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        return text;
    }

    private void judge() {
        boolean changed = replacement == null ? !why.getText().isBlank() : !replacement.getText().equals(passage);
        Optional.ofNullable(getButton(IDialogConstants.OK_ID))
            .ifPresent(button -> button.setEnabled(changed && who.getSelectionIndex() >= 0));
    }
}
