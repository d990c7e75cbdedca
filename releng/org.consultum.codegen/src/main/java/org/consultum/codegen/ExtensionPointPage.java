package org.consultum.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Writes the reference of the extension points from the texts in their schemas. */
final class ExtensionPointPage {

    private static final Pattern PRE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);
    /** Sections of a schema after its elements, with their headings here. */
    private static final Map<String, String> SECTIONS = new TreeMap<>(Map.of("apiinfo", "What it asks of the code", "examples", "Example",
        "implementation", "Who uses it already"));

    private final StringBuilder page = new StringBuilder();

    /** The page as Markdown; the same schemas give the same text. */
    String of(Path bundles) throws IOException {
        page.append("# Reference of the extension points\n\nWhat a plugin contributes, and how it says so in its `plugin.xml`. What "
            + "counts as API, and for how long, stands in [api-policy.md](api-policy.md); [plugins.md](plugins.md) is the tutorial; the classes of a "
            + "register are in [register-reference.md](register-reference.md).\n\nWritten from the schemas (`bundles/*/schema/*.exsd`) by "
            + "the build; edit the texts there.\n");
        Map<String, Element> points = new TreeMap<>();
        for (Path schema : schemas(bundles)) {
            Element root = read(schema).getDocumentElement();
            // one without says no identity; a test names it
            all(root, "meta.schema").stream().findFirst().ifPresent(said -> points.put(said.getAttribute("plugin") + "." + said.getAttribute("id"), root));
        }
        page.append('\n');
        points.forEach((id, root) -> page.append("- [").append(all(root, "meta.schema").getFirst().getAttribute("name")).append("](#")
            .append(id.replace(".", "")).append("): `").append(id).append("`\n"));
        points.forEach(this::point);
        return page.toString();
    }

    private static List<Path> schemas(Path bundles) throws IOException {
        try (Stream<Path> folders = Files.list(bundles)) {
            var found = new ArrayList<Path>();
            for (Path folder : folders.map(bundle -> bundle.resolve("schema")).filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".exsd")).sorted().forEach(found::add);
                }
            }
            return found;
        }
    }

    private static Document read(Path schema) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(schema.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(schema + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void point(String id, Element root) {
        Element said = all(root, "meta.schema").getFirst();
        page.append("\n## ").append(id).append("\n\n**").append(said.getAttribute("name")).append(".** ");
        for (Element annotation : children(root, "annotation")) {
            if (!all(annotation, "meta.schema").isEmpty()) {
                page.append(markdown(documentation(annotation))).append('\n');
            }
        }
        section(root, "since").ifPresent(since -> page.append("\nSince ").append(since).append(".\n"));
        for (Element element : children(root, "element")) {
            element(element);
        }
        SECTIONS.forEach((type, heading) -> section(root, type)
            .ifPresent(text -> page.append("\n**").append(heading).append("**\n\n").append(text).append('\n')));
    }

    private void element(Element element) {
        String name = element.getAttribute("name");
        List<Element> attributes = all(element, "attribute").stream()
            .filter(attribute -> !name.equals("extension") || !List.of("point", "id", "name").contains(attribute.getAttribute("name"))).toList();
        List<String> inside = all(element, "element").stream().map(child -> "`" + child.getAttribute("ref") + "`").toList();
        page.append("\n### `").append(name).append("`\n\n").append(line(documentation(element)));
        page.append(inside.isEmpty() ? "\n" : " Holds " + String.join(", ", inside) + ".\n");
        if (!attributes.isEmpty()) {
            page.append("\n| Attribute | Value | Meaning |\n|---|---|---|\n");
            attributes.forEach(attribute -> page.append("| `").append(attribute.getAttribute("name")).append("` | ").append(value(attribute))
                .append(" | ").append(line(documentation(attribute)).replace("|", "\\|")).append(" |\n"));
        }
    }

    private static String value(Element attribute) {
        List<String> choices = all(attribute, "enumeration").stream().map(one -> "`" + one.getAttribute("value") + "`").toList();
        String type = choices.isEmpty() ? all(attribute, "meta.attribute").stream().map(ExtensionPointPage::kind)
            .filter(kind -> !kind.isEmpty()).findFirst().orElse(attribute.getAttribute("type").replace("string", "text"))
            : String.join(" or ", choices);
        return switch (attribute.getAttribute("use")) {
            case "required" -> type + ", required";
            case "default" -> type + ", `" + attribute.getAttribute("value") + "` when left out";
            default -> type;
        };
    }

    private static String kind(Element meta) {
        String based = meta.getAttribute("basedOn").replaceFirst("^:", "");
        return switch (meta.getAttribute("kind")) {
            case "java" -> "class" + (based.isEmpty() ? "" : ", a `" + based.substring(based.lastIndexOf('.') + 1) + "`");
            case "resource" -> "path in the plugin";
            case "identifier" -> "identity of `" + based + "`";
            default -> meta.getAttribute("translatable").equals("true") ? "text, translatable" : "";
        };
    }

    private static Optional<String> section(Element root, String type) {
        return children(root, "annotation").stream()
            .filter(annotation -> all(annotation, "meta.section").stream().anyMatch(one -> one.getAttribute("type").equals(type)))
            .map(annotation -> markdown(documentation(annotation))).findFirst();
    }

    /** The documentation an element has itself, not that of what it holds. */
    private static String documentation(Element element) {
        List<Element> annotations = element.getTagName().equals("annotation") ? List.of(element) : children(element, "annotation");
        return String.join(" ", annotations.stream().flatMap(one -> children(one, "documentation").stream()).map(Node::getTextContent)
            .toList()).strip();
    }

    private static String line(String html) {
        return markdown(html).replaceAll("\\s+", " ").strip();
    }

    /** The HTML of schemas as Markdown; examples keep their lines. */
    private static String markdown(String html) {
        var text = new StringBuilder();
        Matcher pre = PRE.matcher(html);
        int from = 0;
        while (pre.find()) {
            text.append(flowing(html.substring(from, pre.start()))).append("\n\n```\n").append(pre.group(1).replaceFirst("^\\s*\n", "").stripTrailing()
                .stripIndent())
                .append("\n```\n\n");
            from = pre.end();
        }
        return text.append(flowing(html.substring(from))).toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String flowing(String html) {
        return html.replaceAll("\\s+", " ").replaceAll("</?(tt|code)>", "`").replaceAll("</?(b|strong)>", "**").replaceAll("</?(i|em)>", "*")
            .replaceAll(" ?</?p> ?|<br/?>", "\n\n").replaceAll(" ?<li> ?", "\n- ").replaceAll("</li>", "").replaceAll(" ?</?[uo]l> ?", "\n")
            .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    private static List<Element> children(Element top, String name) {
        return nodes(top.getChildNodes()).filter(element -> element.getTagName().equals(name)).toList();
    }

    private static List<Element> all(Element top, String name) {
        return nodes(top.getElementsByTagName(name)).toList();
    }

    private static Stream<Element> nodes(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(found::item).filter(Element.class::isInstance).map(Element.class::cast);
    }
}
