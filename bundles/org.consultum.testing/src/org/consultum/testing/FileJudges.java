package org.consultum.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Judges of files: whether anything in them is more than text, in any format reports are written in.
 *
 * @since 0.1
 */
public final class FileJudges {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav",
        "section", "div", "p", "span", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a", "br", "hr",
        "h1", "h2", "h3", "h4", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "img",
        "details", "summary", "svg", "g", "rect", "line", "polyline", "polygon", "circle", "path", "text", "desc");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "xml:lang", "charset", "http-equiv", "name", "content", "class", "id",
        "scope", "href", "title", "start", "colspan", "rowspan", "headers", "span", "role", "tabindex", "src", "alt", "width", "height",
        "style",
        "aria-labelledby", "aria-label", "aria-hidden", "data-chart", "xmlns", "viewbox", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
        "d", "points", "fill", "stroke", "stroke-width", "stroke-linejoin", "font-size", "font-weight", "text-anchor", "transform");
    private static final Pattern LINK = Pattern.compile("(?is)(https?://|mailto:).*");
    private static final Pattern STYLE = Pattern.compile("[-a-z: .0-9%;]*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");
    private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES");
    private static final Set<String> ACTIVE = Set.of("fldSimple", "object", "OLEObject", "altChunk", "control", "subDoc",
        "attachedTemplate", "mailMerge", "externalData", "f", "ddeLink", "oleLink", "externalBook", "legacyDrawing", "oleObjects", "controls", "hyperlinks");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition",
        "Sound", "Movie", "RichMediaExecute", "ResetForm", "Hide", "SetOCGState", "Trans", "GoTo3DView");
    private static final Set<String> CATALOG = Set.of("OpenAction", "AA", "AcroForm", "Collection", "URI");
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FileJudges() {
    }

    /** A page of HTML, read as browsers read it. */
    public static void html(String page) {
        assertFalse(INVISIBLE.matcher(page).find(), "characters that are not seen");
        var faults = new TreeSet<String>();
        org.jsoup.nodes.Document document = Parser.htmlParser().parseInput(page, "");
        assertEquals(1, document.select("title").stream().filter(title -> title.parents().stream().noneMatch(up -> up.nameIs("svg")))
            .count(), "titles");
        for (Element element : document.getAllElements()) {
            String name = element.normalName();
            if (!name.equals("#root") && !ELEMENTS.contains(name)) {
                faults.add("<" + name + ">");
            }
            element.attributes().forEach(attribute -> attribute(element, attribute, faults));
            if (name.equals("style") && element.data().matches("(?is).*(url\\(|@import|expression|javascript:|</).*")) {
                faults.add("style that refers to something");
            }
        }
        assertEquals(Set.of(), faults);
    }

    private static void attribute(Element element, Attribute attribute, Set<String> faults) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean good = ATTRIBUTES.contains(name) && switch (name) {
            case "href" -> element.nameIs("a") && (LINK.matcher(value).matches() || value.startsWith("#"));
            case "src" -> element.nameIs("img") && value.startsWith("data:image/png;base64,");
            case "style" -> STYLE.matcher(value).matches();
            case "http-equiv" -> element.parent().nameIs("head") && value.equals("Content-Security-Policy");
            default -> true;
        };
        if (!good) {
            faults.add(element.normalName() + " " + name + "=" + value.substring(0, Math.min(60, value.length())));
        }
    }

    /** Pages. */
    public static void pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            CATALOG.forEach(name -> assertFalse(catalog.containsKey(COSName.getPDFName(name)), name));
            var faults = new TreeSet<String>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                visit(object.getObject(), faults, 0);
            }
            assertEquals(Set.of(), faults);
        }
    }

    private static void visit(COSBase value, Set<String> faults, int depth) {
        if (value instanceof COSArray array) {
            array.forEach(each -> visit(each, faults, depth + 1));
        } else if (value instanceof COSDictionary dictionary && depth < 60) {
            String kind = dictionary.getNameAsString(COSName.S);
            if (kind != null && ACTIONS.contains(kind) || dictionary.containsKey(COSName.JS) || dictionary.containsKey(COSName.AA)) {
                faults.add("action " + kind);
            }
            if (dictionary.containsKey(COSName.EF) || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))) {
                faults.add("embedded file");
            }
            if ("URI".equals(kind) && !LINK.matcher(dictionary.getString(COSName.URI, "")).matches()) {
                faults.add("link to " + dictionary.getString(COSName.URI));
            }
            dictionary.getValues().forEach(each -> visit(each, faults, depth + 1));
        }
    }

    /** A text document or a workbook. */
    public static void office(byte[] file) throws IOException {
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (part.getKey().endsWith(".png")) {
                assertTrue(part.getKey().matches("word/media/picture[0-9]+\\.png"), part.getKey());
                continue;
            }
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertFalse(INVISIBLE.matcher(text.replace("\r", "")).find(), "characters that are not seen in " + part.getKey());
            Document tree = xml(text, part.getKey());
            var faults = new TreeSet<String>();
            NodeList all = tree.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < all.getLength(); i++) {
                judge((org.w3c.dom.Element) all.item(i), faults);
            }
            assertEquals(Set.of(), faults, part.getKey());
        }
    }

    private static void judge(org.w3c.dom.Element element, Set<String> faults) {
        String name = element.getLocalName();
        if (ACTIVE.contains(name)) {
            faults.add("<" + name + ">");
        } else if (name.equals("instrText") && !FIELDS.contains(element.getTextContent().strip())) {
            faults.add("field " + element.getTextContent());
        } else if (element.getAttribute("TargetMode").equals("External")
                && !(element.getAttribute("Type").endsWith("/hyperlink") && LINK.matcher(element.getAttribute("Target")).matches())) {
            faults.add("reference to " + element.getAttribute("Target"));
        }
    }

    private static Document xml(String text, String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // reports may be longer than what the runtime takes from strangers
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(part + " is not well-formed: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertTrue(entry.getName().matches("[A-Za-z0-9_\\[\\]./-]+") && !entry.getName().contains(".."), entry.getName());
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Comma-separated values: as many in every line, and none that a spreadsheet takes for a formula. Returns them. */
    public static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"), "no byte order mark");
        List<List<String>> lines = read(text.substring(1));
        for (List<String> line : lines) {
            assertEquals(lines.getFirst().size(), line.size(), "cells in " + line);
            for (String cell : line) {
                assertTrue(cell.isEmpty() || cell.matches("-?[0-9.]+") || DANGEROUS.indexOf(cell.charAt(0)) < 0, cell);
                assertFalse(INVISIBLE.matcher(cell).find(), "characters that are not seen");
            }
        }
        return lines;
    }

    /** Reads as RFC 4180 says. */
    private static List<List<String>> read(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                assertEquals(0, cell.length(), "a quotation mark inside a cell that is not quoted");
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (c == '\r') {
                assertEquals('\n', text.charAt(i + 1), "half the end of a line");
            } else {
                cell.append(c);
            }
        }
        assertFalse(quoted, "a cell does not end");
        assertTrue(line.isEmpty() && cell.isEmpty(), "the last line does not end");
        return lines;
    }
}
