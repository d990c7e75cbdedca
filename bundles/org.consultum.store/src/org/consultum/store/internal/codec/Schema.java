package org.consultum.store.internal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The closed set of packages whose classes may appear in the files of a register, and how each of their classes stands there.
 *
 * <p>Nothing outside this set is ever looked up: not EMF's global registry, and least of all a package named by a file.
 */
public final class Schema {

    /** Source of the annotation on containment references whose targets lie in files of their own; key {@code file} names the place. */
    public static final String STORE_ANNOTATION = "http://consultum.org/ns/store";

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,40}");
    private static final Set<String> RESERVED_PREFIXES = Set.of("xmi", "xsi", "xml", "xmlns");

    private final ValueTypes valueTypes = new ValueTypes();
    private final Map<String, EPackage> byNamespace = new LinkedHashMap<>();
    private final Map<EClass, ClassTable> tables = new HashMap<>();
    private final Map<EClass, EClass> concrete = new HashMap<>();
    private final Map<String, EClass> byKey = new HashMap<>();
    private final Map<EClass, List<EReference>> fileReferences = new HashMap<>();

    /**
     * @param sections packages of plugins, each with a prefix of its own, all their classes derived from {@link ModelObject}
     * @throws IllegalArgumentException for a package that cannot be stored, naming it and the reason
     */
    public Schema(List<EPackage> sections) {
        add(RegisterPackage.eINSTANCE);
        sections.forEach(this::add);
        for (EPackage ePackage : byNamespace.values()) {
            for (EClassifier classifier : ePackage.getEClassifiers()) {
                if (classifier instanceof EClass eClass) {
                    tables.put(eClass, table(eClass));
                }
            }
        }
        for (EClass eClass : tables.keySet()) {
            fileReferences.put(eClass, tables.get(eClass).files().stream().map(feature -> (EReference) feature.feature()).toList());
            byKey.put(key(eClass), eClass);
            concreteOf(eClass).ifPresent(found -> concrete.put(eClass, found));
        }
    }

    private void add(EPackage ePackage) {
        String prefix = ePackage.getNsPrefix();
        if (prefix == null || !PREFIX.matcher(prefix).matches() || RESERVED_PREFIXES.contains(prefix)
            || byNamespace.values().stream().anyMatch(other -> other.getNsPrefix().equals(prefix))) {
            throw new IllegalArgumentException("Package " + ePackage.getNsURI() + " has no usable prefix of its own: " + prefix);
        }
        if (!ePackage.getESubpackages().isEmpty() || byNamespace.put(ePackage.getNsURI(), ePackage) != null) {
            throw new IllegalArgumentException("Package " + ePackage.getNsURI() + " is given twice or has subpackages");
        }
    }

    /** The package of a namespace, if it belongs to the set. */
    Optional<EPackage> ePackage(String namespace) {
        return Optional.ofNullable(byNamespace.get(namespace));
    }

    /** The table of a class of the set. */
    ClassTable table(EObject object) {
        ClassTable table = tables.get(object.eClass());
        if (table == null) {
            throw new IllegalArgumentException("Class " + object.eClass().getName() + " does not belong to a package of the register");
        }
        return table;
    }

    /** The table of a class, or null when the class does not belong to the set. */
    ClassTable tableOf(EClass eClass) {
        return tables.get(eClass);
    }

    /** The references of a class whose targets lie in files of their own. */
    public List<EReference> fileReferences(EClass eClass) {
        return fileReferences.getOrDefault(eClass, List.of());
    }

    /** Whether the targets of a reference lie in files of their own. */
    public static boolean isFile(EStructuralFeature feature) {
        return feature instanceof EReference && feature.getEAnnotation(STORE_ANNOTATION) != null;
    }

    /** A class that can be instantiated and is a kind of the given one, for proxies. */
    Optional<EClass> concrete(EClass eClass) {
        return Optional.ofNullable(concrete.get(eClass));
    }

    /** The class a name in a proxy stands for; see {@link #key(EClass)}. */
    public Optional<EClass> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** A name for a class that is unique in the set. */
    public static String key(EClass eClass) {
        return eClass.getEPackage() == RegisterPackage.eINSTANCE ? eClass.getName() : eClass.getEPackage().getNsPrefix() + "." + eClass.getName();
    }

    private Optional<EClass> concreteOf(EClass eClass) {
        return byNamespace.values().stream().flatMap(ePackage -> ePackage.getEClassifiers().stream())
            .filter(EClass.class::isInstance).map(EClass.class::cast)
            .filter(candidate -> eClass.isSuperTypeOf(candidate) && !candidate.isAbstract() && !candidate.isInterface()).findFirst();
    }

    private ClassTable table(EClass eClass) {
        Map<String, Feature> byName = new HashMap<>();
        List<Feature> attributes = new ArrayList<>();
        List<Feature> elements = new ArrayList<>();
        List<Feature> files = new ArrayList<>();
        for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature.isVolatile() || feature.isDerived()
                || feature instanceof EReference reference && reference.isContainer()) {
                continue;
            }
            Feature entry = entry(eClass, feature);
            byName.put(entry.name(), entry);
            switch (entry.kind()) {
                case ATTRIBUTE, REFERENCE -> attributes.add(entry);
                case TEXT, CHILD -> elements.add(entry);
                case FILE -> files.add(entry);
            }
        }
        EPackage ePackage = eClass.getEPackage();
        return new ClassTable(eClass, ePackage.getNsPrefix() + ":" + eClass.getName(), ePackage.getEFactoryInstance(), byName,
            List.copyOf(attributes), List.copyOf(elements), List.copyOf(files),
            RegisterPackage.Literals.ELEMENT.isSuperTypeOf(eClass));
    }

    private Feature entry(EClass eClass, EStructuralFeature feature) {
        int id = eClass.getFeatureID(feature);
        if (feature instanceof EAttribute attribute) {
            ValueType type = valueTypes.of(attribute.getEAttributeType()).orElseThrow(() -> new IllegalArgumentException(
                "Attribute " + eClass.getName() + "." + feature.getName() + " has a type that cannot be stored"));
            boolean text = feature.isMany() || attribute.getEAttributeType() == RegisterPackage.Literals.MARKDOWN;
            return new Feature(feature.getName().intern(), id, text ? Feature.Kind.TEXT : Feature.Kind.ATTRIBUTE, feature.isMany(),
                feature.isRequired(), type, null, true, feature);
        }
        EReference reference = (EReference) feature;
        Feature.Kind kind = !reference.isContainment() ? Feature.Kind.REFERENCE : isFile(reference) ? Feature.Kind.FILE : Feature.Kind.CHILD;
        if (kind == Feature.Kind.REFERENCE && !RegisterPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType())) {
            throw new IllegalArgumentException(
                "Reference " + eClass.getName() + "." + feature.getName() + " leads to objects without an identity");
        }
        boolean plain = reference.isContainment() || reference.getEOpposite() == null;
        return new Feature(feature.getName().intern(), id, kind, feature.isMany(), false, null, reference.getEReferenceType(), plain, feature);
    }

    /** A new object of a class of the set. */
    ModelObject create(ClassTable table) {
        EObject created = table.factory().create(table.eClass());
        if (created instanceof ModelObject object) {
            return object;
        }
        throw new IllegalArgumentException("Objects of " + EcoreUtil.getURI(table.eClass()) + " are not derived from ModelObject");
    }
}
