package org.consultum.ui.feedback.internal.steps;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Paper;
import org.consultum.ui.UserChoices;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/**
 * A document: a file that becomes a paper of the committee, or a paper it has already. Files can be dropped. Used on the display thread.
 */
public final class DocumentField {

    private static final String FOLDER = "feedback.documents";

    /** What was chosen. */
    public sealed interface Document {

        /** A file to be kept in the register as a paper. */
        record File(Path path) implements Document {
        }

        /** A paper of the register. */
        record Known(Paper paper) implements Document {
        }
    }

    private final Editing editing;
    private final String label;
    private final List<Paper> papers;
    private final Runnable changed;
    private final Text name;
    private Optional<Document> chosen = Optional.empty();

    /**
     * Creates the field.
     *
     * @param grid a composite with a grid layout
     * @param papers papers that can be chosen
     * @param changed run when another choice was made
     */
    public DocumentField(Composite grid, Editing editing, String label, List<Paper> papers, Runnable changed) {
        this.editing = Objects.requireNonNull(editing);
        this.label = label;
        this.papers = List.copyOf(papers);
        this.changed = changed;
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        name = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        name.setMessage(Messages.document_none);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
        button(row, Messages.document_file, this::chooseFile);
        button(row, Messages.document_paper, this::choosePaper).setEnabled(!papers.isEmpty());
        var target = new DropTarget(row, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] paths && paths.length > 0 && !Files.isDirectory(Path.of(paths[0]))) {
                    take(Path.of(paths[0]));
                }
            }
        });
    }

    /** What was chosen, if anything. */
    public Optional<Document> chosen() {
        return chosen;
    }

    /** Chooses a file as if it had been dropped. */
    public void take(Path path) {
        chosen = Optional.of(new Document.File(path));
        name.setText(path.getFileName().toString());
        name.setToolTipText(path.toString());
        changed.run();
    }

    private void chooseFile() {
        var dialog = new FileDialog(name.getShell(), SWT.OPEN);
        dialog.setText(label);
        UserChoices.ofUser().layout(FOLDER).ifPresent(dialog::setFilterPath);
        String path = dialog.open();
        if (path != null) {
            UserChoices.ofUser().layout(FOLDER, dialog.getFilterPath());
            take(Path.of(path));
        }
    }

    private void choosePaper() {
        var picker = new ElementPicker(name.getShell(), editing.labels(), papers);
        picker.title(label);
        picker.pickOne("").map(Paper.class::cast).ifPresent(paper -> {
            chosen = Optional.of(new Document.Known(paper));
            name.setText(editing.labels().text(paper));
            changed.run();
        });
    }

    private static Button button(Composite row, String text, Runnable action) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
