package org.consultum.sections.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.SetAsideProposal;
import org.consultum.spi.proposal.Proposal;

/** What a committee has before it already, or does not want now. */
final class CommitteeBusiness {

    private static final Set<MeetingState> OVER = Set.of(MeetingState.CLOSED, MeetingState.MINUTES_APPROVED);

    private final Set<String> keys = new HashSet<>();
    private final Set<Element> coming = new HashSet<>();

    CommitteeBusiness(Committee committee, LocalDate asOf) {
        for (SetAsideProposal aside : committee.getSetAsideProposals()) {
            if (aside.getProposal() != null && (aside.getUntil() == null || asOf.isBefore(aside.getUntil()))) {
                keys.add(aside.getProposal());
            }
        }
        collect(committee.getBacklog(), true);
        for (Meeting meeting : committee.getMeetings()) {
            if (meeting.getState() != MeetingState.CANCELLED && meeting.getAgenda() != null) {
                collect(meeting.getAgenda().getItems(), isComing(meeting, asOf));
            }
        }
    }

    private static boolean isComing(Meeting meeting, LocalDate asOf) {
        return !OVER.contains(meeting.getState()) && (meeting.getStart() == null || !meeting.getStart().toLocalDate().isBefore(asOf));
    }

    private void collect(List<AgendaItem> items, boolean isComing) {
        for (AgendaItem item : items) {
            if (item.getProposal() != null) {
                keys.add(item.getProposal());
            }
            if (isComing) {
                coming.addAll(item.getArisesFrom());
            }
            collect(item.getItems(), isComing);
        }
    }

    /** Whether the committee needs not be asked. */
    boolean knows(Proposal proposal) {
        return keys.contains(proposal.key()) || coming.contains(proposal.about());
    }
}
