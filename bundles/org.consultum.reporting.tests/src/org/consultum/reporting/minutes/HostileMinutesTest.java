package org.consultum.reporting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.consultum.model.Meeting;
import org.consultum.reporting.testing.HtmlChecker;
import org.consultum.reporting.testing.OfficeReader;
import org.consultum.reporting.testing.Verapdf;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Text that wants to be more than text, in every field of a register: it stays text in every format. */
class HostileMinutesTest {
    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "header", "main", "footer",
            "section", "div", "p", "span", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "br", "hr", "h1", "h2", "h3",
            "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tr", "th", "td");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "name", "content", "class", "id", "scope", "style", "href",
            "title", "start", "align", "aria-labelledby");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t]]");

    @TempDir
    Path folder;

    static List<String> hostile() {
        return List.of("<script>alert(1)</script>", "</script><script>alert(1)//", "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "<iframe src='https://evil.example/'></iframe>", "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))",
                "[x](  JaVaScRiPt:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)", "[x](\\\\evil\\share)",
                "![x](https://evil.example/pixel.png)", "<https://pack.invalid/paper/1>", "</style><style>*{display:none}", "</title><h1>x",
                "<!-- comment", "--> x <!--", "<![CDATA[ x ]]>", "]]>", "<?xml version=\"1.0\"?>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "&lol; &#0; &#x1F; &#xFFFF; &#55296;", "&lt;b&gt; &amp;amp;",
                "\u202Etxt.exe\u202C", "\u2066a\u2069\u200F\u061C", "a\u0000b\u0008c\u001Bd\u007Fe\u009Ff", "\uD800 lone \uDC00 pair\uDBFF",
                "\uFFFE\uFFFF\uFDD0", "\uE000\uDBFF\uDFFF", "\u200B\u200D\uFEFF\u00AD", "=HYPERLINK(\"https://evil.example\",\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0", "+1", "-1", "{ INCLUDETEXT \"c:\\\\secret.txt\" }", "{{constructor.constructor('x')()}}",
                "${7*7} <#assign x=1> #{1}", "{0} {1} {9} '{0}'", "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"",
                "| a | b |\n|---|---|\n| c | d |", "# Heading\n\n## Approval\n\nSetext\n===", "---\n\n***\n\n    code\n\n```\nfence",
                "> > > > > > > > > > deep", "*".repeat(300) + "x" + "*".repeat(300), "1. a\n2. b\n   - c\n     1. d", "\\", "`` ` ``",
                "a  \nb\\\nc", "\r\n\r\u2028\u2029\u0085x", "", "   ", "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69",
                "\u0645\u0631\u062D\u0628\u0627",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349a\u030A".repeat(20),
                "..\\..\\..\\windows\\win.ini", "%n%s%x%d", "'; DROP TABLE minutes; --", "AAAA".repeat(600));
    }

    /** Puts text into every field of plain text or Markdown there is. */
    private static Meeting filled(Sample sample, List<String> texts) {
        var all = new ArrayList<EObject>();
        sample.register().eAllContents().forEachRemaining(all::add);
        all.add(sample.register());
        int next = 0;
        for (EObject object : all) {
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                String type = attribute.getEAttributeType().getName();
                boolean text = type.equals("EString") || type.equals("Markdown");
                if (text && !attribute.isMany() && attribute.isChangeable() && !attribute.isDerived()) {
                    object.eSet(attribute, texts.get(next++ % texts.size()));
                }
            }
        }
        return sample.january();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void htmlMarkdownAndTextDocumentsHoldItAsText(String text) throws Exception {
        MinutesDocument minutes = Sample.minutes(filled(new Sample(), List.of(text)));
        html(HtmlMinutes.page(minutes));
        html("<body>" + HtmlMinutes.item(minutes.items().getFirst(), "en") + "</body>");
        markdown(MarkdownMinutes.text(minutes));
        Path file = folder.resolve("minutes.docx");
        Sample.write(minutes, file);
        docx(file);
    }

    @Test
    void pagesHoldItAsTextAndStayValid() throws Exception {
        MinutesDocument minutes = Sample.minutes(filled(new Sample(), hostile()));
        Path file = folder.resolve("minutes.pdf");
        Sample.write(minutes, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            for (COSName name : List.of(COSName.OPEN_ACTION, COSName.AA, COSName.ACRO_FORM, COSName.getPDFName("JavaScript"))) {
                assertFalse(catalog.containsKey(name), name.getName());
            }
        }
        HtmlChecker.find().ifPresent(checker -> assertEquals(List.of(), checker.faults(HtmlMinutes.page(minutes))));
        Verapdf judge = Verapdf.find().orElse(null);
        Assumptions.assumeTrue(judge != null, "veraPDF is not there");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.faults(file, flavour)), flavour);
        }
    }

    @Test
    void anotherReaderOpensATextDocumentFullOfIt() {
        OfficeReader reader = OfficeReader.find().orElse(null);
        Assumptions.assumeTrue(reader != null, "Apache POI is not there");
        Path file = folder.resolve("minutes.docx");
        Sample.write(Sample.minutes(filled(new Sample(), hostile())), file);
        OfficeReader.Found found = reader.read(file);
        assertEquals(0, found.external());
        assertTrue(found.undefined().isEmpty(), found.undefined().toString());
    }

    @Test
    void aHundredThousandCharactersPassThroughEveryFormat() throws Exception {
        for (String text : List.of("x".repeat(100_000), "word 日本語 *_[".repeat(8_000))) {
            var sample = new Sample();
            Meeting meeting = sample.january();
            meeting.setTitle(text);
            meeting.getCommittee().setName(text);
            meeting.getAgenda().getItems().get(3).setTitle(text);
            meeting.getAgenda().getItems().get(3).getRecord().setDiscussion(text);
            MinutesDocument minutes = Sample.minutes(meeting);
            html(HtmlMinutes.page(minutes));
            markdown(MarkdownMinutes.text(minutes));
            for (String ending : List.of(".docx", ".pdf")) {
                MinutesResult.Written written = Sample.write(minutes, folder.resolve("minutes" + ending));
                assertTrue(written.shortened() > 0, "titles were shortened, and that is told");
            }
            docx(folder.resolve("minutes.docx"));
        }
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static void html(String page) throws Exception {
        assertFalse(INVISIBLE.matcher(page).find(), "control or format characters");
        walk(parsed(page.replaceFirst("^<!DOCTYPE html>", "")));
    }

    private static void walk(Element element) {
        assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            assertTrue(ATTRIBUTES.contains(attribute.getNodeName()), attribute.getNodeName());
            if (attribute.getNodeName().equals("href")) {
                assertTrue(attribute.getNodeValue().matches("(?i)(https?://|mailto:).*"), attribute.getNodeValue());
            }
            if (attribute.getNodeName().equals("style")) {
                assertTrue(attribute.getNodeValue().matches("width: [0-9]+%"), attribute.getNodeValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    private static void markdown(String text) {
        assertFalse(INVISIBLE.matcher(text).find(), "control or format characters");
        var found = new TreeSet<String>();
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found.add(block.getLiteral());
            }

            @Override
            public void visit(HtmlInline inline) {
                found.add(inline.getLiteral());
            }

            @Override
            public void visit(Image image) {
                found.add("picture " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().matches("(?i)(https?://|mailto:).*")) {
                    found.add(link.getDestination());
                }
                visitChildren(link);
            }
        });
        assertEquals(Set.of(), found);
    }

    private static void docx(Path file) throws Exception {
        var parts = Sample.parts(file);
        for (var part : parts.entrySet()) {
            assertFalse(INVISIBLE.matcher(part.getValue()).find(), "control or format characters in " + part.getKey());
            parsed(part.getValue());
            assertFalse(part.getValue().contains("TargetMode"), part.getKey());
        }
        List<String> fields = Pattern.compile("<w:instrText[^>]*>([^<]*)<").matcher(String.join("", parts.values())).results()
                .map(field -> field.group(1).strip()).toList();
        assertEquals(List.of("PAGE", "NUMPAGES"), fields);
    }
}
