package org.consultum.ui.forms;

import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.AddPart;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One feature of what a form shows, or of a part of it that may not exist yet, such as the notice of a meeting; the part comes into being
 * with the first value.
 */
final class Binding {

    private final Editing editing;
    private final Optional<EReference> part;
    private final EStructuralFeature feature;
    private Optional<EObject> owner = Optional.empty();

    Binding(Editing editing, Optional<EReference> part, EStructuralFeature feature) {
        this.editing = Objects.requireNonNull(editing);
        this.part = Objects.requireNonNull(part);
        this.feature = Objects.requireNonNull(feature);
    }

    void show(Optional<EObject> object) {
        owner = object;
    }

    EStructuralFeature feature() {
        return feature;
    }

    Editing editing() {
        return editing;
    }

    /** The object that has the feature, if it exists. */
    Optional<EObject> target() {
        return part.isEmpty() ? owner : owner.map(object -> (EObject) object.eGet(part.get()));
    }

    /** What the form shows, which has the feature itself or in one of its parts. */
    Optional<EObject> owner() {
        return owner;
    }

    /** The value, empty where it is not set or there is nothing to show. */
    Optional<Object> value() {
        return target().map(object -> object.eGet(feature)).or(() -> Optional.ofNullable(feature.getDefaultValue()));
    }

    /** Whether a name that stands for a feature of the element or of one of its parts, as in findings of rules, means this value. */
    boolean isNamed(String name) {
        boolean own = owner.flatMap(Editing::element).map(element -> element.eClass().getEStructuralFeature(name) != null).orElse(false);
        boolean direct = part.isEmpty() && owner.filter(Element.class::isInstance).isPresent();
        return feature.getName().equals(name) && own == direct;
    }

    /** Whether the value belongs to the part of the element that has a name. */
    boolean isPart(String name) {
        return part.filter(reference -> reference.getName().equals(name)).isPresent();
    }

    boolean readOnly() {
        return owner.isEmpty() || editing.readOnly() || feature.isDerived() || !feature.isChangeable();
    }

    /** Changes the value by one command; empty unsets it. */
    void set(Optional<Object> value) {
        if (readOnly() || value().equals(value)) {
            return;
        }
        Optional<EObject> target = target();
        if (target.isPresent()) {
            editing.set(target.get(), feature, value.orElse(null));
        } else if (value.isPresent()) {
            EReference missing = part.orElseThrow();
            EObject created = editing.elements().create(EObject.class, missing.getEReferenceType());
            created.eSet(feature, value.get());
            editing.execute(new AddPart(editing.session().editingDomain(), owner.orElseThrow(), missing, created));
        }
    }
}
