package org.consultum.ui.spi;

import org.consultum.model.Element;

/**
 * An editor that can bring one of the elements inside the one it edits into view. Implemented by the class of a workbench editor; called
 * on the display thread.
 *
 * @since 0.1
 */
public interface ElementPart {

    /**
     * Brings an element into view and selects it: what was edited itself, or an element somewhere below it.
     *
     * @param element an element of the open register
     */
    void reveal(Element element);

    /**
     * Gives the keyboard to the field of one feature, after {@link #reveal}. Does nothing where there is no such field.
     *
     * @param element what was edited itself, or an element somewhere below it
     * @param feature name of a feature of the element or of one of its parts, as findings of rules name it
     */
    default void revealField(Element element, String feature) {
        // Most elements are shown as a whole.
    }
}
