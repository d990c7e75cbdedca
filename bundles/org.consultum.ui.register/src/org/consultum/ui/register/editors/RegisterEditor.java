package org.consultum.ui.register.editors;

import org.consultum.ui.forms.FormEditor;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.rulepacks.RulePackForm;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Editor of the register itself: its title, the roles in it, and the profile that says which markings and rules apply. */
public final class RegisterEditor extends FormEditor<Register> {

    public RegisterEditor() {
        super(Register.class);
    }

    @Override
    protected String subtitle() {
        return edits().session().folder().toString();
    }

    @Override
    protected void createSections() {
        fields(Messages.section_general, "").add(Literals.REGISTER__TITLE).lines(Literals.REGISTER__DESCRIPTION, 4)
            .add(Literals.REGISTER__ZONE, Literals.REGISTER__LANGUAGE);
        fields(Messages.section_profile, Messages.section_profile_explanation).within(Literals.REGISTER__PROFILE)
            .add(Literals.PROFILE__MARKING_SCHEME, Literals.PROFILE__RECUSED_LEAVE_QUORUM);
        refreshed(new IdentityForm(page().section(Messages.section_identity, Messages.section_identity_explanation), edits(),
            () -> Optional.ofNullable(edited().getProfile()))::refresh);
        List<EStructuralFeature> role = List.of(Literals.PARTY__NAME, Literals.ROLE__ORGANISATION, Literals.ROLE__HOLDER);
        parts(Messages.section_roles, Messages.section_roles_explanation, Literals.REGISTER__ROLES, role,
            List.of(Literals.PARTY__NAME, Literals.ROLE__ORGANISATION, Literals.ROLE__HOLDER, Literals.PARTY__EMAIL));
        if (edited().getProfile() != null) {
            new ProfileTables(this).create();
        }
        refreshed(new RulePackForm(page().section(Messages.section_packs, Messages.section_packs_explanation), edits(),
            Optional.empty())::refresh);
    }
}
