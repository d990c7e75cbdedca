package org.consultum.ui.register.rulepacks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.RuleOverride;
import org.consultum.ui.Images;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.SourceLines;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.rulepacks.ChosenPacks.Row;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The parameters of a pack: what the pack says beside what is said here and why, and below them where the selected one is written. */
final class RuleParameterTable {

    private static final int MOST_ROWS = 10;

    private final Editing editing;
    private final ChosenPacks packs;
    private final Composite tableArea;
    private final TableViewer table;
    private final Button change;
    private final Button restore;
    private final Composite source;
    private Optional<Row> pack = Optional.empty();

    RuleParameterTable(Composite parent, Editing editing, ChosenPacks packs) {
        this.editing = Objects.requireNonNull(editing);
        this.packs = Objects.requireNonNull(packs);
        tableArea = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tableArea);
        table = new TableViewer(tableArea, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        var layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        column(layout, Messages.packs_columnRule, 3, RuleParameter::ruleWords);
        column(layout, Messages.packs_columnParameter, 4, RuleParameter::parameterWords);
        column(layout, Messages.packs_columnPackValue, 2, RuleParameter::value);
        column(layout, Messages.packs_columnHere, 2, one -> override(one).map(RuleOverride::getValue).orElse(""));
        column(layout, Messages.packs_columnReason, 5, one -> override(one).map(RuleOverride::getReason).orElse(""));
        var buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
        change = button(buttons, Images.RENAME, Messages.packs_change, this::change);
        restore = button(buttons, Images.CLEAR, Messages.packs_restore,
            () -> row().ifPresent(one -> packs.restore(pack.orElseThrow(), one)));
        source = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(source);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(source);
        table.addSelectionChangedListener(event -> showSource());
        table.addDoubleClickListener(event -> change());
    }

    /** Shows the parameters of a pack. What is selected stays selected. */
    void show(Optional<Row> row) {
        Optional<RuleParameter> before = row();
        pack = row;
        List<RuleParameter> parameters = row.flatMap(Row::installed).map(RuleParameter::of).orElse(List.of());
        table.setInput(parameters);
        before.filter(parameters::contains).ifPresent(one -> table.setSelection(new StructuredSelection(one), true));
        int height = table.getTable().getHeaderHeight()
            + Math.clamp(parameters.size(), 1, MOST_ROWS) * table.getTable().getItemHeight() + 4;
        GridDataFactory.createFrom((GridData) tableArea.getLayoutData()).hint(SWT.DEFAULT, height).applyTo(tableArea);
        showSource();
    }

    private void showSource() {
        Optional<RuleParameter> row = row();
        boolean changeable = !editing.readOnly() && row.filter(one -> !one.parameter().isEmpty()).isPresent();
        change.setEnabled(changeable);
        restore.setEnabled(changeable && row.flatMap(this::own).isPresent());
        SourceLines.show(source, row.map(RuleParameter::citation));
        source.requestLayout();
    }

    private void change() {
        row().filter(one -> change.isEnabled()).ifPresent(one -> {
            var dialog = new OverrideDialog(table.getControl().getShell(), one, override(one));
            if (dialog.open() == Window.OK) {
                packs.change(pack.orElseThrow(), one, dialog.value(), dialog.reason());
            }
        });
    }

    private Optional<RuleOverride> override(RuleParameter parameter) {
        return parameter.override(pack.flatMap(Row::use));
    }

    private Optional<RuleOverride> own(RuleParameter parameter) {
        return parameter.override(pack.flatMap(Row::own));
    }

    private Optional<RuleParameter> row() {
        return Optional.ofNullable((RuleParameter) table.getStructuredSelection().getFirstElement());
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<RuleParameter, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        var fonts = new LocalResourceManager(JFaceResources.getResources(), table.getControl());
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((RuleParameter) row);
            }

            @Override
            public Font getFont(Object row) {
                return override((RuleParameter) row).isEmpty() ? null
                    : fonts.create(FontDescriptor.createFrom(table.getTable().getFont()).withStyle(SWT.BOLD));
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
    }

    private Button button(Composite parent, Images image, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setImage(editing.labels().image(image.descriptor()));
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
