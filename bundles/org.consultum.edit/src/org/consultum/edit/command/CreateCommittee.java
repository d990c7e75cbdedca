package org.consultum.edit.command;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.base.Slugs;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Sets up a committee with a folder name of its own. */
public final class CreateCommittee extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final Details details;

    /**
     * What is known of the committee.
     *
     * @param name its name; the folder name is made from the short name, or from this
     * @param shortName abbreviation
     * @param kind what sort of committee it is
     * @param parent the committee it reports to
     * @param zone time zone of its meetings; that of the register if empty
     */
    public record Details(String name, Optional<String> shortName, CommitteeKind kind, Optional<Committee> parent, Optional<ZoneId> zone) {

        public Details {
            Objects.requireNonNull(name);
        }

        /** A committee of which nothing but the name is known. */
        public static Details named(String name) {
            return new Details(name, Optional.empty(), CommitteeKind.COMMITTEE, Optional.empty(), Optional.empty());
        }
    }

    public CreateCommittee(EditingDomain domain, NewElements elements, Register register, Details details) {
        super(domain, about(details.name()));
        this.elements = elements;
        this.register = register;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.name(), Literals.PARTY__NAME, steps);
        var committee = elements.create(Committee.class, Literals.COMMITTEE);
        committee.setName(details.name());
        details.shortName().ifPresent(committee::setShortName);
        committee.setKind(details.kind());
        details.parent().ifPresent(committee::setParent);
        details.zone().ifPresent(committee::setZone);
        committee.setSlug(Slugs.of(details.shortName().orElse(details.name()), "committee",
            TakenNames.in(register, Literals.REGISTER__COMMITTEES)::contains));
        steps.create(register, Literals.REGISTER__COMMITTEES, committee);
    }
}
