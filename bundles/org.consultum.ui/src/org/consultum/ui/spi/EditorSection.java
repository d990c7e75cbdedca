package org.consultum.ui.spi;

import org.eclipse.swt.widgets.Composite;

/**
 * A section at the end of the form of an element, contributed at the extension point {@code org.consultum.ui.editorsections}. Has no state
 * of its own: one instance serves all forms. Called on the display thread.
 *
 * @since 0.1
 */
public interface EditorSection {

    /**
     * Creates the controls of the section. Takes milliseconds: what takes longer is done in a job. Whatever is thrown is shown in place of
     * the section and does not disturb the form.
     *
     * @param parent empty, with a grid of one column; its colours are those of the form. The heading stands above it. Disposed with the form
     *     and when another element is shown
     * @param context the element, and how it is changed
     * @return shows the element as it is now; called after each change of the register, also by others
     */
    Runnable create(Composite parent, SectionContext context);
}
