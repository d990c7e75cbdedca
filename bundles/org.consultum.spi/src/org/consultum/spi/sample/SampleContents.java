package org.consultum.spi.sample;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/**
 * Finds what a sample register holds by the names it is known by there. Every method throws {@link IllegalArgumentException} when there is
 * no such thing: the sample has changed and the data has to follow.
 *
 * @param register the sample, in memory as a whole
 * @since 0.1
 */
public record SampleContents(Register register) {

    public SampleContents {
        Objects.requireNonNull(register);
    }

    /** The committee of a slug, such as {@code dicas}. */
    public Committee committee(String slug) {
        return first(Committee.class, committee -> slug.equals(committee.getSlug()), slug);
    }

    /** The first party whose name begins with a text. */
    public Party party(String name) {
        return first(Party.class, party -> party.getName() != null && party.getName().startsWith(name), name);
    }

    /** The first agenda item whose title begins with a text. */
    public AgendaItem item(String title) {
        return first(AgendaItem.class, item -> item.getTitle() != null && item.getTitle().startsWith(title), title);
    }

    /** The first paper whose title begins with a text. */
    public Paper paper(String title) {
        return first(Paper.class, paper -> paper.getTitle() != null && paper.getTitle().startsWith(title), title);
    }

    /** The first decision of a reference, such as {@code 2026/2-3}. */
    public Decision decision(String reference) {
        return first(Decision.class, decision -> reference.equals(decision.getReference()), reference);
    }

    private <T extends EObject> T first(Class<T> type, Predicate<T> wanted, String name) {
        Iterable<EObject> contents = register::eAllContents;
        return StreamSupport.stream(contents.spliterator(), false).filter(type::isInstance).map(type::cast).filter(wanted).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The sample has no " + type.getSimpleName() + " named " + name));
    }
}
