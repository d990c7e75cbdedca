package org.consultum.codegen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Writes the reference page of the register from the texts in its Ecore. */
final class ReferencePage {

    private final StringBuilder page = new StringBuilder();

    /** The page as Markdown; the same package gives the same text. */
    String of(EPackage model) {
        page.append("# Reference of the register\n\nNamespace `").append(model.getNsURI()).append("`. ")
            .append(EcoreUtil.getDocumentation(model)).append("\n\nWritten from `register.ecore` by the build; edit the texts there.\n");
        section("Classes", model.getEClassifiers().stream().filter(EClass.class::isInstance).toList());
        section("Vocabularies", model.getEClassifiers().stream().filter(EEnum.class::isInstance).toList());
        section("Values", model.getEClassifiers().stream()
            .filter(type -> type instanceof EDataType && !(type instanceof EEnum)).toList());
        return page.toString();
    }

    private void section(String title, List<EClassifier> types) {
        page.append("\n## ").append(title).append('\n');
        for (EClassifier type : types) {
            page.append("\n### ").append(type.getName()).append("\n\n").append(EcoreUtil.getDocumentation(type)).append('\n');
            switch (type) {
                case EClass eClass -> features(eClass);
                case EEnum eEnum -> literals(eEnum);
                default -> { }
            }
        }
    }

    private void features(EClass eClass) {
        if (!eClass.getESuperTypes().isEmpty()) {
            page.append("\nExtends ").append(eClass.getESuperTypes().stream().map(EClass::getName).map(ReferencePage::link)
                .collect(Collectors.joining(", "))).append(".\n");
        }
        if (!eClass.getEStructuralFeatures().isEmpty()) {
            page.append("\n| Feature | Type | Meaning |\n|---|---|---|\n");
            eClass.getEStructuralFeatures().forEach(feature -> row(feature.getName(), type(feature), feature));
        }
        if (eClass.getEOperations().stream().anyMatch(operation -> EcoreUtil.getDocumentation(operation) != null)) {
            page.append("\n| Operation | Result | Meaning |\n|---|---|---|\n");
            eClass.getEOperations().forEach(operation -> row(operation.getName(),
                operation.getEParameters().stream().anyMatch(parameter -> parameter.getName().equals("diagnostics")) ? "must hold"
                    : operation.getEType().getName(), operation));
        }
    }

    private void literals(EEnum eEnum) {
        page.append("\n| Literal | Meaning |\n|---|---|\n");
        eEnum.getELiterals().forEach(literal -> page.append("| `").append(literal.getLiteral()).append("` | ")
            .append(EcoreUtil.getDocumentation(literal)).append(" |\n"));
    }

    private void row(String name, String type, EModelElement element) {
        page.append("| `").append(name).append("` | ").append(type).append(" | ")
            .append(EcoreUtil.getDocumentation(element)).append(" |\n");
    }

    private static String type(EStructuralFeature feature) {
        String kind = switch (feature) {
            case EReference reference when reference.isContainment() -> "contains ";
            case EReference reference when reference.isContainer() -> "inside ";
            case EReference reference -> "refers to ";
            case EAttribute attribute -> "";
            default -> "";
        };
        String many = feature.isMany() ? ", many" : feature.isRequired() ? ", required" : "";
        String derived = feature.isDerived() ? ", computed" : "";
        EClassifier type = feature.getEType();
        boolean own = type.getEPackage() == feature.getEContainingClass().getEPackage();
        return kind + (own ? link(type.getName()) : type.getName().substring(1).toLowerCase(Locale.ROOT)) + many + derived;
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }
}
