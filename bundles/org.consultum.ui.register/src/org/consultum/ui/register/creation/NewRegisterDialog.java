package org.consultum.ui.register.creation;

import org.consultum.ui.forms.FormDialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.NewElements;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.RegisterFolders;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a new register is called, where it lies, and which time zone and language it works in. */
public final class NewRegisterDialog extends FormDialog {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.of("vi"));

    private final List<String> zones = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private Text titleField;
    private Text folderField;
    private Combo zoneField;
    private Combo languageField;
    private String title = "";
    private Path folder = Path.of("");
    private ZoneId zone = ZoneId.systemDefault();
    private Locale language = Locale.ENGLISH;
    private boolean folderTyped;

    public NewRegisterDialog(Shell shell) {
        super(shell, Messages.newRegister_title, "", Messages.new_create);
    }

    @Override
    protected void createFields() {
        explain(Messages.newRegister_explanation);
        titleField = text(Messages.newRegister_name, "");
        folderField = textWithButton(Messages.newRegister_folder, RegisterFolders.proposed("").toString(), Messages.newRegister_browse,
            this::browse);
        zoneField = choice(Messages.newRegister_zone, zones, zones.indexOf(ZoneId.systemDefault().getId()));
        languageField = choice(Messages.newRegister_language,
            LANGUAGES.stream().map(locale -> locale.getDisplayLanguage(Locale.getDefault())).toList(),
            Math.max(0, LANGUAGES.stream().map(Locale::getLanguage).toList().indexOf(Locale.getDefault().getLanguage())));
        titleField.addModifyListener(event -> propose());
        folderField.addListener(SWT.KeyDown, event -> folderTyped = true);
        titleField.setFocus();
    }

    @Override
    protected Optional<String> read() {
        title = titleField.getText().strip();
        zone = zoneField.getSelectionIndex() < 0 ? ZoneId.systemDefault() : ZoneId.of(zones.get(zoneField.getSelectionIndex()));
        language = LANGUAGES.get(Math.max(0, languageField.getSelectionIndex()));
        if (title.isEmpty()) {
            return Optional.of(Messages.newRegister_nameMissing);
        }
        try {
            folder = Path.of(folderField.getText().strip());
        } catch (InvalidPathException unusable) {
            return Optional.of(Messages.bind(Messages.newRegister_folderUnusable, folderField.getText(), unusable.getReason()));
        }
        if (!folder.isAbsolute()) {
            return Optional.of(Messages.newRegister_folderMissing);
        }
        return isFree(folder) ? Optional.empty() : Optional.of(Messages.bind(Messages.newRegister_folderTaken, folder));
    }

    /** The folder to create the register in. */
    public Path folder() {
        return folder;
    }

    /** An empty register with the title, zone and language given. */
    public Register content(NewElements elements) {
        Register register = elements.create(Register.class, RegisterPackage.Literals.REGISTER);
        register.setTitle(title);
        register.setZone(zone);
        register.setLanguage(language.toLanguageTag());
        return register;
    }

    private void propose() {
        if (!folderTyped) {
            folderField.setText(RegisterFolders.proposed(titleField.getText().strip()).toString());
        }
    }

    private void browse() {
        var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.newRegister_folder);
        String chosen = dialog.open();
        if (chosen != null) {
            folderTyped = true;
            folderField.setText(chosen);
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            // A folder that cannot be looked into is no place for a register.
            return false;
        }
    }
}
