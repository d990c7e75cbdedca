package org.consultum.agenda.templates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes items that wait for an agenda on to one. They keep their order; a published agenda needs the reason why they are late. */
public final class TakeFromBacklog extends IntentionCommand {

    private final List<AgendaItem> items;
    private final ItemPlace place;
    private final Optional<String> lateReason;

    /**
     * Items to take.
     *
     * @param items items that wait for an agenda
     * @param place where they go
     * @param lateReason why they are late, where the agenda is published
     */
    public TakeFromBacklog(EditingDomain domain, Collection<AgendaItem> items, ItemPlace place, Optional<String> lateReason) {
        super(domain, Messages.label(TakeFromBacklog.class), Messages.description(TakeFromBacklog.class, items.size(),
            items.isEmpty() ? "" : Messages.name(items.iterator().next().getTitle())));
        this.items = List.copyOf(items);
        this.place = place;
        this.lateReason = lateReason;
    }

    @Override
    protected void plan(Steps steps) {
        List<AgendaItem> tops = Place.tops(items);
        if (tops.stream().anyMatch(item -> !(item.eContainer() instanceof Committee))) {
            steps.refuse(Messages.refused("notWaiting"));
            return;
        }
        Place.of(place, steps).ifPresent(target -> {
            if (Place.agendaOf(target.owner()).isEmpty()) {
                steps.refuse(Messages.refused("notAnAgenda"));
            }
            String reason = lateReason.orElse("").strip();
            if (target.published() && reason.isEmpty()) {
                steps.refuse(Messages.refused("lateReasonMissing"));
            }
            int index = target.index();
            tops.forEach(item -> steps.remove(item.eContainer(), Literals.COMMITTEE__BACKLOG, item));
            for (AgendaItem item : tops) {
                steps.add(target.owner(), target.list(), index++, item);
                if (target.published()) {
                    steps.set(item, Literals.AGENDA_ITEM__LATE, true);
                    steps.set(item, Literals.AGENDA_ITEM__LATE_REASON, reason);
                }
            }
        });
    }
}
