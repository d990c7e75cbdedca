package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.ui.forms.Completions.Proposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The list below the caret from which a completion is chosen. The keyboard stays in the text; its keys are given to {@link #key}. */
final class CompletionPopup {

    private static final int MOST_ROWS = 10;
    private static final int GAP = 2;
    private static final int PADDING = 24;
    private static final int WIDEST = 640;

    private final StyledText text;
    private final Consumer<Proposal> choose;
    private List<Proposal> proposals = List.of();
    private Shell shell;
    private Table table;

    CompletionPopup(StyledText text, Consumer<Proposal> choose) {
        this.text = text;
        this.choose = choose;
        text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::closeIfLeft));
        text.addListener(SWT.Dispose, event -> close());
        text.addListener(SWT.Move, event -> close());
    }

    boolean isOpen() {
        return shell != null && !shell.isDisposed() && shell.isVisible();
    }

    /** Shows what can be chosen, at a place of the text; an empty list closes. */
    void show(List<Proposal> offered, int offset) {
        if (offered.isEmpty()) {
            close();
            return;
        }
        create();
        var before = proposals;
        proposals = List.copyOf(offered);
        if (!before.equals(proposals) || !isOpen()) {
            fill();
        }
        place(offset);
        shell.setVisible(true);
    }

    void close() {
        proposals = List.of();
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
        shell = null;
    }

    /** Handles a key while the list is open; tells whether it did. */
    boolean key(int code, int modifiers) {
        if (!isOpen() || modifiers != SWT.NONE) {
            return false;
        }
        switch (code) {
            case SWT.ARROW_DOWN -> select(table.getSelectionIndex() + 1);
            case SWT.ARROW_UP -> select(table.getSelectionIndex() - 1);
            case SWT.PAGE_DOWN -> select(Math.min(table.getItemCount() - 1, table.getSelectionIndex() + MOST_ROWS));
            case SWT.PAGE_UP -> select(Math.max(0, table.getSelectionIndex() - MOST_ROWS));
            case SWT.CR, SWT.KEYPAD_CR, SWT.TAB -> take();
            case SWT.ESC -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The labels shown, for tests. */
    List<String> labels() {
        return proposals.stream().map(Proposal::label).toList();
    }

    private void create() {
        if (shell != null && !shell.isDisposed()) {
            return;
        }
        shell = new Shell(text.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        shell.setLayout(new FillLayout());
        table = new Table(shell, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        new TableColumn(table, SWT.NONE);
        new TableColumn(table, SWT.NONE);
        table.addListener(SWT.MouseDoubleClick, event -> take());
        table.addListener(SWT.MouseDown, this::clicked);
    }

    private void clicked(Event event) {
        text.setFocus();
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (item != null) {
            table.setSelection(item);
            take();
        }
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        var items = new ArrayList<TableItem>();
        for (Proposal proposal : proposals) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {proposal.label(), proposal.detail()});
            items.add(item);
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        table.setSelection(0);
        table.setRedraw(true);
    }

    private void place(int offset) {
        int rows = Math.min(MOST_ROWS, proposals.size());
        int wide = PADDING;
        for (TableColumn column : table.getColumns()) {
            wide += column.getWidth();
        }
        Rectangle trim = table.computeTrim(0, 0, Math.min(WIDEST, wide), rows * table.getItemHeight());
        Point caret = text.getLocationAtOffset(Math.min(offset, text.getCharCount()));
        Point below = text.toDisplay(caret.x, caret.y + text.getLineHeight() + GAP);
        Rectangle screen = text.getMonitor().getClientArea();
        int x = Math.max(screen.x, Math.min(below.x, screen.x + screen.width - trim.width));
        int y = below.y + trim.height <= screen.y + screen.height ? below.y : text.toDisplay(caret).y - trim.height - GAP;
        shell.setBounds(x, y, trim.width, trim.height);
    }

    private void select(int index) {
        int count = table.getItemCount();
        table.setSelection((index + count) % count);
        table.showSelection();
    }

    private void take() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < proposals.size()) {
            Proposal chosen = proposals.get(index);
            close();
            choose.accept(chosen);
        }
    }

    private void closeIfLeft() {
        if (!text.isDisposed() && !text.isFocusControl() && (shell == null || text.getDisplay().getActiveShell() != shell)) {
            close();
        }
    }
}
