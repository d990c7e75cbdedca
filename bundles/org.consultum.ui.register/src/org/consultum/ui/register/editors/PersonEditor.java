package org.consultum.ui.register.editors;

import org.consultum.ui.forms.ElementLinks;
import org.consultum.ui.forms.FormEditor;
import java.util.List;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.Person;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Editor of a person: who it is, how to reach, which committees, which interests are declared. */
public final class PersonEditor extends FormEditor<Person> {

    public PersonEditor() {
        super(Person.class);
    }

    @Override
    protected String subtitle() {
        Person person = edited();
        String organisation = person.getOrganisation() == null ? "" : edits().labels().text(person.getOrganisation());
        String position = person.getPosition() == null ? "" : person.getPosition();
        return position.isEmpty() || organisation.isEmpty() ? position + organisation
            : Messages.bind(Messages.person_position, position, organisation);
    }

    @Override
    protected void createSections() {
        fields(Messages.section_general, "").add(Literals.PARTY__NAME, Literals.PERSON__SORT_NAME, Literals.PERSON__HONORIFIC,
            Literals.PERSON__POSITION, Literals.PERSON__ORGANISATION, Literals.PARTY__EMAIL, Literals.PERSON__PHONE,
            Literals.PARTY__LANGUAGE);
        var memberships = new ElementLinks(page().section(Messages.section_memberships, ""), edits(), getSite().getPage(),
            Messages.memberships_none, this::memberships);
        refreshed(memberships::refresh);
        List<EStructuralFeature> interest = List.of(Literals.INTEREST__TEXT, Literals.INTEREST__ORGANISATION,
            Literals.INTEREST__DECLARED_ON, Literals.INTEREST__UNTIL);
        parts(Messages.section_interests, Messages.section_interests_explanation, Literals.PERSON__INTERESTS, interest, interest);
        marking();
    }

    /** Memberships of the person in all committees, which are open with the register. */
    private List<ElementLinks.Entry> memberships() {
        return edits().session().register().getCommittees().stream().flatMap(committee -> committee.getMemberships().stream()
            .filter(membership -> membership.getMember() == edited()).map(membership -> entry(committee, membership))).toList();
    }

    private ElementLinks.Entry entry(Committee committee, Membership membership) {
        String role = membership.getTitle() == null ? edits().labels().getText(membership.getRole()) : membership.getTitle();
        return new ElementLinks.Entry(committee, edits().labels().text(committee), role);
    }
}
