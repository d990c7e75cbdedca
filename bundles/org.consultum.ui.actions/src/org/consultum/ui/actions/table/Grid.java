package org.consultum.ui.actions.table;

import java.util.List;
import java.util.Set;
import org.consultum.ui.Css;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.ISpanningDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayerListener;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.SpanningDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.DataCell;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.NatLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderEndCommand;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderStartCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultMoveSelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * The layers of the table: headings, the filter row and the rows below, which scroll. What stands in them and what happens in them is said
 * by a {@link Content}. Columns are in the order they are shown, so there are no layers for order or visibility.
 */
final class Grid {

    private final Content content;
    private final SpanningDataLayer body;
    private final DataLayer heading;
    private final DataLayer filter;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private int lines;
    private int columns;
    private int dragged = -1;

    /** What stands in the grid and what happens in it. */
    interface Content {

        /** Whether a line is one cell as wide as the table. */
        boolean isHead(int line);

        void paintCell(GC gc, Rectangle bounds, ILayerCell cell, boolean rowSelected, boolean current);

        void paintHeading(GC gc, Rectangle bounds, int column);

        void paintFilter(GC gc, Rectangle bounds, int column);

        void sort(int column, boolean beside);

        /** A column was dragged before another one, or to the end. */
        void move(int from, int to);

        void filterAt(int column);

        /** A line is to be opened. */
        void open(int line);

        /** A line was clicked, so far from the left edge. */
        void clicked(int line, int x);

        /** The current cell is to be edited, beginning with what was typed. */
        void edit(String typed);

        /** A group is to be collapsed or expanded; false when the key means something else. */
        boolean fold(boolean collapse);

        void copy();
    }

    Grid(Composite parent, Content content) {
        this.content = content;
        CollectionsReady.prepare();
        body = new SpanningDataLayer(new Rows());
        body.setLayerPainter(new CellLayerPainter());
        selection = new SelectionLayer(body, false);
        selection.addConfiguration(new DefaultMoveSelectionConfiguration());
        selection.setLayerPainter(new CellLayerPainter());
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        heading = new DataLayer(new OneRow());
        heading.setLayerPainter(new CellLayerPainter());
        var headings = new ColumnHeaderLayer(heading, viewport, selection, false);
        filter = new DataLayer(new OneRow());
        filter.setLayerPainter(new CellLayerPainter());
        var filters = new DimensionallyDependentLayer(filter, viewport, filter);
        var all = new CompositeLayer(1, 3);
        all.setChildLayer(GridRegion.COLUMN_HEADER, headings, 0, 0);
        all.setChildLayer(GridRegion.FILTER_ROW, filters, 0, 1);
        all.setChildLayer(GridRegion.BODY, viewport, 0, 2);
        body.registerCommandHandler(new ReorderStart());
        body.registerCommandHandler(new ReorderEnd());
        table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, all, false);
        Css.mark(table, Css.PAGE);
        table.setLayerPainter(new Honest(table));
        table.addConfiguration(new Painters());
        table.addConfiguration(new GridKeys(this, content));
        table.configure();
        // the toolkit scales for the screen itself
        table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        int height = TableLook.rowHeight(table);
        body.setDefaultRowHeight(height);
        heading.setDefaultRowHeight(height + 2);
        filter.setDefaultRowHeight(height + 4);
        table.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    NatTable table() {
        return table;
    }

    SelectionLayer selection() {
        return selection;
    }

    ViewportLayer viewport() {
        return viewport;
    }

    void listen(ILayerListener listener) {
        table.addLayerListener(listener);
    }

    /** Shows other columns. */
    void columns(Arrangement arrangement) {
        columns = arrangement.columns().size();
        for (int i = 0; i < columns; i++) {
            body.setColumnWidthByPosition(i, arrangement.width(arrangement.columns().get(i)), false);
        }
        body.fireLayerEvent(new StructuralRefreshEvent(body));
    }

    /** Width of a column in points. */
    int width(int column) {
        return body.getColumnWidthByPosition(column);
    }

    /** Shows another number of lines, at the same place as far as there are so many. */
    void lines(int count) {
        int row = currentRow();
        int column = currentColumn();
        lines = count;
        body.fireLayerEvent(new StructuralRefreshEvent(body));
        if (row >= 0 && count > 0) {
            selection.moveSelectionAnchor(Math.max(0, Math.min(column, columns - 1)), Math.min(row, count - 1));
        }
        table.redraw();
    }

    int lineCount() {
        return lines;
    }

    /** Scrolls to the beginning. */
    void toTop() {
        viewport.setOriginY(0);
    }

    int firstVisible() {
        return Math.max(0, viewport.getOriginRowPosition());
    }

    int lastVisible() {
        return firstVisible() + table.getSize().y / Math.max(1, body.getDefaultRowHeight());
    }

    /** The line that has the keyboard; -1 for none. */
    int currentRow() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor.getRowPosition() < lines ? anchor.getRowPosition() : -1;
    }

    int currentColumn() {
        return Math.max(0, selection.getSelectionAnchor().getColumnPosition());
    }

    /** The lines that are selected. */
    Set<Range> selectedRows() {
        return selection.getSelectedRowPositions();
    }

    void selectAll() {
        table.doCommand(new SelectAllCommand());
    }

    /** Gives the keyboard to a line and brings it into view. */
    void moveTo(int line) {
        if (line < 0 || line >= lines) {
            return;
        }
        viewport.moveRowPositionIntoViewport(line);
        selection.selectCell(currentColumn(), line, false, false);
    }

    /** Selects these lines only. */
    void select(List<Integer> rows) {
        int column = currentColumn();
        selection.clear();
        for (int i = 0; i < rows.size(); i++) {
            selection.selectCell(column, rows.get(i), false, i > 0);
        }
        if (!rows.isEmpty()) {
            selection.moveSelectionAnchor(column, rows.getFirst());
            viewport.moveRowPositionIntoViewport(rows.getFirst());
        }
    }

    /** Where the filter of a column is, in the table. */
    Rectangle filterBounds(int column) {
        return cellBounds(column, 1);
    }

    /** Where the current cell is, in the table; nothing when it is out of sight. */
    Rectangle currentBounds() {
        viewport.moveCellPositionIntoViewport(currentColumn(), currentRow());
        int row = viewport.underlyingToLocalRowPosition(selection, currentRow());
        return cellBounds(currentColumn(), row + 2);
    }

    private Rectangle cellBounds(int column, int row) {
        int position = viewport.underlyingToLocalColumnPosition(selection, column);
        Rectangle bounds = table.getBoundsByPosition(position, row);
        return bounds == null ? new Rectangle(0, 0, 0, 0) : bounds;
    }

    /** Column of the table at a horizontal place; -1 beside them. */
    int columnAt(int x) {
        return table.getColumnIndexByPosition(table.getColumnPositionByX(x));
    }

    /** Column whose heading or filter is under the mouse; -1 for none. */
    int headingUnderMouse() {
        Point mouse = table.toControl(table.getDisplay().getCursorLocation());
        int row = table.getRowPositionByY(mouse.y);
        return table.getClientArea().contains(mouse) && row >= 0 && row < 2 ? columnAt(mouse.x) : -1;
    }

    /** Line of the table at a vertical place; -1 above and below them. */
    int lineAt(int y) {
        int position = table.getRowPositionByY(y);
        return position < 2 ? -1 : table.getRowIndexByPosition(position);
    }

    private final class Rows implements ISpanningDataProvider {

        @Override
        public DataCell getCellByPosition(int column, int row) {
            return content.isHead(row) ? new DataCell(0, row, columns, 1) : new DataCell(column, row);
        }

        @Override
        public Object getDataValue(int column, int row) {
            return "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            // cells are changed by commands
        }

        @Override
        public int getColumnCount() {
            return columns;
        }

        @Override
        public int getRowCount() {
            return lines;
        }
    }

    private final class OneRow implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            // there is nothing to change
        }

        @Override
        public int getColumnCount() {
            return columns;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }

    /** Lets a failure be seen; the painter of the library keeps it to itself. */
    private static final class Honest extends NatLayerPainter {

        Honest(NatTable table) {
            super(table);
        }

        @Override
        public void paintLayer(ILayer layer, GC gc, int xOffset, int yOffset, Rectangle area, IConfigRegistry registry) {
            paintBackground(layer, gc, xOffset, yOffset, area, registry);
            natTable.getLayer().getLayerPainter().paintLayer(layer, gc, xOffset, yOffset, area, registry);
            paintOverlays(layer, gc, xOffset, yOffset, area, registry);
        }
    }

    private final class Painters extends AbstractRegistryConfiguration {

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, TableLook.painter((gc, bounds, cell) -> {
                int row = cell.getRowIndex();
                boolean current = row == currentRow() && cell.getColumnIndex() == currentColumn() && table.isFocusControl();
                content.paintCell(gc, bounds, cell, selection.isRowPositionSelected(row), current);
            }));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, TableLook.painter((gc, bounds, cell) ->
                content.paintHeading(gc, bounds, cell.getColumnIndex())), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, TableLook.painter((gc, bounds, cell) ->
                content.paintFilter(gc, bounds, cell.getColumnIndex())), DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        }
    }

    private final class ReorderStart extends AbstractLayerCommandHandler<ColumnReorderStartCommand> {

        @Override
        protected boolean doCommand(ColumnReorderStartCommand command) {
            dragged = command.getFromColumnPosition();
            return true;
        }

        @Override
        public Class<ColumnReorderStartCommand> getCommandClass() {
            return ColumnReorderStartCommand.class;
        }
    }

    private final class ReorderEnd extends AbstractLayerCommandHandler<ColumnReorderEndCommand> {

        @Override
        protected boolean doCommand(ColumnReorderEndCommand command) {
            int to = command.getToColumnPosition() + (command.isReorderToLeftEdge() ? 0 : 1);
            if (dragged >= 0 && to >= 0 && to != dragged && to != dragged + 1) {
                content.move(dragged, to);
            }
            dragged = -1;
            return true;
        }

        @Override
        public Class<ColumnReorderEndCommand> getCommandClass() {
            return ColumnReorderEndCommand.class;
        }
    }
}
