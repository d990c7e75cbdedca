package org.consultum.ui.reporting.internal.parameters;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A text of one line, or a number. */
final class LineField implements ParameterField {

    private final Text text;
    private boolean showing;

    LineField(Composite grid, String name, boolean number, String fallback, Consumer<String> chosen) {
        text = new Text(grid, SWT.BORDER);
        text.setMessage(fallback);
        GridDataFactory.fillDefaults().grab(!number, false).align(number ? SWT.BEGINNING : SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT)
            .applyTo(text);
        Names.give(text, name);
        if (number) {
            text.addListener(SWT.Verify, event -> event.doit = event.text.matches("\\d*"));
        }
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                chosen.accept(text.getText());
            }
        });
    }

    @Override
    public void show(String value) {
        if (!text.getText().strip().equals(value)) {
            showing = true;
            text.setText(value);
            showing = false;
        }
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }
}
