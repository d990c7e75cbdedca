package org.consultum.rules.general;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.RegisterPackage;
import org.consultum.rules.internal.Messages;
import org.consultum.rules.internal.Names;
import org.consultum.rules.internal.RegisterParts;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * C-01: an element that is marked is marked at least as high as its content. An element without a marking of its own takes that of its
 * content and is never wrong.
 *
 * <p>Content in the same file is looked at from its container. What lies in a file of its own, such as a meeting of a committee, is looked
 * at from below, so that no other file is loaded. Always an error: a marking that is too low can release content at any time.
 */
public final class ContainerMarked implements Rule<Element> {

    @Override
    public String id() {
        return "C-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.ELEMENT;
    }

    /** Markings of what contains it in other files, and the order of levels. */
    @Override
    public Set<EClass> alsoReads() {
        return Set.of(RegisterPackage.Literals.COMMITTEE, RegisterPackage.Literals.REGISTER);
    }

    @Override
    public void check(Element element, RuleContext context, FindingSink findings) {
        var outer = above(element);
        if (element.getMarking() == null && outer.isEmpty()) {
            return;
        }
        var byLevel = MarkingSchemes.shipped().of(context.register()).byLevelOfMarking();
        var below = below(element);
        if (element.getMarking() != null) {
            content(element, below, byLevel).ifPresent(findings::report);
        }
        outer.flatMap(container -> container(element, container, below, byLevel)).ifPresent(findings::report);
    }

    private static Optional<Finding> content(Element element, List<Marking> below, Comparator<Marking> byLevel) {
        var higher = below.stream().filter(marking -> byLevel.compare(marking, element.getMarking()) > 0).toList();
        return higher.stream().max(byLevel).map(highest -> Finding.of(Severity.ERROR, element,
            Messages.text("marking.contentHigher", Names.of(element), element.getMarking().getLevel(), higher.size(), highest.getLevel()),
            Messages.text("marking.remedy")).at(RegisterPackage.Literals.ELEMENT__MARKING).with(new RaiseOwn(highest.getLevel())));
    }

    private static Optional<Finding> container(Element element, Element outer, List<Marking> below, Comparator<Marking> byLevel) {
        var all = new ArrayList<>(below);
        Optional.ofNullable(element.getMarking()).ifPresent(all::add);
        return all.stream().max(byLevel).filter(highest -> byLevel.compare(highest, outer.getMarking()) > 0)
            .map(highest -> Finding.of(Severity.ERROR, element,
                Messages.text("marking.containerLower", Names.of(element), highest.getLevel(), Names.of(outer),
                    outer.getMarking().getLevel()),
                Messages.text("marking.remedy")).at(RegisterPackage.Literals.ELEMENT__MARKING).with(new RaiseOuter(highest.getLevel())));
    }

    /** Markings of what lies below an element in the same file. */
    private static List<Marking> below(Element element) {
        var found = new ArrayList<Marking>();
        for (EObject object : RegisterParts.contents(element)) {
            if (object instanceof Marking marking && marking.eContainer() != element) {
                found.add(marking);
            }
        }
        return found;
    }

    /** The nearest marked element above an element that is the first element of its file; it lies in another file. */
    private static Optional<Element> above(Element element) {
        EObject top = element;
        while (!RegisterParts.apart(top)) {
            top = top.eContainer();
            if (top == null || top instanceof Element) {
                return Optional.empty();
            }
        }
        for (EObject outer = top.eContainer(); outer != null; outer = outer.eContainer()) {
            if (outer instanceof Element container && container.getMarking() != null) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    private static Command raise(Element element, String level, EditingDomain domain) {
        return SetCommand.create(domain, element.getMarking(), RegisterPackage.Literals.MARKING__LEVEL, level);
    }

    /** Raises the marking of the element itself. */
    private record RaiseOwn(String level) implements QuickFix {

        @Override
        public String label() {
            return Messages.text("marking.raise", level);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return Optional.of(element).filter(marked -> marked.getMarking() != null).map(marked -> raise(marked, level, domain));
        }
    }

    /** Raises the marking of the element's container in another file. */
    private record RaiseOuter(String level) implements QuickFix {

        @Override
        public String label() {
            return Messages.text("marking.raiseContainer", level);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return above(element).map(container -> raise(container, level, domain));
        }
    }
}
