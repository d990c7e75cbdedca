package org.consultum.edit.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * The plan of an {@link IntentionCommand}: changes to single features, in their order, or the reason why there can be none.
 *
 * <p>EMF's own add and remove commands ask a list whether it contains an object, which loads the file of every meeting in it; these
 * steps go by position and never resolve a reference. Not thread-safe; used by one command.
 */
public final class Steps {

    private static final int END = -1;

    private final List<Step> steps = new ArrayList<>();
    private final Set<EObject> created = new LinkedHashSet<>();
    private String refusal;

    Steps() {
    }

    /**
     * Sets a single-valued feature. A value the feature has already is no step.
     *
     * @param value the new value; null unsets the feature
     */
    public void set(EObject owner, EStructuralFeature feature, Object value) {
        Object now = owner.eGet(feature, false);
        if (value == null ? owner.eIsSet(feature) : !value.equals(now)) {
            steps.add(new SetStep(owner, feature, value));
        }
    }

    /** Sets all values of a many-valued feature without containment. The values it has already are no step. */
    public void setAll(EObject owner, EStructuralFeature feature, List<?> values) {
        if (!list(owner, feature).basicList().equals(values)) {
            steps.add(new SetAllStep(owner, feature, List.copyOf(values)));
        }
    }

    /** Adds a value at the end of a many-valued feature as it is when the step is done. */
    public void add(EObject owner, EStructuralFeature feature, Object value) {
        add(owner, feature, END, value);
    }

    /** Adds a value at a position of a many-valued feature. */
    public void add(EObject owner, EStructuralFeature feature, int index, Object value) {
        steps.add(new AddStep(owner, feature, index, Objects.requireNonNull(value)));
    }

    /** Adds a new element to a containment reference, single or many-valued, and makes it a result of the command. */
    public void create(EObject owner, EReference reference, EObject element) {
        created.add(element);
        if (reference.isMany()) {
            add(owner, reference, element);
        } else {
            set(owner, reference, element);
        }
    }

    /** Adds a new element at a position of a containment reference and makes it a result of the command. */
    public void create(EObject owner, EReference reference, int index, EObject element) {
        created.add(element);
        add(owner, reference, index, element);
    }

    /** Makes an element a result of the command that is put in as part of another. */
    public void result(EObject element) {
        created.add(element);
    }

    /** Removes a value, found by its identity, from a many-valued feature. */
    public void remove(EObject owner, EStructuralFeature feature, Object value) {
        steps.add(new RemoveStep(owner, feature, Objects.requireNonNull(value)));
    }

    /** Moves a value, found by its identity, within a many-valued feature. */
    public void move(EObject owner, EStructuralFeature feature, Object value, int index) {
        steps.add(new MoveStep(owner, feature, Objects.requireNonNull(value), index));
    }

    /**
     * Refuses: the command cannot be executed. The first reason stands.
     *
     * @param reason why and what to do, in words for the user
     */
    public void refuse(String reason) {
        refusal = refusal == null ? Objects.requireNonNull(reason) : refusal;
    }

    boolean possible() {
        return refusal == null && !steps.isEmpty();
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    Set<EObject> owners() {
        var owners = new LinkedHashSet<EObject>();
        steps.forEach(step -> owners.add(step.owner));
        return owners;
    }

    List<EObject> created() {
        return List.copyOf(created);
    }

    void run() {
        var done = new ArrayList<Step>(steps.size());
        try {
            for (Step step : steps) {
                step.run();
                done.add(step);
            }
        } catch (RuntimeException e) {
            for (Step step : done.reversed()) {
                step.undo();
            }
            throw e;
        }
    }

    void undo() {
        steps.reversed().forEach(Step::undo);
    }

    @SuppressWarnings("unchecked")
    private static InternalEList<Object> list(EObject owner, EStructuralFeature feature) {
        return (InternalEList<Object>) owner.eGet(feature, false);
    }

    private static int position(InternalEList<Object> list, Object value, EStructuralFeature feature) {
        for (ListIterator<Object> values = list.basicListIterator(); values.hasNext();) {
            int index = values.nextIndex();
            if (Identity.same(values.next(), value)) {
                return index;
            }
        }
        throw new IllegalStateException("No longer among the values of " + feature.getName() + ": " + value);
    }

    /** One change of one feature that can be undone. */
    private abstract static class Step {

        final EObject owner;
        final EStructuralFeature feature;

        Step(EObject owner, EStructuralFeature feature) {
            this.owner = Objects.requireNonNull(owner);
            this.feature = Objects.requireNonNull(feature);
        }

        abstract void run();

        abstract void undo();

        final InternalEList<Object> list() {
            return Steps.list(owner, feature);
        }
    }

    private static final class SetStep extends Step {

        private final Object value;
        private Object before;
        private boolean wasSet;

        SetStep(EObject owner, EStructuralFeature feature, Object value) {
            super(owner, feature);
            this.value = value;
        }

        @Override
        void run() {
            wasSet = owner.eIsSet(feature);
            before = owner.eGet(feature, false);
            put(value != null, value);
        }

        @Override
        void undo() {
            put(wasSet, before);
        }

        private void put(boolean set, Object newValue) {
            if (set) {
                owner.eSet(feature, newValue);
            } else {
                owner.eUnset(feature);
            }
        }
    }

    private static final class SetAllStep extends Step {

        private final List<?> values;
        private List<Object> before = List.of();

        SetAllStep(EObject owner, EStructuralFeature feature, List<?> values) {
            super(owner, feature);
            this.values = values;
        }

        @Override
        void run() {
            before = List.copyOf(list().basicList());
            put(values);
        }

        @Override
        void undo() {
            put(before);
        }

        private void put(List<?> newValues) {
            list().clear();
            list().addAllUnique(newValues);
        }
    }

    private static final class AddStep extends Step {

        private final Object value;
        private final int index;
        private int added;

        AddStep(EObject owner, EStructuralFeature feature, int index, Object value) {
            super(owner, feature);
            this.index = index;
            this.value = value;
        }

        @Override
        void run() {
            added = index == END ? list().size() : index;
            list().addUnique(added, value);
        }

        @Override
        void undo() {
            list().remove(added);
        }
    }

    private static final class RemoveStep extends Step {

        private final Object value;
        private Object found;
        private int removed;

        RemoveStep(EObject owner, EStructuralFeature feature, Object value) {
            super(owner, feature);
            this.value = value;
        }

        @Override
        void run() {
            removed = position(list(), value, feature);
            found = list().basicGet(removed);
            list().remove(removed);
        }

        @Override
        void undo() {
            list().addUnique(removed, found);
        }
    }

    private static final class MoveStep extends Step {

        private final Object value;
        private final int index;
        private int before;

        MoveStep(EObject owner, EStructuralFeature feature, Object value, int index) {
            super(owner, feature);
            this.value = value;
            this.index = index;
        }

        @Override
        void run() {
            before = position(list(), value, feature);
            list().move(index, before);
        }

        @Override
        void undo() {
            list().move(before, index);
        }
    }
}
