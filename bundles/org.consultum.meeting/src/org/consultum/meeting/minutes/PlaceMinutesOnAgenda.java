package org.consultum.meeting.minutes;

import java.util.List;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts the approval of the minutes of a meeting on the agenda of a later one: after the adoption of the agenda, which is the first item
 * that asks for a decision (E-04), as long as that is among the first three.
 */
public final class PlaceMinutesOnAgenda extends MeetingCommand {

    /** Time box of the item in minutes. */
    private static final int MINUTES = 5;

    private final NewElements elements;
    private final Meeting minuted;
    private final Meeting next;

    /**
     * The command.
     *
     * @param minuted the meeting whose minutes are to be approved
     * @param next the meeting that is to approve them
     */
    public PlaceMinutesOnAgenda(EditingDomain domain, NewElements elements, Meeting minuted, Meeting next) {
        super(domain, "PlaceMinutesOnAgenda", Parties.title(minuted), Parties.title(next));
        this.elements = elements;
        this.minuted = minuted;
        this.next = next;
    }

    @Override
    protected void plan(Steps steps) {
        if (minuted == next || minuted.getStart() != null && next.getStart() != null && !next.getStart().isAfter(minuted.getStart())) {
            steps.refuse(Messages.text("refused.notLater"));
        }
        if (MinutesItems.item(next, minuted).isPresent()) {
            steps.refuse(Messages.text("refused.placedAlready"));
        }
        if (MinutesStates.isFinal(minuted)) {
            steps.refuse(Messages.text("refused.minutesFinal"));
        }
        var item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle(Messages.in(Parties.language(next.getCommittee()), "minutes.item", Parties.title(minuted)));
        item.setPurpose(ItemPurpose.DECIDE);
        item.setMinutesPlanned(MINUTES);
        item.getArisesFrom().add(minuted);
        if (next.getAgenda() == null) {
            var agenda = RegisterFactory.eINSTANCE.createAgenda();
            agenda.getItems().add(item);
            steps.set(next, Literals.MEETING__AGENDA, agenda);
            steps.result(item);
        } else {
            steps.create(next.getAgenda(), Literals.AGENDA__ITEMS, position(next.getAgenda().getItems()), item);
        }
    }

    private static int position(List<AgendaItem> items) {
        for (int index = 0; index < Math.min(3, items.size()); index++) {
            if (items.get(index).getPurpose() == ItemPurpose.DECIDE) {
                return index + 1;
            }
        }
        return Math.min(1, items.size());
    }
}
