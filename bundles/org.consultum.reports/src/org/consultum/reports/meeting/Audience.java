package org.consultum.reports.meeting;

import java.util.function.Predicate;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.Releasability;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/** What of a register a document may show. */
final class Audience {

    private final Predicate<Element> shown;
    private final boolean restricted;

    private Audience(Predicate<Element> shown, boolean restricted) {
        this.shown = shown;
        this.restricted = restricted;
    }

    /** Those who may see everything in the register, or in the copy of it that was made for a recipient. */
    static Audience members() {
        return new Audience(element -> true, false);
    }

    /** Everybody: sees what the register releases to the public. */
    static Audience everybody(Register register) {
        MarkingScheme scheme = MarkingSchemes.shipped().of(register);
        Recipient all = Recipients.named(register, scheme, Recipients.PUBLIC).orElseGet(() -> Recipients.everybody(scheme));
        return new Audience(Releasability.of(register, all, scheme)::released, true);
    }

    /** Whether an element may be shown; what is not there is not shown. */
    boolean shows(Element element) {
        return element != null && shown.test(element);
    }

    /** Whether the content of an item may be shown. A closed item is never shown to everybody, also in a copy that holds its place only. */
    boolean showsContent(AgendaItem item) {
        return shows(item) && !(restricted && item.isClosed());
    }

    /** Whether an element and everything in it may be shown. */
    boolean showsAllOf(Element element) {
        if (!shows(element)) {
            return false;
        }
        for (EObject content : element.eContents()) {
            if (content instanceof Element part && !showsAllOf(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is not for everybody to see everything. */
    boolean restricted() {
        return restricted;
    }
}
