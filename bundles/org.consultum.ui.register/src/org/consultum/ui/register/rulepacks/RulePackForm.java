package org.consultum.ui.register.rulepacks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.RulePackUse;
import org.consultum.rules.CheckService;
import org.consultum.rules.RulePack;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.rulepacks.ChosenPacks.Row;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

/**
 * By whose rules a committee, or all committees of a register, are checked: the packs in force with their dates and sources, and what is
 * set differently here. Every change is a command. Used on the display thread.
 */
public final class RulePackForm {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 8;

    private final Editing editing;
    private final ChosenPacks packs;
    private final Composite area;
    private final Composite tableArea;
    private final TableViewer table;
    private final Button add;
    private final Button remove;
    private final Composite sheet;
    private final Label note;
    private final FieldGrid dates;
    private final RuleParameterTable parameters;
    private Optional<String> selected = Optional.empty();

    /**
     * Creates the form.
     *
     * @param section has a grid layout
     * @param committee whose rules these are; empty for those of the register
     */
    public RulePackForm(Composite section, Editing editing, Optional<Committee> committee) {
        this.editing = Objects.requireNonNull(editing);
        packs = new ChosenPacks(editing, PlatformUI.getWorkbench().getService(CheckService.class).catalogue(), committee);
        area = wide(new Composite(section, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        tableArea = wide(new Composite(area, SWT.NONE));
        table = new TableViewer(tableArea, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        columns(committee.isPresent());
        var buttons = wide(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
        add = button(buttons, Images.ADD, Messages.packs_add, this::choose);
        remove = button(buttons, Images.REMOVE, Messages.packs_remove, () -> row().ifPresent(packs::remove));
        sheet = wide(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(sheet);
        note = Css.mark(new Label(sheet, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        dates = new FieldGrid(sheet, editing).add(Literals.RULE_PACK_USE__FROM, Literals.RULE_PACK_USE__UNTIL);
        parameters = new RuleParameterTable(sheet, editing, packs);
        table.addSelectionChangedListener(event -> {
            selected = row().map(Row::id);
            showSheet();
        });
        table.getControl().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                row().ifPresent(packs::remove);
            }
        });
        refresh();
    }

    /** Shows the present packs. */
    public void refresh() {
        List<Row> rows = packs.rows();
        table.setInput(rows);
        rows.stream().filter(row -> selected.filter(row.id()::equals).isPresent()).findFirst()
            .ifPresent(row -> table.setSelection(new StructuredSelection(row), true));
        int height = table.getTable().getHeaderHeight()
            + Math.clamp(rows.size(), FEWEST_ROWS, MOST_ROWS) * table.getTable().getItemHeight() + 4;
        GridDataFactory.createFrom((GridData) tableArea.getLayoutData()).hint(SWT.DEFAULT, height).applyTo(tableArea);
        add.setEnabled(!editing.readOnly() && !packs.others().isEmpty());
        showSheet();
        area.requestLayout();
    }

    private Optional<Row> row() {
        return Optional.ofNullable((Row) table.getStructuredSelection().getFirstElement());
    }

    private void showSheet() {
        Optional<Row> row = row();
        remove.setEnabled(!editing.readOnly() && row.flatMap(Row::own).isPresent());
        show(sheet, row.isPresent());
        dates.show(row.flatMap(Row::own));
        show(dates.control(), row.flatMap(Row::own).isPresent());
        row.ifPresent(one -> note.setText(switch (one.origin()) {
            case ALWAYS -> Messages.packs_noteAlways;
            case REGISTER -> Messages.packs_noteRegister;
            case HERE -> one.installed().isPresent() ? Messages.packs_noteHere : Messages.packs_noteMissing;
        }));
        parameters.show(row);
        area.requestLayout();
    }

    /** Offers the packs that are not in force yet, below the button. */
    private void choose() {
        var menu = new Menu(add);
        for (RulePack pack : packs.others()) {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(pack.name().replace("&", "&&"));
            item.setToolTipText(source(pack));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                selected = Optional.of(pack.id());
                packs.add(pack);
            }));
        }
        menu.addListener(SWT.Hide, event -> add.getDisplay().asyncExec(menu::dispose));
        Point below = add.toDisplay(0, add.getSize().y);
        menu.setLocation(below);
        menu.setVisible(true);
    }

    private void columns(boolean ofCommittee) {
        var layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        column(layout, Messages.packs_columnPack, 4, Row::name);
        column(layout, Messages.packs_columnTime, 3, RulePackForm::time);
        column(layout, Messages.packs_columnOrigin, 2, row -> switch (row.origin()) {
            case ALWAYS -> Messages.packs_always;
            case REGISTER -> Messages.packs_byRegister;
            case HERE -> ofCommittee ? Messages.packs_byCommittee : Messages.packs_byRegister;
        });
        column(layout, Messages.packs_columnSource, 5,
            row -> row.installed().map(RulePackForm::source).orElse(Messages.packs_notInstalled));
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<Row, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Row) row);
            }

            @Override
            public Color getForeground(Object row) {
                return ((Row) row).origin() == ChosenPacks.Origin.HERE ? null : ThemeColours.QUIET_TEXT.get();
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    private static String time(Row row) {
        Formats formats = Formats.local();
        var from = row.use().map(RulePackUse::getFrom).map(formats::date);
        var until = row.use().map(RulePackUse::getUntil).map(formats::date);
        if (from.isPresent() && until.isPresent()) {
            return Messages.bind(Messages.packs_between, from.get(), until.get());
        }
        return from.map(day -> Messages.bind(Messages.packs_from, day))
            .or(() -> until.map(day -> Messages.bind(Messages.packs_until, day))).orElse(Messages.packs_anyTime);
    }

    /** The first source of a pack. */
    private static String source(RulePack pack) {
        return RuleParameter.of(pack).stream().findFirst().map(RuleParameter::citation).map(ProblemWords::source).orElse("");
    }

    private Button button(Composite parent, Images image, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setImage(editing.labels().image(image.descriptor()));
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    private static <T extends Control> T wide(T control) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return control;
    }
}
