package org.consultum.rules.general;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.CarryOver;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * M-01: what was not dealt with is carried over, unless it was discussed, has no open action and is not recurring (4minitz). An item of
 * business that was neither discussed nor decided goes to another meeting or committee; one whose open actions are still followed, that
 * comes up at every meeting or that is never carried over, does not have to. Items that ask for a decision are the matter of G-01.
 *
 * <p>Looks at meetings that were held and of which at least one item was recorded: without a record nothing is known.
 */
public final class NothingLeftBehind extends MeetingRule {

    public NothingLeftBehind() {
        super("M-01");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.ACTION_ITEM);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!context.held(meeting)) {
            return;
        }
        var items = Agendas.items(meeting);
        if (items.stream().noneMatch(NothingLeftBehind::recorded)) {
            return;
        }
        Set<Element> followed = meeting.getCommittee() == null ? Set.of()
            : context.shared(new Followed(meeting.getCommittee()), () -> followed(meeting.getCommittee()));
        for (AgendaItem item : items) {
            if (business(item) && !dealtWith(item) && !followed.contains(item)) {
                findings.report(Texts.finding(Severity.WARNING, item, Literals.AGENDA_ITEM__CARRIED_OVER_TO, "item.leftBehind",
                    Agendas.name(meeting), item.getTitle()));
            }
        }
    }

    /** What the open actions of a committee come from. */
    private record Followed(Committee committee) {
    }

    private static Set<Element> followed(Committee committee) {
        return committee.getActionList() == null ? Set.of() : committee.getActionList().getActions().stream()
            .filter(action -> !ActionStatusOn.finished(action)).map(ActionItem::getOrigin).filter(Objects::nonNull)
            .collect(Collectors.toSet());
    }

    private static boolean business(AgendaItem item) {
        return item.getKind() == ItemKind.ITEM && item.getItems().isEmpty() && !item.isStanding() && item.getCarryOver() != CarryOver.NEVER
            && !Agendas.asksForDecision(item);
    }

    /** What was said on an item is often recorded with the item above it, or goes elsewhere with that one. */
    private static boolean dealtWith(AgendaItem item) {
        for (EObject outer = item; outer instanceof AgendaItem above; outer = outer.eContainer()) {
            if (recorded(above) || above.getCarriedOverTo() != null || above.getReferredTo() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean recorded(AgendaItem item) {
        return !item.getDecisions().isEmpty() || item.getRecord() != null && (item.getRecord().isDiscussed()
            || !Agendas.blank(item.getRecord().getDiscussion()) || !Agendas.blank(item.getRecord().getRationale()));
    }
}
