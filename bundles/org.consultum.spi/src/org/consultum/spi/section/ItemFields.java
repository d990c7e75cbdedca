package org.consultum.spi.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Reads an element whose class is described by the Ecore of a plugin and has no generated code, by the names of its features. Of use for
 * elements of the register as well. Reads only; values are changed by commands of the editing domain.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a name its class does not have, and {@link ClassCastException} for a value
 * of another type: both are mistakes of the plugin.
 *
 * @param element what is read; not null
 * @since 0.1
 */
public record ItemFields(EObject element) {

    public ItemFields {
        Objects.requireNonNull(element);
    }

    /** The fields of an element. */
    public static ItemFields of(EObject element) {
        return new ItemFields(element);
    }

    /** The value of a feature, empty when it is not set. */
    public Optional<Object> value(String feature) {
        return Optional.ofNullable(element.eGet(feature(feature)));
    }

    /** A text; the empty text counts as none. */
    public Optional<String> text(String feature) {
        return value(feature).map(String.class::cast).filter(text -> !text.isBlank());
    }

    /** A day. */
    public Optional<LocalDate> day(String feature) {
        return value(feature).map(LocalDate.class::cast);
    }

    /** An amount with its currency. */
    public Optional<Money> money(String feature) {
        return value(feature).map(Money.class::cast);
    }

    /** A number of any type of Ecore. */
    public Optional<BigDecimal> number(String feature) {
        return value(feature).map(number -> number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
    }

    /** A whole number; 0 when it is not set. */
    public int integer(String feature) {
        return value(feature).map(number -> ((Number) number).intValue()).orElse(0);
    }

    /** Whether a flag is set. */
    public boolean flag(String feature) {
        return value(feature).map(Boolean.class::cast).orElse(false);
    }

    /** The literal of an enumeration as it stands in files, such as {@code underWay}; the empty text when it is not set. */
    public String literal(String feature) {
        return value(feature).map(value -> ((Enumerator) value).getLiteral()).orElse("");
    }

    /** The element a reference leads to; empty also when that element is missing from the register. */
    public <T extends EObject> Optional<T> one(String feature, Class<T> type) {
        return value(feature).filter(type::isInstance).map(type::cast).filter(target -> !target.eIsProxy());
    }

    /** The elements a reference leads to, in their order; without those missing from the register. */
    public <T extends EObject> List<T> many(String feature, Class<T> type) {
        return ((Collection<?>) element.eGet(feature(feature))).stream().filter(type::isInstance).map(type::cast)
            .filter(target -> !target.eIsProxy()).toList();
    }

    /** The elements of a class in a section, at any depth, in their order. */
    public static List<ItemFields> all(Section section, String type) {
        var found = new ArrayList<ItemFields>();
        section.eAllContents().forEachRemaining(object -> {
            if (object instanceof Element && object.eClass().getName().equals(type)) {
                found.add(new ItemFields(object));
            }
        });
        return List.copyOf(found);
    }

    /** The elements of a class in the sections of a register whose metamodel has a namespace, at any depth, in their order. */
    public static List<ItemFields> all(Register register, String namespace, String type) {
        return register.getSections().stream()
            .filter(section -> !section.eIsProxy() && section.eClass().getEPackage().getNsURI().equals(namespace))
            .flatMap(section -> all(section, type).stream()).toList();
    }

    /** The fields of what contains it. */
    public ItemFields container() {
        return new ItemFields(element.eContainer());
    }

    /** The committees that watch an item of a section; where nobody does, those that watch what contains it. */
    public List<Committee> watchers() {
        for (EObject each = element; each instanceof SectionItem item; each = each.eContainer()) {
            List<Committee> watching = of(item).many("watchedBy", Committee.class);
            if (!watching.isEmpty()) {
                return watching;
            }
        }
        return List.of();
    }

    /** The feature of a name. */
    public EStructuralFeature feature(String name) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException(element.eClass().getName() + " has no feature " + name);
        }
        return feature;
    }
}
