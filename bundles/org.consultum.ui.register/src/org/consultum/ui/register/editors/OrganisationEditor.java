package org.consultum.ui.register.editors;

import org.consultum.ui.forms.ElementLinks;
import org.consultum.ui.forms.FormEditor;
import java.util.List;
import org.consultum.model.Organisation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Editor of an organisation: what it is, how to reach it, and who belongs to it. */
public final class OrganisationEditor extends FormEditor<Organisation> {

    public OrganisationEditor() {
        super(Organisation.class);
    }

    @Override
    protected String subtitle() {
        String kind = edits().labels().getText(edited().getKind());
        return edited().getParent() == null ? kind
            : Messages.bind(Messages.committee_below, kind, edits().labels().text(edited().getParent()));
    }

    @Override
    protected void createSections() {
        fields(Messages.section_general, "").add(Literals.PARTY__NAME, Literals.ORGANISATION__SHORT_NAME, Literals.ORGANISATION__KIND,
            Literals.ORGANISATION__PARENT, Literals.PARTY__EMAIL, Literals.ORGANISATION__WEBSITE)
            .lines(Literals.ORGANISATION__ADDRESS, 3).add(Literals.ORGANISATION__COUNTRY, Literals.PARTY__LANGUAGE);
        List<EStructuralFeature> contact = List.of(Literals.CONTACT_POINT__PURPOSE, Literals.CONTACT_POINT__NAME,
            Literals.CONTACT_POINT__EMAIL, Literals.CONTACT_POINT__PHONE);
        parts(Messages.section_contacts, Messages.section_contacts_explanation, Literals.ORGANISATION__CONTACT_POINTS, contact,
            List.of(Literals.CONTACT_POINT__PURPOSE, Literals.CONTACT_POINT__NAME, Literals.CONTACT_POINT__EMAIL,
                Literals.CONTACT_POINT__PHONE, Literals.CONTACT_POINT__PERSON));
        var people = new ElementLinks(page().section(Messages.section_people, ""), edits(), getSite().getPage(), Messages.people_none,
            this::people);
        refreshed(people::refresh);
        marking();
    }

    private List<ElementLinks.Entry> people() {
        return edits().session().register().getPeople().stream().filter(person -> person.getOrganisation() == edited())
            .map(person -> new ElementLinks.Entry(person, edits().labels().text(person),
                person.getPosition() == null ? "" : person.getPosition())).toList();
    }
}
