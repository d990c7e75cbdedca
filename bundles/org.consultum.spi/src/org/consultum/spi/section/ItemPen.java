package org.consultum.spi.section;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes new elements of a subject area by the names of their classes and fields, for samples, importers and tests. What stands in a
 * register already is changed by commands instead.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a name the metamodel does not have and for a value that does not fit.
 *
 * @param elements gives new elements their identity
 * @param metamodel the metamodel of the subject area
 * @since 0.1
 */
public record ItemPen(NewElements elements, EPackage metamodel) {

    public ItemPen {
        Objects.requireNonNull(elements);
        Objects.requireNonNull(metamodel);
    }

    /**
     * A pen for a metamodel that is registered.
     *
     * @param namespace its namespace
     */
    public static ItemPen of(NewElements elements, String namespace) {
        return new ItemPen(elements, Optional.ofNullable(EPackage.Registry.INSTANCE.getEPackage(namespace))
            .orElseThrow(() -> new IllegalArgumentException("No metamodel is registered for " + namespace)));
    }

    /**
     * A new section.
     *
     * @param type name of its class
     * @param id identity of the subject area
     */
    public Draft<Section> section(String type, String id) {
        Section section = elements.create(Section.class, eClass(type));
        section.setPlugin(id);
        section.setSchemaVersion("1.0");
        return new Draft<>(section);
    }

    /**
     * A new item.
     *
     * @param type name of its class
     */
    public Draft<SectionItem> item(String type, String title) {
        SectionItem item = elements.create(SectionItem.class, eClass(type));
        item.setTitle(title);
        return new Draft<>(item);
    }

    private EClass eClass(String type) {
        if (metamodel.getEClassifier(type) instanceof EClass eClass) {
            return eClass;
        }
        throw new IllegalArgumentException(metamodel.getName() + " has no class " + type);
    }

    /**
     * An element that is being written. Used by one thread.
     *
     * @param element the element
     * @param <T> its kind
     */
    public record Draft<T extends EObject>(T element) {

        /**
         * Sets a field that has one value.
         *
         * @param value as the field holds it; of an attribute also its text form, such as {@code 2026-11-23}, {@code 9000000000 JPY} or the
         *        literal of an enumeration
         */
        public Draft<T> set(String field, Object value) {
            EStructuralFeature feature = ItemFields.of(element).feature(field);
            boolean text = value instanceof String && feature instanceof EAttribute attribute
                && attribute.getEAttributeType().getInstanceClass() != String.class;
            try {
                element.eSet(feature, text ? EcoreUtil.createFromString((EDataType) feature.getEType(), (String) value) : value);
            } catch (ClassCastException e) {
                throw new IllegalArgumentException(field + " holds no " + value.getClass().getName(), e);
            }
            return this;
        }

        /** Adds to a field that has several values: drafts, elements or values. */
        @SuppressWarnings("unchecked")
        public Draft<T> add(String field, Object... values) {
            if (!(element.eGet(ItemFields.of(element).feature(field)) instanceof Collection<?> list)) {
                throw new IllegalArgumentException(field + " has one value only");
            }
            List.of(values).forEach(value -> ((Collection<Object>) list).add(value instanceof Draft<?> draft ? draft.element() : value));
            return this;
        }
    }
}
