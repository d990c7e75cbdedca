package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every plugin.xml and every schema of an extension point. */
class ExtensionsTest {

    private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo", "implementation");
    private static final List<String> PLACEHOLDERS = List.of("[Enter", "[Enter the", "(no description available)", "TODO", "...");

    private final SourceTree tree;

    ExtensionsTest() throws IOException {
        tree = SourceTree.read();
    }

    @Test
    void everyExtensionPointHasASchema() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            for (Element point : elements(bundle, "extension-point")) {
                if (point.getAttribute("schema").isEmpty() || !bundle.has(point.getAttribute("schema"))) {
                    wrong.add(bundle + ": extension point " + point.getAttribute("id") + " has no schema");
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everySchemaBelongsToAnExtensionPoint() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            var used = elements(bundle, "extension-point").stream().map(point -> point.getAttribute("schema")).toList();
            for (Path schema : bundle.files("schema", ".exsd")) {
                if (!used.contains("schema/" + schema.getFileName())) {
                    wrong.add(bundle.place(schema));
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everySchemaIsCompleteAndWithoutPlaceholders() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            for (Path schema : bundle.files("schema", ".exsd")) {
                String text = Files.readString(schema);
                PLACEHOLDERS.stream().filter(text::contains).forEach(left -> wrong.add(bundle.place(schema) + " holds \"" + left + "\""));
                check(bundle, schema, bundle.xml("schema/" + schema.getFileName()).orElseThrow(), wrong);
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static void check(BundleFolder bundle, Path schema, Document document, List<String> wrong) {
        Set<String> sections = new HashSet<>();
        for (Element annotation : children(document.getDocumentElement(), "annotation")) {
            all(annotation, "meta.section").forEach(section -> {
                sections.add(section.getAttribute("type"));
                if (documentation(annotation).isBlank()) {
                    wrong.add(bundle.place(schema) + ": section " + section.getAttribute("type") + " is empty");
                }
            });
            if (!all(annotation, "meta.schema").isEmpty() && documentation(annotation).isBlank()) {
                wrong.add(bundle.place(schema) + " has no description");
            }
        }
        SECTIONS.stream().filter(section -> !sections.contains(section))
            .forEach(section -> wrong.add(bundle.place(schema) + " has no section " + section));
        Stream.of("element", "attribute").flatMap(kind -> all(document.getDocumentElement(), kind).stream())
            .filter(declared -> declared.hasAttribute("name"))
            .filter(declared -> children(declared, "annotation").stream().map(ExtensionsTest::documentation).allMatch(String::isBlank))
            .forEach(declared -> wrong.add(bundle.place(schema) + ": " + declared.getTagName() + " " + declared.getAttribute("name")
                + " is not described"));
    }

    @Test
    void everyClassNamedInAPluginIsThere() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            for (Element element : elements(bundle, "*")) {
                for (String attribute : List.of("class", "handler", "defaultHandler", "tester", "provider")) {
                    String type = element.getAttribute(attribute).replaceAll("[:$].*", "");
                    if (type.startsWith(bundle.name() + ".") && Stream.of("src/", "src-gen/")
                            .noneMatch(folder -> bundle.has(folder + type.replace('.', '/') + ".java"))) {
                        wrong.add(bundle + ": " + type + " is not there");
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTranslatedTextOfAPluginIsThereAndUsed() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            var used = new HashSet<String>();
            for (String file : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
                if (bundle.has(file)) {
                    var keys = Pattern.compile("[\">: ]%([\\w.-]+)").matcher(Files.readString(bundle.folder().resolve(file)));
                    while (keys.find()) {
                        used.add(keys.group(1));
                    }
                }
            }
            Properties texts = BundleFolder.properties(bundle.folder().resolve("plugin.properties"));
            used.stream().filter(key -> !texts.containsKey(key)).forEach(key -> wrong.add(bundle + ": %" + key + " has no text"));
            texts.stringPropertyNames().stream().filter(key -> !used.contains(key) && !key.startsWith("_UI_"))
                .forEach(key -> wrong.add(bundle + ": " + key + " in plugin.properties is not used"));
        }

        assertEquals(List.of(), wrong.stream().sorted().toList());
    }

    private static List<Element> elements(BundleFolder bundle, String name) throws IOException {
        return bundle.xml("plugin.xml").map(xml -> all(xml.getDocumentElement(), name)).orElse(List.of());
    }

    private static List<Element> all(Element top, String name) {
        NodeList found = top.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
    }

    private static List<Element> children(Element top, String name) {
        NodeList found = top.getChildNodes();
        return IntStream.range(0, found.getLength()).mapToObj(found::item).filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
            .map(Element.class::cast).filter(element -> element.getTagName().equals(name)).toList();
    }

    private static String documentation(Element annotation) {
        return String.join("", children(annotation, "documentation").stream().map(Element::getTextContent).toList());
    }
}
