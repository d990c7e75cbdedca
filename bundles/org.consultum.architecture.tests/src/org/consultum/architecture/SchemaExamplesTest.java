package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The examples in the schemas of our extension points, as a stranger would copy them. */
class SchemaExamplesTest {

    private static final Pattern PRE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("<extension\\s.*?</extension>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    private final SourceTree tree;

    SchemaExamplesTest() throws IOException {
        tree = SourceTree.read();
    }

    /** A schema with the identity its file and bundle give it. */
    private record Schema(String place, String point, Element root) {

        Optional<Element> declared(String element) {
            return children(root, "element").stream().filter(one -> one.getAttribute("name").equals(element)).findFirst();
        }

        String section(String type) {
            return String.join(" ", children(root, "annotation").stream()
                .filter(annotation -> all(annotation, "meta.section").stream().anyMatch(one -> one.getAttribute("type").equals(type)))
                .map(SchemaExamplesTest::documentation).toList()).strip();
        }
    }

    private List<Schema> schemas() throws IOException {
        var schemas = new ArrayList<Schema>();
        for (BundleFolder bundle : tree.main()) {
            for (Path file : bundle.files("schema", ".exsd")) {
                String name = file.getFileName().toString();
                schemas.add(new Schema(bundle.place(file), bundle.name() + "." + name.substring(0, name.indexOf('.')),
                    bundle.xml("schema/" + name).orElseThrow().getDocumentElement()));
            }
        }
        return schemas;
    }

    @Test
    void everySchemaSaysWhichPointItIsOfAndSinceWhen() throws IOException {
        var wrong = new ArrayList<String>();
        for (Schema schema : schemas()) {
            List<String> said = all(schema.root(), "meta.schema").stream()
                .map(one -> one.getAttribute("plugin") + "." + one.getAttribute("id")).toList();
            if (!said.equals(List.of(schema.point()))) {
                wrong.add(schema.place() + " says it is of " + said);
            }
            if (!VERSION.matcher(schema.section("since")).matches()) {
                wrong.add(schema.place() + " is there since \"" + schema.section("since") + "\", which is no version");
            }
            all(schema.root(), "meta.schema").stream().filter(one -> one.getAttribute("name").isBlank())
                .forEach(one -> wrong.add(schema.place() + " has no name"));
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyClassOfASchemaSaysWhatItImplements() throws IOException {
        var wrong = new ArrayList<String>();
        for (Schema schema : schemas()) {
            for (Element attribute : all(schema.root(), "attribute")) {
                all(attribute, "meta.attribute").stream().filter(one -> one.getAttribute("kind").equals("java"))
                    .map(one -> one.getAttribute("basedOn").replaceFirst("^:", "")).filter(type -> !isThere(type))
                    .forEach(type -> wrong.add(schema.place() + ": " + attribute.getAttribute("name") + " is based on " + type
                        + ", which is not there"));
            }
        }

        assertEquals(List.of(), wrong);
    }

    private boolean isThere(String type) {
        return !type.startsWith("org.consultum.") || tree.main().stream()
            .anyMatch(bundle -> bundle.has("src/" + type.replaceAll("[$:].*", "").replace('.', '/') + ".java"));
    }

    @Test
    void everySchemaHasAnExampleThatIsValid() throws IOException {
        var wrong = new ArrayList<String>();
        for (Schema schema : schemas()) {
            List<String> examples = PRE.matcher(schema.section("examples")).results().map(found -> found.group(1))
                .flatMap(text -> EXTENSION.matcher(text).results().map(found -> found.group())).toList();
            if (examples.stream().noneMatch(example -> example.contains("point=\"" + schema.point() + "\""))) {
                wrong.add(schema.place() + " has no example of an extension of " + schema.point());
            }
            for (String example : examples) {
                try {
                    Element extension = parse(example).getDocumentElement();
                    if (extension.getAttribute("point").equals(schema.point())) {
                        validate(schema, extension, wrong);
                    }
                } catch (SAXException e) {
                    wrong.add(schema.place() + " has an example that is no XML: " + e.getMessage() + ": " + example);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static void validate(Schema schema, Element element, List<String> wrong) {
        String place = schema.place() + ", example, " + element.getTagName() + ": ";
        Optional<Element> declared = schema.declared(element.getTagName());
        if (declared.isEmpty()) {
            wrong.add(place + "there is no such element");
            return;
        }
        List<Element> attributes = all(declared.get(), "attribute");
        var given = element.getAttributes();
        IntStream.range(0, given.getLength()).mapToObj(given::item).map(Node::getNodeName)
            .filter(name -> attributes.stream().noneMatch(one -> one.getAttribute("name").equals(name)))
            .forEach(name -> wrong.add(place + "there is no attribute " + name));
        for (Element attribute : attributes) {
            String name = attribute.getAttribute("name");
            if (attribute.getAttribute("use").equals("required") && !element.hasAttribute(name)) {
                wrong.add(place + name + " must be there");
            }
            List<String> choices = all(attribute, "enumeration").stream().map(one -> one.getAttribute("value")).toList();
            if (element.hasAttribute(name) && !choices.isEmpty() && !choices.contains(element.getAttribute(name))) {
                wrong.add(place + name + " is none of " + choices);
            }
        }
        List<String> inside = all(declared.get(), "element").stream().map(one -> one.getAttribute("ref")).toList();
        List<Element> held = nodes(element.getChildNodes()).toList();
        held.stream().map(Element::getTagName).filter(name -> !inside.contains(name))
            .forEach(name -> wrong.add(place + "must not hold " + name));
        if (held.isEmpty() && element.getTagName().equals("extension") && !inside.isEmpty()) {
            wrong.add(place + "is empty");
        }
        held.forEach(child -> validate(schema, child, wrong));
    }

    private static Document parse(String xml) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML without document types", e);
        }
    }

    private static List<Element> all(Element top, String name) {
        return nodes(top.getElementsByTagName(name)).toList();
    }

    private static List<Element> children(Element top, String name) {
        return nodes(top.getChildNodes()).filter(element -> element.getTagName().equals(name)).toList();
    }

    private static Stream<Element> nodes(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(found::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static String documentation(Element annotation) {
        return String.join("", children(annotation, "documentation").stream().map(Element::getTextContent).toList());
    }
}
