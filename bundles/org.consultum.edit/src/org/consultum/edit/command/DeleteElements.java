package org.consultum.edit.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consultum.edit.Labels;
import org.consultum.edit.LoadedContents;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Deletes elements with everything they contain. References to them from what is loaded are cleared, and uses of a deleted paper go with
 * it; undo restores all of it at its place. Loads the files of what it deletes, because undo has to write them again, and refuses if one is
 * damaged. References from other files that are not loaded stay and are reported when those are checked.
 */
public final class DeleteElements extends IntentionCommand {

    private final List<EObject> elements;

    public DeleteElements(EditingDomain domain, Collection<? extends EObject> elements) {
        super(domain, about(elements.size(), elements.isEmpty() ? "" : Labels.ofUser().label(elements.iterator().next())));
        this.elements = List.copyOf(elements);
    }

    @Override
    protected void plan(Steps steps) {
        Set<EObject> tops = new LinkedHashSet<>();
        elements.forEach(element -> tops.add(loaded(element)));
        if (tops.stream().anyMatch(DeleteElements::isDamaged)) {
            steps.refuse(refused("deleteDamaged"));
            return;
        }
        tops.removeIf(element -> element.eContainer() != null && EcoreUtil.isAncestor(tops, element.eContainer()));
        if (tops.stream().anyMatch(element -> element.eContainer() == null)) {
            steps.refuse(refused("deleteRoot"));
            return;
        }
        addPaperUses(tops);
        var deleted = new Deleted(tops);
        roots(tops).forEach(root -> clearReferences(root, deleted, steps));
        for (EObject top : tops) {
            take(top.eContainer(), top.eContainmentFeature(), top, steps);
        }
    }

    /** The element itself for the placeholder of its file: what is deleted has to be there for undo. */
    private static EObject loaded(EObject element) {
        if (!element.eIsProxy() || element.eContainer() == null) {
            return element;
        }
        EObject owner = element.eContainer();
        EReference reference = element.eContainmentFeature();
        Object value = reference.isMany() ? ((InternalEList<?>) owner.eGet(reference)).get(values(owner, reference).indexOf(element))
            : owner.eGet(reference);
        return (EObject) value;
    }

    /** Whether something cannot be loaded. Loads everything below. */
    private static boolean isDamaged(EObject element) {
        boolean damaged = element.eIsProxy();
        for (Iterator<EObject> below = element.eAllContents(); !damaged && below.hasNext();) {
            damaged = below.next().eIsProxy();
        }
        return damaged;
    }

    private static Set<EObject> roots(Set<EObject> tops) {
        var roots = new LinkedHashSet<EObject>();
        tops.forEach(top -> roots.add(EcoreUtil.getRootContainer(top)));
        return roots;
    }

    /** A use without its paper would be invalid and say nothing. */
    private static void addPaperUses(Set<EObject> tops) {
        var deleted = new Deleted(tops);
        var uses = new ArrayList<EObject>();
        for (EObject root : roots(tops)) {
            new LoadedContents(root, false).forEachRemaining(object -> {
                if (object instanceof PaperUse use && !deleted.contains(use) && deleted.meant(use.eGet(Literals.PAPER_USE__PAPER, false))) {
                    uses.add(use);
                }
            });
        }
        tops.addAll(uses);
    }

    private static void clearReferences(EObject root, Deleted deleted, Steps steps) {
        for (Iterator<EObject> objects = new LoadedContents(root, true); objects.hasNext();) {
            EObject object = objects.next();
            if (object.eIsProxy() || deleted.contains(object)) {
                continue;
            }
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isContainer() && reference.isChangeable() && !reference.isDerived()
                        && object.eIsSet(reference)) {
                    values(object, reference).stream().filter(deleted::meant).forEach(value -> take(object, reference, value, steps));
                }
            }
        }
    }

    private static List<?> values(EObject object, EReference reference) {
        Object value = object.eGet(reference, false);
        return value instanceof InternalEList<?> list ? list.basicList() : List.of(value);
    }

    private static void take(EObject owner, EReference reference, Object value, Steps steps) {
        if (reference.isMany()) {
            steps.remove(owner, reference, value);
        } else {
            steps.set(owner, reference, null);
        }
    }

    /** What is deleted, and the ids by which references that are not resolved name it. */
    private static final class Deleted {

        private final Set<EObject> objects = new HashSet<>();
        private final Set<String> ids = new HashSet<>();

        Deleted(Set<EObject> tops) {
            tops.forEach(top -> new LoadedContents(top, true).forEachRemaining(object -> {
                objects.add(object);
                Identity.id(object).ifPresent(ids::add);
            }));
        }

        boolean contains(EObject object) {
            return objects.contains(object);
        }

        boolean meant(Object value) {
            return value instanceof EObject target
                && (objects.contains(target) || target.eIsProxy() && Identity.id(target).filter(ids::contains).isPresent());
        }
    }
}
