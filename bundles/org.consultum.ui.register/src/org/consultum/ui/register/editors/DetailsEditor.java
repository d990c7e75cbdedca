package org.consultum.ui.register.editors;

import java.util.ArrayList;
import java.util.List;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Editor of any element, made from the metamodel: fields for its features and a table for each of its lists of parts. */
public final class DetailsEditor extends FormEditor<Element> {

    private static final List<EStructuralFeature> LEFT_OUT = List.of(Literals.ELEMENT__ID, Literals.ELEMENT__PROPERTIES,
        Literals.ELEMENT__TRACE, Literals.ELEMENT__MARKING);
    private static final int COLUMNS = 4;

    public DetailsEditor() {
        super(Element.class);
    }

    @Override
    String subtitle() {
        return edits().labels().type(edited().eClass());
    }

    @Override
    void createSections() {
        FieldGrid grid = fields(Messages.section_general, "");
        EClass type = edited().eClass();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (!LEFT_OUT.contains(feature) && isField(feature)) {
                grid.add(feature);
            }
        }
        for (EReference parts : type.getEAllContainments()) {
            if (!LEFT_OUT.contains(parts) && parts.isMany()) {
                List<EStructuralFeature> fields = fields(parts.getEReferenceType());
                parts(edits().labels().featureLabel(parts), edits().labels().featureDescription(parts), parts,
                    fields.subList(0, Math.min(COLUMNS, fields.size())), fields);
            }
        }
        marking();
    }

    private static boolean isField(EStructuralFeature feature) {
        return feature instanceof EAttribute attribute ? !attribute.isDerived()
            : feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer() && !reference.isDerived();
    }

    private static List<EStructuralFeature> fields(EClass type) {
        var fields = new ArrayList<EStructuralFeature>();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (!LEFT_OUT.contains(feature) && isField(feature)) {
                fields.add(feature);
            }
        }
        return fields;
    }
}
