package org.consultum.ui.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.eclipse.swt.widgets.Text;

/** What was issued of the pack of a meeting, one line for each issue, and why the next one is. */
final class IssuedPacks {

    private static final int LINES = 4;

    private final Composite area;
    private final Label state;
    private final Text list;
    private final Text note;

    IssuedPacks(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        list = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.issues;
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * list.getLineHeight()).exclude(true).applyTo(list);
        list.setVisible(false);
        state = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(state);
        note = new Text(area, SWT.BORDER);
        note.setMessage(Messages.issue_noteHint);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
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
        list.setText(history.issues().reversed().stream().map(issue -> line(issue, history)).collect(Collectors.joining("\n")));
        boolean some = !history.issues().isEmpty();
        ((GridData) list.getLayoutData()).exclude = !some;
        list.setVisible(some);
        state.setText(pending.map(changes -> Messages.bind(Messages.issue_since, changes(changes))).orElse(Messages.issue_none));
        area.getParent().layout(true, true);
    }

    private static String line(IssuedPack issue, PackHistory history) {
        return Messages.bind(Messages.issue_line, new Object[] {name(issue), day(issue).map(Formats.local()::date).orElse("?"), pages(issue),
            issue.supplement() == 0 ? Messages.issue_first : changes(history.changes(issue))});
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
        if (parts.isEmpty()) {
            return changes.agenda() ? Messages.issue_agenda : Messages.issue_noPaper;
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count == 1 ? one : Messages.bind(many, count));
        }
    }
}
