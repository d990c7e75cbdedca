package org.consultum.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.edit.internal.EditBundle;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One icon for each class, drawn on the same grid in the same two tones. */
class IconsTest {

    private static final Set<String> TONES = Set.of("#7f8792", "#2f86d6");
    private static final Set<String> SHAPES = Set.of("svg", "g", "path", "circle", "rect");

    static Stream<String> icons() {
        return Stream.concat(RegisterPackage.eINSTANCE.getEClassifiers().stream()
            .filter(classifier -> classifier instanceof EClass type && !type.isAbstract()).map(classifier -> classifier.getName()),
            Stream.of("AgendaItemHeading", "AgendaItemBreak"));
    }

    private static String source(String name) throws IOException {
        var file = EditBundle.entry("icons/full/obj16/" + name + ".svg").orElseThrow(() -> new IOException("There is no icon of " + name));
        try (var stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("icons")
    void anIconIsWellFormedSixteenBySixteenAndOfTheFamily(String name) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (var stream = EditBundle.entry("icons/full/obj16/" + name + ".svg").orElseThrow().openStream()) {
            Element svg = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            assertEquals("http://www.w3.org/2000/svg", svg.getNamespaceURI());
            assertEquals("0 0 16 16", svg.getAttribute("viewBox"));
            assertEquals("16", svg.getAttribute("width"));
            assertEquals("16", svg.getAttribute("height"));
            var tones = new TreeSet<String>();
            check(svg, tones);
            assertTrue(TONES.containsAll(tones) && !tones.isEmpty(), name + " has the tones " + tones);
        }
    }

    private static void check(Element element, Set<String> tones) {
        assertTrue(SHAPES.contains(element.getLocalName()), "unexpected shape " + element.getLocalName());
        for (String paint : new String[] {"fill", "stroke"}) {
            if (!element.getAttribute(paint).isEmpty() && !"none".equals(element.getAttribute(paint))) {
                tones.add(element.getAttribute(paint));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, tones);
            }
        }
    }

    @Test
    void noTwoClassesHaveTheSameIcon() throws IOException {
        var seen = new HashMap<String, String>();
        for (String name : icons().toList()) {
            String other = seen.put(source(name), name);
            assertFalse(other != null, name + " looks like " + other);
        }
    }
}
