package org.consultum.followup.internal.orphan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.followup.loop.Descendants;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Answers;
import org.eclipse.emf.ecore.EObject;

/** What arises from what in a register. */
final class Followers {

    private final Map<String, List<Element>> arising = new HashMap<>();
    private final Set<String> takenUp = new HashSet<>();

    private Followers() {
    }

    static Followers in(Register register) {
        var followers = new Followers();
        register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).forEach(followers::read);
        return followers;
    }

    /** What arises in the lists of one committee; reads no meeting. */
    static Followers inLists(Committee committee) {
        var followers = new Followers();
        followers.lists(committee);
        return followers;
    }

    private void lists(Committee committee) {
        actions(committee).forEach(action -> Answers.target(action, Literals.ACTION_ITEM__ORIGIN).ifPresent(id -> arises(id, action)));
        Descendants.recommendations(committee)
            .forEach(made -> Answers.target(made, Literals.RECOMMENDATION__ORIGIN).ifPresent(id -> arises(id, made)));
    }

    private void read(Committee committee) {
        lists(committee);
        var items = Stream.concat(meetings(committee).flatMap(Followers::items), committee.getBacklog().stream().flatMap(Followers::all));
        items.forEach(item -> {
            takenUp.addAll(Answers.ids(item, Literals.AGENDA_ITEM__ARISES_FROM));
            Answers.target(item, Literals.AGENDA_ITEM__REFERRED_FROM).ifPresent(takenUp::add);
            item.getDecisions().forEach(decision -> Answers.target(decision, Literals.DECISION__SUPERSEDES).ifPresent(takenUp::add));
        });
    }

    private void arises(String from, Element element) {
        arising.computeIfAbsent(from, id -> new ArrayList<>()).add(element);
    }

    /** The actions and recommendations that arise from an element. */
    List<Element> of(Element element) {
        return List.copyOf(arising.getOrDefault(element.getId(), List.of()));
    }

    /** Whether anything arises from a decision or from the agenda item on which it was taken. */
    boolean follow(Decision decision) {
        return follows(decision) || decision.eContainer() instanceof AgendaItem item && (follows(item) || item.getCarriedOverTo() != null);
    }

    private boolean follows(Element element) {
        return arising.containsKey(element.getId()) || takenUp.contains(element.getId());
    }

    static Stream<ActionItem> actions(Committee committee) {
        ActionList list = committee.getActionList();
        return list == null || list.eIsProxy() ? Stream.of() : list.getActions().stream();
    }

    static Stream<Meeting> meetings(Committee committee) {
        return committee.getMeetings().stream().filter(meeting -> !meeting.eIsProxy());
    }

    static Stream<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? Stream.of() : meeting.getAgenda().getItems().stream().flatMap(Followers::all);
    }

    private static Stream<AgendaItem> all(AgendaItem item) {
        return Stream.concat(Stream.of(item), item.getItems().stream().flatMap(Followers::all));
    }

    /** Whether an element still stands where it is kept, and is no placeholder. */
    static boolean there(EObject element) {
        return element != null && !element.eIsProxy();
    }
}
