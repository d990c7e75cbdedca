package org.consultum.ui.actions.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Paper;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Fields for one piece of evidence: a link pasted, a file or a paper chosen, and what it is called. Used on the display thread. */
public final class EvidenceFields {

    private final Editing editing;
    private final ActionItem action;
    private final Runnable changed;
    private final Text where;
    private final Text title;
    private Optional<Paper> paper = Optional.empty();
    private String proposed = "";

    /**
     * Adds the fields to a grid of two columns.
     *
     * @param changed called when a value changed
     */
    public EvidenceFields(Composite grid, Editing editing, ActionItem action, Runnable changed) {
        this.editing = editing;
        this.action = action;
        this.changed = changed;
        label(grid, Messages.evidence_where);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        where = new Text(row, SWT.BORDER);
        where.setMessage(Messages.evidence_whereHint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(where);
        where.addModifyListener(event -> typed());
        button(row, Messages.evidence_file, this::chooseFile);
        button(row, Messages.evidence_paper, this::choosePaper);
        label(grid, Messages.evidence_title);
        title = new Text(grid, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
        title.addModifyListener(event -> changed.run());
    }

    public void setFocus() {
        where.setFocus();
    }

    /** Whether nothing was entered. */
    public boolean isEmpty() {
        return where.getText().isBlank() && title.getText().isBlank();
    }

    /** What was entered, if it is evidence. */
    public Optional<Attachment> attachment() {
        return missing().isEmpty() ? source().map(source -> new Attachment(title.getText().strip(), source)) : Optional.empty();
    }

    /** What is missing or wrong. */
    public Optional<String> missing() {
        if (where.getText().isBlank()) {
            return Optional.of(Messages.evidence_missing);
        }
        if (source().isEmpty()) {
            return Optional.of(Messages.evidence_wrong);
        }
        return title.getText().isBlank() ? Optional.of(Messages.evidence_titleMissing) : Optional.empty();
    }

    private Optional<Attachment.Source> source() {
        return paper.filter(chosen -> where.getText().equals(chosen.getTitle())).<Attachment.Source>map(Attachment.Source.OfPaper::new)
            .or(() -> Attachment.source(where.getText()));
    }

    private void typed() {
        source().map(Attachment::proposedTitle).ifPresent(name -> {
            if (title.getText().isBlank() || title.getText().equals(proposed)) {
                proposed = name;
                title.setText(name);
            }
        });
        changed.run();
    }

    private void chooseFile() {
        var dialog = new FileDialog(where.getShell(), SWT.OPEN);
        dialog.setText(Messages.evidence_chooseFile);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(path -> where.setText(path.toString()));
    }

    private void choosePaper() {
        var picker = new ElementPicker(where.getShell(), editing.labels(),
            new Candidates(editing.session().register()).of(action, Literals.PAPER));
        picker.title(Messages.evidence_choosePaper);
        picker.pickOne("").map(Paper.class::cast).ifPresent(chosen -> {
            paper = Optional.of(chosen);
            where.setText(chosen.getTitle());
        });
    }

    private static void label(Composite grid, String text) {
        Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL).setText(text);
    }

    private static void button(Composite row, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
