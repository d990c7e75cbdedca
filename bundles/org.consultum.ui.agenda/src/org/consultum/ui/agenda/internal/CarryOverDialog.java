package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.agenda.carryover.CarryOverItems;
import org.consultum.agenda.carryover.CarryOverPreview;
import org.consultum.agenda.carryover.ReturningActions;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.AgendaItem;
import org.consultum.model.CarryOver;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Which items of an earlier meeting go on to this agenda, each with the reason of the rule. A tick that differs from the rule overrides it
 * for that item. Everything together is one undo.
 */
final class CarryOverDialog extends Dialog {

    private final Editing editing;
    private final Meeting from;
    private final Meeting to;
    private final CarryOverPreview preview;
    private final Map<AgendaItem, Boolean> ticks = new HashMap<>();
    private Table table;
    private Label count;
    private Combo actions;
    private ReturningActions returning;

    CarryOverDialog(Shell shell, Editing editing, Meeting from, Meeting to) {
        super(shell);
        this.editing = Objects.requireNonNull(editing);
        this.from = Objects.requireNonNull(from);
        this.to = Objects.requireNonNull(to);
        preview = CarryOverPreview.of(from);
        returning = to.getCommittee() == null ? ReturningActions.NONE : ReturningActions.ruleOf(to.getCommittee());
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.carry_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var head = new Label(area, SWT.WRAP);
        head.setText(Messages.bind(Messages.carry_explanation, editing.labels().text(from), editing.labels().text(to)).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(640, SWT.DEFAULT).applyTo(head);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 340).applyTo(table);
        column(Messages.column_number, 90);
        column(Messages.column_item, 360);
        column(Messages.carry_reason, 300);
        Map<AgendaItem, String> numbers = AgendaNumbers.of(from);
        for (CarryOverPreview.Line line : preview.lines()) {
            var row = new TableItem(table, SWT.NONE);
            row.setData(line);
            boolean there = line.carriedTo().isPresent();
            row.setText(new String[] {numbers.getOrDefault(line.item(), ""), String.valueOf(line.item().getTitle()),
                there ? Messages.carry_there : line.text()});
            row.setChecked(line.carried() && !there);
            row.setGrayed(there);
        }
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                ticked((TableItem) event.item);
            }
        });
        count = Css.mark(new Label(area, SWT.NONE), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.carry_actions);
        actions = new Combo(area, SWT.READ_ONLY);
        actions.setItems(Messages.carry_actionsNone, Messages.carry_actionsOne, Messages.carry_actionsEach);
        actions.select(returning.ordinal());
        actions.addSelectionListener(SelectionListener.widgetSelectedAdapter(
            event -> returning = ReturningActions.values()[actions.getSelectionIndex()]));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.carry_do, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        count();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void okPressed() {
        var steps = new ArrayList<Supplier<Command>>();
        ticks.forEach((item, carried) -> steps.add(() -> new ChangeFeature(editing.session().editingDomain(), item,
            Literals.AGENDA_ITEM__CARRY_OVER, Optional.of(carried ? CarryOver.ALWAYS : CarryOver.NEVER))));
        steps.add(() -> new CarryOverItems(editing.session().editingDomain(), editing.elements(), CarryOverPreview.of(from), to,
            returning));
        if (editing.execute(AgendaEdits.together(Messages.carry_title, steps))) {
            super.okPressed();
        }
    }

    private void ticked(TableItem row) {
        var line = (CarryOverPreview.Line) row.getData();
        if (line.carriedTo().isPresent()) {
            row.setChecked(false);
        } else if (row.getChecked() == line.carried()) {
            ticks.remove(line.item());
            row.setText(2, line.text());
        } else {
            ticks.put(line.item(), row.getChecked());
            row.setText(2, row.getChecked() ? Messages.carry_always : Messages.carry_never);
        }
        count();
    }

    private void count() {
        long carried = List.of(table.getItems()).stream().filter(TableItem::getChecked).count();
        count.setText(preview.lines().isEmpty() ? Messages.carry_nothing
            : Messages.bind(Messages.carry_count, carried, preview.lines().size()));
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }
}
