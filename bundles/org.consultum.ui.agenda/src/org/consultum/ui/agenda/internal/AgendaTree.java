package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

/**
 * The agenda of one meeting as a tree with columns, edited in place. Rows are redrawn singly when the register changes, so the row the
 * user works on never jumps. Used on the display thread.
 */
final class AgendaTree {

    private final Meeting meeting;
    private final Editing editing;
    private final TreeViewer viewer;
    private final Formats formats = Formats.local();
    private final Map<AgendaColumn, TreeViewerColumn> columns = new EnumMap<>(AgendaColumn.class);
    private AgendaRows rows;

    AgendaTree(Composite parent, Editing editing, Meeting meeting) {
        this.meeting = Objects.requireNonNull(meeting);
        this.editing = Objects.requireNonNull(editing);
        rows = AgendaRows.of(meeting);
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Items());
        Tree tree = viewer.getTree();
        tree.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 300).applyTo(tree);
        TreeViewerEditor.create(viewer, new OnPurpose(), ColumnViewerEditor.TABBING_HORIZONTAL
            | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
        for (AgendaColumn column : AgendaColumn.values()) {
            addColumn(column);
        }
        tree.addListener(SWT.Resize, event -> fit());
        viewer.setInput(meeting);
        viewer.expandAll();
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** The items selected, in the order of the agenda. */
    List<AgendaItem> selection() {
        IStructuredSelection selection = viewer.getStructuredSelection();
        var selected = new ArrayList<AgendaItem>();
        rows.numbers().keySet().forEach(item -> {
            if (selection.toList().contains(item)) {
                selected.add(item);
            }
        });
        return selected;
    }

    /** The first item selected. */
    Optional<AgendaItem> selected() {
        return selection().stream().findFirst();
    }

    void select(List<AgendaItem> items) {
        viewer.setSelection(new StructuredSelection(items), true);
    }

    void whenSelected(Consumer<Optional<AgendaItem>> consumer) {
        viewer.addSelectionChangedListener(event -> consumer.accept(selected()));
    }

    /** Begins editing a cell. */
    void edit(AgendaItem item, AgendaColumn column) {
        viewer.editElement(item, column.ordinal());
    }

    /** Shows what changed: the rows of changed items, and those whose number or time follows from them. */
    void refresh(Set<Element> changed) {
        AgendaRows before = rows;
        rows = AgendaRows.of(meeting);
        boolean structure = changed.contains(meeting) || !before.numbers().keySet().equals(rows.numbers().keySet());
        List<AgendaItem> moved = changed.stream().filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList();
        if (structure || moved.stream().anyMatch(item -> viewer.testFindItem(item) == null)) {
            refreshAll();
            return;
        }
        moved.forEach(item -> viewer.refresh(item, true));
        viewer.update(rows.changedSince(before).toArray(), null);
        viewer.update(ancestors(moved).toArray(), null);
    }

    /** Gives the titles the width the other columns leave. */
    private void fit() {
        int others = columns.entrySet().stream().filter(column -> column.getKey() != AgendaColumn.ITEM)
            .mapToInt(column -> column.getValue().getColumn().getWidth()).sum();
        int left = viewer.getTree().getClientArea().width - others;
        columns.get(AgendaColumn.ITEM).getColumn().setWidth(Math.max(AgendaColumn.ITEM.width(), left));
    }

    private void refreshAll() {
        Tree tree = viewer.getTree();
        tree.setRedraw(false);
        try {
            viewer.refresh(true);
            rows.numbers().keySet().stream().filter(item -> item.eContainer() instanceof AgendaItem)
                .map(AgendaItem::eContainer).distinct().forEach(parent -> viewer.setExpandedState(parent, true));
        } finally {
            tree.setRedraw(true);
        }
    }

    private static List<Object> ancestors(List<AgendaItem> items) {
        var found = new ArrayList<Object>();
        for (AgendaItem item : items) {
            for (var at = item.eContainer(); at instanceof AgendaItem; at = at.eContainer()) {
                found.add(at);
            }
        }
        return found;
    }

    private void addColumn(AgendaColumn column) {
        var shown = new TreeViewerColumn(viewer, column.alignment());
        shown.getColumn().setText(column.title());
        shown.getColumn().setWidth(column.width());
        shown.getColumn().setResizable(true);
        shown.setLabelProvider(new Cells(column));
        AgendaCells.editing(column, viewer, editing, meeting).ifPresent(shown::setEditingSupport);
        columns.put(column, shown);
    }

    /** Cells of one column. */
    private final class Cells extends ColumnLabelProvider {

        private final AgendaColumn column;
        private final LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), viewer.getTree());

        Cells(AgendaColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return column.text((AgendaItem) element, rows, editing.labels(), formats);
        }

        @Override
        public Font getFont(Object element) {
            FontDescriptor plain = FontDescriptor.createFrom(viewer.getTree().getFont());
            return ((AgendaItem) element).getKind() == ItemKind.HEADING && column == AgendaColumn.ITEM
                ? fonts.create(plain.withStyle(SWT.BOLD)) : null;
        }

        @Override
        public Color getForeground(Object element) {
            if (getText(element).startsWith("\u26a0")) {
                return ThemeColours.ALERT.get();
            }
            boolean quiet = ((AgendaItem) element).getKind() == ItemKind.BREAK || column == AgendaColumn.REMARKS;
            return quiet ? ThemeColours.QUIET_TEXT.get() : null;
        }

        @Override
        public String getToolTipText(Object element) {
            return ((AgendaItem) element).getText();
        }
    }

    /** Items below the meeting and below items. */
    private static final class Items implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            var agenda = ((Meeting) input).getAgenda();
            return agenda == null ? new Object[0] : agenda.getItems().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((AgendaItem) parent).getItems().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return ((AgendaItem) element).eContainer() instanceof AgendaItem parent ? parent : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((AgendaItem) element).getItems().isEmpty();
        }
    }

    /** Editing begins with a double click, F2 or a call, never with the single click that selects a row. */
    private final class OnPurpose extends ColumnViewerEditorActivationStrategy {

        OnPurpose() {
            super(viewer);
        }

        @Override
        protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
            return !editing.readOnly() && (event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION);
        }
    }
}
