package org.consultum.ui.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.Css;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A labelled control bound to one feature, with room for a message below it. Used on the display thread. */
public abstract class Field {

    private static final int LABEL_CHARACTERS = 20;

    private final Binding binding;
    private final Label label;
    private final Composite cell;
    private final boolean tall;
    private Label message;
    private Optional<FieldMarker> marker = Optional.empty();
    private List<CheckFinding> findings = List.of();

    Field(Composite grid, Binding binding, boolean tall) {
        this(grid, binding, tall, binding.editing().labels().featureLabel(binding.feature()),
            binding.editing().labels().featureDescription(binding.feature()));
    }

    /** A field with a name of its own, for what is more than the feature says. */
    Field(Composite grid, Binding binding, boolean tall, String text, String tip) {
        this.binding = Objects.requireNonNull(binding);
        this.tall = tall;
        label = new Label(grid, SWT.WRAP);
        label.setText(text);
        label.setToolTipText(tip);
        Css.mark(label, Css.FIELD_LABEL);
        // A long name takes a second line, so that the values beside it keep their room in a narrow view.
        int width = Math.min(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x,
            new PixelConverter(label).convertWidthInCharsToPixels(LABEL_CHARACTERS));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).indent(0, tall ? 6 : 0)
            .hint(width, SWT.DEFAULT).applyTo(label);
        cell = new Composite(grid, SWT.NONE);
        cell.setToolTipText(tip);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
    }

    /** What is shown. */
    final Binding binding() {
        return binding;
    }

    /** The control that takes the keyboard. */
    public abstract Control control();

    /** Shows the present value, unless the user is in the middle of typing another. */
    abstract void refresh();

    /** Shows what was found about the value: a sign before the field, and words for who does not see it. */
    final void mark(List<CheckFinding> found) {
        findings = found;
        if (marker.isEmpty() && !found.isEmpty()) {
            marker = Optional.of(new FieldMarker(cell, tall, control(), binding.editing()));
        }
        marker.ifPresent(sign -> {
            sign.show(found);
            String tip = cell.getToolTipText();
            control().setToolTipText(found.isEmpty() ? tip : ProblemWords.tip(found) + "\n\n" + tip);
        });
    }

    final Composite cell() {
        return cell;
    }

    /** Gives the control the feature's tooltip and its name for screen readers. */
    final void describe(Control control) {
        control.setToolTipText(cell.getToolTipText());
        String name = label.getText();
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                if (!findings.isEmpty()) {
                    event.result = ProblemWords.tip(findings);
                }
            }
        });
    }

    /** Shows why the value cannot be taken; an empty text removes the message. */
    final void complain(String text) {
        if (text.isEmpty() && message == null) {
            return;
        }
        if (message == null) {
            message = new Label(cell, SWT.WRAP);
            Css.mark(message, Css.FIELD_MESSAGE);
            GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
        }
        boolean shown = !text.isEmpty();
        String signed = shown ? "\u26a0 " + text : "";
        if (!message.getText().equals(signed)) {
            message.setText(signed);
            ((GridData) message.getLayoutData()).exclude = !shown;
            message.setVisible(shown);
            message.requestLayout();
        }
    }
}
