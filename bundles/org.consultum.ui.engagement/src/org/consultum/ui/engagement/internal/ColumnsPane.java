package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.engagement.intake.ColumnMapping;
import org.consultum.engagement.intake.ColumnUse;
import org.consultum.engagement.intake.CsvTable;
import org.consultum.engagement.intake.IntakePlan;
import org.consultum.model.ConsultationRound;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What each column of a table holds, for the user to change. There only for a table. */
final class ColumnsPane {

    private static final int LONGEST = 60;

    private final TabFolder tabs;
    private final Consumer<ColumnMapping> changed;
    private Optional<TabItem> tab = Optional.empty();
    private Optional<ColumnMapping> shown = Optional.empty();

    ColumnsPane(TabFolder tabs, Consumer<ColumnMapping> changed) {
        this.tabs = tabs;
        this.changed = changed;
    }

    void show(Optional<IntakePlan> plan, ConsultationRound round) {
        Optional<CsvTable> table = plan.flatMap(IntakePlan::table);
        Optional<ColumnMapping> mapping = plan.flatMap(IntakePlan::mapping);
        if (table.isEmpty() || mapping.isEmpty()) {
            if (plan.isPresent()) {
                tab.ifPresent(TabItem::dispose);
                tab = Optional.empty();
                shown = Optional.empty();
            }
            return;
        }
        if (mapping.equals(shown)) {
            return;
        }
        shown = mapping;
        TabItem item = tab.orElseGet(() -> new TabItem(tabs, SWT.NONE));
        tab = Optional.of(item);
        item.setText(Messages.intake_columns);
        Control before = item.getControl();
        item.setControl(form(table.get(), mapping.get(), uses(round)));
        Optional.ofNullable(before).ifPresent(Control::dispose);
    }

    private static List<ColumnUse> uses(ConsultationRound round) {
        var uses = new ArrayList<ColumnUse>();
        for (ColumnUse.Kind kind : ColumnUse.Kind.values()) {
            if (kind != ColumnUse.Kind.ANSWER) {
                uses.add(ColumnUse.of(kind));
            }
        }
        for (int question = 1; question <= round.getQuestions().size(); question++) {
            uses.add(ColumnUse.answer(question));
        }
        return uses;
    }

    private Control form(CsvTable table, ColumnMapping mapping, List<ColumnUse> uses) {
        var scroller = new ScrolledComposite(tabs, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        var body = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).spacing(12, 6).applyTo(body);
        var told = new Label(body, SWT.NONE);
        told.setText(Messages.bind(Messages.intake_detected, table.charset(), separator(table.delimiter())));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(told);
        for (int column = 0; column < table.headers().size(); column++) {
            int index = column;
            label(body, table.headers().get(column), 200);
            var combo = new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN);
            uses.forEach(use -> combo.add(use.text()));
            combo.select(Math.max(0, uses.indexOf(mapping.uses().get(column))));
            combo.addListener(SWT.Selection, event -> changed.accept(mapping.with(index, uses.get(combo.getSelectionIndex()))));
            label(body, table.rows().stream().map(row -> row.cells().get(index)).filter(cell -> !cell.isBlank()).findFirst().orElse(""),
                260);
        }
        scroller.setContent(body);
        scroller.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        return scroller;
    }

    private static void label(Composite parent, String text, int width) {
        var label = new Label(parent, SWT.NONE);
        String line = text.replace('\n', ' ');
        label.setText((line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(label);
    }

    private static String separator(char delimiter) {
        return delimiter == '\t' ? Messages.intake_tab : Character.toString(delimiter);
    }
}
