package org.consultum.ui.spi;

import org.consultum.model.Element;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Composite;

/**
 * What a section of a form knows and may do. Used on the display thread, as long as the section is shown.
 *
 * @since 0.1
 */
public interface SectionContext {

    /** The element the form is about. */
    Element element();

    /** Where commands are made for. What changes the register goes through {@link #execute}. */
    EditingDomain editingDomain();

    /** Whether nothing may be changed: the register is open for reading, or somebody else has it. */
    boolean readOnly();

    /**
     * Changes the register by a command that can be undone. A failure is reported to the user and leaves the register as it was.
     *
     * @return whether it was executed
     */
    boolean execute(Command command);

    /**
     * Adds fields as forms of the workbench have them, with labels, checks and undo. They follow changes by themselves.
     *
     * @param parent with a grid of one column
     * @param object the element itself, or an object that it contains or refers to
     * @param features features of its class, in their order
     */
    void fields(Composite parent, EObject object, EStructuralFeature... features);

    /** Lays the form out anew after something in the section changed its size. */
    void reflow();
}
