package org.consultum.ui.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.reporting.pack.IssuedPack;
import org.consultum.reporting.pack.PackChanges;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What was issued of the pack of a meeting, one line for each issue, and why the next one is. */
final class IssuedPacks {

    private static final int[] WIDTHS = {130, 90, 70, 400};
    private static final int LINES = 4;

    private final Composite area;
    private final Table table;
    private final Label state;
    private final Text note;

    IssuedPacks(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        state = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(state);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        List<String> titles = List.of(Messages.issue_column, Messages.issue_columnDay, Messages.issue_columnPages,
            Messages.issue_columnChanges);
        for (int i = 0; i < titles.size(); i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(titles.get(i));
            column.setWidth(WIDTHS[i]);
        }
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.issues;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(300, LINES * table.getItemHeight() + table.getHeaderHeight()).exclude(true)
            .applyTo(table);
        note = new Text(area, SWT.BORDER);
        note.setMessage(Messages.issue_noteHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        table.setVisible(false);
    }

    Composite control() {
        return area;
    }

    /** Why the next issue is, in Markdown; may be empty. */
    String note() {
        return note.getText().strip();
    }

    void forgetNote() {
        note.setText("");
    }

    /**
     * Shows what was issued.
     *
     * @param pending what changed since; empty when nothing was issued
     */
    void show(PackHistory history, Optional<PackChanges> pending) {
        table.removeAll();
        for (IssuedPack issue : history.issues().reversed()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {name(issue), day(issue).map(Formats.local()::date).orElse(""), Integer.toString(pages(issue)),
                issue.supplement() == 0 ? Messages.issue_first : changes(history.changes(issue))});
        }
        boolean some = !history.issues().isEmpty();
        ((GridData) table.getLayoutData()).exclude = !some;
        table.setVisible(some);
        state.setText(pending.map(changes -> Messages.bind(Messages.issue_since, changes(changes))).orElse(Messages.issue_none));
        area.getParent().layout(true, true);
    }

    /** What an issue is called. */
    static String name(IssuedPack issue) {
        return issue.supplement() == 0 ? Messages.issue_pack : Messages.bind(Messages.issue_supplement, issue.supplement());
    }

    private static Optional<LocalDate> day(IssuedPack issue) {
        return issue.issuedAt().map(at -> at.toLocalDate());
    }

    private static int pages(IssuedPack issue) {
        return issue.pages().stream().filter(part -> !part.withdrawn()).mapToInt(part -> part.labels().size()).sum();
    }

    /** Changes in one sentence. */
    static String changes(PackChanges changes) {
        var parts = new ArrayList<String>();
        add(parts, changes.added(), Messages.issue_addedOne, Messages.issue_added);
        add(parts, changes.replaced(), Messages.issue_replacedOne, Messages.issue_replaced);
        add(parts, changes.withdrawn(), Messages.issue_withdrawnOne, Messages.issue_withdrawn);
        add(parts, changes.moved(), Messages.issue_movedOne, Messages.issue_moved);
        return parts.isEmpty() ? Messages.issue_noPaper : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count == 1 ? one : Messages.bind(many, count));
        }
    }
}
