package org.consultum.ui.actions.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.reorder.action.ColumnReorderDragMode;
import org.eclipse.nebula.widgets.nattable.resize.action.ColumnResizeCursorAction;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.resize.mode.ColumnResizeDragMode;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.action.CellSelectionDragMode;
import org.eclipse.nebula.widgets.nattable.selection.action.MoveSelectionAction;
import org.eclipse.nebula.widgets.nattable.selection.action.MoveToFirstRowAction;
import org.eclipse.nebula.widgets.nattable.selection.action.MoveToLastRowAction;
import org.eclipse.nebula.widgets.nattable.selection.action.PageDownAction;
import org.eclipse.nebula.widgets.nattable.selection.action.PageUpAction;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectAllAction;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectCellAction;
import org.eclipse.nebula.widgets.nattable.ui.action.ClearCursorAction;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.action.NoOpMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;

/** What keys and the mouse do in the table. */
final class GridKeys extends AbstractUiBindingConfiguration {

    private static final int[] SELECTING = {SWT.NONE, SWT.MOD2, SWT.MOD1, SWT.MOD1 | SWT.MOD2};

    private final Grid grid;
    private final Grid.Content content;

    GridKeys(Grid grid, Grid.Content content) {
        this.grid = grid;
        this.content = content;
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        headings(bindings);
        rows(bindings);
        moving(bindings);
        key(bindings, SWT.NONE, SWT.CR, (table, event) -> content.open(grid.currentRow()));
        key(bindings, SWT.NONE, SWT.KEYPAD_CR, (table, event) -> content.open(grid.currentRow()));
        key(bindings, SWT.NONE, SWT.F2, (table, event) -> content.edit(""));
        key(bindings, SWT.MOD1, 'c', (table, event) -> content.copy());
        key(bindings, SWT.MOD1, SWT.INSERT, (table, event) -> content.copy());
        key(bindings, SWT.MOD1, 'a', new SelectAllAction());
        key(bindings, SWT.MOD3, SWT.ARROW_DOWN, (table, event) -> content.filterAt(grid.currentColumn()));
        key(bindings, SWT.NONE, ' ', (table, event) -> space(false));
        key(bindings, SWT.MOD1, ' ', (table, event) -> space(true));
        bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(), (table, event) -> content.edit(String.valueOf(event.character)));
        bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2),
            (table, event) -> content.edit(String.valueOf(event.character)));
    }

    /** Space selects the current line, with Ctrl it adds it or takes it away; on the head of a group it opens and closes that. */
    private void space(boolean beside) {
        int row = grid.currentRow();
        if (row < 0) {
            return;
        }
        if (content.isHead(row)) {
            content.open(row);
        } else {
            grid.selection().selectCell(grid.currentColumn(), row, false, beside);
        }
    }

    private void headings(UiBindingRegistry bindings) {
        bindings.registerFirstMouseMoveBinding(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 0),
            new ColumnResizeCursorAction(), new ClearCursorAction());
        bindings.registerFirstMouseDragMode(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1),
            new ColumnResizeDragMode());
        bindings.registerSingleClickBinding(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1), new NoOpMouseAction());
        bindings.registerMouseDragMode(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE), new ColumnReorderDragMode());
        bindings.registerSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE), (table, event) -> sort(event, false));
        bindings.registerSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.MOD2), (table, event) -> sort(event, true));
        bindings.registerSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.FILTER_ROW, 1), (table, event) -> {
            if (grid.columnAt(event.x) >= 0) {
                content.filterAt(grid.columnAt(event.x));
            }
        });
    }

    private void sort(MouseEvent event, boolean beside) {
        if (grid.columnAt(event.x) >= 0) {
            content.sort(grid.columnAt(event.x), beside);
        }
    }

    private void rows(UiBindingRegistry bindings) {
        for (int mask : SELECTING) {
            bindings.registerMouseDownBinding(MouseEventMatcher.bodyLeftClick(mask), new SelectCellAction());
            bindings.registerMouseDragMode(MouseEventMatcher.bodyLeftClick(mask), new CellSelectionDragMode());
        }
        bindings.registerMouseDownBinding(MouseEventMatcher.bodyRightClick(SWT.NONE), (table, event) -> {
            int line = grid.lineAt(event.y);
            if (line >= 0 && !grid.selection().isRowPositionSelected(line)) {
                new SelectCellAction().run(table, event);
            }
        });
        bindings.registerSingleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
            (table, event) -> content.clicked(grid.lineAt(event.y), event.x));
        bindings.registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
            (table, event) -> content.open(grid.lineAt(event.y)));
    }

    private void moving(UiBindingRegistry bindings) {
        for (int mask : new int[] {SWT.NONE, SWT.MOD2}) {
            key(bindings, mask, SWT.ARROW_UP, new MoveSelectionAction(MoveDirectionEnum.UP));
            key(bindings, mask, SWT.ARROW_DOWN, new MoveSelectionAction(MoveDirectionEnum.DOWN));
            key(bindings, mask, SWT.PAGE_UP, new PageUpAction());
            key(bindings, mask, SWT.PAGE_DOWN, new PageDownAction());
        }
        key(bindings, SWT.MOD2, SWT.HOME, new MoveToFirstRowAction());
        key(bindings, SWT.MOD2, SWT.END, new MoveToLastRowAction());
        for (int mask : new int[] {SWT.NONE, SWT.MOD1}) {
            key(bindings, mask, SWT.HOME, (table, event) -> grid.moveTo(0));
            key(bindings, mask, SWT.END, (table, event) -> grid.moveTo(grid.lineCount() - 1));
        }
        key(bindings, SWT.NONE, SWT.ARROW_LEFT, sideways(MoveDirectionEnum.LEFT, true));
        key(bindings, SWT.NONE, SWT.ARROW_RIGHT, sideways(MoveDirectionEnum.RIGHT, false));
    }

    private IKeyAction sideways(MoveDirectionEnum direction, boolean collapse) {
        var move = new MoveSelectionAction(direction);
        return (table, event) -> {
            if (!content.fold(collapse)) {
                move.run(table, event);
            }
        };
    }

    private static void key(UiBindingRegistry bindings, int mask, int key, IKeyAction action) {
        bindings.registerKeyBinding(new KeyEventMatcher(mask, key), action);
    }

}
