package org.consultum.sections;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.PackageLooks;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A class of a subject area: how it is shown and found. Immutable.
 *
 * @param type the class
 * @param columns features shown as columns of tables, exports and imports, in their order; none of them is contained
 * @param groups all features that can be edited in a form, in groups; of contained ones those that the plugin names
 * @param search features whose texts are searched beside title and reference
 * @param state the feature, of an enumeration, that says how it stands
 * @param done literals of {@code state} that mean that nothing more is to be done
 * @param due the day by which something is to be done
 * @since 0.1
 */
public record SectionTypeInfo(EClass type, List<EStructuralFeature> columns, List<Group> groups, List<EStructuralFeature> search,
        Optional<EAttribute> state, Set<String> done, Optional<EAttribute> due) {

    public SectionTypeInfo {
        Objects.requireNonNull(type);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        search = List.copyOf(search);
        Objects.requireNonNull(state);
        done = Set.copyOf(done);
        Objects.requireNonNull(due);
    }

    /**
     * Some features of a form under one heading.
     *
     * @param key key of the heading among the plugin's words; empty for a group without one
     * @param features the features in their order
     */
    public record Group(String key, List<EStructuralFeature> features) {

        public Group {
            Objects.requireNonNull(key);
            features = List.copyOf(features);
        }

        /** The heading; empty for a group without one. */
        public Optional<String> heading(EClass type, Locale language) {
            return key.isEmpty() ? Optional.empty() : PackageLooks.of(type.getEPackage()).flatMap(looks -> looks.text(key, language));
        }
    }

    /** What is known of a class derived from {@code SectionItem}; empty for classes of no area. */
    public static Optional<SectionTypeInfo> of(EClass type) {
        return SectionInfo.of(type.getEPackage()).flatMap(area -> area.type(type));
    }

    /** The name of the class in the Ecore. */
    public String name() {
        return type.getName();
    }

    /** What objects of the class contain, each a list or a single item of the same area. */
    public List<EReference> contents() {
        return contents(type);
    }

    /** What objects of a class contain, each a list or a single item of the same area. */
    public static List<EReference> contents(EClass type) {
        return type.getEAllContainments().stream().filter(reference -> Literals.SECTION_ITEM.isSuperTypeOf(reference.getEReferenceType()))
            .toList();
    }

    /** The literal of its state as it stands in files; empty when it has none. */
    public Optional<String> stateOf(EObject item) {
        return state.map(item::eGet).map(value -> ((Enumerator) value).getLiteral());
    }

    /** Whether nothing more is to be done. */
    public boolean isDone(EObject item) {
        return stateOf(item).filter(done::contains).isPresent();
    }

    /** The day by which something is to be done; empty when nothing more is. */
    public Optional<LocalDate> dueOn(EObject item) {
        return isDone(item) ? Optional.empty() : due.map(item::eGet).map(LocalDate.class::cast);
    }
}
