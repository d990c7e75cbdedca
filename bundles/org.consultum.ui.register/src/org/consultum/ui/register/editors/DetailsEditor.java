package org.consultum.ui.register.editors;

import org.consultum.ui.forms.FormEditor;
import java.util.List;
import org.consultum.model.Element;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.properties.ElementFeatures;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Editor of any element, made from the metamodel: fields for its features and a table for each of its lists of parts. */
public final class DetailsEditor extends FormEditor<Element> {

    private static final int COLUMNS = 4;

    public DetailsEditor() {
        super(Element.class);
    }

    @Override
    protected String subtitle() {
        return edits().labels().type(edited().eClass());
    }

    @Override
    protected void createSections() {
        EClass type = edited().eClass();
        fields(Messages.section_general, "").add(ElementFeatures.fields(type).toArray(EStructuralFeature[]::new));
        for (EReference parts : ElementFeatures.parts(type)) {
            List<EStructuralFeature> fields = ElementFeatures.fields(parts.getEReferenceType());
            parts(edits().labels().featureLabel(parts), edits().labels().featureDescription(parts), parts,
                fields.subList(0, Math.min(COLUMNS, fields.size())), fields);
        }
        marking();
    }
}
