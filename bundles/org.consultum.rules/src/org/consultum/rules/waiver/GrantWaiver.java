package org.consultum.rules.waiver;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Waiver;
import org.consultum.model.base.NewElements;
import org.consultum.rules.internal.planning.Texts;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Accepts what a rule finds at an element, for a reason and, if wanted, until a day. The finding stays visible and counts no longer.
 * Refused without a reason, and when the last day lies before the day of granting. A waiver of the same rule, element and field that is
 * there already is replaced, so that there is one answer to why a finding is accepted.
 */
public final class GrantWaiver extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final Details details;

    /**
     * What is accepted, and why.
     *
     * @param rule identity of the rule
     * @param about the element the finding is about
     * @param field name of the field the finding is about; empty for all findings of the rule at the element
     * @param reason why it is accepted
     * @param grantedBy who accepts it; empty when that is nobody in the register
     * @param grantedOn day from which it holds
     * @param until last day on which it holds; empty when it does not expire
     */
    public record Details(String rule, Element about, Optional<String> field, String reason, Optional<Party> grantedBy,
            LocalDate grantedOn, Optional<LocalDate> until) {

        public Details {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(about);
            Objects.requireNonNull(field);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(grantedBy);
            Objects.requireNonNull(grantedOn);
            Objects.requireNonNull(until);
        }
    }

    public GrantWaiver(EditingDomain domain, NewElements elements, Register register, Details details) {
        super(domain, Texts.text("waiver.grant.label"),
            Texts.text("waiver.grant.description", details.rule(), Labels.ofUser().label(details.about())));
        this.elements = Objects.requireNonNull(elements);
        this.register = Objects.requireNonNull(register);
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.reason().isBlank()) {
            steps.refuse(Texts.text("waiver.grant.reason"));
        }
        if (details.until().filter(last -> last.isBefore(details.grantedOn())).isPresent()) {
            steps.refuse(Texts.text("waiver.grant.until", details.until().get(), details.grantedOn()));
        }
        register.getWaivers().stream().filter(this::sameFinding)
            .forEach(old -> steps.remove(register, Literals.REGISTER__WAIVERS, old));
        Waiver waiver = elements.create(Waiver.class, Literals.WAIVER);
        waiver.setRule(details.rule());
        waiver.setAbout(details.about());
        waiver.setField(details.field().orElse(null));
        waiver.setReason(details.reason().strip());
        waiver.setGrantedBy(details.grantedBy().orElse(null));
        waiver.setGrantedOn(details.grantedOn());
        waiver.setUntil(details.until().orElse(null));
        steps.create(register, Literals.REGISTER__WAIVERS, waiver);
    }

    private boolean sameFinding(Waiver waiver) {
        return details.rule().equals(waiver.getRule()) && waiver.getAbout() == details.about()
            && details.field().equals(Optional.ofNullable(waiver.getField()));
    }
}
