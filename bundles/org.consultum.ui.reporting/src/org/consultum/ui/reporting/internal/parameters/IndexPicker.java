package org.consultum.ui.reporting.internal.parameters;

import java.util.List;
import java.util.Optional;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.IndexTable;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Chooses one element out of any number of them, found by the index with what is typed. Used on the display thread. */
final class IndexPicker extends Dialog {

    private static final int PAUSE_MILLISECONDS = 150;

    private final RegisterSession session;
    private final IndexService indexes;
    private final ElementLabels labels;
    private final String type;
    private final String title;
    private final Runnable search = this::narrow;
    private Text words;
    private IndexTable table;
    private Optional<String> chosen = Optional.empty();

    /** For elements of a class of the metamodel, such as {@code Meeting}. */
    IndexPicker(Shell shell, RegisterSession session, IndexService indexes, ElementLabels labels, String type, String title) {
        super(shell);
        this.session = session;
        this.indexes = indexes;
        this.labels = labels;
        this.type = type;
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The identity of the one chosen; empty if the dialog was cancelled. */
    Optional<String> pick() {
        return open() == OK ? chosen : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage(Messages.picker_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        table = new IndexTable(area, indexes, type, columns(),
            new ListQuery.Sort(ListQuery.Column.DATE, false), labels.image(ElementLabels.icon(type)));
        GridDataFactory.fillDefaults().grab(true, true).hint(680, 340).applyTo(table.control());
        table.counted(() -> {
            if (table.table().getSelectionIndex() < 0 && table.total() > 0) {
                table.table().setSelection(0);
            }
        });
        table.show(Optional.of(session));
        table.table().addListener(SWT.DefaultSelection, event -> okPressed());
        words.addModifyListener(event -> words.getDisplay().timerExec(PAUSE_MILLISECONDS, search));
        words.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.table().setFocus();
            }
        });
        return area;
    }

    /** Meetings have no reference of their own. */
    private List<IndexTable.Column> columns() {
        var day = new IndexTable.Column(Messages.picker_day, 2, Optional.of(ListQuery.Column.DATE),
            entry -> entry.date().map(Formats.local()::date).orElse(""));
        var reference = new IndexTable.Column(Messages.picker_reference, 2, Optional.of(ListQuery.Column.REFERENCE),
            entry -> entry.reference().orElse(""));
        var name = new IndexTable.Column(Messages.picker_title, 6, Optional.of(ListQuery.Column.TITLE), IndexEntry::title);
        var committee = new IndexTable.Column(Messages.picker_committee, 3, Optional.empty(), this::committee);
        return type.equals("Meeting") ? List.of(day, name, committee) : List.of(day, reference, name, committee);
    }

    private void narrow() {
        if (!words.isDisposed()) {
            table.table().deselectAll();
            table.filter(ListQuery.Filter.ALL.withText(words.getText().strip()));
        }
    }

    private String committee(IndexEntry entry) {
        return entry.committeeId().flatMap(session::find).map(labels::text).orElse("");
    }

    @Override
    protected void okPressed() {
        chosen = table.selected().map(IndexEntry::id);
        if (chosen.isPresent()) {
            super.okPressed();
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
