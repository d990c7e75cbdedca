package org.consultum.sections.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.ETypedElement;

/** Makes the package of a subject area from its Ecore file, and refuses what a subject area must not have. */
final class Metamodel {

    private static final EcoreFactory FACTORY = EcoreFactory.eINSTANCE;
    private static final String PREFIX = "(?!(?i)xm[li].*|xs[id].*)[A-Za-z][A-Za-z0-9-]{0,39}";
    private static final String CLASS = "[A-Z][A-Za-z0-9]{0,60}";
    private static final String FEATURE = "[a-z][A-Za-z0-9]{0,60}";
    private static final String LITERAL = "[A-Za-z0-9][A-Za-z0-9._-]{0,60}";
    private static final Set<EDataType> OF_ECORE = Set.of(EcorePackage.Literals.ESTRING, EcorePackage.Literals.EINT,
        EcorePackage.Literals.EINTEGER_OBJECT, EcorePackage.Literals.ELONG, EcorePackage.Literals.ELONG_OBJECT, EcorePackage.Literals.EBOOLEAN,
        EcorePackage.Literals.EBOOLEAN_OBJECT, EcorePackage.Literals.EDOUBLE, EcorePackage.Literals.EDOUBLE_OBJECT,
        EcorePackage.Literals.EBIG_DECIMAL, EcorePackage.Literals.EBIG_INTEGER);
    private static final Set<EDataType> OF_REGISTER = Set.of(Literals.DATE, Literals.DATE_TIME, Literals.INSTANT, Literals.ZONE, Literals.MARKDOWN,
        Literals.SLUG, Literals.LINK, Literals.LANGUAGE, Literals.MONEY);
    private static final int MOST_CLASSES = 300;
    private static final int MOST_FEATURES = 300;

    private final EPackage made = FACTORY.createEPackage();
    private final Map<EClass, Node> classes = new LinkedHashMap<>();

    private Metamodel() {
    }

    /**
     * The package of a file.
     *
     * @param sectionName name of the class derived from {@code Section}
     */
    static EPackage of(Node root, String sectionName) throws UnusableArea {
        return new Metamodel().make(root, sectionName);
    }

    private EPackage make(Node root, String sectionName) throws UnusableArea {
        root.allow(Set.of("name", "nsURI", "nsPrefix"), Set.of("eClassifiers"));
        made.setName(root.text("name"));
        made.setNsURI(root.text("nsURI"));
        made.setNsPrefix(root.text("nsPrefix"));
        if (!made.getNsPrefix().matches(PREFIX) || made.getNsPrefix().equals(RegisterPackage.eNS_PREFIX)) {
            throw new UnusableArea("ecore.prefix", made.getNsPrefix());
        }
        if (root.children("eClassifiers").size() > MOST_CLASSES) {
            throw new UnusableArea("ecore.tooMuch", root.line());
        }
        for (Node node : root.children("eClassifiers")) {
            classifier(node);
        }
        if (!(made.getEClassifier(sectionName) instanceof EClass)) {
            throw new UnusableArea("ecore.noSuchSection", sectionName);
        }
        for (var entry : classes.entrySet()) {
            superTypes(entry.getKey(), entry.getValue());
        }
        for (EClass eClass : classes.keySet()) {
            lineage(eClass, sectionName);
        }
        for (var entry : classes.entrySet()) {
            for (Node feature : entry.getValue().children("eStructuralFeatures")) {
                feature(entry.getKey(), feature);
            }
        }
        features();
        reachable(sectionName);
        return made;
    }

    private void classifier(Node node) throws UnusableArea {
        String name = node.text("name");
        if (!name.matches(CLASS)) {
            throw new UnusableArea("ecore.className", name, node.line());
        }
        if (RegisterPackage.eINSTANCE.getEClassifier(name) != null || EcorePackage.eINSTANCE.getEClassifier(name) != null) {
            throw new UnusableArea("ecore.classOfRegister", name, node.line());
        }
        if (made.getEClassifier(name) != null) {
            throw new UnusableArea("ecore.twice", name, node.line());
        }
        switch (node.text("xsi:type")) {
            case "ecore:EClass" -> {
                node.allow(Set.of("xsi:type", "name", "abstract", "eSuperTypes"), Set.of("eStructuralFeatures"));
                EClass eClass = FACTORY.createEClass();
                eClass.setName(name);
                eClass.setAbstract(node.flag("abstract"));
                made.getEClassifiers().add(eClass);
                classes.put(eClass, node);
            }
            case "ecore:EEnum" -> enumeration(node, name);
            default -> throw new UnusableArea("ecore.kind", name, node.line());
        }
    }

    private void enumeration(Node node, String name) throws UnusableArea {
        node.allow(Set.of("xsi:type", "name"), Set.of("eLiterals"));
        EEnum eEnum = FACTORY.createEEnum();
        eEnum.setName(name);
        int next = 0;
        for (Node each : node.children("eLiterals")) {
            each.allow(Set.of("name", "value", "literal"), Set.of());
            String text = each.attributes().containsKey("literal") ? each.text("literal") : each.text("name");
            if (!each.text("name").matches(LITERAL) || !text.matches(LITERAL)) {
                throw new UnusableArea("ecore.literal", text, name, each.line());
            }
            int value = each.attributes().containsKey("value") ? number(each, "value", 0) : next;
            EEnumLiteral literal = FACTORY.createEEnumLiteral();
            literal.setName(each.text("name"));
            literal.setLiteral(text);
            literal.setValue(value);
            if (eEnum.getEEnumLiteral(each.text("name")) != null || eEnum.getEEnumLiteralByLiteral(text) != null
                || eEnum.getELiterals().stream().anyMatch(other -> other.getValue() == value)) {
                throw new UnusableArea("ecore.twice", name + "." + text, each.line());
            }
            eEnum.getELiterals().add(literal);
            next = value + 1;
        }
        if (eEnum.getELiterals().isEmpty()) {
            throw new UnusableArea("ecore.noLiterals", name, node.line());
        }
        made.getEClassifiers().add(eEnum);
    }

    private void superTypes(EClass eClass, Node node) throws UnusableArea {
        for (String token : node.text("eSuperTypes").split("\\s+")) {
            if (token.contains("#")) {
                EClassifier type = target(token, node.line());
                boolean base = type == Literals.SECTION || type == Literals.SECTION_ITEM;
                if (!(type instanceof EClass superType) || type.getEPackage() != made && !base) {
                    throw new UnusableArea("ecore.superType", eClass.getName(), token, node.line());
                }
                eClass.getESuperTypes().add(superType);
            }
        }
    }

    /** Checks what a class is derived from, without asking EMF, which does not expect circles. */
    private void lineage(EClass eClass, String sectionName) throws UnusableArea {
        var bases = new HashSet<EClass>();
        lineage(eClass, new HashSet<>(), bases);
        boolean section = eClass.getName().equals(sectionName);
        if (section && eClass.isAbstract() || !bases.equals(Set.of(section ? Literals.SECTION : Literals.SECTION_ITEM))) {
            throw new UnusableArea(section ? "ecore.noSection" : "ecore.noItem", eClass.getName(), classes.get(eClass).line());
        }
    }

    private void lineage(EClass eClass, Set<EClass> path, Set<EClass> bases) throws UnusableArea {
        if (eClass.getEPackage() != made) {
            bases.add(eClass);
            return;
        }
        if (!path.add(eClass)) {
            throw new UnusableArea("ecore.circle", eClass.getName(), classes.get(eClass).line());
        }
        for (EClass superType : eClass.getESuperTypes()) {
            lineage(superType, path, bases);
        }
        path.remove(eClass);
    }

    private void feature(EClass owner, Node node) throws UnusableArea {
        String name = node.text("name");
        if (!name.matches(FEATURE)) {
            throw new UnusableArea("ecore.featureName", name, owner.getName(), node.line());
        }
        EStructuralFeature feature;
        if (node.text("xsi:type").equals("ecore:EAttribute")) {
            node.allow(Set.of("xsi:type", "name", "eType", "lowerBound", "upperBound", "unique", "ordered", "defaultValueLiteral"), Set.of());
            feature = attribute(owner, node);
        } else if (node.text("xsi:type").equals("ecore:EReference")) {
            node.allow(Set.of("xsi:type", "name", "eType", "lowerBound", "upperBound", "unique", "ordered", "containment", "resolveProxies"),
                Set.of());
            feature = reference(owner, node);
        } else {
            throw new UnusableArea("ecore.kind", name, node.line());
        }
        feature.setName(name);
        feature.setLowerBound(number(node, "lowerBound", 0));
        feature.setUpperBound(number(node, "upperBound", 1));
        if (feature.getUpperBound() == 0 || feature.getUpperBound() < ETypedElement.UNBOUNDED_MULTIPLICITY) {
            throw new UnusableArea("ecore.bound", owner.getName(), name, node.line());
        }
        owner.getEStructuralFeatures().add(feature);
        if (feature instanceof EAttribute attribute && attribute.getDefaultValueLiteral() != null) {
            defaultValue(attribute, node);
        }
    }

    private EAttribute attribute(EClass owner, Node node) throws UnusableArea {
        EAttribute attribute = FACTORY.createEAttribute();
        EClassifier type = type(node);
        boolean allowed = type instanceof EEnum && (type.getEPackage() == made || type.getEPackage() == RegisterPackage.eINSTANCE)
            || type instanceof EDataType dataType && (OF_ECORE.contains(dataType) || OF_REGISTER.contains(dataType));
        if (!allowed) {
            throw new UnusableArea("ecore.dataType", owner.getName(), node.text("name"), type.getName(), node.line());
        }
        attribute.setEType(type);
        attribute.setUnique(!node.attributes().containsKey("unique") || node.flag("unique"));
        if (node.attributes().containsKey("defaultValueLiteral")) {
            attribute.setDefaultValueLiteral(node.text("defaultValueLiteral"));
        }
        return attribute;
    }

    private static void defaultValue(EAttribute attribute, Node node) throws UnusableArea {
        try {
            if (attribute.getDefaultValue() != null) {
                return;
            }
        } catch (RuntimeException e) {
            throw new UnusableArea("ecore.default", attribute.getName(), attribute.getDefaultValueLiteral(), node.line());
        }
        throw new UnusableArea("ecore.default", attribute.getName(), attribute.getDefaultValueLiteral(), node.line());
    }

    private EReference reference(EClass owner, Node node) throws UnusableArea {
        EReference reference = FACTORY.createEReference();
        EClassifier type = type(node);
        boolean contained = node.flag("containment");
        if (!(type instanceof EClass target) || contained && (target.getEPackage() != made || !bases(target).contains(Literals.SECTION_ITEM))
            || !contained && !(target.getEPackage() == made || Literals.ELEMENT.isSuperTypeOf(target))) {
            throw new UnusableArea(contained ? "ecore.containment" : "ecore.reference", owner.getName(), node.text("name"), type.getName(),
                node.line());
        }
        reference.setEType(target);
        reference.setContainment(contained);
        reference.setResolveProxies(!contained);
        return reference;
    }

    private Set<EClass> bases(EClass eClass) throws UnusableArea {
        var bases = new HashSet<EClass>();
        lineage(eClass, new HashSet<>(), bases);
        return bases;
    }

    private EClassifier type(Node node) throws UnusableArea {
        String text = node.text("eType").strip();
        return target(text.substring(text.lastIndexOf(' ') + 1), node.line());
    }

    /** What a reference in the file leads to: in the file itself, the register's metamodel or Ecore, and nowhere else. */
    private EClassifier target(String reference, int line) throws UnusableArea {
        int hash = reference.indexOf("#//");
        String resource = hash < 0 ? "?" : reference.substring(0, hash);
        EPackage ePackage = switch (resource) {
            case "" -> made;
            case RegisterPackage.eNS_URI -> RegisterPackage.eINSTANCE;
            case EcorePackage.eNS_URI -> EcorePackage.eINSTANCE;
            default -> resource.endsWith("/register.ecore") || resource.equals("register.ecore") ? RegisterPackage.eINSTANCE
                : resource.endsWith("/Ecore.ecore") || resource.equals("Ecore.ecore") ? EcorePackage.eINSTANCE : null;
        };
        EClassifier found = ePackage == null ? null : ePackage.getEClassifier(reference.substring(hash + 3));
        if (found == null) {
            throw new UnusableArea("ecore.target", reference, line);
        }
        return found;
    }

    private static int number(Node node, String attribute, int otherwise) throws UnusableArea {
        try {
            return node.attributes().containsKey(attribute) ? Integer.parseInt(node.text(attribute)) : otherwise;
        } catch (NumberFormatException e) {
            throw new UnusableArea("ecore.number", attribute, node.text(attribute), node.line());
        }
    }

    /** No feature has the name of another one of its class. */
    private void features() throws UnusableArea {
        for (var entry : classes.entrySet()) {
            var names = new HashSet<String>();
            for (EStructuralFeature feature : entry.getKey().getEAllStructuralFeatures()) {
                if (!names.add(feature.getName()) || names.size() > MOST_FEATURES) {
                    throw new UnusableArea("ecore.twice", entry.getKey().getName() + "." + feature.getName(), entry.getValue().line());
                }
            }
        }
    }

    /** Every class that has instances has a place in the section. */
    private void reachable(String sectionName) throws UnusableArea {
        var reached = new HashSet<EClass>(Set.of((EClass) made.getEClassifier(sectionName)));
        boolean more = true;
        while (more) {
            more = false;
            for (EClass candidate : classes.keySet()) {
                if (!candidate.isAbstract() && !reached.contains(candidate) && reached.stream().flatMap(each -> each.getEAllContainments().stream())
                    .anyMatch(reference -> reference.getEReferenceType().isSuperTypeOf(candidate))) {
                    reached.add(candidate);
                    more = true;
                }
            }
        }
        for (var entry : classes.entrySet()) {
            if (!entry.getKey().isAbstract() && !reached.contains(entry.getKey())) {
                throw new UnusableArea("ecore.unreachable", entry.getKey().getName(), sectionName, entry.getValue().line());
            }
        }
    }
}
