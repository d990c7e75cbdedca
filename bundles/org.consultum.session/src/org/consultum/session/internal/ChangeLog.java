package org.consultum.session.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What one command has done to objects of the register so far, so that it can be taken back when it fails halfway. Commands undo
 * themselves; this is for those that did not get that far.
 */
final class ChangeLog {

    private final List<Step> steps = new ArrayList<>();

    /** One change, with what it takes to reverse it. */
    private record Step(EObject object, EStructuralFeature feature, int event, Object oldValue, Object newValue, int position, boolean wasSet) {
    }

    void add(Notification notification) {
        steps.add(new Step((EObject) notification.getNotifier(), (EStructuralFeature) notification.getFeature(), notification.getEventType(),
            notification.getOldValue(), notification.getNewValue(), notification.getPosition(), notification.wasSet()));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Reverses all changes, the last first. */
    void rollBack() {
        List<Step> backwards = List.copyOf(steps).reversed();
        steps.clear();
        backwards.forEach(ChangeLog::reverse);
        steps.clear();
    }

    private static void reverse(Step step) {
        if (!step.feature().isMany()) {
            if (step.wasSet() || step.oldValue() != null) {
                step.object().eSet(step.feature(), step.oldValue());
            } else {
                step.object().eUnset(step.feature());
            }
            return;
        }
        EList<Object> list = list(step);
        switch (step.event()) {
            case Notification.ADD -> remove(list, step.position(), step.newValue());
            case Notification.ADD_MANY -> list.removeAll((Collection<?>) step.newValue());
            case Notification.REMOVE -> insert(list, step.position(), step.oldValue());
            case Notification.REMOVE_MANY -> insertMany(list, step);
            case Notification.MOVE -> list.move((Integer) step.oldValue(), step.newValue());
            case Notification.SET -> list.set(step.position(), step.oldValue());
            default -> throw new IllegalStateException("Event " + step.event());
        }
    }

    /** Takes out what was put in, of equal values the one that was. */
    private static void remove(EList<Object> list, int position, Object value) {
        if (position >= 0 && position < list.size() && Objects.equals(list.get(position), value)) {
            list.remove(position);
        } else {
            list.remove(value);
        }
    }

    private static void insertMany(EList<Object> list, Step step) {
        List<?> removed = (List<?>) step.oldValue();
        if (step.newValue() instanceof int[] positions) {
            for (int i = 0; i < positions.length; i++) {
                insert(list, positions[i], removed.get(i));
            }
        } else {
            list.addAll(Math.max(0, Math.min(step.position(), list.size())), removed);
        }
    }

    private static void insert(EList<Object> list, int position, Object value) {
        list.add(position < 0 ? list.size() : Math.min(position, list.size()), value);
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(Step step) {
        return (EList<Object>) step.object().eGet(step.feature(), false);
    }
}
