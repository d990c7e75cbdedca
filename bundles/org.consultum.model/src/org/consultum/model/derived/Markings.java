package org.consultum.model.derived;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.AbstractTreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Effective markings: a container is at least as high as its highest content. The order of levels is the order of the register's
 * profile; a level the profile does not know ranks above all it knows, because what cannot be judged must not be released.
 *
 * @since 0.1
 */
public final class Markings {

    private Markings() {
    }

    /**
     * The highest marking of an element and everything loaded below it, or of what contains it when nothing in it is marked. Does not
     * load files.
     */
    public static Optional<Marking> effective(Element element, Register register) {
        var order = order(register);
        Marking highest = element.getMarking();
        for (Iterator<EObject> contents = loadedContents(element); contents.hasNext();) {
            if (contents.next() instanceof Marking marking && (highest == null || rank(marking, order) > rank(highest, order))) {
                highest = marking;
            }
        }
        for (EObject container = element.eContainer(); highest == null && container != null; container = container.eContainer()) {
            highest = container instanceof Element outer ? outer.getMarking() : null;
        }
        return Optional.ofNullable(highest);
    }

    /** The text printed at the top and bottom of pages for a marking; its level and caveats where the profile has no banner. */
    public static String banner(Marking marking, Register register) {
        Profile profile = register.getProfile();
        String level = profile == null ? marking.getLevel() : profile.getMarkingLevels().stream()
            .filter(known -> known.getCode().equals(marking.getLevel()) && known.getBanner() != null)
            .map(MarkingLevel::getBanner).findFirst().orElse(marking.getLevel());
        return marking.getCaveats().isEmpty() ? level : level + " - " + String.join(", ", marking.getCaveats());
    }

    /** Compares two markings by level, the lower first. */
    public static Comparator<Marking> byLevel(Register register) {
        var order = order(register);
        return Comparator.comparingInt(marking -> rank(marking, order));
    }

    private static Map<String, Integer> order(Register register) {
        var order = new HashMap<String, Integer>();
        if (register != null && register.getProfile() != null) {
            register.getProfile().getMarkingLevels().forEach(level -> order.putIfAbsent(level.getCode(), order.size()));
        }
        return order;
    }

    private static int rank(Marking marking, Map<String, Integer> order) {
        return order.getOrDefault(marking.getLevel(), Integer.MAX_VALUE);
    }

    private static Iterator<EObject> loadedContents(EObject element) {
        return new AbstractTreeIterator<>(element, false) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Iterator<EObject> getChildren(Object object) {
                return ((InternalEList<EObject>) ((InternalEObject) object).eContents()).basicIterator();
            }
        };
    }
}
