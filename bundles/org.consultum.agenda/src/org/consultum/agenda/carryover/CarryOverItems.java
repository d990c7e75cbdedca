package org.consultum.agenda.carryover;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.agenda.internal.ItemCopies;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.internal.References;
import org.consultum.edit.Labels;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.ActionDue;
import org.consultum.model.ActionItem;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.ActionStatusOn;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Carries the items of a preview over to the agenda of the next meeting, with links both ways. They go below the heading of the same name
 * if there is one, otherwise before the standing items at the end. A standing item that the next agenda has already is linked to, and
 * what was carried over before is left alone.
 */
public final class CarryOverItems extends IntentionCommand {

    private final NewElements elements;
    private final CarryOverPreview preview;
    private final Meeting next;
    private final ReturningActions actions;

    /**
     * A carry-over.
     *
     * @param preview what goes on, of a meeting of the same committee
     * @param next the meeting to whose agenda it goes
     * @param actions how open actions of the committee return; those put aside beyond the meeting, or not begun by then, do not
     */
    public CarryOverItems(EditingDomain domain, NewElements elements, CarryOverPreview preview, Meeting next, ReturningActions actions) {
        super(domain, Messages.label(CarryOverItems.class),
            Messages.description(CarryOverItems.class, Messages.name(next.getTitle())));
        this.elements = elements;
        this.preview = preview;
        this.next = next;
        this.actions = actions;
    }

    @Override
    protected void plan(Steps steps) {
        if (preview.meeting() == next) {
            steps.refuse(Messages.refused("sameMeeting"));
            return;
        }
        List<AgendaItem> there = next.getAgenda() == null ? List.of() : all(next.getAgenda().getItems());
        var wanted = new HashSet<>(preview.carried());
        var missing = new ArrayList<AgendaItem>();
        var standing = new HashSet<AgendaItem>();
        for (CarryOverPreview.Line line : preview.lines()) {
            AgendaItem item = line.item();
            if (!line.carried() || line.carriedTo().isPresent() || isBelow(item, missing)
                    || there.stream().anyMatch(other -> References.pointsAt(other, Literals.AGENDA_ITEM__CARRIED_OVER_FROM, item))) {
                continue;
            }
            Optional<AgendaItem> same = there.stream().filter(other -> recurs(item, other)).filter(standing::add).findFirst();
            if (same.isPresent()) {
                link(item, same.get(), steps);
            } else if (!(item.eContainer() instanceof AgendaItem above) || above.getKind() != ItemKind.ITEM) {
                missing.add(item);
            }
        }
        List<ActionItem> returning = returning(there);
        if (missing.isEmpty() && returning.isEmpty()) {
            return;
        }
        Agenda agenda = Place.agenda(next, steps);
        var places = new Places(agenda);
        missing.forEach(item -> carry(item, wanted, places.of(item), steps));
        returnActions(returning, there, places, steps);
    }

    private void carry(AgendaItem item, Set<AgendaItem> wanted, Place place, Steps steps) {
        Map<AgendaItem, AgendaItem> copies = ItemCopies.sameBusiness(item, elements,
            part -> part.getKind() != ItemKind.ITEM || wanted.contains(part));
        boolean samePeriod = preview.meeting().getPeriod() == next.getPeriod();
        copies.forEach((original, copy) -> {
            copy.setCarriedOverFrom(original);
            if (!samePeriod) {
                copy.setReference(null);
            }
            if (place.published()) {
                copy.setLate(true);
                copy.setLateReason(Messages.text("carryOver.lateReason", Labels.ofUser().label(preview.meeting())));
            }
        });
        steps.create(place.owner(), place.list(), place.index(), copies.get(item));
        copies.forEach((original, copy) -> steps.set(original, Literals.AGENDA_ITEM__CARRIED_OVER_TO, copy));
    }

    private static void link(AgendaItem item, AgendaItem same, Steps steps) {
        steps.set(item, Literals.AGENDA_ITEM__CARRIED_OVER_TO, same);
        steps.set(same, Literals.AGENDA_ITEM__CARRIED_OVER_FROM, item);
    }

    private static boolean recurs(AgendaItem item, AgendaItem other) {
        return item.isStanding() && other.isStanding() && other.getCarriedOverFrom() == null
            && Objects.equals(item.getTitle(), other.getTitle());
    }

    private List<ActionItem> returning(List<AgendaItem> there) {
        if (actions == ReturningActions.NONE || next.getCommittee() == null || next.getCommittee().getActionList() == null) {
            return List.of();
        }
        var known = new HashSet<Element>();
        there.forEach(item -> known.addAll(item.getArisesFrom()));
        Optional<LocalDate> day = Optional.ofNullable(next.getStart()).map(ZonedDateTime::toLocalDate);
        return next.getCommittee().getActionList().getActions().stream()
            .filter(action -> !ActionStatusOn.finished(action) && !known.contains(action))
            .filter(action -> day.isEmpty() || !ActionDue.resting(action, day.get())).toList();
    }

    private void returnActions(List<ActionItem> returning, List<AgendaItem> there, Places places, Steps steps) {
        if (actions == ReturningActions.EACH) {
            returning.forEach(action -> create(Messages.name(action.getTitle()), List.of(action), places, steps));
        } else if (!returning.isEmpty()) {
            String title = Messages.text("carryOver.actions");
            Optional<AgendaItem> review = there.stream().filter(item -> title.equals(item.getTitle())).findFirst();
            if (review.isPresent()) {
                returning.forEach(action -> steps.add(review.get(), Literals.AGENDA_ITEM__ARISES_FROM, action));
            } else {
                create(title, returning, places, steps);
            }
        }
    }

    private void create(String title, List<ActionItem> sources, Places places, Steps steps) {
        var item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle(title);
        item.setPurpose(ItemPurpose.DISCUSS);
        item.getArisesFrom().addAll(sources);
        Place place = places.beforeEnd();
        steps.create(place.owner(), place.list(), place.index(), item);
    }

    private static boolean isBelow(AgendaItem item, List<AgendaItem> others) {
        EObject outer = item.eContainer();
        while (outer instanceof AgendaItem && !others.contains(outer)) {
            outer = outer.eContainer();
        }
        return outer instanceof AgendaItem;
    }

    private static List<AgendaItem> all(List<AgendaItem> items) {
        var all = new ArrayList<AgendaItem>();
        for (AgendaItem item : items) {
            all.add(item);
            all.addAll(all(item.getItems()));
        }
        return all;
    }

    /** Where the next items go, as they are added. */
    private static final class Places {

        private final Agenda agenda;
        private final Map<EObject, Integer> added = new HashMap<>();
        private final int beforeStanding;

        Places(Agenda agenda) {
            this.agenda = agenda;
            List<AgendaItem> top = agenda.getItems();
            int index = top.size();
            while (index > 0 && top.get(index - 1).isStanding()) {
                index--;
            }
            beforeStanding = index;
        }

        Place of(AgendaItem item) {
            if (item.eContainer() instanceof AgendaItem heading) {
                for (AgendaItem candidate : agenda.getItems()) {
                    if (candidate.getKind() == ItemKind.HEADING && Objects.equals(candidate.getTitle(), heading.getTitle())) {
                        return at(candidate, candidate.getItems().size());
                    }
                }
            }
            return beforeEnd();
        }

        Place beforeEnd() {
            return at(agenda, beforeStanding);
        }

        private Place at(EObject owner, int index) {
            return new Place(owner, Place.listOf(owner), index + added.merge(owner, 1, Integer::sum) - 1);
        }
    }
}
