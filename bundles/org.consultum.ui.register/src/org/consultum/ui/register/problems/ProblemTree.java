package org.consultum.ui.register.problems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** Findings by committee and meeting. What is selected stays selected, and what is open stays open, while findings come and go. */
final class ProblemTree {

    private static final int OPENED = 200;

    private final TreeViewer viewer;
    private final ElementLabels labels;
    private final ProblemTasks tasks;
    private final Set<ProblemGroup> known = new HashSet<>();
    private List<ProblemGroup> groups = List.of();

    /**
     * Creates the empty tree.
     *
     * @param selected told of the finding that is selected, or of none
     */
    ProblemTree(Composite parent, ElementLabels labels, ProblemTasks tasks, Consumer<Optional<CheckFinding>> selected) {
        this.labels = Objects.requireNonNull(labels);
        this.tasks = Objects.requireNonNull(tasks);
        var area = new Composite(parent, SWT.NONE);
        var layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.MULTI);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Content());
        addColumn(layout, Messages.problems_column_problem, 12, new ProblemColumn());
        addColumn(layout, Messages.problems_column_where, 6, new WhereColumn());
        addColumn(layout, Messages.problems_column_rule, 2, new RuleColumn());
        viewer.addSelectionChangedListener(event -> selected.accept(finding()));
        viewer.setInput(this);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows other findings. Groups that were not there a moment ago open by themselves as long as there are not too many rows. */
    void show(List<ProblemGroup> present) {
        groups = present;
        known.retainAll(withInner(present).toList());
        viewer.getTree().setRedraw(false);
        try {
            viewer.refresh();
            int rows = present.stream().mapToInt(group -> group.findings().size()).sum();
            present.forEach(group -> open(group, rows <= OPENED));
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    private static Stream<ProblemGroup> withInner(List<ProblemGroup> groups) {
        return groups.stream().flatMap(group -> Stream.concat(Stream.of(group), withInner(group.groups())));
    }

    private void open(ProblemGroup group, boolean itself) {
        if (known.add(group) && itself) {
            viewer.setExpandedState(group, true);
        }
        group.groups().forEach(inner -> open(inner, itself));
    }

    /** The finding selected; empty when it is a group, several or none. */
    Optional<CheckFinding> finding() {
        return viewer.getStructuredSelection().size() == 1 && viewer.getStructuredSelection().getFirstElement() instanceof ProblemRow row
            ? Optional.of(row.finding()) : Optional.empty();
    }

    /** The findings selected, those of selected groups among them; all that are shown when nothing is selected. */
    List<CheckFinding> selection() {
        var found = new ArrayList<CheckFinding>();
        List<?> chosen = viewer.getStructuredSelection().isEmpty() ? groups : viewer.getStructuredSelection().toList();
        for (Object one : chosen) {
            switch (one) {
                case ProblemRow row -> found.add(row.finding());
                case ProblemGroup group -> found.addAll(group.findings());
                default -> { }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Selects the first finding that is wanted, if it is shown. */
    boolean select(Predicate<CheckFinding> wanted) {
        Optional<ProblemRow> row = rows(groups).stream().filter(one -> wanted.test(one.finding())).findFirst();
        row.ifPresent(one -> viewer.setSelection(new StructuredSelection(one), true));
        return row.isPresent();
    }

    private static List<ProblemRow> rows(List<ProblemGroup> groups) {
        var rows = new ArrayList<ProblemRow>();
        for (ProblemGroup group : groups) {
            rows.addAll(group.rows());
            rows.addAll(rows(group.groups()));
        }
        return rows;
    }

    private void addColumn(TreeColumnLayout layout, String title, int weight, ColumnLabelProvider column) {
        var viewerColumn = new TreeViewerColumn(viewer, SWT.NONE);
        viewerColumn.getColumn().setText(title);
        viewerColumn.setLabelProvider(column);
        layout.setColumnData(viewerColumn.getColumn(), new ColumnWeightData(weight, 60));
    }

    /** What all columns have in common: what is waived stands back. */
    private abstract static class Column extends ColumnLabelProvider {

        @Override
        public Color getForeground(Object row) {
            return row instanceof ProblemRow(CheckFinding finding, int place) && !finding.counts() ? ThemeColours.QUIET_TEXT.get() : null;
        }
    }

    private final class ProblemColumn extends Column {

        @Override
        public String getText(Object row) {
            return switch (row) {
                case ProblemGroup group -> Messages.bind(Messages.problems_group, group.name(), count(group));
                case ProblemRow(CheckFinding finding, int place) -> finding.waiver()
                    .map(waiver -> Messages.bind(Messages.problems_waivedRow, finding.message())).orElse(finding.message());
                default -> "";
            };
        }

        private String count(ProblemGroup group) {
            List<CheckFinding> all = group.findings();
            List<CheckFinding> counting = all.stream().filter(CheckFinding::counts).toList();
            int waived = all.size() - counting.size();
            String words = ProblemWords.count(counting);
            return waived == 0 ? words : Messages.bind(Messages.problems_andWaived, words, waived);
        }

        @Override
        public Image getImage(Object row) {
            return switch (row) {
                case ProblemGroup group -> labels.image(ElementLabels.icon(group.type()));
                case ProblemRow(CheckFinding finding, int place) ->
                    labels.image((finding.counts() ? ProblemWords.sign(finding.severity()) : Images.WAIVED).descriptor());
                default -> null;
            };
        }
    }

    private final class WhereColumn extends Column {

        @Override
        public String getText(Object row) {
            return row instanceof ProblemRow(CheckFinding finding, int place) ? tasks.where(finding) : "";
        }
    }

    private static final class RuleColumn extends Column {

        @Override
        public String getText(Object row) {
            return row instanceof ProblemRow(CheckFinding finding, int place) ? ProblemWords.rule(finding) : "";
        }
    }

    /** Groups, and findings in them. */
    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return groups.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (!(parent instanceof ProblemGroup group)) {
                return new Object[0];
            }
            var children = new ArrayList<Object>(group.rows());
            children.addAll(group.groups());
            return children.toArray();
        }

        @Override
        public Object getParent(Object element) {
            return parent(groups, element);
        }

        private ProblemGroup parent(List<ProblemGroup> among, Object child) {
            for (ProblemGroup group : among) {
                if (child instanceof ProblemRow row && group.rows().contains(row)
                        || child instanceof ProblemGroup inner && group.groups().contains(inner)) {
                    return group;
                }
                ProblemGroup deeper = parent(group.groups(), child);
                if (deeper != null) {
                    return deeper;
                }
            }
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ProblemGroup;
        }
    }
}
