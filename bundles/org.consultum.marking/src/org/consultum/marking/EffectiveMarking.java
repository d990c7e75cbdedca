package org.consultum.marking;

import java.util.List;
import java.util.stream.Stream;
import org.consultum.marking.internal.RollUp;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * How an element is protected together with everything in it: the highest level, every caveat, and only those to whom all of it may be
 * released. What is not marked itself takes the marking of the nearest container that is. Papers laid before an agenda item count as part
 * of it.
 *
 * <p>Loads no files: what lies in files that were not loaded yet does not count, and {@link #complete} says so. A meeting lies in one
 * file with all its items; only papers laid before it lie in another. Costs one walk over what is loaded below the element.
 *
 * @param protection how it is protected
 * @param reasons what makes it so: for the level, each caveat and each limit of release the first element that brings it
 * @param complete whether everything in it was loaded and looked at
 */
public record EffectiveMarking(Protection protection, List<Reason> reasons, boolean complete) {

    /** What a reason is for. */
    public enum Part {
        LEVEL, CAVEAT, RELEASABLE_TO
    }

    /**
     * Why an element is protected as it is.
     *
     * @param part what the element brings
     * @param code the level or caveat; the codes of a limit of release, separated by commas
     * @param element the marked element: the one asked about, something in it, or a container of it
     * @param path the elements from the one asked about down to that element, or up to the container, both included
     */
    public record Reason(Part part, String code, Element element, List<Element> path) {

        public Reason {
            path = List.copyOf(path);
        }

        /** Whether the marking is that of the element asked about. */
        public boolean own() {
            return path.size() == 1;
        }
    }

    public EffectiveMarking {
        reasons = List.copyOf(reasons);
    }

    /** The effective marking under a scheme. */
    public static EffectiveMarking of(Element element, MarkingScheme scheme) {
        return RollUp.of(element, scheme);
    }

    /** How elements are protected together: what a document bears that shows them. */
    public static Protection together(Stream<? extends Element> elements, MarkingScheme scheme) {
        return elements.map(element -> of(element, scheme).protection()).reduce(Protection.NONE, scheme::join);
    }

    /** The effective marking under the scheme of the register, as far as it comes with the workbench. */
    public static EffectiveMarking of(Element element) {
        EObject root = EcoreUtil.getRootContainer(element, false);
        return of(element, MarkingSchemes.shipped().of(root instanceof Register register ? register : null));
    }
}
