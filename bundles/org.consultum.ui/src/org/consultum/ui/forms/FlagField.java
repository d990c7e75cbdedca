package org.consultum.ui.forms;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no. */
final class FlagField extends Field {

    private final Button box;

    FlagField(Composite grid, Binding binding) {
        super(grid, binding, false);
        box = new Button(cell(), SWT.CHECK);
        describe(box);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> binding.set(Optional.of(box.getSelection()))));
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    void refresh() {
        box.setEnabled(!binding().readOnly());
        box.setSelection(binding().value().map(Boolean.TRUE::equals).orElse(false));
    }
}
