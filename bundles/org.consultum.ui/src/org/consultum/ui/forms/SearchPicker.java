package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.index.SearchHit;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/**
 * A dialog to choose one element out of all of the register by searching, for what is too much for a list: agenda items and decisions of
 * thousands of meetings. Loads only what is chosen. Used on the display thread.
 */
public final class SearchPicker extends Dialog {

    private static final int MOST = 100;
    private static final int MOMENT = 150;

    private final Editing editing;
    private final String title;
    private final Optional<String> type;
    private final List<String> types;
    private final RegisterIndex index;
    private final Runnable search = this::search;
    private List<SearchHit> hits = List.of();
    private Text words;
    private Table table;
    private Label hint;
    private Optional<Element> chosen = Optional.empty();

    /**
     * Creates the dialog.
     *
     * @param types classes of the metamodel that can be chosen, such as {@code Decision}
     */
    public SearchPicker(Shell shell, Editing editing, String title, List<String> types) {
        super(shell);
        this.editing = Objects.requireNonNull(editing);
        this.title = Objects.requireNonNull(title);
        this.types = List.copyOf(types);
        type = types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
        index = PlatformUI.getWorkbench().getService(IndexService.class).open(editing.session());
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Lets the user choose one. Empty if the dialog was cancelled. */
    public Optional<Element> pick() {
        return open() == OK ? chosen : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage(Messages.picker_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 320).applyTo(table);
        column(320);
        column(230);
        hint = Css.mark(new Label(area, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        words.addModifyListener(event -> words.getDisplay().timerExec(MOMENT, search));
        words.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
            }
        });
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> okPressed()));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> getButton(IDialogConstants.OK_ID).setEnabled(true)));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        search();
    }

    private void column(int width) {
        new TableColumn(table, SWT.NONE).setWidth(width);
    }

    private void search() {
        if (table.isDisposed()) {
            return;
        }
        String query = words.getText().isBlank() ? "" : words.getText();
        hits = query.isEmpty() ? List.of() : index.search(query, type, MOST * 2).hits().stream()
            .filter(hit -> types.contains(hit.entry().type())).limit(MOST).toList();
        table.removeAll();
        for (SearchHit hit : hits) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(0, hit.entry().title());
            item.setText(1, hit.context());
            item.setImage(editing.labels().image(ElementLabels.icon(hit.entry().type())));
        }
        if (!hits.isEmpty()) {
            table.select(0);
        }
        hint.setText(query.isEmpty() ? Messages.picker_typeWords : hits.isEmpty() ? Messages.picker_nothing : "");
        getButton(IDialogConstants.OK_ID).setEnabled(!hits.isEmpty());
    }

    @Override
    protected void okPressed() {
        int row = table.getSelectionIndex();
        if (row >= 0) {
            chosen = editing.session().find(hits.get(row).entry().id());
            super.okPressed();
        }
    }
}
