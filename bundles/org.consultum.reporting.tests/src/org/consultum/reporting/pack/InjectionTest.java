package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of the register are texts: nothing in them is run, resolved, fetched or taken for markup. */
class InjectionTest {
    private static final List<String> STRINGS = List.of(
            "<script>alert(1)</script>", "</title><h1>x", "<img src=\"http://attacker.test/x.png\"/>", "<img src='file:///etc/passwd'>",
            "<link rel=\"stylesheet\" href=\"http://attacker.test/x.css\">", "<style>@import url(http://attacker.test/x.css);</style>",
            "</style><style>body{display:none}", "<object data=\"file:///etc/passwd\"/>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "&e; &lt; &amp; &#0; &#x202E; &nbsp;", "<![CDATA[ ]]> ]]>", "<!-- comment --> -->", "<?php echo 1 ?>", "${1+1} #{2+2}",
            "<#include \"/etc/passwd\"> <@x/>", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "[= 7*7 =]",
                    "{{7*7}} {% raw %}",
            "=cmd|' /C calc'!A0", "../../../../etc/passwd", "C:\\windows\\win.ini", "\u0000NUL\u0001\u0002\u0007\u001B[31m",
            "\u202Egnp.exe \u2066x\u2069", "unpaired \uD83D high, \uDE00 low", "\uFFFE\uFFFF\uFDD0 noncharacters",
                    "\u200B\u200D\uFEFFzero\u00ADwidth",
            "emoji \uD83D\uDE00 and \u0627\u0644\u0639\u0631\u0628\u064A\u0629", "(paren \\) stream endstream endobj",
                    "<< /S /JavaScript /JS (x) >>",
            "%PDF-1.7\nxref\ntrailer", "javascript:alert(1)", "[x](javascript:alert(1)) [y](data:text/html,x) [z](file:///etc/passwd)",
            "![p](http://attacker.test/p.png) <http://attacker.test/a>",
                    "[ok](https://example.org/a?b=c&d=e) [pack](https://pack.invalid/paper/0)",
            "# heading\n\n```html\n<b>x</b>\n```\n\n    code", "> > > > > > > > > > > > > > > > > > > > > > > > > > > > deep",
            "| a | b |\n|---|:-:|\n| <i>1</i> | &#0;&#x202E; |", "*".repeat(3_000), "[".repeat(3_000), "a".repeat(3_000),
                    "line\r\nbreaks\u2028and\u2029more\u0085",
            "\u0301\u0302\u0303combining only", "{0} {1} {9} %s %n", "\"quotes\" 'single' `back`", "\uE000 private \uD874\uDD73",
                    "- - - - - - - - - -");

    @TempDir
    Path folder;

    @Test
    void holdsTheCorpus() {
        assertTrue(STRINGS.size() >= 40, "only " + STRINGS.size());
    }

    @Test
    void everyTextInEveryPlaceLeavesThePackSound() throws IOException {
        var lines = new ArrayList<AgendaLine>();
        var notice = new ArrayList<NoticeElement>();
        var papers = new ArrayList<PackPaper>();
        for (int i = 0; i < STRINGS.size(); i++) {
            String text = STRINGS.get(i);
            byte[] content = i % 20 == 0 ? NastyPapers.notEmbedded() : "no pdf".getBytes(StandardCharsets.US_ASCII);
            papers.add(new PackPaper("id" + i + text, text, text, text, text, "", i % 20 == 0 ? "application/pdf" : text, text + ".pdf",
                    i, text,
                    Optional.of(() -> new ByteArrayInputStream(content))));
            lines.add(AgendaLine.item(text, text).text(text).purpose(text).presenter(text).remark(text).marking(text).papers("id" + i
                    + text)
                    .level(i % 3).build());
            lines.add(AgendaLine.heading(text).text(text).build());
            if (i % 4 == 0) {
                notice.add(new NoticeElement(text, text));
            }
        }
        String all = String.join(" ", STRINGS.subList(0, 20));
        PackData data = PackData.of("en\"><script>", all).register(all).meeting(all, STRINGS.get(9),
                STRINGS.get(22)).place(all).online("javascript:x")
                .state("<b>").edition("<i>").marking("<b>&\u0000").note(all)
                .notice(notice).agenda(lines).papers(papers).from(Packs.START).build();
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(data, file);

        assertTrue(written.substituted().containsKey(0x1F600), "substituted: " + written.substituted());
        assertTrue(written.shortened() > 0);
        String text = String.join(" ", Packs.pages(file));
        assertTrue(text.contains("<script>alert(1)</script>"), "shown as it was written");
        assertTrue(text.contains("${1+1}"), "not calculated");
        assertFalse(text.contains("root:"), "no file was read");
        assertFalse(text.contains("\u202E"), "no change of direction");
        assertFalse(text.contains("uid="), "nothing was run");
        linksAreHarmless(file);
        Optional<Verapdf> judge = Verapdf.find();
        Assumptions.assumeTrue(judge.isPresent(), "veraPDF is not there: set consultum.verapdf to the folder of its jars");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.get().faults(file, flavour)), flavour);
        }
    }

    private static void linksAreHarmless(Path file) throws IOException {
        var addresses = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                        addresses.add(uri.getURI());
                    }
                }
            }
        }
        assertTrue(addresses.contains("https://example.org/a?b=c&d=e"), addresses.toString());
        addresses.forEach(address -> assertTrue(address.startsWith("http://attacker.test/a") || address.startsWith("https://example.org/"),
                "a link leads to " + address));
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("/JavaScript"));
    }
}
