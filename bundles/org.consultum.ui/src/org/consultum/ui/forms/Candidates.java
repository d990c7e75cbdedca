package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionList;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.FeedbackList;
import org.consultum.model.Meeting;
import org.consultum.model.PaperList;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * What a reference can be set to: people and organisations of the register, its committees, and what belongs to the same committee.
 *
 * <p>Unlike the choice EMF.Edit offers this never walks the whole register, which would load every meeting.
 */
public final class Candidates {

    /** What stands in meetings, or in lists of committees that may not be loaded. */
    private static final List<String> SEARCHED = List.of("AgendaItem", "Decision", "Meeting", "Recommendation", "ActionItem");

    private final Register register;

    public Candidates(Register register) {
        this.register = register;
    }

    /** Everything of a class an object may refer to; loads lists of its committee, and the meetings only if those are asked for. */
    public List<EObject> of(EObject object, EClass type) {
        var found = new ArrayList<EObject>();
        add(found, type, Literals.PERSON, register.getPeople());
        add(found, type, Literals.ROLE, register.getRoles());
        add(found, type, Literals.ORGANISATION, register.getOrganisations());
        add(found, type, Literals.COMMITTEE, register.getCommittees());
        committee(object).ifPresent(committee -> addOwn(found, type, committee));
        meeting(object).map(Meeting::getAgenda).ifPresent(agenda -> addItems(found, type, agenda));
        Optional.ofNullable(register.getPaperList()).ifPresent(list -> addPapers(found, type, list));
        if (Literals.SECTION_ITEM.isSuperTypeOf(type)) {
            register.getSections().forEach(section -> addItems(found, type, section));
        }
        if (object instanceof SectionItem) {
            addOfAll(found, type);
        }
        found.remove(object);
        return found;
    }

    /** Whether what an object may refer to is found by searching all of the register, because a list of it would load every meeting. */
    static boolean isSearched(EObject object, EClass type) {
        return object instanceof SectionItem && !searched(type).isEmpty();
    }

    /** The classes that are searched for a reference of a type; none for a type whose elements are listed. */
    static List<String> searched(EClass type) {
        return type == Literals.ELEMENT ? SEARCHED : SEARCHED.stream().filter(type.getName()::equals).toList();
    }

    /** The committee an object belongs to. */
    public static Optional<Committee> committee(EObject object) {
        return switch (object) {
            case null -> Optional.empty();
            case Committee committee -> Optional.of(committee);
            default -> committee(object.eContainer());
        };
    }

    /** The meeting an object belongs to. */
    public static Optional<Meeting> meeting(EObject object) {
        return switch (object) {
            case null -> Optional.empty();
            case Meeting meeting -> Optional.of(meeting);
            default -> meeting(object.eContainer());
        };
    }

    private static void addOwn(List<EObject> found, EClass type, Committee committee) {
        add(found, type, Literals.SEAT, committee.getSeats());
        add(found, type, Literals.MEMBERSHIP, committee.getMemberships());
        add(found, type, Literals.PERIOD, committee.getPeriods());
        add(found, type, Literals.MEETING_SERIES, committee.getSeries());
        if (type == Literals.MEETING) {
            found.addAll(committee.getMeetings());
        }
        if (takes(type, Literals.ACTION_ITEM) && type != Literals.ELEMENT) {
            Optional.ofNullable(committee.getActionList()).map(ActionList::getActions).ifPresent(found::addAll);
        }
        if (takes(type, Literals.RECOMMENDATION) && type != Literals.ELEMENT) {
            Optional.ofNullable(committee.getFeedbackList()).map(FeedbackList::getRecommendations).ifPresent(found::addAll);
        }
        Optional.ofNullable(committee.getPaperList()).ifPresent(list -> addPapers(found, type, list));
    }

    /** Items of a subject area, at any depth. */
    private static void addItems(List<EObject> found, EClass type, Section section) {
        section.eAllContents().forEachRemaining(object -> {
            if (type.isInstance(object)) {
                found.add(object);
            }
        });
    }

    /** What a subject area may refer to belongs to any committee. Decisions and agenda items are found by search instead. */
    private void addOfAll(List<EObject> found, EClass type) {
        for (Committee committee : register.getCommittees()) {
            Optional.ofNullable(committee.getPaperList()).ifPresent(list -> addPapers(found, type, list));
        }
    }

    private static void addPapers(List<EObject> found, EClass type, PaperList list) {
        if (type == Literals.PAPER) {
            found.addAll(list.getPapers());
        } else if (type == Literals.PAPER_VERSION) {
            list.getPapers().forEach(paper -> found.addAll(paper.getVersions()));
        }
    }

    private static void addItems(List<EObject> found, EClass type, Agenda agenda) {
        if (takes(type, Literals.AGENDA_ITEM)) {
            agenda.getItems().forEach(item -> addItem(found, item));
        }
        if (type == Literals.DECISION) {
            agenda.eAllContents().forEachRemaining(object -> {
                if (object.eClass() == type) {
                    found.add(object);
                }
            });
        }
    }

    private static void addItem(List<EObject> found, AgendaItem item) {
        found.add(item);
        item.getItems().forEach(child -> addItem(found, child));
    }

    private static void add(List<EObject> found, EClass wanted, EClass offered, List<? extends EObject> objects) {
        if (takes(wanted, offered) && wanted != Literals.ELEMENT) {
            found.addAll(objects);
        }
    }

    private static boolean takes(EClass wanted, EClass offered) {
        return wanted.isSuperTypeOf(offered);
    }
}
