package org.consultum.ui.minutes.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.Recipient;
import org.consultum.reporting.minutes.MinutesFormat;
import org.consultum.session.RegisterSession;
import org.consultum.ui.forms.RecipientChoice;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks in which format and where minutes are saved, and for whom. */
final class SaveDialog extends TitleAreaDialog {

    private static final int WIDTH = 480;
    private static final int RECIPIENT_HEIGHT = 150;

    private final Path folder;
    private final String name;
    private final RegisterSession session;
    private final Meeting meeting;
    private Combo format;
    private Text file;
    private RecipientChoice recipients;
    private Optional<Answer> answer = Optional.empty();

    /**
     * What was answered.
     *
     * @param recipient whom the minutes are for; empty for those who keep the register
     */
    record Answer(Path file, MinutesFormat format, Optional<Recipient> recipient) {
    }

    /**
     * Creates the dialog.
     *
     * @param folder folder proposed
     * @param name name of the file proposed, without an ending
     * @param session the register, with those the minutes can be for
     * @param meeting whose minutes they are
     */
    SaveDialog(Shell parent, Path folder, String name, RegisterSession session, Meeting meeting) {
        super(parent);
        this.folder = Objects.requireNonNull(folder);
        this.name = Objects.requireNonNull(name);
        this.session = Objects.requireNonNull(session);
        this.meeting = Objects.requireNonNull(meeting);
        setHelpAvailable(false);
    }

    Optional<Answer> ask() {
        open();
        return answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.save_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.save_title);
        setMessage(Messages.save_explanation);
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.save_format);
        format = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        List.of(MinutesFormat.values()).forEach(one -> format.add(label(one)));
        format.select(0);
        format.addListener(SWT.Selection, event -> rename());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(format);
        new Label(area, SWT.NONE).setText(Messages.save_file);
        file = new Text(area, SWT.BORDER);
        file.setText(folder.resolve(name + chosen().ending()).toString());
        file.addModifyListener(event -> judge());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        var browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.save_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        var forWhom = new Label(area, SWT.NONE);
        forWhom.setText(Messages.save_for);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(forWhom);
        recipients = new RecipientChoice(area, this::judge);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, RECIPIENT_HEIGHT).applyTo(recipients.control());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.save_save, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        recipients.show(Optional.of(session), Optional.of(meeting));
        judge();
    }

    @Override
    protected void okPressed() {
        path().ifPresent(target -> {
            answer = Optional.of(new Answer(target, chosen(), recipients.recipient()));
            super.okPressed();
        });
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private static String label(MinutesFormat format) {
        return switch (format) {
            case DOCX -> Messages.save_docx;
            case PDF -> Messages.save_pdf;
            case HTML -> Messages.save_html;
            case MARKDOWN -> Messages.save_md;
        };
    }

    private MinutesFormat chosen() {
        return MinutesFormat.values()[format.getSelectionIndex()];
    }

    /** The name of the file ends as its format does. */
    private void rename() {
        String now = file.getText().strip();
        for (MinutesFormat one : MinutesFormat.values()) {
            if (now.toLowerCase(Locale.ROOT).endsWith(one.ending())) {
                now = now.substring(0, now.length() - one.ending().length());
            }
        }
        file.setText(now + chosen().ending());
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*" + chosen().ending());
        dialog.setOverwrite(true);
        path().ifPresent(present -> {
            dialog.setFilterPath(String.valueOf(present.getParent()));
            dialog.setFileName(String.valueOf(present.getFileName()));
        });
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank() ? Optional.empty()
                : Optional.of(Path.of(file.getText().strip())).filter(Path::isAbsolute).filter(path -> path.getParent() != null);
        } catch (InvalidPathException unusable) {
            // The message above the fields asks for another.
            return Optional.empty();
        }
    }

    private void judge() {
        Optional<Path> target = path();
        boolean there = target.map(Path::getParent).filter(Files::isDirectory).isPresent();
        Optional<String> notFor = recipients == null ? Optional.empty() : recipients.complaint();
        setErrorMessage(target.isEmpty() ? Messages.save_fileMissing : there ? notFor.orElse(null)
            : Messages.bind(Messages.save_folderMissing, target.get().getParent()));
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(button -> button.setEnabled(there && notFor.isEmpty()));
    }
}
