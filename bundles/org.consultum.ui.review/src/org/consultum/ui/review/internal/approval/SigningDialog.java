package org.consultum.ui.review.internal.approval;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementDialog;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * A dialog that ends with a signature. A passphrase is asked for every time and kept nowhere. Whatever could not be done is said below the
 * fields, and the dialog stays open.
 */
abstract class SigningDialog extends ElementDialog {

    private final List<How> offered;
    private final Runnable saveContent;
    private Combo signing;
    private Label explanation;
    private Text file;
    private Text passphrase;
    private Button content;
    private Optional<String> refused = Optional.empty();

    /** The ways to sign. */
    enum How {
        NONE(Messages.approval_signNone, Messages.approval_signNoneText),
        KEY(Messages.approval_signKey, Messages.approval_signKeyText),
        MADE(Messages.approval_signMade, Messages.approval_signMadeText);

        private final String label;
        private final String text;

        How(String label, String text) {
            this.label = label;
            this.text = text;
        }
    }

    /** How something is signed. */
    sealed interface Signing {

        /** It is not. */
        record None() implements Signing {
        }

        /** With a key from a file; the passphrase is cleared by whoever uses it. */
        record Key(Path file, char[] passphrase) implements Signing {
        }

        /** By a signature made elsewhere. */
        record Made(Path file) implements Signing {
        }
    }

    /**
     * Creates the dialog.
     *
     * @param offered the ways to sign, the proposed one first
     * @param saveContent saves the content that is to be signed elsewhere
     */
    SigningDialog(Shell shell, Editing editing, String title, String about, String accept, List<How> offered, Runnable saveContent) {
        super(shell, editing, title, about, accept);
        this.offered = List.copyOf(offered);
        this.saveContent = Objects.requireNonNull(saveContent);
    }

    /** Does what was filled in; says why it could not be done. */
    abstract Optional<String> attempt(Signing signed);

    /** Says what is missing among the other fields. */
    abstract Optional<String> missing();

    /** Adds the fields of the signature. */
    final void createSigning() {
        signing = choice(Messages.approval_signature, offered.stream().map(how -> how.label).toList(), 0);
        signing.addListener(SWT.Selection, event -> enable());
        explanation = explain(offered.getFirst().text);
        file = textWithButton(Messages.approval_file, "", Messages.approval_browse, this::browse);
        passphrase = new Text(place(Messages.approval_passphrase), SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(passphrase);
        content = new Button(place(""), SWT.PUSH);
        content.setText(Messages.approval_saveContent);
        content.addListener(SWT.Selection, event -> saveContent.run());
        GridDataFactory.swtDefaults().applyTo(content);
        for (Text field : List.of(file, passphrase)) {
            field.addModifyListener(event -> forgive());
        }
        enable();
    }

    /** What was refused may be possible with other values. */
    final void forgive() {
        refused = Optional.empty();
        judge();
    }

    @Override
    protected final Optional<String> read() {
        if (how() != How.NONE && path().filter(Files::isRegularFile).isEmpty()) {
            return missing().or(() -> Optional.of(file.getText().isBlank() ? Messages.approval_fileMissing
                : Messages.bind(Messages.approval_noFile, file.getText())));
        }
        return missing().or(() -> refused);
    }

    @Override
    protected final void okPressed() {
        Signing signed = switch (how()) {
            case NONE -> new Signing.None();
            case KEY -> new Signing.Key(path().orElseThrow(), passphrase.getTextChars());
            case MADE -> new Signing.Made(path().orElseThrow());
        };
        Optional<String> problem = attempt(signed);
        if (signed instanceof Signing.Key(Path keyFile, char[] secret)) {
            Arrays.fill(secret, '\0');
        }
        passphrase.setText("");
        if (problem.isEmpty()) {
            super.okPressed();
        } else {
            refused = problem;
            judge();
            (how() == How.KEY ? passphrase : signing).setFocus();
        }
    }

    private How how() {
        return offered.get(Math.max(0, signing.getSelectionIndex()));
    }

    private void enable() {
        file.setEnabled(how() != How.NONE);
        passphrase.setEnabled(how() == How.KEY);
        content.setEnabled(how() == How.MADE);
        explanation.setText(how().text);
        explanation.requestLayout();
        forgive();
    }

    private void browse() {
        if (how() == How.NONE) {
            signing.select(offered.indexOf(How.KEY));
            enable();
        }
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(how() == How.KEY ? new String[] {"*.p12;*.pfx", "*"} : new String[] {"*.p7s;*.sig;*.asc", "*"});
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(file.getText().strip()));
        } catch (InvalidPathException unusable) {
            // Said below the fields: there is no such file.
            return Optional.empty();
        }
    }
}
