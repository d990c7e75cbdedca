package org.consultum.edit.command;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Gives elements a protective marking of their own, or takes it away so that they inherit one. */
public final class MarkElements extends IntentionCommand {

    private final Collection<Element> marked;
    private final Optional<Details> details;

    /**
     * A marking.
     *
     * @param level code of the level in the scheme of the register
     * @param caveats caveats in the order of the scheme
     * @param releasableTo to whom the content may be released; empty for no limit beyond the level
     */
    public record Details(String level, List<String> caveats, List<String> releasableTo) {

        public Details {
            Objects.requireNonNull(level);
            caveats = List.copyOf(caveats);
            releasableTo = List.copyOf(releasableTo);
        }
    }

    /**
     * A new marking.
     *
     * @param details the marking; if empty, the elements inherit one from now on
     */
    public MarkElements(EditingDomain domain, Collection<? extends Element> marked, Optional<Details> details) {
        super(domain, about(marked.size(), details.map(Details::level).orElse("")));
        this.marked = List.copyOf(marked);
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        for (Element element : marked) {
            if (!details.equals(Optional.ofNullable(element.getMarking()).map(MarkElements::details))) {
                steps.set(element, Literals.ELEMENT__MARKING, details.map(MarkElements::marking).orElse(null));
            }
        }
    }

    private static Details details(Marking marking) {
        return new Details(marking.getLevel(), marking.getCaveats(), marking.getReleasableTo());
    }

    private static Marking marking(Details details) {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(details.level());
        marking.getCaveats().addAll(details.caveats());
        marking.getReleasableTo().addAll(details.releasableTo());
        return marking;
    }
}
