package org.consultum.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.Steps;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * A position in a list of agenda items.
 *
 * @param owner agenda, item or committee that holds the list
 * @param list the reference that is the list
 * @param index the position, counted from 0
 */
public record Place(EObject owner, EReference list, int index) {

    /** The position that a place means, in the lists as they are. Plans an agenda where there is none; refuses a place below a break. */
    public static Optional<Place> of(ItemPlace place, Steps steps) {
        return switch (place) {
            case ItemPlace.Before(AgendaItem item) -> beside(item, 0, steps);
            case ItemPlace.After(AgendaItem item) -> beside(item, 1, steps);
            case ItemPlace.Below(AgendaItem item) -> {
                if (item.getKind() == ItemKind.BREAK) {
                    steps.refuse(Messages.refused("belowBreak"));
                    yield Optional.empty();
                }
                yield Optional.of(endOf(item));
            }
            case ItemPlace.EndOfAgenda(Meeting meeting) -> Optional.of(endOf(agenda(meeting, steps)));
            case ItemPlace.EndOfBacklog(Committee committee) -> Optional.of(endOf(committee));
        };
    }

    /** The end of the list that an agenda, an item or a committee holds. */
    public static Place endOf(EObject owner) {
        return new Place(owner, listOf(owner), items(owner).size());
    }

    /** The agenda of a meeting; one that is planned where there is none. */
    public static Agenda agenda(Meeting meeting, Steps steps) {
        if (meeting.getAgenda() != null) {
            return meeting.getAgenda();
        }
        Agenda agenda = RegisterFactory.eINSTANCE.createAgenda();
        steps.set(meeting, Literals.MEETING__AGENDA, agenda);
        return agenda;
    }

    /** The reference of an agenda, item or committee that is its list of items. */
    public static EReference listOf(EObject owner) {
        return switch (owner) {
            case AgendaItem item -> Literals.AGENDA_ITEM__ITEMS;
            case Agenda agenda -> Literals.AGENDA__ITEMS;
            default -> Literals.COMMITTEE__BACKLOG;
        };
    }

    /** The items an agenda, item or committee holds. */
    @SuppressWarnings("unchecked")
    public static List<AgendaItem> items(EObject owner) {
        return List.copyOf((List<AgendaItem>) owner.eGet(listOf(owner)));
    }

    /** The agenda an item stands on, at whichever level; none for one that waits or stands in a template. */
    public static Optional<Agenda> agendaOf(EObject item) {
        EObject outer = item;
        while (outer instanceof AgendaItem) {
            outer = outer.eContainer();
        }
        return outer instanceof Agenda agenda ? Optional.of(agenda) : Optional.empty();
    }

    /** The committee an item belongs to, on an agenda or waiting for one. */
    public static Optional<Committee> committeeOf(EObject element) {
        EObject outer = element;
        while (outer != null && !(outer instanceof Committee)) {
            outer = outer instanceof Meeting meeting ? meeting.getCommittee() : outer.eContainer();
        }
        return Optional.ofNullable((Committee) outer);
    }

    /** Items of business that stand below headings only, with those headings looked through; in the order of the agenda. */
    public static List<AgendaItem> business(List<AgendaItem> items) {
        var business = new ArrayList<AgendaItem>();
        for (AgendaItem item : items) {
            switch (item.getKind()) {
                case ITEM -> business.add(item);
                case HEADING -> business.addAll(business(item.getItems()));
                case BREAK -> { }
            }
        }
        return business;
    }

    /** Those of some items that are not below another of them. */
    public static List<AgendaItem> tops(Iterable<AgendaItem> items) {
        var all = new ArrayList<AgendaItem>();
        items.forEach(all::add);
        var given = Set.copyOf(all);
        return all.stream().distinct().filter(item -> {
            EObject outer = item.eContainer();
            while (outer instanceof AgendaItem && !given.contains(outer)) {
                outer = outer.eContainer();
            }
            return !(outer instanceof AgendaItem);
        }).toList();
    }

    /** Whether the list belongs to an agenda that is published. */
    public boolean published() {
        return agendaOf(owner).filter(agenda -> agenda.getPublishedOn() != null).isPresent();
    }

    private static Optional<Place> beside(AgendaItem item, int offset, Steps steps) {
        EObject owner = item.eContainer();
        if (owner == null) {
            steps.refuse(Messages.refused("notOnAgenda", Messages.name(item.getTitle())));
            return Optional.empty();
        }
        return Optional.of(new Place(owner, listOf(owner), items(owner).indexOf(item) + offset));
    }
}
