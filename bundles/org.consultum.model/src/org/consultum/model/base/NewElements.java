package org.consultum.model.base;

import java.util.Objects;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Creates model objects that have their identity from the beginning.
 *
 * @since 0.1
 */
public final class NewElements {

    private final IdSource ids;

    public NewElements(IdSource ids) {
        this.ids = Objects.requireNonNull(ids);
    }

    /**
     * A new object of a concrete class, with an identity if it is an element.
     *
     * @param type the interface of the class, for the caller's convenience
     * @param eClass the class, such as {@code RegisterPackage.Literals.MEETING}
     */
    public <T extends EObject> T create(Class<T> type, EClass eClass) {
        T created = type.cast(EcoreUtil.create(eClass));
        if (created instanceof Element element) {
            element.setId(ids.next());
        }
        return created;
    }

    /** Gives an identity to an element and everything below it that has none. */
    public void identify(EObject root) {
        if (root instanceof Element element && element.getId() == null) {
            element.setId(ids.next());
        }
        root.eContents().forEach(this::identify);
    }
}
