package org.consultum.ui.forms;

import java.util.Optional;
import org.consultum.ui.Messages;
import org.consultum.ui.forms.Typed.Reading;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field in which one value is typed. */
class TextField extends Field {

    private final Typed typed;
    private final Composite row;
    private final Text text;
    private final Typing typing;

    /**
     * Creates the field.
     *
     * @param lines height of the field in lines; one makes a field that Enter commits
     * @param whileTyping whether the value is taken whenever the typing pauses; for values that every text is one of
     */
    TextField(Composite grid, Binding binding, Typed typed, int lines, boolean whileTyping) {
        super(grid, binding, lines > 1);
        this.typed = typed;
        row = new Composite(cell(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER | (lines > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        describe(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, lines > 1 ? lines * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
        typing = new Typing(binding.editing().register(), this::take, this::refresh);
        typing.watch(text);
        if (whileTyping) {
            typing.takeOnPause(text);
        }
    }

    @Override
    public final Control control() {
        return text;
    }

    @Override
    void refresh() {
        text.setEditable(!binding().readOnly());
        text.setEnabled(binding().owner().isPresent());
        if (!typing.pending()) {
            String value = binding().value().map(typed::write).orElse("");
            if (!text.isFocusControl() || !sameValue(value)) {
                typing.show(text, value);
            }
            judge(typed.read(text.getText()));
        }
    }

    /** The row of the field, to put a button beside the text. */
    final Composite row() {
        return row;
    }

    final Typing typing() {
        return typing;
    }

    private boolean sameValue(String value) {
        return typed.read(text.getText()).equals(typed.read(value));
    }

    private void take() {
        Reading reading = typed.read(text.getText());
        if (judge(reading) && reading instanceof Reading.Value(Optional<Object> value)) {
            typing.settled();
            binding().set(value);
        }
    }

    private boolean judge(Reading reading) {
        String complaint = switch (reading) {
            case Reading.Unclear(String reason) -> reason;
            case Reading.Value(Optional<Object> value) -> value.isEmpty() ? missing() : "";
        };
        complain(complaint);
        return complaint.isEmpty();
    }

    private String missing() {
        return binding().feature().isRequired() && binding().target().isPresent()
            ? Messages.bind(Messages.field_needed, binding().editing().labels().featureLabel(binding().feature())) : "";
    }
}
