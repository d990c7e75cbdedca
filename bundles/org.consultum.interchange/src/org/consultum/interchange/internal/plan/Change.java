package org.consultum.interchange.internal.plan;

import java.util.List;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** One step of an import, and its way back. */
sealed interface Change {

    /** The object that changes. */
    EObject owner();

    /** Whether the register is still as it was when the change was prepared. */
    boolean fits(Register register);

    void apply();

    void revert();

    /**
     * A value changes.
     *
     * @param owner the object
     * @param feature the feature; a list is given as a whole
     * @param before value before; null when not set
     * @param after value after; null to unset
     */
    record Assign(EObject owner, EStructuralFeature feature, Object before, Object after) implements Change {

        @Override
        public boolean fits(Register register) {
            Object now = owner.eIsSet(feature) ? owner.eGet(feature) : null;
            return now == null ? before == null : now.equals(before);
        }

        @Override
        public void apply() {
            set(after);
        }

        @Override
        public void revert() {
            set(before);
        }

        private void set(Object value) {
            if (value == null) {
                owner.eUnset(feature);
            } else {
                owner.eSet(feature, value);
            }
        }
    }

    /**
     * An object comes into a list at its end.
     *
     * @param owner the object that has the list
     * @param feature the list
     * @param child the object
     * @param fresh whether the owner comes in with the same import
     */
    record Add(EObject owner, EReference feature, EObject child, boolean fresh) implements Change {

        @Override
        public boolean fits(Register register) {
            return child.eContainer() == null && (fresh || EcoreUtil.getRootContainer(owner) == register);
        }

        @Override
        public void apply() {
            list(owner, feature).add(child);
        }

        @Override
        public void revert() {
            EList<EObject> list = list(owner, feature);
            int last = list.size() - 1;
            if (last >= 0 && list.get(last) == child) {
                list.remove(last);
            } else {
                list.remove(child);
            }
        }
    }

    /**
     * An object leaves a list.
     *
     * @param owner the object that has the list
     * @param feature the list
     * @param child the object
     * @param index its place
     */
    record Remove(EObject owner, EReference feature, EObject child, int index) implements Change {

        @Override
        public boolean fits(Register register) {
            EList<EObject> list = list(owner, feature);
            return index < list.size() && list.get(index) == child;
        }

        @Override
        public void apply() {
            list(owner, feature).remove(child);
        }

        @Override
        public void revert() {
            list(owner, feature).add(index, child);
        }
    }

    /**
     * A list gets another order. Prepared on what the list is after what comes before.
     *
     * @param owner the object that has the list
     * @param feature the list
     * @param before its order before
     * @param after its order after, of the same objects
     */
    record Order(EObject owner, EReference feature, List<EObject> before, List<EObject> after) implements Change {

        @Override
        public boolean fits(Register register) {
            return true;
        }

        @Override
        public void apply() {
            ECollections.setEList(list(owner, feature), after);
        }

        @Override
        public void revert() {
            ECollections.setEList(list(owner, feature), before);
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> list(EObject owner, EReference feature) {
        return (EList<EObject>) owner.eGet(feature);
    }
}
