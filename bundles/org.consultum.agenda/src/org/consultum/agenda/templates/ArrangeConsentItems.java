package org.consultum.agenda.templates;

import java.util.List;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts the consent items of an agenda together below a heading of their own, where the first of them stands. The heading that has
 * the name of one, or holds several items that are all consent items, is used if it is there. Parts of other items stay with them.
 */
public final class ArrangeConsentItems extends IntentionCommand {

    private final NewElements elements;
    private final Meeting meeting;

    public ArrangeConsentItems(EditingDomain domain, NewElements elements, Meeting meeting) {
        super(domain, Messages.label(ArrangeConsentItems.class), Messages.description(ArrangeConsentItems.class));
        this.elements = elements;
        this.meeting = meeting;
    }

    @Override
    protected void plan(Steps steps) {
        Agenda agenda = meeting.getAgenda();
        List<AgendaItem> consent = agenda == null ? List.of()
            : Place.business(agenda.getItems()).stream().filter(AgendaItem::isConsent).toList();
        if (consent.isEmpty()) {
            steps.refuse(Messages.refused("noConsentItems"));
            return;
        }
        Optional<AgendaItem> existing = agenda.getItems().stream().filter(ArrangeConsentItems::isForConsent).findFirst();
        List<AgendaItem> moved = consent.stream().filter(item -> existing.isEmpty() || item.eContainer() != existing.get()).toList();
        moved.forEach(item -> steps.remove(item.eContainer(), Place.listOf(item.eContainer()), item));
        AgendaItem heading = existing.orElseGet(() -> heading(agenda, consent, steps));
        moved.forEach(item -> steps.add(heading, Literals.AGENDA_ITEM__ITEMS, item));
    }

    private static boolean isForConsent(AgendaItem item) {
        return item.getKind() == ItemKind.HEADING && (Messages.text("consent.heading").equals(item.getTitle())
            || item.getItems().size() > 1 && item.getItems().stream().allMatch(AgendaItem::isConsent));
    }

    private AgendaItem heading(Agenda agenda, List<AgendaItem> consent, Steps steps) {
        var heading = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        heading.setTitle(Messages.text("consent.heading"));
        heading.setKind(ItemKind.HEADING);
        AgendaItem top = top(consent.getFirst());
        List<AgendaItem> before = agenda.getItems().subList(0, agenda.getItems().indexOf(top));
        int index = (int) before.stream().filter(item -> !consent.contains(item)).count();
        steps.create(agenda, Literals.AGENDA__ITEMS, index, heading);
        return heading;
    }

    private static AgendaItem top(AgendaItem item) {
        EObject top = item;
        while (top.eContainer() instanceof AgendaItem outer) {
            top = outer;
        }
        return (AgendaItem) top;
    }
}
