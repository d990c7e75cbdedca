package org.consultum.ui.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.agenda.readiness.AgendaReadiness;
import org.consultum.agenda.referral.ReferralStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.UserChoices;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

/**
 * The agenda of one meeting as a tree with columns, edited in place. After a change only what is different is touched: rows that came and
 * went, and of the others those whose number, time or text changed, the visible ones at once and the rest while nothing else is to do.
 * The selected rows stay selected and in their place. Used on the display thread.
 */
final class AgendaTree {

    /** Beyond this many rows that came or went all are set anew, which is faster then. */
    private static final int MANY = 40;
    /** Rows out of sight drawn between two events of the user; few enough to take no more than a few milliseconds. */
    private static final int AT_ONCE = 24;
    private static final int MOMENT = 300;

    private final Meeting meeting;
    private final Editing editing;
    private final PapersDue papersDue;
    private final TreeViewer viewer;
    private final Formats formats = Formats.local();
    private final ColumnChoices choices = new ColumnChoices(UserChoices.ofUser());
    private final Map<AgendaColumn, TreeViewerColumn> columns = new EnumMap<>(AgendaColumn.class);
    private final Set<Element> stale = new LinkedHashSet<>();
    private final AgendaCells cells;
    private final AgendaProblems problems;
    private Consumer<Optional<Element>> selected = row -> { };
    private RowTexts texts;
    private final Runnable judge = this::judge;
    private Optional<AgendaReadiness> readiness = Optional.empty();
    private Map<AgendaItem, List<ReferralStatus>> referrals = Map.of();
    private Runnable judged = () -> { };
    private boolean zoneShown = true;
    private RGB drawnIn = ThemeColours.TILE.get().getRGB();
    private boolean drawing;
    private boolean refreshing;
    private boolean fitting;
    private int fittedTo;

    AgendaTree(Composite parent, Editing editing, Meeting meeting) {
        this.meeting = Objects.requireNonNull(meeting);
        papersDue = new PapersDue(editing, meeting);
        this.editing = Objects.requireNonNull(editing);
        texts = texts();
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Items());
        Tree tree = viewer.getTree();
        tree.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(tree);
        TreeViewerEditor.create(viewer, new OnPurpose(), ColumnViewerEditor.TABBING_HORIZONTAL
            | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
        ColumnViewerToolTipSupport.enableFor(viewer);
        cells = new AgendaCells(viewer, editing, this);
        problems = new AgendaProblems(tree, editing, () -> rows().order(), this::draw);
        problems.install(tree, this::selectedRow);
        for (AgendaColumn column : AgendaColumn.values()) {
            addColumn(column);
        }
        // The window system gives the tree its inner size only some time after it has said that the size changed.
        tree.addListener(SWT.Resize, event -> tree.getDisplay().asyncExec(this::fit));
        tree.addListener(SWT.Paint, event -> {
            if (tree.getClientArea().width != fittedTo) {
                tree.getDisplay().asyncExec(this::fit);
            }
        });
        IPropertyChangeListener recoloured = event -> {
            if (ThemeColours.TILE.id().equals(event.getProperty())) {
                tree.getDisplay().asyncExec(this::redraw);
            }
        };
        // Not every change of the theme is told; but whatever changes it, the tree is painted anew.
        tree.addListener(SWT.Paint, event -> {
            if (!ThemeColours.TILE.get().getRGB().equals(drawnIn)) {
                tree.getDisplay().asyncExec(this::redraw);
            }
        });
        var themes = PlatformUI.getWorkbench().getThemeManager();
        themes.addPropertyChangeListener(recoloured);
        tree.addListener(SWT.Dispose, event -> {
            themes.removePropertyChangeListener(recoloured);
            choices.keep();
        });
        viewer.addSelectionChangedListener(event -> {
            if (!refreshing) {
                selected.accept(selectedRow());
            }
        });
        viewer.setInput(meeting);
        viewer.expandAll();
        tree.getDisplay().timerExec(MOMENT, judge);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** What was found about the rows. */
    AgendaProblems problems() {
        return problems;
    }

    AgendaRows rows() {
        return texts.rows();
    }

    RowTexts words() {
        return texts;
    }

    /** The items selected, in the order of the agenda. */
    List<AgendaItem> selection() {
        Set<Object> chosen = Set.of(viewer.getStructuredSelection().toArray());
        return chosen.size() == 1 ? chosen.stream().filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList()
            : rows().items().stream().filter(chosen::contains).toList();
    }

    /** The first item selected. */
    Optional<AgendaItem> selected() {
        return selection().stream().findFirst();
    }

    /** The first row selected, an item or a day. */
    Optional<Element> selectedRow() {
        return Optional.ofNullable((Element) viewer.getStructuredSelection().getFirstElement());
    }

    void select(List<? extends Element> rows) {
        List<? extends Element> present = rows.stream().filter(rows()::has).toList();
        if (!viewer.getStructuredSelection().toList().equals(present)) {
            viewer.setSelection(new StructuredSelection(present), true);
        } else if (!present.isEmpty()) {
            viewer.reveal(present.getFirst());
        }
    }

    /** The items an edit of a cell is meant for: all selected ones if the edited one is among them. */
    List<AgendaItem> editedWith(AgendaItem item) {
        List<AgendaItem> chosen = selection();
        return chosen.contains(item) ? chosen : List.of(item);
    }

    void whenSelected(Consumer<Optional<Element>> consumer) {
        selected = consumer;
    }

    /** What to do when it was found out how papers and referrals stand. */
    void whenJudged(Runnable reaction) {
        judged = reaction;
    }

    /** Begins editing a cell; a hidden column is shown for it. */
    void edit(AgendaItem item, AgendaColumn column) {
        if (!choices.isShown(column)) {
            show(column, true);
        }
        viewer.editElement(item, column.ordinal());
    }

    /** Ends the editing of a cell and keeps what was typed. */
    void commit() {
        cells.commit();
    }

    boolean isShown(AgendaColumn column) {
        return choices.isShown(column);
    }

    void show(AgendaColumn column, boolean shown) {
        choices.show(column, shown);
        size(column);
        fit();
    }

    boolean isZoneShown() {
        return zoneShown && choices.isShown(AgendaColumn.ELSEWHERE) && texts.secondZone().isPresent();
    }

    void showZone(boolean shown) {
        zoneShown = shown;
        show(AgendaColumn.ELSEWHERE, shown);
    }

    /** Shows what changed: the rows of changed elements, and those whose number or time follows from them. */
    void refresh(Set<Element> changed) {
        papersDue.changed(changed);
        RowTexts before = texts;
        texts = texts();
        List<?> chosen = viewer.getStructuredSelection().toList();
        if (!rows().sameStructure(before.rows())) {
            restructure(before.rows());
        }
        Set<Element> redraw = rows().changedSince(before.rows());
        if (!texts.secondZone().equals(before.secondZone())) {
            nameZone();
        }
        if (!rows().order().containsAll(changed.stream().filter(element -> !(element instanceof Meeting)).toList())) {
            // A paper, a person or the committee: whichever row may show it.
            redraw.addAll(rows().order());
        }
        changed.stream().filter(rows()::has).forEach(row -> {
            redraw.add(row);
            for (var at = rows().parent(row); at.isPresent(); at = rows().parent(at.get())) {
                redraw.add(at.get());
            }
        });
        draw(redraw);
        keepSelected(chosen, before.rows());
        viewer.getTree().getDisplay().timerExec(MOMENT, judge);
    }

    /** Looks after papers and referrals when the keyboard rests: that may read files and take longer than a keystroke should. */
    private void judge() {
        if (viewer.getTree().isDisposed() || meeting.eResource() == null) {
            return;
        }
        RowTexts before = texts;
        readiness = Optional.of(AgendaReadiness.of(meeting, LocalDate.now(), papersDue.day()));
        referrals = rows().items().stream().filter(RowTexts::isReferred)
            .collect(Collectors.toMap(item -> item, ReferralStatus::of));
        texts = texts();
        draw(new LinkedHashSet<>(rows().items().stream().filter(item -> !texts.papers(item).equals(before.papers(item))
            || !texts.remarks(item).equals(before.remarks(item))).toList()));
        judged.run();
    }

    /** What was selected stays selected; where it is gone, the row that took its place is, so that the keyboard goes on from there. */
    private void keepSelected(List<?> chosen, AgendaRows before) {
        List<?> still = chosen.stream().filter(rows()::has).toList();
        if (still.isEmpty() && !chosen.isEmpty()) {
            List<Element> order = before.order();
            int from = order.indexOf(chosen.getFirst());
            still = from < 0 ? List.of() : Stream.concat(order.subList(from, order.size()).stream(),
                order.subList(0, from).reversed().stream()).filter(rows()::has).limit(1).toList();
        }
        if (!viewer.getStructuredSelection().toList().equals(still)) {
            viewer.setSelection(new StructuredSelection(still), false);
        }
    }

    private RowTexts texts() {
        return new RowTexts(AgendaRows.of(meeting), editing.labels(), formats, RowTexts.secondZone(meeting, formats), readiness,
            referrals);
    }

    private void restructure(AgendaRows before) {
        Tree tree = viewer.getTree();
        Object top = Optional.ofNullable(tree.getTopItem()).map(TreeItem::getData).orElse(null);
        refreshing = true;
        tree.setRedraw(false);
        try {
            Set<Object> open = new HashSet<>(List.of(viewer.getExpandedElements()));
            List<RowChanges> changes = Stream.concat(before.parents().stream(), rows().parents().stream()).distinct()
                .map(parent -> RowChanges.between(parent, before.below(parent), rows().below(parent)))
                .filter(change -> !change.isEmpty()).toList();
            if (changes.stream().mapToInt(RowChanges::size).sum() > MANY) {
                viewer.refresh(false);
            } else {
                viewer.remove(changes.stream().flatMap(change -> change.gone().stream()).toArray());
                changes.stream().filter(change -> rows().has(change.parent()) || change.parent() == meeting).forEach(this::insert);
            }
            for (Element parent : rows().parents()) {
                boolean wanted = open.contains(parent) || before.below(parent).isEmpty();
                if (parent != meeting && wanted && !viewer.getExpandedState(parent)) {
                    viewer.setExpandedState(parent, true);
                }
            }
            scrollTo(top);
        } finally {
            tree.setRedraw(true);
            refreshing = false;
        }
    }

    private void insert(RowChanges change) {
        List<Element> present = rows().below(change.parent());
        for (int index = 0; index < present.size(); index++) {
            if (change.come().contains(present.get(index)) && viewer.testFindItem(present.get(index)) == null) {
                viewer.insert(change.parent(), present.get(index), index);
            }
        }
    }

    private void scrollTo(Object top) {
        Tree tree = viewer.getTree();
        if (top != null && viewer.testFindItem(top) instanceof TreeItem item && item != tree.getTopItem()) {
            tree.setTopItem(item);
        }
    }

    /** Draws rows anew, those in sight now. */
    private void draw(Set<Element> rows) {
        stale.addAll(rows);
        stale.retainAll(rows().order());
        if (stale.isEmpty()) {
            return;
        }
        List<Element> now = inSight().stream().filter(stale::contains).toList();
        viewer.update(now.toArray(), null);
        now.forEach(stale::remove);
        if (!stale.isEmpty() && !drawing) {
            drawing = true;
            viewer.getTree().getDisplay().asyncExec(this::drawRest);
        }
    }

    /** The colours of the cells are those of the theme in which they were drawn. */
    private void redraw() {
        if (!viewer.getTree().isDisposed()) {
            drawnIn = ThemeColours.TILE.get().getRGB();
            draw(new LinkedHashSet<>(rows().order()));
        }
    }

    private void drawRest() {
        drawing = false;
        if (viewer.getTree().isDisposed()) {
            return;
        }
        List<Element> next = stale.stream().limit(AT_ONCE).toList();
        viewer.update(next.toArray(), null);
        next.forEach(stale::remove);
        if (!stale.isEmpty()) {
            drawing = true;
            viewer.getTree().getDisplay().asyncExec(this::drawRest);
        }
    }

    /** The rows that can be seen, and one more at the end. */
    private List<Element> inSight() {
        Tree tree = viewer.getTree();
        TreeItem top = tree.getItemCount() == 0 ? null : tree.getTopItem();
        List<Element> all = rows().order();
        int from = top == null ? -1 : all.indexOf(top.getData());
        if (from < 0) {
            return List.of();
        }
        int room = tree.getClientArea().height / Math.max(1, tree.getItemHeight()) + 2;
        var seen = new ArrayList<Element>(room);
        Set<Object> shut = new HashSet<>();
        for (Element row : all.subList(from, all.size())) {
            AgendaItem parent = rows().parent(row).orElse(null);
            boolean hidden = parent != null && (shut.contains(parent) || !viewer.getExpandedState(parent));
            if (hidden) {
                shut.add(row);
            } else if (seen.size() < room) {
                seen.add(row);
            } else {
                break;
            }
        }
        return seen;
    }

    /** Gives the titles the width the other columns leave. */
    private void fit() {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        // Not the widths of the columns themselves: the last one is stretched by the window system.
        int others = columns.keySet().stream().filter(column -> column != AgendaColumn.ITEM).mapToInt(this::width).sum();
        fittedTo = viewer.getTree().getClientArea().width;
        int left = fittedTo - others;
        fitting = true;
        columns.get(AgendaColumn.ITEM).getColumn().setWidth(Math.max(AgendaColumn.ITEM.width(), left));
        fitting = false;
    }

    private void size(AgendaColumn column) {
        TreeColumn shown = columns.get(column).getColumn();
        fitting = true;
        shown.setWidth(width(column));
        shown.setResizable(width(column) > 0);
        fitting = false;
    }

    private int width(AgendaColumn column) {
        boolean visible = column != AgendaColumn.ELSEWHERE || zoneShown && texts.secondZone().isPresent();
        return visible ? choices.width(column) : 0;
    }

    private void nameZone() {
        TreeColumn column = columns.get(AgendaColumn.ELSEWHERE).getColumn();
        column.setText(texts.secondZone().map(zone -> formats.zoneName(meeting.getStart().withZoneSameInstant(zone)))
            .orElse(Messages.column_elsewhere));
        texts.secondZone().ifPresent(zone -> column.setToolTipText(formats.zone(zone)));
        if (meeting.getStart() != null) {
            columns.get(AgendaColumn.START).getColumn().setToolTipText(formats.zone(meeting.getStart().getZone()));
        }
        size(AgendaColumn.ELSEWHERE);
    }

    private void addColumn(AgendaColumn column) {
        var shown = new TreeViewerColumn(viewer, column.alignment());
        columns.put(column, shown);
        shown.getColumn().setText(column.title());
        shown.setLabelProvider(new Cells(column));
        cells.editing(column).ifPresent(shown::setEditingSupport);
        size(column);
        if (column == AgendaColumn.ELSEWHERE) {
            nameZone();
        }
        shown.getColumn().addListener(SWT.Resize, event -> {
            if (!fitting && column != AgendaColumn.ITEM && column != AgendaColumn.REMARKS) {
                choices.width(column, shown.getColumn().getWidth());
                fit();
            }
        });
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
            return column.text((Element) element, texts);
        }

        @Override
        public Image getImage(Object element) {
            Optional<ImageDescriptor> sign = hasSign() ? problems.sign((Element) element).map(Images::descriptor) : Optional.empty();
            return sign.or(() -> column == AgendaColumn.ITEM && element instanceof AgendaItem item && item.getContributedKind() != null
                ? Optional.of(editing.labels().icon(item)) : Optional.empty()).map(editing.labels()::image).orElse(null);
        }

        /** The sign of what was found stands with the remarks; where these are hidden, before the title. */
        private boolean hasSign() {
            return column == (choices.isShown(AgendaColumn.REMARKS) ? AgendaColumn.REMARKS : AgendaColumn.ITEM);
        }

        @Override
        public Font getFont(Object element) {
            boolean head = element instanceof Sitting || element instanceof AgendaItem item && item.getKind() == ItemKind.HEADING;
            return head && (element instanceof Sitting || column == AgendaColumn.ITEM || column == AgendaColumn.NUMBER)
                ? fonts.create(FontDescriptor.createFrom(viewer.getTree().getFont()).withStyle(SWT.BOLD)) : null;
        }

        @Override
        public Color getBackground(Object element) {
            return element instanceof Sitting ? ThemeColours.TILE.get() : null;
        }

        @Override
        public Color getForeground(Object element) {
            boolean mayAlert = column == AgendaColumn.PAPERS || column == AgendaColumn.REMARKS || element instanceof Sitting;
            if (mayAlert && getText(element).contains(RowTexts.ALERT)) {
                return ThemeColours.ALERT.get();
            }
            boolean quiet = element instanceof AgendaItem item && item.getKind() == ItemKind.BREAK || column == AgendaColumn.REMARKS
                || column == AgendaColumn.ELSEWHERE || column == AgendaColumn.END;
            return quiet ? ThemeColours.QUIET_TEXT.get() : null;
        }

        @Override
        public String getToolTipText(Object element) {
            String found = hasSign() ? problems.tip((Element) element) : "";
            String own = ownToolTipText(element);
            return found.isEmpty() ? own : own == null ? found : found + "\n\n" + own;
        }

        private String ownToolTipText(Object element) {
            if (!(element instanceof AgendaItem item)) {
                return null;
            }
            String text = switch (column) {
                case ITEM -> item.getText();
                case PAPERS -> texts.papersExplained(item);
                default -> getText(element);
            };
            return text == null || text.isBlank() || column == AgendaColumn.NUMBER ? null : text;
        }
    }

    /** Rows below the meeting and below items. */
    private final class Items implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return rows().below((Meeting) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return rows().below((Element) parent).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return rows().parent((Element) element).orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return !rows().below((Element) element).isEmpty();
        }
    }

    /** Editing begins with a double click, a key or a call, never with the single click that selects a row. */
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
