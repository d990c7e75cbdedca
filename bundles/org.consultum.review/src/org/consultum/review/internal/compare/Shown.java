package org.consultum.review.internal.compare;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.Values;
import org.consultum.review.approval.ContentText.Field;
import org.consultum.review.internal.approval.ApprovalWords;
import org.consultum.review.internal.approval.Messages;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Classes, features and values of a content in the language of the user. What is not of the register's metamodel stays as it is. */
final class Shown {

    private Shown() {
    }

    /** The name of a class. */
    static String type(String type) {
        return RegisterPackage.eINSTANCE.getEClassifier(type) instanceof EClass known ? FeatureTexts.ofUser().label(known) : type;
    }

    /** The name of a feature given by its path. */
    static String label(String type, String path) {
        return feature(type, path).map(FeatureTexts.ofUser()::label).orElse(path);
    }

    /** The values of a field, one below the other. */
    static String value(String type, Field field) {
        EClassifier kind = feature(type, field.name()).map(EStructuralFeature::getEType).orElse(null);
        if (kind instanceof EEnum words) {
            return field.values().stream().map(value -> word(words, value)).collect(Collectors.joining("\n"));
        }
        if (kind != null && kind.getInstanceClass() == boolean.class) {
            return field.values().stream().map(value -> Messages.text(value.equals("true") ? "value.yes" : "value.no"))
                .collect(Collectors.joining("\n"));
        }
        if (kind == Literals.DATE || kind == Literals.DATE_TIME) {
            return field.values().stream().map(value -> time(kind, value)).collect(Collectors.joining("\n"));
        }
        return field.shown();
    }

    private static String word(EEnum words, String value) {
        EEnumLiteral literal = words.getEEnumLiteralByLiteral(value);
        return literal == null ? value : FeatureTexts.ofUser().label(literal);
    }

    private static String time(EClassifier kind, String value) {
        try {
            return kind == Literals.DATE ? Labels.ofUser().day(Values.parseDate(value))
                : ApprovalWords.moment(ZonedDateTime.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static Optional<EStructuralFeature> feature(String type, String path) {
        EClassifier owner = RegisterPackage.eINSTANCE.getEClassifier(type);
        EStructuralFeature feature = null;
        for (String name : path.split("\\.")) {
            feature = owner instanceof EClass known ? known.getEStructuralFeature(name.replaceFirst("\\[\\d+\\]$", "")) : null;
            owner = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return Optional.ofNullable(feature);
    }
}
