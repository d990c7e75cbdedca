package org.consultum.ui.reporting.internal.parameters;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** One of a few, in a list that drops down. */
final class ListField implements ParameterField {

    private static final int ROWS = 15;

    private final Supplier<List<Option>> offered;
    private final Combo combo;
    private List<Option> options = List.of();
    private String shown = "";

    ListField(Composite grid, String name, Supplier<List<Option>> offered, Consumer<String> chosen) {
        this.offered = offered;
        combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(ROWS);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
        Names.give(combo, name);
        combo.addListener(SWT.Selection, event -> {
            int index = combo.getSelectionIndex();
            if (index >= 0 && !options.get(index).value().equals(shown)) {
                shown = options.get(index).value();
                tip();
                chosen.accept(shown);
            }
        });
        refresh();
    }

    @Override
    public void show(String value) {
        shown = value;
        combo.select(Math.max(0, options.stream().map(Option::value).toList().indexOf(value)));
        tip();
    }

    @Override
    public void refresh() {
        List<Option> now = offered.get();
        if (!now.equals(options)) {
            options = List.copyOf(now);
            combo.setItems(options.stream().map(Option::label).toArray(String[]::new));
            show(shown);
        }
    }

    /** Names are often longer than there is room. */
    private void tip() {
        combo.setToolTipText(combo.getText());
    }

    @Override
    public void setFocus() {
        combo.setFocus();
    }
}
