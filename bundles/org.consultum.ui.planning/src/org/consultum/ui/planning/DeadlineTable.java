package org.consultum.ui.planning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlineMove.Change;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;

/** The deadlines in words. */
final class DeadlineTable {

    private final TableViewer table;

    DeadlineTable(Composite parent, Consumer<Optional<Deadline>> selected) {
        var holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new TableViewer(holder, SWT.FULL_SELECTION);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        column(layout, Messages.column_what, 170, change -> sign(change) + either(change).milestone().title(), false);
        column(layout, Messages.column_until, 190, DeadlineTable::until, false);
        column(layout, Messages.column_state, 190, change -> change.after().map(Deadline::stateText).orElse(Messages.state_gone), true);
        column(layout, Messages.column_sum, 300, change -> either(change).sum(), false);
        column(layout, Messages.column_source, 300, change -> either(change).rule().rule() + ": " + either(change).source(), false);
        table.addSelectionChangedListener(event -> selected.accept(
            table.getStructuredSelection().getFirstElement() instanceof Change change ? change.after() : Optional.empty()));
    }

    void show(List<Change> changes) {
        Optional<Change> before = table.getStructuredSelection().getFirstElement() instanceof Change change ? Optional.of(change)
            : Optional.empty();
        table.setInput(changes);
        before.flatMap(one -> changes.stream().filter(change -> either(change).sameAs(either(one))).findFirst())
            .ifPresent(change -> table.setSelection(new StructuredSelection(change), true));
    }

    void select(Deadline deadline) {
        if (table.getInput() instanceof List<?> rows) {
            rows.stream().map(Change.class::cast).filter(change -> either(change).sameAs(deadline)).findFirst()
                .ifPresent(change -> table.setSelection(new StructuredSelection(change), true));
        }
    }

    TableViewer viewer() {
        return table;
    }

    static Deadline either(Change change) {
        return change.after().or(change::before).orElseThrow();
    }

    private static String sign(Change change) {
        String sign = change.after().map(Deadline::state).map(DeadlineLooks::sign).orElse("");
        return sign.isEmpty() ? "" : sign + " ";
    }

    private static String until(Change change) {
        String before = change.before().map(deadline -> DeadlineLooks.moment(deadline.moment())).orElse("");
        if (change.after().isEmpty()) {
            return before;
        }
        String after = DeadlineLooks.moment(change.after().get().moment());
        return before.isEmpty() || before.equals(after) ? after : Messages.bind(Messages.until_was, after, before);
    }

    private void column(TableColumnLayout layout, String title, int width, Function<Change, String> text, boolean coloured) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Change) row);
            }

            @Override
            public String getToolTipText(Object row) {
                return text.apply((Change) row);
            }

            @Override
            public Color getForeground(Object row) {
                return coloured ? ((Change) row).after().map(deadline -> DeadlineLooks.colour(deadline).get()).orElse(null) : null;
            }
        });
    }
}
