package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The review rounds as a table, filled line by line as it is scrolled. */
final class RoundTable {

    private static final List<Column> COLUMNS = List.of(
        new Column(Messages.round_list_title, 260, SWT.LEFT, (row, clock) -> row.title()),
        new Column(Messages.round_list_committee, 90, SWT.LEFT, (row, clock) -> row.committee()),
        new Column(Messages.round_list_state, 110, SWT.LEFT, (row, clock) -> row.stateText()),
        new Column(Messages.round_list_until, 245, SWT.LEFT, (row, clock) -> row.deadlineText(clock.instant())),
        new Column(Messages.round_list_answers, 95, SWT.RIGHT, (row, clock) -> row.answeredText()),
        new Column(Messages.round_list_comments, 130, SWT.RIGHT, (row, clock) -> String.valueOf(row.openComments())),
        new Column(Messages.round_list_result, 200, SWT.LEFT, (row, clock) -> row.resultText()));
    private static final int DEADLINE = 3;
    private static final int RESULT = 6;

    private final Clock clock;
    private final Table table;
    private List<RoundRow> rows = List.of();
    private String nothing = "";

    /** A column: its heading, how wide it is at least, where its text stands, and its text. */
    private record Column(String heading, int width, int alignment, BiFunction<RoundRow, Clock, String> text) {
    }

    RoundTable(Composite parent, Clock clock, Consumer<RoundRow> open, Consumer<Optional<RoundRow>> selected) {
        this.clock = Objects.requireNonNull(clock);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        for (Column column : COLUMNS) {
            var shown = new TableColumn(table, column.alignment());
            shown.setText(column.heading());
            shown.setWidth(column.width());
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> selected.accept(at(table.getSelectionIndex())));
        table.addListener(SWT.DefaultSelection, event -> at(table.getSelectionIndex()).ifPresent(open));
        table.addControlListener(ControlListener.controlResizedAdapter(event -> widen()));
    }

    Table control() {
        return table;
    }

    /** Shows rows; the one selected stays selected. */
    void show(List<RoundRow> shown, String otherwise) {
        Optional<String> before = at(table.getSelectionIndex()).map(RoundRow::id);
        rows = shown;
        nothing = otherwise;
        refresh();
        widen();
        before.ifPresent(id -> IntStream.range(0, rows.size()).filter(row -> rows.get(row).id().equals(id)).findFirst()
            .ifPresent(table::setSelection));
    }

    /** Shows the same rows as they read now. */
    void refresh() {
        table.setItemCount(rows.isEmpty() && !nothing.isEmpty() ? 1 : rows.size());
        table.clearAll();
    }

    private Optional<RoundRow> at(int index) {
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private void fill(TableItem item, int index) {
        if (at(index).isEmpty()) {
            item.setText(nothing);
            item.setForeground(ThemeColours.QUIET_TEXT.get());
            return;
        }
        RoundRow row = rows.get(index);
        item.setForeground((Color) null);
        for (int column = 0; column < COLUMNS.size(); column++) {
            item.setText(column, COLUMNS.get(column).text().apply(row, clock));
        }
        item.setForeground(DEADLINE, row.late(clock.instant()) ? ThemeColours.ALERT.get() : null);
        item.setForeground(RESULT, RoundLooks.colour(row.result()).get());
    }

    /** The first column takes the room the others leave. */
    private void widen() {
        // GTK makes the last column as wide as the room that is left: how wide it is says nothing.
        int others = IntStream.range(1, COLUMNS.size() - 1).map(index -> table.getColumn(index).getWidth()).sum()
            + COLUMNS.getLast().width();
        table.getColumn(0).setWidth(Math.max(COLUMNS.getFirst().width(), table.getClientArea().width - others));
    }
}
