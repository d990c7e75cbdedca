package org.consultum.ui.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A dialog to choose one or several elements from a list, which narrows to what contains every word typed. Used on the display thread. */
public final class ElementPicker extends Dialog {

    private final ElementLabels labels;
    private final List<Entry> entries;
    private final Set<EObject> chosen = new LinkedHashSet<>();
    private List<Entry> shown;
    private String title = "";
    private String filter = "";
    private boolean many;
    private Table table;

    /**
     * Creates the dialog.
     *
     * @param offered what can be chosen, in the order it is shown
     */
    public ElementPicker(Shell shell, ElementLabels labels, List<? extends EObject> offered) {
        super(shell);
        this.labels = labels;
        this.entries = offered.stream().map(object -> new Entry(object, labels.text(object))).toList();
        this.shown = entries;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Sets the title of the dialog. */
    public void title(String text) {
        title = text;
    }

    /** Lets the user choose one. Empty if the dialog was cancelled. */
    public Optional<EObject> pickOne(String typed) {
        filter = typed;
        return open() == OK ? chosen.stream().findFirst() : Optional.empty();
    }

    /** Lets the user choose any number. Empty if the dialog was cancelled. */
    public Optional<List<EObject>> pickMany(List<? extends EObject> present) {
        many = true;
        chosen.addAll(present);
        return open() == OK ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.picker_hint);
        search.setText(filter);
        search.setSelection(filter.length());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | (many ? SWT.CHECK | SWT.MULTI : SWT.SINGLE));
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 320).applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected(event.item, event.detail == SWT.CHECK)));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> okPressed()));
        search.addModifyListener(event -> narrow(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
                select(Math.max(0, table.getSelectionIndex()));
            }
        });
        narrow(filter);
        return area;
    }

    private void narrow(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.getDefault()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        shown = entries.stream().filter(entry -> entry.matches(words)).toList();
        table.setItemCount(shown.size());
        table.clearAll();
        if (!many && !shown.isEmpty()) {
            select(0);
        }
    }

    private void select(int index) {
        table.setSelection(index);
        if (!many) {
            chosen.clear();
            chosen.add(shown.get(index).object());
        }
    }

    private void fill(TableItem item, int index) {
        Entry entry = shown.get(index);
        item.setData(entry);
        item.setText(entry.text());
        item.setImage(labels.getImage(entry.object()));
        if (many) {
            item.setChecked(chosen.contains(entry.object()));
        }
    }

    private void selected(Object item, boolean checked) {
        Entry entry = (Entry) ((TableItem) item).getData();
        if (!many) {
            chosen.clear();
            chosen.add(entry.object());
        } else if (checked) {
            if (((TableItem) item).getChecked()) {
                chosen.add(entry.object());
            } else {
                chosen.remove(entry.object());
            }
        }
    }

    @Override
    protected void okPressed() {
        if (!many && (chosen.isEmpty() || table.getSelectionCount() == 0)) {
            return;
        }
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    private record Entry(EObject object, String text) {

        boolean matches(List<String> words) {
            String lower = text.toLowerCase(Locale.getDefault());
            return words.stream().allMatch(lower::contains);
        }
    }
}
