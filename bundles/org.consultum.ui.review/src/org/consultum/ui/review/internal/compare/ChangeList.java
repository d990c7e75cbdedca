package org.consultum.ui.review.internal.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.consultum.review.compare.ElementChange;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The elements of two versions with what became of each, in a word and a sign. */
final class ChangeList {

    private final Composite area;
    private final Table table;
    private final Consumer<String> chosen;
    private List<ElementChange> shown = List.of();

    /**
     * Creates an empty list.
     *
     * @param chosen told of the element selected
     */
    ChangeList(Composite parent, Consumer<String> chosen) {
        this.chosen = chosen;
        area = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        layout.setColumnData(column(Messages.compare_element), new ColumnWeightData(3, 120));
        layout.setColumnData(column(Messages.compare_what), new ColumnWeightData(2, 90));
        table.addListener(SWT.Selection, event -> selected().ifPresent(chosen));
    }

    Control control() {
        return table;
    }

    void show(List<ElementChange> changes) {
        shown = List.copyOf(changes);
        table.removeAll();
        for (ElementChange change : shown) {
            var item = new TableItem(table, SWT.NONE);
            String heading = change.heading().isBlank() ? change.typeLabel() : change.heading();
            item.setText(new String[] {"   ".repeat(Math.max(0, change.depth() - 1)) + heading,
                Compared.kind(change).signed(change.kind() == ElementChange.Kind.SAME ? "" : change.text())});
        }
        paint();
    }

    /** Colours the words as the theme wants it now. */
    void paint() {
        for (int index = 0; index < shown.size(); index++) {
            table.getItem(index).setForeground(1, Compared.kind(shown.get(index)).colour().get());
        }
    }

    Optional<String> selected() {
        return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(shown.get(table.getSelectionIndex()).id());
    }

    /** Selects an element without telling anybody. */
    void select(String id) {
        IntStream.range(0, shown.size()).filter(index -> shown.get(index).id().equals(id)).findFirst().ifPresent(index -> {
            table.setSelection(index);
            table.showSelection();
        });
    }

    /** Goes to the next element that differs in a direction, round the end. */
    void move(int step) {
        int at = table.getSelectionIndex();
        int from = at < 0 ? step > 0 ? -1 : 0 : at;
        for (int count = 1; count <= shown.size(); count++) {
            int index = Math.floorMod(from + count * step, shown.size());
            if (shown.get(index).kind() != ElementChange.Kind.SAME) {
                table.setSelection(index);
                table.showSelection();
                chosen.accept(shown.get(index).id());
                return;
            }
        }
    }

    private TableColumn column(String title) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        return column;
    }
}
