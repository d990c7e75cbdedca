package org.consultum.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The metamodel itself: documented, safe to load, in step with what is generated from it. */
class MetamodelTest {

    private static final String GENMODEL = "http://www.eclipse.org/emf/2002/GenModel";
    private static final Set<EDataType> PLAIN = Set.of(EcorePackage.Literals.ESTRING, EcorePackage.Literals.EINT,
        EcorePackage.Literals.ELONG,
        EcorePackage.Literals.EBOOLEAN, EcorePackage.Literals.EBIG_DECIMAL);

    private final Document ecore = read("/model/register.ecore");
    private final Document genmodel = read("/model/register.genmodel");

    private static Document read(String path) {
        try (var stream = RegisterPackage.class.getResourceAsStream(path)) {
            assertNotNull(stream, path + " is not in the bundle");
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(stream);
        } catch (Exception e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }

    @Test
    void everyClassFeatureOperationAndValueIsDocumented() {
        var missing = new ArrayList<String>();
        for (String tag : List.of("eClassifiers", "eStructuralFeatures", "eOperations", "eLiterals")) {
            for (Element element : elements(ecore, tag)) {
                String documentation = documentation(element);
                if (documentation.isBlank() || !documentation.matches("(?s).*[.:]?$")
                    || documentation.equals(element.getAttribute("name"))) {
                    missing.add(tag + " " + path(element));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void documentationIsWrittenInSentences() {
        var wrong = new ArrayList<String>();
        for (String tag : List.of("eClassifiers", "eStructuralFeatures", "eOperations")) {
            for (Element element : elements(ecore, tag)) {
                String text = documentation(element);
                if (!text.endsWith(".") && !text.endsWith("]") && !text.endsWith("Z") || !Character.isUpperCase(text.charAt(0))) {
                    wrong.add(path(element) + ": " + text);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noFeatureHasATypeThatLoadingCouldAbuse() {
        for (EClass type : classes()) {
            for (EAttribute attribute : type.getEAttributes()) {
                EDataType dataType = attribute.getEAttributeType();
                boolean ours = dataType.getEPackage() == RegisterPackage.eINSTANCE;
                assertTrue(ours || PLAIN.contains(dataType), type.getName() + "." + attribute.getName() + " is a " + dataType.getName());
                assertFalse(dataType.getInstanceClass() == Object.class || dataType.getInstanceClass() == Class.class, attribute.getName());
            }
            for (EReference reference : type.getEReferences()) {
                assertEquals(RegisterPackage.eINSTANCE, reference.getEReferenceType().getEPackage(),
                    type.getName() + "." + reference.getName() + " leads out of the metamodel");
            }
        }
    }

    @Test
    void whatIsDerivedIsNeitherStoredNorChanged() {
        for (EClass type : classes()) {
            type.getEStructuralFeatures().stream().filter(feature -> feature.isDerived()).forEach(feature -> assertTrue(
                feature.isTransient() && feature.isVolatile() && !feature.isChangeable(), type.getName() + "." + feature.getName()));
        }
    }

    @Test
    void onlyWhatLiesInAFileOfItsOwnIsContainedByProxy() {
        var apart = new TreeSet<String>();
        for (EClass type : classes()) {
            for (EReference reference : type.getEReferences()) {
                if (reference.isContainment()) {
                    boolean stored = reference.getEAnnotation("http://consultum.org/ns/store") != null;
                    assertEquals(stored, reference.isResolveProxies(), type.getName() + "." + reference.getName());
                    if (stored) {
                        apart.add(type.getName() + "." + reference.getName());
                    }
                }
            }
        }
        assertEquals(Set.of("Register.committees", "Register.paperList", "Register.messageList", "Register.sections", "Committee.meetings",
            "Committee.actionList", "Committee.feedbackList", "Committee.paperList", "Committee.reviewList"), apart);
    }

    @Test
    void everythingThatCanBeLinkedToHasAnId() {
        for (EClass type : classes()) {
            for (EReference reference : type.getEReferences()) {
                if (!reference.isContainment() && !reference.isContainer()) {
                    assertTrue(RegisterPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType()),
                        type.getName() + "." + reference.getName() + " points at something without an id");
                }
            }
        }
        assertTrue(RegisterPackage.Literals.ELEMENT__ID.isID());
    }

    @Test
    void theGenmodelNamesEveryPartOfTheEcoreAndNothingElse() {
        assertEquals(paths(ecore, "eClassifiers", "eStructuralFeatures", "eOperations", "eLiterals", "eParameters"), references());
    }

    @Test
    void theGeneratedCodeIsThatOfTheEcore() {
        for (Element element : elements(ecore, "eClassifiers")) {
            String name = element.getAttribute("name");
            var generated = RegisterPackage.eINSTANCE.getEClassifier(name);
            assertNotNull(generated, name + " is not generated");
            var names = elements(element, "eStructuralFeatures").map(feature -> feature.getAttribute("name")).toList();
            if (generated instanceof EClass type) {
                assertEquals(names, type.getEStructuralFeatures().stream().map(feature -> feature.getName()).toList(), name);
            }
        }
        assertEquals(elements(ecore, "eClassifiers").size(), RegisterPackage.eINSTANCE.getEClassifiers().size());
        assertEquals("http://consultum.org/ns/register/1", RegisterPackage.eNS_URI);
    }

    private static List<EClass> classes() {
        return RegisterPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast).toList();
    }

    private static Set<String> paths(Document document, String... tags) {
        var paths = new TreeSet<String>();
        for (String tag : tags) {
            elements(document, tag).forEach(element -> paths.add(path(element)));
        }
        return paths;
    }

    /** What the genmodel refers to: register.ecore#//Meeting/title, with or without a type before it. */
    private Set<String> references() {
        var paths = new TreeSet<String>();
        var all = genmodel.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String value = attributes.item(j).getNodeValue();
                if (value.contains("register.ecore#//")) {
                    assertTrue(paths.add(value.substring(value.indexOf("#//") + 3)), "twice in the genmodel: " + value);
                }
            }
        }
        return paths;
    }

    private static String path(Element element) {
        String name = element.getAttribute("name");
        return element.getParentNode() instanceof Element parent && parent.hasAttribute("name")
            && !parent.getTagName().equals("ecore:EPackage")
            ? path(parent) + "/" + name : name;
    }

    private static String documentation(Element element) {
        return elements(element, "eAnnotations").filter(annotation -> GENMODEL.equals(annotation.getAttribute("source")))
            .flatMap(annotation -> elements(annotation, "details")).filter(detail -> "documentation".equals(detail.getAttribute("key")))
            .map(detail -> detail.getAttribute("value")).findFirst().orElse("");
    }

    private static List<Element> elements(Document document, String tag) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        assertEquals(found.size(), new HashSet<>(found).size());
        return found;
    }

    private static Stream<Element> elements(Element parent, String tag) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(tag)) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
