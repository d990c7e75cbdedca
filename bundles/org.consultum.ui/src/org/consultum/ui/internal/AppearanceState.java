package org.consultum.ui.internal;

import org.consultum.ui.Appearance;
import org.eclipse.core.commands.State;

/** Which appearance is chosen, for the mark in the menu. */
public final class AppearanceState extends State {

    public AppearanceState() {
        setValue(Appearance.ofUser().choice().key());
    }
}
