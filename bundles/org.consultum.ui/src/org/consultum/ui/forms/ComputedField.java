package org.consultum.ui.forms;

import java.util.List;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A value the register computes, shown as text. */
final class ComputedField extends Field {

    private final Label label;

    ComputedField(Composite grid, Binding binding) {
        super(grid, binding, false);
        label = Css.mark(new Label(cell(), SWT.NONE), Css.QUIET);
        describe(label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }

    @Override
    public Control control() {
        return label;
    }

    @Override
    void refresh() {
        label.setText(binding().value().map(this::text).orElse(""));
    }

    private String text(Object value) {
        return switch (value) {
            case List<?> values -> String.join("; ", values.stream().map(this::text).toList());
            default -> binding().editing().labels().getText(value);
        };
    }
}
