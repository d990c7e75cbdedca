package org.consultum.ui.minutes.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The entries of the minutes with how far each is written. Rows come into being when they are seen: an agenda can have hundreds. */
final class EntryList {

    private static final String INDENT = "\u2003";
    private static final int MARK_WIDTH = 92;

    private final Editing editing;
    private final Meeting meeting;
    private final Consumer<Entry> chosen;
    private final Composite area;
    private final Table table;
    private List<Entry> entries = List.of();
    private Entry selected = new Entry.Introduction();

    EntryList(Composite parent, Editing editing, Meeting meeting, Consumer<Entry> chosen) {
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
        this.chosen = Objects.requireNonNull(chosen);
        area = new Composite(parent, SWT.NONE);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(1, 120));
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(0, MARK_WIDTH));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.list_name;
            }
        });
        ThemeChange.follow(table, table::clearAll);
        LiveProblems.ofWindow().ifPresent(problems -> {
            Runnable listener = table::clearAll;
            problems.addListener(listener);
            table.addDisposeListener(event -> problems.removeListener(listener));
        });
        refresh();
    }

    Composite control() {
        return area;
    }

    Table table() {
        return table;
    }

    /** The entry that is selected. */
    Entry selected() {
        return selected;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Shows the present entries and their marks. The one selected stays so; if it is gone, the next one is. */
    void refresh() {
        int before = Math.max(0, entries.indexOf(selected));
        List<Entry> now = Entry.of(meeting);
        boolean same = now.equals(entries);
        entries = now;
        table.setItemCount(entries.size());
        table.clearAll();
        int index = entries.indexOf(selected);
        if (index < 0) {
            choose(Math.min(before, entries.size() - 1));
        } else if (!same) {
            table.setSelection(index);
        }
    }

    /** Selects the entry some steps further down, or further up. */
    void move(int steps) {
        int index = Math.clamp((long) entries.indexOf(selected) + steps, 0, entries.size() - 1);
        if (index != entries.indexOf(selected)) {
            choose(index);
        }
    }

    /** Selects an item. */
    void select(AgendaItem item) {
        entries.stream().filter(entry -> entry instanceof Entry.Item(AgendaItem shown, int depth) && shown == item).findFirst()
            .ifPresent(entry -> choose(entries.indexOf(entry)));
    }

    /** How an entry is called. */
    String title(Entry entry) {
        return switch (entry) {
            case Entry.Introduction first -> Messages.entry_introduction;
            case Entry.Closing last -> Messages.entry_closing;
            case Entry.Item(AgendaItem item, int depth) -> editing.labels().text(item);
        };
    }

    private void choose(int index) {
        selected = entries.get(index);
        if (table.getSelectionIndex() != index) {
            table.setSelection(index);
        }
        chosen.accept(selected);
    }

    private void fill(TableItem row, int index) {
        Entry entry = entries.get(index);
        Entry.Mark mark = entry.mark(meeting);
        String indent = entry instanceof Entry.Item(AgendaItem item, int depth) ? INDENT.repeat(depth) : "";
        row.setText(new String[] {indent + title(entry), word(mark)});
        row.setForeground(1, switch (mark) {
            case NONE, EMPTY -> ThemeColours.QUIET_TEXT.get();
            case WRITTEN, DECIDED -> ThemeColours.DONE.get();
            case UNDECIDED -> ThemeColours.WARNING.get();
        });
        row.setImage(0, sign(entry));
        row.setData(entry);
    }

    /** The sign of what the rules found about an item, on rows of items only. */
    private Image sign(Entry entry) {
        return entry instanceof Entry.Item(AgendaItem item, int depth)
            ? LiveProblems.ofWindow().flatMap(problems -> problems.sign(item)).map(Images::descriptor).map(editing.labels()::image)
                .orElse(null) : null;
    }

    static String word(Entry.Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case EMPTY -> Messages.mark_empty;
            case WRITTEN -> Messages.mark_written;
            case UNDECIDED -> Messages.mark_undecided;
            case DECIDED -> Messages.mark_decided;
        };
    }

    /** The item of the entry selected, if it is one. */
    Optional<AgendaItem> item() {
        return selected instanceof Entry.Item(AgendaItem item, int depth) ? Optional.of(item) : Optional.empty();
    }
}
