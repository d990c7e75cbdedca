package org.consultum.ui.internal;

import org.consultum.ui.ElementInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the inputs of editors back after a restart. */
public final class ElementInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        // The platform closes an editor whose input is null, which is right for one of a damaged memento.
        return ElementInput.restored(memento).orElse(null);
    }
}
