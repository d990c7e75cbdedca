package org.consultum.marking.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.marking.EffectiveMarking;
import org.consultum.marking.EffectiveMarking.Part;
import org.consultum.marking.EffectiveMarking.Reason;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.Protection;
import org.consultum.model.Element;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Puts the markings of an element and its content together. */
public final class RollUp {

    private final MarkingScheme scheme;
    private final Deque<Element> path = new ArrayDeque<>();
    private final List<Reason> reasons = new ArrayList<>();
    private Protection whole = Protection.NONE;
    private boolean complete = true;

    private RollUp(MarkingScheme scheme) {
        this.scheme = scheme;
    }

    public static EffectiveMarking of(Element element, MarkingScheme scheme) {
        var rollUp = new RollUp(scheme);
        rollUp.inherit(element);
        rollUp.visit(element);
        return new EffectiveMarking(rollUp.whole, rollUp.reasons, rollUp.complete);
    }

    private void inherit(Element element) {
        var upwards = new ArrayList<Element>(List.of(element));
        EObject container = element;
        while (container != null && Protection.of(upwards.getLast().getMarking()).isNone()) {
            container = ((InternalEObject) container).eInternalContainer();
            if (container instanceof Element outer) {
                upwards.add(outer);
            }
        }
        if (upwards.size() > 1) {
            take(upwards.getLast(), upwards);
        }
    }

    private void visit(EObject object) {
        if (object instanceof Element element) {
            path.addLast(element);
            take(element, path);
            if (element instanceof PaperUse use) {
                paper(use);
            }
        }
        Iterator<EObject> contents = ((InternalEList<EObject>) object.eContents()).basicIterator();
        while (contents.hasNext()) {
            EObject content = contents.next();
            if (content.eIsProxy()) {
                complete = false;
            } else {
                visit(content);
            }
        }
        if (object instanceof Element) {
            path.removeLast();
        }
    }

    private void paper(PaperUse use) {
        if (use.eGet(Literals.PAPER_USE__PAPER, false) instanceof Paper paper) {
            if (paper.eIsProxy()) {
                complete = false;
            } else {
                path.addLast(paper);
                take(paper, path);
                path.removeLast();
            }
        }
    }

    private void take(Element element, Iterable<Element> way) {
        Protection own = Protection.of(element.getMarking());
        if (own.isNone()) {
            return;
        }
        Protection joined = scheme.join(whole, own);
        List<Element> steps = new ArrayList<>();
        way.forEach(steps::add);
        if (!joined.level().equals(whole.level())) {
            reasons.removeIf(reason -> reason.part() == Part.LEVEL);
            reasons.addFirst(new Reason(Part.LEVEL, joined.level().orElseThrow(), element, steps));
        }
        own.caveats().stream().filter(caveat -> !whole.caveats().contains(caveat))
            .forEach(caveat -> reasons.add(new Reason(Part.CAVEAT, caveat, element, steps)));
        if (!joined.releasableTo().equals(whole.releasableTo())) {
            reasons.add(new Reason(Part.RELEASABLE_TO, Stream.of(own.releasableTo()).flatMap(Optional::stream)
                .map(codes -> String.join(", ", codes)).findFirst().orElse(""), element, steps));
        }
        whole = joined;
    }
}
