package org.consultum.spi.importer;

import java.util.List;
import java.util.Objects;
import org.consultum.model.Element;
import org.consultum.model.ImportTrace;
import org.consultum.model.RegisterFactory;

/**
 * A model object taken from a source, with everything it contains.
 *
 * <p>An element of the register that was not imported is taken for the same when its identity in the register is the identity in the source;
 * an item of a subject area when class and reference are the same; a section when its plugin is the same.
 *
 * <p>It and every element below it has an {@link ImportTrace} with format and source, as {@link #trace} sets it. Identity in the source
 * is source and class together. Identities of the register, folder names, numbers of meetings and baselines are left empty: they are
 * given later. So are references to other elements, which are told as {@link Link}s.
 *
 * @param element the object; owned by the receiver from now on
 * @param places where it belongs: the first place whose parent is known is taken when the element is new. The place of an element that
 *     is in the register already is never changed
 * @param links references of the element and of what it contains
 * @param origin where it stands in the source
 * @param standIn whether it only stands in for an object that the source refers to but does not hold: it is put in when nothing better
 *     is known, and never changes what the register has
 * @since 0.1
 */
public record Extracted(Element element, List<Place> places, List<Link> links, Origin origin, boolean standIn) {

    public Extracted {
        Objects.requireNonNull(element);
        Objects.requireNonNull(origin);
        places = List.copyOf(places);
        links = List.copyOf(links);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("no place for " + element);
        }
    }

    /** An object the source holds. */
    public static Extracted of(Element element, List<Place> places, List<Link> links, Origin origin) {
        return new Extracted(element, places, links, origin, false);
    }

    /**
     * Notes where an element comes from.
     *
     * @param format the importer's {@link Importer#id()}
     * @param source identity of the object in the source, unique within its class and the same at every export
     * @return the element
     */
    public static <T extends Element> T trace(T element, String format, String source) {
        ImportTrace trace = RegisterFactory.eINSTANCE.createImportTrace();
        trace.setFormat(format);
        trace.setSource(source);
        element.setTrace(trace);
        return element;
    }
}
