package org.consultum.ui.feedback.internal;

import java.util.function.Supplier;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** What is coloured in code, kept in the colours of the theme when that changes. Used on the display thread. */
public final class Themes {

    private Themes() {
    }

    /** Does something whenever the theme has changed, as long as a control is there. */
    public static void whenChanged(Control owner, Runnable reaction) {
        IPropertyChangeListener listener = event -> owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed()) {
                reaction.run();
            }
        });
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(listener);
        owner.addDisposeListener(event -> PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(listener));
    }

    /**
     * Keeps a label in a colour. The style sheets give labels the colour of usual text some time after they were made, and again with each
     * theme; so the colour is looked at whenever the label is drawn.
     *
     * @param colour asked for each time; null for that of usual text
     */
    public static void keep(Label label, Supplier<Color> colour) {
        label.addListener(SWT.Paint, event -> {
            Color wanted = colour.get();
            if (wanted != null && !wanted.equals(label.getForeground())) {
                label.setForeground(wanted);
                label.redraw();
            }
        });
    }
}
