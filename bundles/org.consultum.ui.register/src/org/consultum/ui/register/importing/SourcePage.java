package org.consultum.ui.register.importing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.interchange.Importers.Format;
import org.consultum.ui.Css;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.RegisterFolders;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is imported, in which format, and into which register. */
final class SourcePage extends WizardPage {

    private final List<Format> formats;
    private final Optional<String> openRegister;
    private Text path;
    private Combo format;
    private Button intoOpen;
    private Text title;

    /**
     * What the user chose.
     *
     * @param path folder, file or archive
     * @param format id of the format; empty to find it out
     * @param newRegister the register to create; empty to import into the open one
     */
    record Choice(Path path, Optional<String> format, Optional<NewRegister> newRegister) {
    }

    /**
     * A register to be created.
     *
     * @param folder a folder that does not exist yet
     */
    record NewRegister(String title, Path folder) {
    }

    /**
     * Creates the page.
     *
     * @param openRegister title of the register that is open, if one is
     */
    SourcePage(List<Format> formats, Optional<String> openRegister) {
        super("source", Messages.import_source_title, null);
        setDescription(Messages.import_source_description);
        this.formats = formats;
        this.openRegister = openRegister;
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(8, 10).margins(10, 14).applyTo(page);
        label(page, Messages.import_source_path);
        path = new Text(page, SWT.BORDER);
        path.setMessage(Messages.import_source_pathHint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        button(page, Messages.import_source_folder, this::browseFolder);
        button(page, Messages.import_source_file, this::browseFile);
        label(page, Messages.import_source_format);
        format = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
        var names = new ArrayList<>(List.of(Messages.import_source_anyFormat));
        formats.forEach(known -> names.add(known.name()));
        format.setItems(names.toArray(String[]::new));
        format.select(0);
        GridDataFactory.fillDefaults().span(3, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
        createTarget(page);
        path.addModifyListener(event -> judge());
        format.addListener(SWT.Selection, event -> judge());
        setControl(page);
        setPageComplete(false);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            path.setFocus();
        }
    }

    /** What the user chose, if it is whole. */
    Optional<Choice> choice() {
        if (path.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            int chosen = format.getSelectionIndex();
            return Optional.of(new Choice(Path.of(path.getText().strip()),
                chosen < 1 ? Optional.empty() : Optional.of(formats.get(chosen - 1).id()), newRegister()));
        } catch (InvalidPathException unusable) {
            // The page says that there is no such file.
            return Optional.empty();
        }
    }

    /** Says why the source could not be used. */
    void refused(String reason) {
        setErrorMessage(reason);
    }

    private void createTarget(Composite page) {
        label(page, Messages.import_target);
        if (openRegister.isPresent()) {
            intoOpen = new Button(page, SWT.RADIO);
            intoOpen.setText(Messages.bind(Messages.import_target_open, openRegister.get()).replace("&", "&&"));
            intoOpen.setSelection(true);
            GridDataFactory.fillDefaults().span(3, 1).applyTo(intoOpen);
            label(page, "");
            var fresh = new Button(page, SWT.RADIO);
            fresh.setText(Messages.import_target_new);
            GridDataFactory.fillDefaults().span(3, 1).applyTo(fresh);
            intoOpen.addListener(SWT.Selection, event -> judge());
            label(page, "");
        }
        title = new Text(page, SWT.BORDER);
        title.setMessage(Messages.import_target_title);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(title);
        title.addModifyListener(event -> judge());
        title.setEnabled(openRegister.isEmpty());
    }

    private Optional<NewRegister> newRegister() {
        if (intoOpen != null && intoOpen.getSelection()) {
            return Optional.empty();
        }
        String name = title.getText().strip();
        return Optional.of(new NewRegister(name, RegisterFolders.proposed(name)));
    }

    private void judge() {
        title.setEnabled(intoOpen == null || !intoOpen.getSelection());
        setErrorMessage(null);
        Optional<Choice> choice = choice();
        boolean there = choice.filter(chosen -> Files.exists(chosen.path())).isPresent();
        boolean named = choice.flatMap(Choice::newRegister).filter(asked -> asked.title().isEmpty()).isEmpty();
        if (!path.getText().isBlank() && !there) {
            setErrorMessage(Messages.import_source_missing);
        } else if (there && !named) {
            setMessage(Messages.import_target_titleMissing);
        } else {
            setMessage(null);
        }
        setPageComplete(there && named);
    }

    private void browseFolder() {
        var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.import_source_title);
        Optional.ofNullable(dialog.open()).ifPresent(this::chosen);
    }

    private void browseFile() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.import_source_title);
        dialog.setFilterExtensions("*.zip;*.json", "*");
        dialog.setFilterNames(Messages.import_source_archives, Messages.import_source_allFiles);
        Optional.ofNullable(dialog.open()).ifPresent(this::chosen);
    }

    private void chosen(String file) {
        path.setText(file);
        if (title.getText().isBlank()) {
            title.setText(String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.(zip|json)$", ""));
        }
    }

    private static void label(Composite page, String text) {
        Css.mark(new Label(page, SWT.NONE), Css.FIELD_LABEL).setText(text);
    }

    private static void button(Composite page, String text, Runnable action) {
        var button = new Button(page, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
