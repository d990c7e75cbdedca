package org.consultum.interchange.internal.table;

import java.util.Locale;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;

/** How the values of an attribute have to be written, for those who wrote them otherwise. */
final class CellForms {

    private static final int MOST_LITERALS = 20;

    private CellForms() {
    }

    /** The form, as part of a key of the messages. */
    static String of(EAttribute attribute) {
        EDataType type = attribute.getEAttributeType();
        if (type instanceof EEnum) {
            return "choice";
        }
        if (type == Literals.MONEY) {
            return "money";
        }
        if (type == Literals.DATE || type == Literals.DATE_TIME) {
            return "date";
        }
        return "other";
    }

    /** The values there are, of an enumeration. */
    static String examples(EAttribute attribute, Locale language) {
        return attribute.getEAttributeType() instanceof EEnum eEnum ? eEnum.getELiterals().stream().limit(MOST_LITERALS)
            .map(FeatureTexts.in(language)::label).collect(Collectors.joining(", ")) : "";
    }
}
