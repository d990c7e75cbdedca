package org.consultum.agenda.referral;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;

/**
 * Where an item stands that was referred to another committee.
 *
 * @param committee the committee it was referred to
 * @param item the item there, the latest where it was carried over; empty when it is gone
 * @param state how far it is
 * @param meeting the meeting on whose agenda it stands
 * @param decisions what was decided
 * @param report the item by which the outcome came back
 * @param text all that in one sentence, in the language of the user
 */
public record ReferralStatus(Committee committee, Optional<AgendaItem> item, State state, Optional<Meeting> meeting,
        List<Decision> decisions, Optional<AgendaItem> report, String text) {

    /** How far a referral is. */
    public enum State { NOT_FOUND, WAITING, ON_AGENDA, DECIDED, REPORTED_BACK }

    public ReferralStatus {
        decisions = List.copyOf(decisions);
    }

    /** The referrals of an item and of its decisions. Loads meetings of the committees they went to, from its own meeting on. */
    public static List<ReferralStatus> of(AgendaItem item) {
        return List.of();
    }
}
