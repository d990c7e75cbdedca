package org.consultum.ui.minutes.internal;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** Tells controls that hold colours of the theme when those change. */
final class ThemeChange {

    private static final String OURS = "org.consultum.ui.";

    private ThemeChange() {
    }

    /** Does something whenever a colour of ours changes, as long as a control is there. */
    static void follow(Control control, Runnable reaction) {
        IPropertyChangeListener listener = event -> {
            if (event.getProperty().startsWith(OURS) && !control.isDisposed()) {
                reaction.run();
            }
        };
        var themes = PlatformUI.getWorkbench().getThemeManager();
        themes.addPropertyChangeListener(listener);
        control.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
    }
}
