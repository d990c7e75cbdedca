package org.consultum.rules.general;

import java.util.Set;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * M-02: final minutes are opened again only while they are the latest (4minitz): once those of a later meeting of the committee are
 * approved, they build on each other, and a correction belongs into the later ones.
 */
public final class OnlyLatestMinutesReopen extends MeetingRule {

    public OnlyLatestMinutesReopen() {
        super("M-02");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.MEETING);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getMinutes() == null || Agendas.blank(meeting.getMinutes().getReopenedReason()) || approved(meeting)
                || meeting.getStart() == null || meeting.getCommittee() == null) {
            return;
        }
        meeting.getCommittee().getMeetings().stream()
            .filter(other -> other.getStart() != null && other.getStart().isAfter(meeting.getStart()) && approved(other)).findFirst()
            .ifPresent(later -> findings.report(Texts.finding(Severity.WARNING, meeting, Literals.MINUTES__STATE, "minutes.reopened",
                Agendas.name(meeting), Agendas.name(later))));
    }

    private static boolean approved(Meeting meeting) {
        return meeting.getMinutes() != null && meeting.getMinutes().getState().compareTo(MinutesState.APPROVED) >= 0;
    }
}
