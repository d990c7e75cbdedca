package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.edit.command.AddPart;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Element;
import org.consultum.model.base.Money;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.Css;
import org.consultum.ui.Images;
import org.consultum.ui.Messages;
import org.consultum.ui.problems.LiveProblems;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * The parts of an object in a table, such as the members of a committee: added and removed by buttons, and what is selected shown in
 * fields below. For lists of some hundred parts. Used on the display thread.
 */
public final class PartsTable {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 10;

    private final Editing editing;
    private EObject owner;
    private final EReference parts;
    private final Composite area;
    private final TableViewer table;
    private final Composite tableArea;
    private final Label none;
    private final Button add;
    private final Button remove;
    private final FieldGrid details;
    private Supplier<Optional<? extends Command>> adding;

    /**
     * Creates the table.
     *
     * @param parts the containment reference shown
     * @param columns features of the parts to show in columns
     * @param fields features of the selected part to show in fields below the table
     */
    public PartsTable(Composite parent, Editing editing, EObject owner, EReference parts, List<EStructuralFeature> columns,
            List<EStructuralFeature> fields) {
        this.editing = Objects.requireNonNull(editing);
        this.owner = Objects.requireNonNull(owner);
        this.parts = Objects.requireNonNull(parts);
        adding = () -> Optional.of(new AddPart(editing.session().editingDomain(), this.owner, parts,
            editing.elements().create(EObject.class, parts.getEReferenceType())));
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        none = Css.mark(new Label(area, SWT.NONE), Css.QUIET);
        none.setText(Messages.parts_none);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(none);
        tableArea = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tableArea);
        table = new TableViewer(tableArea, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        addColumns(columns);
        ColumnViewerToolTipSupport.enableFor(table);
        LiveProblems.ofWindow().ifPresent(problems -> {
            Runnable marked = () -> table.refresh(true);
            problems.addListener(marked);
            area.addDisposeListener(event -> problems.removeListener(marked));
        });
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
        add = button(buttons, Images.ADD, Messages.bind(Messages.parts_add, editing.labels().type(parts.getEReferenceType())), this::add);
        remove = button(buttons, Images.REMOVE, Messages.parts_remove, this::remove);
        details = new FieldGrid(area, editing).add(fields.toArray(EStructuralFeature[]::new));
        table.addSelectionChangedListener(event -> showDetails());
        table.getControl().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        refresh();
    }

    /** How a part is added where that takes more than an empty one: gives the command, or nothing if the user thought better of it. */
    public PartsTable adding(Supplier<Optional<? extends Command>> command) {
        adding = command;
        return this;
    }

    /** Shows the parts of another object of the same class. What is being typed is committed to the present one first. */
    public void show(EObject object) {
        if (object != owner) {
            editing.register().commitPending();
            owner = Objects.requireNonNull(object);
            refresh();
        }
    }

    /** Shows the present parts. */
    public void refresh() {
        List<?> present = List.copyOf((List<?>) owner.eGet(parts));
        boolean resized = rows(present.size()) != rows(((List<?>) Optional.ofNullable(table.getInput()).orElse(List.of())).size());
        if (present.equals(table.getInput())) {
            table.refresh(true);
        } else {
            table.setInput(present);
        }
        show(tableArea, !present.isEmpty());
        show(none, present.isEmpty());
        int height = table.getTable().getHeaderHeight() + rows(present.size()) * table.getTable().getItemHeight() + 4;
        GridDataFactory.createFrom((GridData) tableArea.getLayoutData()).hint(SWT.DEFAULT, height)
            .applyTo(tableArea);
        add.setEnabled(!editing.readOnly());
        showDetails();
        if (resized) {
            area.requestLayout();
        }
    }

    /** Selects a part, if it is one of these. */
    public boolean select(EObject part) {
        boolean mine = ((List<?>) owner.eGet(parts)).contains(part);
        if (mine) {
            table.setSelection(new StructuredSelection(part), true);
        }
        return mine;
    }

    /** Gives the keyboard to the table. */
    public void setFocus() {
        table.getControl().setFocus();
    }

    /** Gives the keyboard to the field of a feature of the part that is selected. */
    public void setFocus(Element part, String feature) {
        details.setFocus(part, feature);
    }

    private void showDetails() {
        var selected = (StructuredSelection) table.getSelection();
        boolean one = selected.size() == 1;
        details.show(one ? Optional.of((EObject) selected.getFirstElement()) : Optional.empty());
        remove.setEnabled(!selected.isEmpty() && !editing.readOnly());
        if (details.control().getVisible() != one) {
            show(details.control(), one);
            area.requestLayout();
        }
    }

    private void add() {
        adding.get().ifPresent(command -> {
            if (editing.execute(command) && command instanceof IntentionCommand created) {
                refresh();
                table.setSelection(new StructuredSelection(List.copyOf(created.getResult())), true);
                details.setFocus();
            }
        });
    }

    private void remove() {
        var selected = new ArrayList<EObject>();
        for (Object part : table.getStructuredSelection()) {
            selected.add((EObject) part);
        }
        if (!selected.isEmpty()) {
            editing.execute(new DeleteElements(editing.session().editingDomain(), selected));
        }
    }

    private void addColumns(List<EStructuralFeature> features) {
        var layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        boolean first = true;
        for (EStructuralFeature feature : features) {
            var column = new TableViewerColumn(table, numeric(feature) ? SWT.RIGHT : SWT.NONE);
            column.getColumn().setText(editing.labels().featureLabel(feature));
            column.getColumn().setToolTipText(editing.labels().featureDescription(feature));
            column.setLabelProvider(new FeatureColumn(feature, first));
            layout.setColumnData(column.getColumn(), new ColumnWeightData(first ? 3 : 2, 60));
            first = false;
        }
    }

    private static boolean numeric(EStructuralFeature feature) {
        Class<?> type = feature.getEType().getInstanceClass();
        return type == int.class || type == long.class || type == Money.class || type != null && Number.class.isAssignableFrom(type);
    }

    private Button button(Composite parent, Images image, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setImage(editing.labels().image(image.descriptor()));
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private static int rows(int parts) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, parts));
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** The value of one feature in a row. */
    private final class FeatureColumn extends ColumnLabelProvider {

        private final EStructuralFeature feature;
        private final boolean first;

        FeatureColumn(EStructuralFeature feature, boolean first) {
            this.feature = feature;
            this.first = first;
        }

        @Override
        public String getText(Object row) {
            Object value = ((EObject) row).eGet(feature);
            return value instanceof List<?> many ? String.join(", ", many.stream().map(editing.labels()::getText).toList())
                : editing.labels().getText(value);
        }

        @Override
        public Image getImage(Object row) {
            List<CheckFinding> found = first ? found(row) : List.of();
            return !found.isEmpty() ? editing.labels().image(ProblemWords.sign(ProblemWords.worst(found)).descriptor())
                : first ? editing.labels().getImage(((EObject) row).eGet(feature) instanceof EObject target ? target : row) : null;
        }

        @Override
        public String getToolTipText(Object row) {
            List<CheckFinding> found = found(row);
            return found.isEmpty() ? null : ProblemWords.tip(found);
        }

        private static List<CheckFinding> found(Object row) {
            return row instanceof Element part ? LiveProblems.ofWindow().map(problems -> problems.about(part)).orElse(List.of()) : List.of();
        }
    }
}
