package org.consultum.edit.command;

import java.util.List;
import java.util.Set;
import org.consultum.edit.LoadedContents;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts a copy of an item, with everything below it, after it. The copy is a new item of business: what was said and decided on the
 * original, its documents, its history and its number stay with the original.
 */
public final class DuplicateAgendaItem extends IntentionCommand {

    private static final List<EStructuralFeature> OF_THE_ORIGINAL = List.of(Literals.ELEMENT__TRACE, Literals.AGENDA_ITEM__LABEL,
        Literals.AGENDA_ITEM__RECORD, Literals.AGENDA_ITEM__DECISIONS, Literals.AGENDA_ITEM__DOCUMENTS,
        Literals.AGENDA_ITEM__CARRIED_OVER_FROM, Literals.AGENDA_ITEM__CARRIED_OVER_TO, Literals.AGENDA_ITEM__REFERRED_FROM,
        Literals.AGENDA_ITEM__REFERRED_TO, Literals.AGENDA_ITEM__REFERENCE, Literals.AGENDA_ITEM__MOTIONS, Literals.AGENDA_ITEM__CARRY_OVER,
        Literals.AGENDA_ITEM__SITTING, Literals.AGENDA_ITEM__FIXED_START, Literals.AGENDA_ITEM__LATE_REASON);

    private final NewElements elements;
    private final AgendaItem item;

    public DuplicateAgendaItem(EditingDomain domain, NewElements elements, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.elements = elements;
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        ItemSlot.at(new ItemPlace.After(item), steps).ifPresent(slot -> {
            AgendaItem copy = copy();
            new LoadedContents(copy, true).forEachRemaining(object -> makeNew(object, slot.published()));
            elements.identify(copy);
            steps.create(slot.owner(), slot.list(), slot.index(Set.of()), copy);
        });
    }

    /** References keep pointing at what they point at, resolved or not, except those within the copy. */
    private AgendaItem copy() {
        var copier = new EcoreUtil.Copier(false, true);
        var copy = (AgendaItem) copier.copy(item);
        copier.copyReferences();
        return copy;
    }

    private static void makeNew(Object object, boolean late) {
        if (object instanceof Element element) {
            element.eUnset(Literals.ELEMENT__ID);
            element.setTrace(null);
        }
        if (object instanceof AgendaItem copied) {
            OF_THE_ORIGINAL.forEach(copied::eUnset);
            copied.setLate(late);
        }
    }
}
