package org.consultum.agenda.templates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes items off their agenda; they wait for another one of the committee. What was fixed for that agenda, such as the start, is
 * forgotten. Items on which something is recorded stay, because the record belongs to their meeting.
 */
public final class SendToBacklog extends IntentionCommand {

    private final List<AgendaItem> items;

    public SendToBacklog(EditingDomain domain, Collection<AgendaItem> items) {
        super(domain, Messages.label(SendToBacklog.class), Messages.description(SendToBacklog.class, items.size(),
            items.isEmpty() ? "" : Messages.name(items.iterator().next().getTitle())));
        this.items = List.copyOf(items);
    }

    @Override
    protected void plan(Steps steps) {
        for (AgendaItem item : Place.tops(items)) {
            Optional<Committee> committee = Place.committeeOf(item);
            if (committee.isEmpty() || Place.agendaOf(item).isEmpty()) {
                steps.refuse(Messages.refused("notOnAgenda", Messages.name(item.getTitle())));
                return;
            }
            if (isRecorded(item)) {
                steps.refuse(Messages.refused("recorded", Messages.name(item.getTitle())));
            }
            steps.remove(item.eContainer(), Place.listOf(item.eContainer()), item);
            steps.add(committee.get(), Literals.COMMITTEE__BACKLOG, item);
            for (var feature : List.of(Literals.AGENDA_ITEM__FIXED_START, Literals.AGENDA_ITEM__SITTING, Literals.AGENDA_ITEM__AFTER,
                    Literals.AGENDA_ITEM__LABEL, Literals.AGENDA_ITEM__LATE, Literals.AGENDA_ITEM__LATE_REASON)) {
                steps.set(item, feature, null);
            }
        }
    }

    private static boolean isRecorded(AgendaItem item) {
        return item.getRecord() != null || !item.getDecisions().isEmpty() || item.getItems().stream().anyMatch(SendToBacklog::isRecorded);
    }
}
