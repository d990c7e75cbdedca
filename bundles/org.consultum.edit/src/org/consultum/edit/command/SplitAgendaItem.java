package org.consultum.edit.command;

import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Splits an item in two and its time box with it. The second part has the purpose, presenters, marking and openness of the first; text,
 * papers and sub-items stay with the first.
 */
public final class SplitAgendaItem extends IntentionCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final String secondTitle;
    private final int firstMinutes;

    /**
     * A split.
     *
     * @param secondTitle title of the second part
     * @param firstMinutes minutes that stay with the first part, from 0 to its time box
     */
    public SplitAgendaItem(EditingDomain domain, NewElements elements, AgendaItem item, String secondTitle, int firstMinutes) {
        super(domain, about(name(item.getTitle()), secondTitle));
        this.elements = elements;
        this.item = item;
        this.secondTitle = secondTitle;
        this.firstMinutes = firstMinutes;
    }

    @Override
    protected void plan(Steps steps) {
        if (item.getKind() != ItemKind.ITEM) {
            steps.refuse(refused("splitOnlyItems"));
        }
        if (firstMinutes < 0 || firstMinutes > item.getMinutesPlanned()) {
            steps.refuse(refused("splitTime", item.getMinutesPlanned()));
        }
        Words.require(secondTitle, Literals.AGENDA_ITEM__TITLE, steps);
        ItemSlot.at(new ItemPlace.After(item), steps).ifPresent(slot -> {
            steps.set(item, Literals.AGENDA_ITEM__MINUTES_PLANNED, firstMinutes);
            steps.create(slot.owner(), slot.list(), slot.index(Set.of()), second(slot.published()));
        });
    }

    private AgendaItem second(boolean late) {
        var second = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        second.setTitle(secondTitle);
        second.setPurpose(item.getPurpose());
        second.setMinutesPlanned(item.getMinutesPlanned() - firstMinutes);
        second.getPresenters().addAll(((InternalEList<Party>) item.getPresenters()).basicList());
        second.setPresenterNote(item.getPresenterNote());
        second.setConsent(item.isConsent());
        second.setClosed(item.isClosed());
        second.setClosedReason(item.getClosedReason());
        second.setLate(late);
        if (item.getMarking() != null) {
            second.setMarking(EcoreUtil.copy(item.getMarking()));
        }
        return second;
    }
}
