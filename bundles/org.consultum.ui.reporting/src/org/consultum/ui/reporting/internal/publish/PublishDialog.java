package org.consultum.ui.reporting.internal.publish;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.publish.Publication;
import org.consultum.session.RegisterSession;
import org.consultum.ui.UserChoices;
import org.consultum.ui.forms.FormDialog;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks where a site is to be written, under which address it will be found, and in which language. */
final class PublishDialog extends FormDialog {

    private static final List<String> LANGUAGES = List.of("en", "de", "ja", "vi");
    private static final String REMEMBERED = "publish.";

    private final RegisterSession session;
    private Text folder;
    private Text address;
    private Combo language;
    private Optional<PublishChoice> chosen = Optional.empty();

    PublishDialog(Shell shell, RegisterSession session) {
        super(shell, Messages.publish_title, Messages.publish_about, Messages.publish_accept);
        this.session = session;
    }

    /** What was chosen; to be asked after the dialog was accepted. */
    PublishChoice chosen() {
        return chosen.orElseThrow();
    }

    @Override
    protected void createFields() {
        folder = textWithButton(Messages.publish_folder, remembered("folder").orElse(""), Messages.publish_browse, this::browse);
        address = text(Messages.publish_address, remembered("address").orElse(""));
        address.setMessage("https://");
        language = choice(Messages.publish_language, LANGUAGES.stream()
            .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage()).toList(), Math.max(0, LANGUAGES.indexOf(usual())));
        explain(Messages.publish_explained);
    }

    private String usual() {
        String tag = session.read(() -> Optional.ofNullable(session.register().getLanguage())).orElse("en");
        return remembered("language").orElse(Locale.forLanguageTag(tag).getLanguage());
    }

    private Optional<String> remembered(String what) {
        return UserChoices.ofUser().layout(REMEMBERED + what + "." + id());
    }

    private void remember(String what, String value) {
        UserChoices.ofUser().layout(REMEMBERED + what + "." + id(), value);
    }

    private String id() {
        return session.read(() -> session.register().getId());
    }

    private void browse() {
        var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setMessage(Messages.publish_choose);
        path().ifPresent(present -> dialog.setFilterPath(present.toString()));
        Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
    }

    private Optional<Path> path() {
        try {
            return folder.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(folder.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException unusable) {
            // Said below the fields: a folder has to be chosen.
            return Optional.empty();
        }
    }

    @Override
    protected Optional<String> read() {
        Optional<Path> to = path().map(Path::normalize);
        if (to.isEmpty()) {
            return Optional.of(Messages.publish_folderMissing);
        }
        if (to.get().getParent() == null || !Files.isDirectory(to.get().getParent())) {
            return Optional.of(Messages.bind(Messages.publish_noParent, to.get().getParent()));
        }
        Path register = session.folder().normalize();
        if (to.get().startsWith(register) || register.startsWith(to.get())) {
            return Optional.of(Messages.publish_inRegister);
        }
        Optional<URI> base = base();
        if (base.isEmpty()) {
            return Optional.of(Messages.publish_addressWrong);
        }
        chosen = Optional.of(new PublishChoice(to.get(), base.get(), LANGUAGES.get(Math.max(0, language.getSelectionIndex()))));
        return Optional.empty();
    }

    private Optional<URI> base() {
        String typed = address.getText().strip();
        if (typed.isEmpty()) {
            return Optional.of(Publication.NOWHERE);
        }
        try {
            return Optional.of(URI.create(typed.endsWith("/") ? typed : typed + "/")).filter(Publication::isBase);
        } catch (IllegalArgumentException unusable) {
            // Said below the fields: this is no address.
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        remember("folder", chosen().folder().toString());
        remember("address", address.getText().strip());
        remember("language", chosen().language());
        super.okPressed();
    }
}
