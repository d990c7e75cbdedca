package org.consultum.agenda.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consultum.agenda.internal.ItemCopies;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts the standing items of an earlier meeting on an agenda: those it began with at the beginning, the others at the end, in the order
 * they had. A standing item of the same name that is there already is left alone.
 */
public final class InsertStandingItems extends IntentionCommand {

    private final NewElements elements;
    private final Meeting from;
    private final Meeting meeting;

    /**
     * Standing items to insert.
     *
     * @param from the meeting that has them
     * @param meeting the meeting that gets them
     */
    public InsertStandingItems(EditingDomain domain, NewElements elements, Meeting from, Meeting meeting) {
        super(domain, Messages.label(InsertStandingItems.class),
            Messages.description(InsertStandingItems.class, Messages.name(from.getTitle())));
        this.elements = elements;
        this.from = from;
        this.meeting = meeting;
    }

    @Override
    protected void plan(Steps steps) {
        List<AgendaItem> there = meeting.getAgenda() == null ? List.of() : Place.business(meeting.getAgenda().getItems());
        var first = new ArrayList<AgendaItem>();
        var last = new ArrayList<AgendaItem>();
        boolean begun = false;
        for (AgendaItem item : from.getAgenda() == null ? List.<AgendaItem>of() : Place.business(from.getAgenda().getItems())) {
            begun |= !item.isStanding();
            if (item.isStanding() && there.stream().noneMatch(other -> other.isStanding()
                    && Objects.equals(other.getTitle(), item.getTitle()))) {
                (begun ? last : first).add(item);
            }
        }
        if (first.isEmpty() && last.isEmpty()) {
            steps.refuse(Messages.refused("noStandingItems"));
            return;
        }
        Agenda agenda = Place.agenda(meeting, steps);
        if (agenda.getPublishedOn() != null) {
            steps.refuse(Messages.refused("published"));
        }
        int index = 0;
        while (index < agenda.getItems().size() && agenda.getItems().get(index).isStanding()) {
            index++;
        }
        int end = agenda.getItems().size() + first.size();
        for (AgendaItem item : first) {
            steps.create(agenda, Place.listOf(agenda), index++, ItemCopies.sameKind(item, elements));
        }
        for (AgendaItem item : last) {
            steps.create(agenda, Place.listOf(agenda), end++, ItemCopies.sameKind(item, elements));
        }
    }
}
