package org.consultum.reminders.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.followup.action.EscalationPlan;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EObject;

/**
 * One thing somebody is told.
 *
 * @param topic under which heading
 * @param element the action, measure or recommendation
 * @param day the day it is due, or the day of the last news
 * @param escalation for an action that is overdue: who is told of it
 * @param events for news: what happened
 */
record Matter(Topic topic, Element element, Optional<LocalDate> day, Optional<EscalationPlan> escalation, List<Event> events) {

    /** The earliest first; those of one day as they stand in the register. */
    static final Comparator<Matter> BY_DAY = Comparator.comparing(matter -> matter.day().orElse(LocalDate.MAX));

    Matter {
        events = List.copyOf(events);
    }

    static Matter of(Topic topic, Element element, Optional<LocalDate> day) {
        return new Matter(topic, element, day, Optional.empty(), List.of());
    }

    /** The headings of mails, in their order. */
    enum Topic {
        ESCALATED, UNANSWERED, OVERDUE, DUE_SOON, WAITING, TO_ANSWER, MEASURE, NO_DATE, NEWS;

        /** Whether something is expected of the recipient. */
        boolean asks() {
            return this != NEWS;
        }
    }

    /**
     * Something that happened to a recommendation.
     *
     * @param day when
     * @param what the response, measure or review, the recommendation that reopened it, or it itself for its closing
     */
    record Event(LocalDate day, EObject what) {
    }
}
