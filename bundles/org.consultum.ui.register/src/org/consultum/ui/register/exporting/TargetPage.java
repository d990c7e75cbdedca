package org.consultum.ui.register.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.edit.Labels;
import org.consultum.interchange.Exporters.Choice;
import org.consultum.interchange.Exporters.Format;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.Recipients;
import org.consultum.model.Committee;
import org.consultum.model.Recipient;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** In which format, of what, for whom and where to. */
final class TargetPage extends WizardPage {

    private final RegisterSession session;
    private final List<Format> formats;
    private final List<Recipient> recipients;
    private final List<EObject> subjects = new ArrayList<>();
    private final Map<Choice, Button> choices = new LinkedHashMap<>();
    private Combo format;
    private Label explanation;
    private Combo subject;
    private Combo recipient;
    private Composite extras;
    private Text target;

    /**
     * What the user chose.
     *
     * @param committee the one committee; empty for all
     * @param recipient whom it is for; empty for those who keep the register
     * @param choices identities of what is written besides
     * @param name what it is about, in a few letters
     */
    record Chosen(Format format, Optional<Committee> committee, Optional<Recipient> recipient,
            Set<String> choices, String name, Path target) {
    }

    /**
     * Creates the page.
     *
     * @param formats at least one
     */
    TargetPage(RegisterSession session, MarkingScheme scheme, List<Format> formats) {
        super("target", Messages.export_page_title, null);
        setDescription(Messages.export_page_description);
        this.session = session;
        this.formats = formats;
        recipients = session.read(() -> Recipients.of(session.register(), scheme));
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 10).margins(10, 14).applyTo(page);
        format = combo(page, Messages.export_format, formats.stream().map(Format::name).toList());
        new Label(page, SWT.NONE);
        explanation = Css.mark(new Label(page, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(explanation);
        subject = combo(page, Messages.export_subject, session.read(this::subjects));
        recipient = combo(page, Messages.export_recipient, recipients());
        new Label(page, SWT.NONE);
        extras = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(extras);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(extras);
        label(page, Messages.export_target);
        target = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(target);
        var browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.export_browse);
        browse.addListener(SWT.Selection, event -> browse());
        format.addListener(SWT.Selection, event -> formatChosen());
        subject.addListener(SWT.Selection, event -> propose());
        target.addListener(SWT.Modify, event -> judge());
        setControl(page);
        formatChosen();
    }

    private List<String> recipients() {
        var names = new ArrayList<>(List.of(Messages.export_everybody));
        recipients.forEach(one -> names.add(one.getName()));
        return names;
    }

    /** The register, then each committee. */
    private List<String> subjects() {
        var names = new ArrayList<>(List.of(Messages.export_register));
        subjects.add(session.register());
        Labels labels = Labels.ofUser();
        for (Committee committee : session.register().getCommittees()) {
            if (!committee.eIsProxy()) {
                subjects.add(committee);
                names.add(labels.label(committee));
            }
        }
        return names;
    }

    private Combo combo(Composite page, String label, List<String> items) {
        label(page, label);
        var combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.setVisibleItemCount(16);
        combo.select(0);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(combo);
        return combo;
    }

    private static void label(Composite page, String text) {
        var label = new Label(page, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
    }

    private Optional<Format> format() {
        return format.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(formats.get(format.getSelectionIndex()));
    }

    private void formatChosen() {
        choices.clear();
        for (Control old : extras.getChildren()) {
            old.dispose();
        }
        format().ifPresent(chosen -> {
            explanation.setText(chosen.description().replace("&", "&&"));
            for (Choice choice : chosen.choices()) {
                var button = new Button(extras, SWT.CHECK);
                button.setText(choice.name().replace("&", "&&"));
                choices.put(choice, button);
            }
        });
        extras.getParent().layout(true, true);
        propose();
    }

    /** Proposes a file in the folder of the last one. */
    private void propose() {
        Path folder = file().map(Path::getParent).orElse(Path.of(System.getProperty("user.home")));
        format().ifPresent(chosen -> target.setText(folder.resolve(name() + "." + chosen.extension()).toString()));
        judge();
    }

    private String name() {
        return session.read(() -> subjects.get(Math.max(0, subject.getSelectionIndex())) instanceof Committee committee
            ? Objects.requireNonNullElse(committee.getSlug(), "committee") : session.folder().getFileName().toString());
    }

    private Optional<Path> file() {
        try {
            return target.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(target.getText().strip()).toAbsolutePath());
        } catch (InvalidPathException unusable) {
            // The page says that there can be no such file.
            return Optional.empty();
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.export_page_title);
        dialog.setOverwrite(true);
        file().ifPresent(file -> {
            dialog.setFilterPath(String.valueOf(file.getParent()));
            dialog.setFileName(file.getFileName().toString());
        });
        Optional.ofNullable(dialog.open()).ifPresent(target::setText);
    }

    private void judge() {
        Optional<Path> file = file();
        boolean folder = file.map(Path::getParent).filter(Files::isDirectory).isPresent();
        boolean inside = file.filter(path -> path.normalize().startsWith(session.folder())).isPresent();
        setErrorMessage(formats.isEmpty() ? Messages.export_noFormat : target.getText().isBlank() ? null
            : !folder ? Messages.export_noFolder : inside ? Messages.export_inside : file.filter(Files::isDirectory).isPresent()
                ? Messages.export_isFolder : null);
        setMessage(file.filter(Files::isRegularFile).isPresent() ? Messages.export_replaces : null, WARNING);
        setPageComplete(getErrorMessage() == null && file.isPresent());
    }

    /** What the user chose, if it is whole. */
    Optional<Chosen> choice() {
        return format().flatMap(chosen -> file().map(file -> new Chosen(chosen, committee(),
            recipient.getSelectionIndex() < 1 ? Optional.empty() : Optional.of(recipients.get(recipient.getSelectionIndex() - 1)),
            choices.entrySet().stream().filter(each -> each.getValue().getSelection()).map(each -> each.getKey().id())
                .collect(Collectors.toUnmodifiableSet()), name(), file)));
    }

    private Optional<Committee> committee() {
        return Optional.of(subjects.get(Math.max(0, subject.getSelectionIndex()))).filter(Committee.class::isInstance)
            .map(Committee.class::cast);
    }
}
