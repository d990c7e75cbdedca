package org.consultum.ui.reporting.internal.parameters;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** An element: its name, and a button that searches the register for another. */
final class ElementField implements ParameterField {

    private final Text name;
    private final Button choose;
    private final Button clear;
    private final Function<String, String> names;
    private final Runnable find;
    private String shown = "";

    /**
     * Creates the field.
     *
     * @param required whether there is always to be one
     * @param names the name of an element by its identity
     * @param search lets the user choose one
     * @param chosen told of the identity of another choice
     */
    ElementField(Composite grid, ElementLabels labels, String label, boolean required, Function<String, String> names,
            Supplier<Optional<String>> search, Consumer<String> chosen) {
        this.names = Objects.requireNonNull(names);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(required ? 2 : 3).spacing(4, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        name = new Text(row, SWT.BORDER | SWT.READ_ONLY);
        name.setMessage(required ? Messages.element_missing : Messages.element_any);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(name);
        Names.give(name, label);
        choose = new Button(row, SWT.PUSH);
        choose.setImage(labels.image(Images.SEARCH.descriptor()));
        choose.setToolTipText(Messages.bind(Messages.element_choose, label));
        Names.give(choose, Messages.bind(Messages.element_choose, label));
        clear = new Button(row, SWT.PUSH);
        clear.setImage(labels.image(Images.CLEAR.descriptor()));
        clear.setToolTipText(Messages.element_clear);
        Names.give(clear, Messages.element_clear);
        GridDataFactory.swtDefaults().exclude(required).applyTo(clear);
        clear.setVisible(!required);
        find = () -> search.get().ifPresent(id -> {
            show(id);
            chosen.accept(id);
        });
        choose.addListener(SWT.Selection, event -> find.run());
        name.addListener(SWT.MouseDoubleClick, event -> find.run());
        name.addListener(SWT.DefaultSelection, event -> find.run());
        clear.addListener(SWT.Selection, event -> {
            show("");
            chosen.accept("");
        });
    }

    @Override
    public void show(String value) {
        shown = value;
        refresh();
    }

    @Override
    public void refresh() {
        String text = shown.isEmpty() ? "" : names.apply(shown);
        if (!name.getText().equals(text)) {
            name.setText(text);
        }
        name.setToolTipText(text);
        clear.setEnabled(!shown.isEmpty());
    }

    @Override
    public void setFocus() {
        choose.setFocus();
    }

    @Override
    public void choose() {
        setFocus();
        find.run();
    }
}
