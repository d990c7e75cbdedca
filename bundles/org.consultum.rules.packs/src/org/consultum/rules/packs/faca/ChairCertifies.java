package org.consultum.rules.packs.faca;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * F-08: certified minutes were certified by the chair: who presided, or who was chair or co-chair on the day of the meeting or of the
 * certification (41 CFR 102-3.165(a)). Says nothing about minutes that are not certified; until when they have to be says F-09.
 */
public final class ChairCertifies extends MeetingRule {

    private static final Set<MembershipRole> CHAIRS = Set.of(MembershipRole.CHAIR, MembershipRole.CO_CHAIR);

    public ChairCertifies() {
        super("F-08");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.MEMBERSHIP, Literals.PARTY);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        Minutes minutes = meeting.getMinutes();
        if (minutes == null || minutes.getState() != MinutesState.CERTIFIED && minutes.getCertifiedOn() == null) {
            return;
        }
        if (minutes.getCertifiedBy() == null) {
            var finding = Texts.finding(Severity.WARNING, meeting, Literals.MINUTES__CERTIFIED_BY, "certified.nobody",
                Agendas.name(meeting));
            findings.report(chair(meeting).map(chair -> finding.with(new EnterChair(chair.getMember().getName()))).orElse(finding));
        } else if (!Attendances.is(meeting.getPresidedBy(), minutes.getCertifiedBy())
                && chairs(meeting).stream().noneMatch(chair -> Attendances.is(chair.getMember(), minutes.getCertifiedBy()))) {
            findings.report(Texts.finding(Severity.WARNING, meeting, Literals.MINUTES__CERTIFIED_BY, "certified.notChair",
                Agendas.name(meeting), minutes.getCertifiedBy().getName()));
        }
    }

    private static List<Membership> chairs(Meeting meeting) {
        return meeting.getCommittee() == null ? List.of() : meeting.getCommittee().getMemberships().stream()
            .filter(one -> on(meeting, Agendas.day(meeting, LocalDate.MAX)).contains(one)
                || on(meeting, meeting.getMinutes().getCertifiedOn()).contains(one)).toList();
    }

    private static List<Membership> on(Meeting meeting, LocalDate day) {
        return day == null ? List.of() : Attendances.holders(meeting.getCommittee(), CHAIRS, day);
    }

    /** The chair, where there is no more than one. */
    private static Optional<Membership> chair(Meeting meeting) {
        return Optional.of(chairs(meeting)).filter(chairs -> chairs.size() == 1).map(List::getFirst);
    }

    /** Enters the only chair as who certified. */
    private record EnterChair(String name) implements QuickFix {

        @Override
        public String label() {
            return Texts.text("certified.nobody.fix", name);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return element instanceof Meeting meeting && meeting.getMinutes() != null && meeting.getMinutes().getCertifiedBy() == null
                ? chair(meeting).map(chair -> new ChangeFeature(domain, meeting.getMinutes(), Literals.MINUTES__CERTIFIED_BY,
                    Optional.of(chair.getMember())))
                : Optional.empty();
        }
    }
}
