package org.consultum.ui.reporting.internal.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the inputs of report editors back after a restart. */
public final class ReportInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        // The platform closes an editor whose input is null, which is right for one of a damaged memento.
        return ReportInput.restored(memento).orElse(null);
    }
}
