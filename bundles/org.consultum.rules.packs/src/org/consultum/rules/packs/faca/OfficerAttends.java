package org.consultum.rules.packs.faca;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * F-05: the designated officer or an alternate attends, or there is no meeting. Parameter {@code role}: the role of that officer. A meeting
 * that is more than a draft needs somebody in that role on its day; of one that was held, the attendance is looked at where it was taken.
 */
public final class OfficerAttends extends MeetingRule {

    public OfficerAttends() {
        super("F-05");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE, Literals.MEMBERSHIP, Literals.PARTY);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getCommittee() == null || meeting.getStart() == null || meeting.getState() == MeetingState.DRAFT
                || meeting.getCommittee().getMemberships().isEmpty()) {
            return;
        }
        String word = context.parameters().text("role");
        MembershipRole role = Optional.ofNullable(MembershipRole.getByName(word)).orElseThrow(() -> Fields.unknown(id(), word));
        List<Membership> officers = Attendances.holders(meeting.getCommittee(), List.of(role), meeting.getStart().toLocalDate());
        String name = FeatureTexts.ofUser().label(role);
        boolean attendanceTaken = context.held(meeting) && !meeting.getAttendance().isEmpty();
        if (officers.isEmpty() && (context.planned(meeting) || attendanceTaken)) {
            findings.report(Texts.finding(Agendas.severity(meeting, context), meeting, Literals.MEETING__COMMITTEE, "officer.none",
                Agendas.name(meeting), name, meeting.getCommittee().getName()));
        } else if (attendanceTaken && officers.stream().noneMatch(officer -> Attendances.present(meeting, officer))) {
            findings.report(Texts.finding(Severity.WARNING, meeting, Literals.MEETING__ATTENDANCE, "officer.absent", Agendas.name(meeting),
                name, String.join(", ", officers.stream().map(one -> one.getMember().getName()).toList())));
        }
    }
}
