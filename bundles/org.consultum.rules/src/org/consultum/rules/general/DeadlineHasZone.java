package org.consultum.rules.general;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.rules.internal.Names;
import org.consultum.rules.internal.RegisterParts;
import org.consultum.rules.internal.general.Moments;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * S-02: a deadline names its zone, such as Europe/Berlin: an offset alone does not say whose clock counts, and does not survive the change
 * to summer time (ietf-tools/datatracker issue 6108). Looks at deadlines still to come: of silence procedures, consultation rounds and
 * review rounds. UTC itself is a zone.
 */
public final class DeadlineHasZone implements Rule<Element> {

    @Override
    public String id() {
        return "S-02";
    }

    @Override
    public EClass looksAt() {
        return Literals.ELEMENT;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE, Literals.REGISTER);
    }

    @Override
    public void check(Element element, RuleContext context, FindingSink findings) {
        deadline(element).filter(field -> element.eGet(field) != null).ifPresent(field -> {
            ZonedDateTime moment = (ZonedDateTime) element.eGet(field);
            boolean offset = moment.getZone() instanceof ZoneOffset && !moment.getZone().equals(ZoneOffset.UTC);
            if (offset && !moment.toLocalDate().isBefore(context.asOf())) {
                var finding = Texts.finding(Severity.WARNING, element, field, "deadline.offset", Names.of(element), Moments.text(moment));
                findings.report(zone(element).map(zone -> finding.with(new UseZone(zone.getId()))).orElse(finding));
            }
        });
    }

    private static Optional<EStructuralFeature> deadline(Element element) {
        return switch (element) {
            case Decision decision -> Optional.of(Literals.DECISION__EXPIRES);
            case ConsultationRound round -> Optional.of(Literals.CONSULTATION_ROUND__CLOSES);
            case ReviewRound round -> Optional.of(Literals.REVIEW_ROUND__DEADLINE);
            default -> Optional.empty();
        };
    }

    /** The zone of the committee, or else of the register. */
    private static Optional<ZoneId> zone(Element element) {
        var committee = RegisterParts.committee(element);
        return committee.map(Committee::getZone).or(() -> committee.map(Committee::getRegister).map(Register::getZone))
            .filter(zone -> !(zone instanceof ZoneOffset));
    }

    /** The same moment by the clock of a zone. */
    private record UseZone(String zone) implements QuickFix {

        @Override
        public String label() {
            return Texts.text("deadline.offset.fix", zone);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return deadline(element).filter(field -> element.eGet(field) instanceof ZonedDateTime)
                .map(field -> new ChangeFeature(domain, element, field,
                    Optional.of(((ZonedDateTime) element.eGet(field)).withZoneSameInstant(ZoneId.of(zone)))));
        }
    }
}
