package org.consultum.ui.register.properties;

import java.util.List;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Which features of a class are worth a field. Stateless. */
public final class ElementFeatures {

    private static final List<EStructuralFeature> INSIDE = List.of(Literals.ELEMENT__ID, Literals.ELEMENT__PROPERTIES,
        Literals.ELEMENT__TRACE, Literals.ELEMENT__MARKING, Literals.COMMITTEE__SLUG, Literals.MEETING__SLUG,
        Literals.MEETING__CALENDAR_SEQUENCE, Literals.MEETING__CALENDAR_SENT, Literals.MEETING__CALENDAR_DIGEST, Literals.MEETING__OCCURRENCE,
        Literals.SECTION__PLUGIN, Literals.SECTION__SCHEMA_VERSION);

    private ElementFeatures() {
    }

    /** Features a person reads or fills in, in the order of the metamodel: neither identity nor parts nor what is inside a file. */
    public static List<EStructuralFeature> fields(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(feature -> !INSIDE.contains(feature)).filter(ElementFeatures::isField)
            .toList();
    }

    /** Lists of parts a person reads or fills in. */
    public static List<EReference> parts(EClass type) {
        return type.getEAllContainments().stream().filter(parts -> !INSIDE.contains(parts) && parts.isMany()).toList();
    }

    private static boolean isField(EStructuralFeature feature) {
        return switch (feature) {
            case EAttribute attribute -> true;
            case EReference reference -> !reference.isContainment() && !reference.isContainer() && !reference.isDerived();
            default -> false;
        };
    }
}
