package org.consultum.agenda.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.consultum.edit.LoadedContents;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Copies of agenda items that are new business: without what happened at the meeting, with identities of their own. */
public final class ItemCopies {

    /** What belongs to one agenda and never goes to another. */
    private static final List<EStructuralFeature> OF_ONE_AGENDA = List.of(Literals.ELEMENT__TRACE, Literals.AGENDA_ITEM__LABEL,
        Literals.AGENDA_ITEM__RECORD, Literals.AGENDA_ITEM__DECISIONS, Literals.AGENDA_ITEM__MOTIONS, Literals.AGENDA_ITEM__DOCUMENTS,
        Literals.AGENDA_ITEM__FIXED_START, Literals.AGENDA_ITEM__SITTING, Literals.AGENDA_ITEM__LATE, Literals.AGENDA_ITEM__LATE_REASON,
        Literals.AGENDA_ITEM__CARRY_OVER, Literals.AGENDA_ITEM__CARRIED_OVER_FROM, Literals.AGENDA_ITEM__CARRIED_OVER_TO,
        Literals.AGENDA_ITEM__REFERRED_TO);

    /** What belongs to one item of business and not to others of its kind. */
    private static final List<EStructuralFeature> OF_ONE_BUSINESS = List.of(Literals.AGENDA_ITEM__REFERENCE,
        Literals.AGENDA_ITEM__REFERRED_FROM, Literals.AGENDA_ITEM__ARISES_FROM, Literals.AGENDA_ITEM__PAPERS);

    private ItemCopies() {
    }

    /**
     * The same business for another agenda: with its papers in their latest versions, its reference, and where it comes from.
     *
     * @param wanted which items below it go with it
     * @return each item that was copied with its copy; the first is the item itself
     */
    public static Map<AgendaItem, AgendaItem> sameBusiness(AgendaItem item, NewElements elements, Predicate<AgendaItem> wanted) {
        Map<AgendaItem, AgendaItem> copies = copy(item, wanted, OF_ONE_AGENDA);
        copies.values().forEach(copy -> copy.getPapers().forEach(use -> use.eUnset(Literals.PAPER_USE__VERSION)));
        elements.identify(copies.get(item));
        return copies;
    }

    /** An item of the same kind, with everything below it: what a template keeps. */
    public static AgendaItem sameKind(AgendaItem item, NewElements elements) {
        var unset = new ArrayList<>(OF_ONE_AGENDA);
        unset.addAll(OF_ONE_BUSINESS);
        AgendaItem copy = copy(item, below -> true, unset).get(item);
        elements.identify(copy);
        return copy;
    }

    /** A use of the same paper elsewhere. */
    public static PaperUse use(PaperUse use, NewElements elements) {
        var copy = elements.create(PaperUse.class, Literals.PAPER_USE);
        copy.eSet(Literals.PAPER_USE__PAPER, use.eGet(Literals.PAPER_USE__PAPER, false));
        copy.setPurpose(use.getPurpose());
        copy.setNote(use.getNote());
        return copy;
    }

    private static Map<AgendaItem, AgendaItem> copy(AgendaItem item, Predicate<AgendaItem> wanted, List<EStructuralFeature> unset) {
        var copier = new EcoreUtil.Copier(false, true);
        copier.copy(item);
        copier.copyReferences();
        var copies = new LinkedHashMap<AgendaItem, AgendaItem>();
        Set<Object> originals = new HashSet<>();
        collect(item, wanted, copier, copies);
        copies.forEach((original, copy) -> originals.add(original));
        copies.forEach((original, copy) -> {
            unset.forEach(copy::eUnset);
            if (!originals.contains(original.eGet(Literals.AGENDA_ITEM__AFTER, false))) {
                copy.eUnset(Literals.AGENDA_ITEM__AFTER);
            }
            original.getItems().stream().filter(below -> !copies.containsKey(below))
                .forEach(below -> copy.getItems().remove(copier.get(below)));
        });
        new LoadedContents(copies.get(item), true).forEachRemaining(object -> {
            if (object instanceof Element element) {
                element.eUnset(Literals.ELEMENT__ID);
                element.setTrace(null);
            }
        });
        return copies;
    }

    private static void collect(AgendaItem item, Predicate<AgendaItem> wanted, EcoreUtil.Copier copier,
            Map<AgendaItem, AgendaItem> copies) {
        copies.put(item, (AgendaItem) copier.get(item));
        item.getItems().stream().filter(wanted).forEach(below -> collect(below, wanted, copier, copies));
    }
}
