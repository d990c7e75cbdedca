package org.consultum.ui.reporting.internal.parameters;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Yes or no. */
final class YesNoField implements ParameterField {

    private final Button button;
    private final boolean fallback;

    YesNoField(Composite grid, String name, boolean fallback, Consumer<String> chosen) {
        this.fallback = fallback;
        button = new Button(grid, SWT.CHECK | SWT.WRAP);
        button.setText(name.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(button);
        button.addListener(SWT.Selection, event -> chosen.accept(String.valueOf(button.getSelection())));
    }

    @Override
    public void show(String value) {
        button.setSelection(value.isBlank() ? fallback : Boolean.parseBoolean(value));
    }

    @Override
    public void setFocus() {
        button.setFocus();
    }
}
