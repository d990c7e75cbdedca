package org.consultum.edit.command;

import java.util.Optional;
import org.consultum.model.Organisation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Role;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Enters an office or function that can own actions, whoever holds it. */
public final class CreateRole extends IntentionCommand {

    private final NewElements elements;
    private final Register register;
    private final String name;
    private final Optional<Organisation> organisation;

    public CreateRole(EditingDomain domain, NewElements elements, Register register, String name, Optional<Organisation> organisation) {
        super(domain, about(name));
        this.elements = elements;
        this.register = register;
        this.name = name;
        this.organisation = organisation;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(name, Literals.PARTY__NAME, steps);
        var role = elements.create(Role.class, Literals.ROLE);
        role.setName(name);
        organisation.ifPresent(role::setOrganisation);
        steps.create(register, Literals.REGISTER__ROLES, role);
    }
}
