package org.consultum.edit.command;

import java.util.Optional;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Enters an organisation that takes part. */
public final class CreateOrganisation extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final String name;
    private final OrganisationKind kind;
    private final Optional<Organisation> parent;

    public CreateOrganisation(EditingDomain domain, NewElements elements, Register register, String name, OrganisationKind kind,
            Optional<Organisation> parent) {
        super(domain, about(name));
        this.elements = elements;
        this.register = register;
        this.name = name;
        this.kind = kind;
        this.parent = parent;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(name, Literals.PARTY__NAME, steps);
        var organisation = elements.create(Organisation.class, Literals.ORGANISATION);
        organisation.setName(name);
        organisation.setKind(kind);
        parent.ifPresent(organisation::setParent);
        steps.create(register, Literals.REGISTER__ORGANISATIONS, organisation);
    }
}
