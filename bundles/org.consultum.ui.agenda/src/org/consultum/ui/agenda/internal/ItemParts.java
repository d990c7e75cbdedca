package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.consultum.edit.command.DeleteElements;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Motion;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;

/** What belongs to the selected item in a short table, with the buttons that add to it and take from it. Delete takes, Enter opens. */
final class ItemParts {

    private static final int ROWS = 3;

    private final Editing editing;
    private final Function<AgendaItem, List<? extends EObject>> parts;
    private final TableViewer table;
    private final Composite buttons;
    private Optional<AgendaItem> shown = Optional.empty();

    private ItemParts(Composite parent, Editing editing, Function<AgendaItem, List<? extends EObject>> parts) {
        this.editing = Objects.requireNonNull(editing);
        this.parts = Objects.requireNonNull(parts);
        var area = new Composite(parent, SWT.NONE);
        area.setLayout(new TableColumnLayout());
        table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, ROWS * table.getTable().getItemHeight() + 8).applyTo(area);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        table.addOpenListener(event -> open());
        buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 0).applyTo(buttons);
    }

    /** The papers before an item. */
    static ItemParts papers(Composite parent, Editing editing, ItemFiles files) {
        var papers = new ItemParts(parent, editing, AgendaItem::getPapers);
        papers.column(3, row -> editing.labels().text((PaperUse) row), true);
        papers.column(1, row -> version((PaperUse) row), false);
        papers.button(Messages.papers_files, (item, self) -> files.choose(item));
        papers.button(Messages.papers_own, (item, self) -> files.use(item));
        papers.button(Messages.part_remove, (item, self) -> self.remove());
        return papers;
    }

    /** The motions on an item. */
    static ItemParts motions(Composite parent, Editing editing, AgendaEdits edits) {
        var motions = new ItemParts(parent, editing, AgendaItem::getMotions);
        motions.column(3, row -> editing.labels().text((Motion) row), true);
        motions.column(1, row -> editing.labels().getText(((Motion) row).getState()), false);
        motions.button(Messages.motion_add, (item, self) -> edits.addPart(item, Literals.AGENDA_ITEM__MOTIONS)
            .ifPresent(motion -> MotionDialog.open(self.table.getTable().getShell(), editing, (Motion) motion)));
        motions.button(Messages.part_edit, (item, self) -> self.open());
        motions.button(Messages.part_remove, (item, self) -> self.remove());
        return motions;
    }

    /** Shows what an item has, or nothing. */
    void show(Optional<AgendaItem> item) {
        shown = item;
        table.setInput(item.map(parts).map(List::copyOf).orElse(List.of()));
    }

    /** Shows what the item has now. */
    void refresh() {
        List<?> now = shown.filter(item -> item.eResource() != null).map(parts).map(List::copyOf).orElse(List.of());
        if (now.equals(table.getInput())) {
            table.refresh(true);
        } else {
            table.setInput(now);
        }
    }

    private void column(int weight, Function<EObject, String> text, boolean first) {
        var column = new TableViewerColumn(table, SWT.NONE);
        ((TableColumnLayout) table.getTable().getParent().getLayout()).setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((EObject) element);
            }

            @Override
            public Image getImage(Object element) {
                return first ? editing.labels().getImage(element) : null;
            }
        });
    }

    private void button(String text, BiConsumer<AgendaItem, ItemParts> action) {
        var button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.setEnabled(!editing.readOnly());
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> shown.ifPresent(item -> action.accept(item, this))));
        GridLayoutFactory.createFrom((org.eclipse.swt.layout.GridLayout) buttons.getLayout())
            .numColumns(buttons.getChildren().length).applyTo(buttons);
    }

    private void remove() {
        List<EObject> chosen = table.getStructuredSelection().stream().map(EObject.class::cast).toList();
        if (!chosen.isEmpty()) {
            editing.execute(new DeleteElements(editing.session().editingDomain(), chosen));
        }
    }

    private void open() {
        switch (table.getStructuredSelection().getFirstElement()) {
            case PaperUse use when use.getPaper() instanceof Element paper -> PlatformUI.getWorkbench().getService(ElementEditors.class)
                .open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), editing.session(), paper);
            case Motion motion -> MotionDialog.open(table.getTable().getShell(), editing, motion);
            case null, default -> table.getTable().setFocus();
        }
    }

    private static String version(PaperUse use) {
        if (use.getVersion() != null) {
            return Objects.requireNonNullElse(use.getVersion().getLabel(), "");
        }
        int versions = use.getPaper() == null ? 0 : use.getPaper().getVersions().size();
        return versions == 0 ? RowTexts.ALERT + Messages.papers_missing : Messages.bind(Messages.papers_version, versions);
    }
}
