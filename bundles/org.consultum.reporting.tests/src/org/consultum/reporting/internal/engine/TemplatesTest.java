package org.consultum.reporting.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A template")
class TemplatesTest {

    @TempDir
    Path folder;
    private Path templates;

    @BeforeEach
    void makeFolder() throws IOException {
        templates = Files.createDirectory(folder.resolve("templates"));
    }

    @Test
    @DisplayName("says what the report has, in the way of the language")
    void values() throws IOException {
        var report = new OneReport("${word('greeting', name)} ${count('papers', 1)}, ${count('papers', 1234)} ${day} ${day.long} "
            + "${day.iso} ${time.time} ${number} <#if nothing?has_content>never</#if>");
        report.content = ReportContent.titled("Test").value("name", "Ann").value("day", LocalDate.of(2026, 12, 8))
            .value("time", ZonedDateTime.of(2026, 12, 8, 9, 5, 0, 0, ZoneId.of("Asia/Tokyo"))).value("number", 1234.5)
            .value("nothing", Optional.empty()).build();

        assertEquals("Good morning, Ann one paper, 1,234 papers 8 Dec 2026 Tuesday, 8 December 2026 2026-12-08 09:05 1,234.5 ",
            made(report, ""));
        assertTrue(made(report, "ja").startsWith("おはようございます、Annさん"), made(report, "ja"));
        assertTrue(made(report, "de").contains("1.234,5"), made(report, "de"));
    }

    @Test
    @DisplayName("escapes every text, and shows Markdown as harmless markup")
    void escapes() throws IOException {
        var report = new OneReport("<p title=\"${bad}\">${bad}</p>${text}");
        report.content = ReportContent.titled("Test").value("bad", "<script>alert(1)</script>\" onclick=\"x")
            .value("text", ReportText.of("**bold** <img src=x onerror=alert(1)> [go](javascript:alert(1))")).build();

        String markup = made(report, "");
        assertFalse(markup.contains("<script"), markup);
        assertFalse(markup.contains("<img"), markup);
        assertFalse(markup.contains("javascript:"), markup);
        assertTrue(markup.contains("<strong>bold</strong>"), markup);
        assertTrue(markup.contains("&lt;script"), markup);
    }

    @Test
    @DisplayName("shows a table with its heads, groups and numbers")
    void table() throws IOException {
        var report = new OneReport("<@house.table tables.dues/>");
        report.content = ReportContent.titled("Test").table(ReportTable.named("dues", "What is due")
            .column("who", "Who", Kind.TEXT, 70).column("share", "Share", Kind.PERCENT, 30).group("Late").row("Ann", 12.5)
            .group("In time").row("Bob", 100).build()).build();

        String markup = made(report, "");
        assertTrue(markup.contains("<caption>What is due</caption>"), markup);
        assertTrue(markup.contains("<tr class=\"group\"><th scope=\"colgroup\" colspan=\"2\">Late</th></tr>"), markup);
        assertTrue(markup.contains("<td class=\"numeric\">12.5%</td>"), markup);
    }

    @Test
    @DisplayName("of an organisation stands in the place of the shipped one, and so do its words")
    void own() throws IOException {
        var report = new OneReport("shipped ${word('greeting', 'Ann')}");
        Files.writeString(templates.resolve("test.ftlh"), "ours ${word('greeting', 'Ann')}");
        Files.writeString(templates.resolve("test_ja.properties"), "greeting=こんにちは、{0}さん");

        assertEquals("ours Good morning, Ann", made(report, ""));
        assertEquals("ours こんにちは、Annさん", made(report, "ja"));
    }

    @Test
    @DisplayName("that asks for what there is not is named with file, line and variable")
    void unknown() throws IOException {
        var report = new OneReport("");
        Files.writeString(templates.resolve("test.ftlh"), "<p>one</p>\n<p>${committee.chair}</p>\n");

        TemplateProblem problem = wrong(report);
        assertEquals(templates.resolve("test.ftlh").toString(), problem.file());
        assertEquals(2, problem.line());
        assertEquals(Optional.of("committee"), problem.variable());
        assertEquals("<p>${committee.chair}</p>", problem.text());
    }

    @Test
    @DisplayName("that cannot be read is named with file and line")
    void syntax() throws IOException {
        var report = new OneReport("");
        Files.writeString(templates.resolve("test.ftlh"), "<p>\n\n<#if x>never closed</p>");

        TemplateProblem problem = wrong(report);
        assertTrue(problem.line() >= 3, problem.toString());
        assertFalse(problem.message().isBlank());
    }

    @Test
    @DisplayName("that asks for words there are not says which")
    void noWords() {
        TemplateProblem problem = wrong(new OneReport("\n${word('farewell')}"));

        assertEquals(2, problem.line());
        assertTrue(problem.message().contains("farewell"), problem.message());
    }

    @ParameterizedTest
    @DisplayName("reaches no class, no object and no file")
    @ValueSource(strings = {
        "${'freemarker.template.utility.Execute'?new()('id')}", "<#assign x='freemarker.template.utility.ObjectConstructor'?new()>${x}",
        "${report?api.class}", "${report.class}", "${tables?api.getClass().forName('java.lang.Runtime')}",
        "<#include '/etc/passwd'>", "<#include '../../../../../../../../etc/passwd'>", "<#import 'file:///etc/passwd' as p>${p.x}",
        "<#include 'http://127.0.0.1/x.ftlh'>", "<#include 'secret.ftlh'>", "${.data_model.class}", "${.get_optional_template('x').include()}",
        "<#setting locale='x'>${.globals.x}", "${.main.class}", "${'a'?interpret?api}"})
    void confined(String template) throws IOException {
        Files.writeString(folder.resolve("secret.ftlh"), "secret");
        var report = new OneReport("");
        Files.writeString(templates.resolve("test.ftlh"), template);

        assertInstanceOf(ReportOutcome.TemplateWrong.class, report.write(out(), templates, Map.of(), "", Progress.NONE));
        assertFalse(Files.exists(out()));
    }

    @Test
    @DisplayName("that is a link out of its folder is not followed")
    void link() throws IOException {
        Files.writeString(folder.resolve("elsewhere.ftlh"), "elsewhere");
        Files.createSymbolicLink(templates.resolve("test.ftlh"), folder.resolve("elsewhere.ftlh"));

        assertEquals("shipped", made(new OneReport("shipped"), ""));
    }

    @ParameterizedTest
    @DisplayName("that would never end, or never stop talking, is stopped")
    @ValueSource(strings = {"<#list 1..2000000000 as i>0123456789012345678901234567890123456789</#list>", "<#macro m><@m/></#macro><@m/>",
        "<#function f n><#return f(n + 1)></#function>${f(1)}"})
    void endless(String template) {
        assertInstanceOf(ReportOutcome.TemplateWrong.class, new OneReport(template).write(out(), templates, Map.of(), "", Progress.NONE));
    }

    @Test
    @DisplayName("is left when nobody wants the report any more, and leaves nothing behind")
    void cancelled() throws IOException {
        var asked = new AtomicInteger();
        var outcome = new OneReport("<#list 1..2000000000 as i><#assign x = i></#list>").write(out(), templates, Map.of(), "",
            new Cancelling(asked));

        assertInstanceOf(ReportOutcome.Cancelled.class, outcome);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(templates), files.toList());
        }
    }

    @Test
    @DisplayName("may hold no script, no style, no picture and no address but those of documents")
    void cleaned() throws IOException {
        var report = new OneReport("<script>x</script><style>y</style><p onclick=\"x\" style=\"color:red\" class=\"lead\">a"
            + "<img src=\"http://example.org/x.png\"/><a href=\"javascript:x\">b</a><a href=\"https://example.org\">c</a></p>"
            + "<iframe src=\"x\"></iframe><form><input value=\"z\"/></form><p>unclosed");

        var written = assertInstanceOf(ReportOutcome.Written.class, report.write(out(), templates, Map.of(), "", Progress.NONE));
        assertEquals("<p class=\"lead\">a<a>b</a><a href=\"https://example.org\">c</a></p><p>unclosed</p>", Files.readString(out()));
        assertEquals(List.of("<form>", "<iframe>", "<img>", "<input>", "<script>", "<style>", "a href", "p onclick", "p style"),
            written.removed());
    }

    @Test
    @DisplayName("is not asked while a choice is missing, unknown or unusable")
    void choices() {
        var report = new OneReport("x");
        report.parameters = List.of(ReportParameter.required("committee", Type.COMMITTEE), ReportParameter.optional("from", Type.DAY),
            ReportParameter.choice("by", "owner", "age"));

        for (Map<String, String> values : List.of(Map.<String, String>of(), Map.of("committee", "nobody"), Map.of("colour", "red"))) {
            assertInstanceOf(ReportOutcome.Failed.class, report.write(out(), templates, values, "", Progress.NONE));
        }
        report.parameters = report.parameters.subList(1, 3);
        for (Map<String, String> values : List.of(Map.of("from", "tomorrow"), Map.of("by", "weight"))) {
            assertInstanceOf(ReportOutcome.Failed.class, report.write(out(), templates, values, "", Progress.NONE));
        }
        assertInstanceOf(ReportOutcome.Written.class, report.write(out(), templates, Map.of("from", "2026-01-31"), "", Progress.NONE));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 31)), report.asked.day("from"));
        assertEquals(Optional.of("owner"), report.asked.value("by"));
        assertEquals(OneReport.DAY, report.asked.asOf());
    }

    @Test
    @DisplayName("is not filled with more rows than a document can hold, and the user is told what to choose instead")
    void tooManyRows() {
        var report = new OneReport("<@house.table tables.many/>");
        var table = ReportTable.named("many", "Many").column("one", "One", Kind.TEXT, 100);
        for (int i = 0; i <= 20_000; i++) {
            table.row("row");
        }
        report.content = ReportContent.titled("Test").table(table.build()).build();

        var failed = assertInstanceOf(ReportOutcome.Failed.class, report.write(out(), templates, Map.of(), "", Progress.NONE));
        assertTrue(failed.message().contains("20,001") && failed.remedy().contains("CSV"), failed.toString());
    }

    private Path out() {
        return folder.resolve("out.raw");
    }

    private String made(OneReport report, String language) throws IOException {
        return switch (report.write(out(), templates, Map.of(), language, Progress.NONE)) {
            case ReportOutcome.Written written -> Files.readString(written.file());
            case ReportOutcome other -> fail(other.toString());
        };
    }

    private TemplateProblem wrong(OneReport report) {
        return assertInstanceOf(ReportOutcome.TemplateWrong.class, report.write(out(), templates, Map.of(), "", Progress.NONE)).problem();
    }

    /** Cancels at the third question. */
    private record Cancelling(AtomicInteger asked) implements Progress {
        @Override
        public void begin(int total) {
            // nobody to tell
        }

        @Override
        public void worked(int steps) {
            // nobody to tell
        }

        @Override
        public void subtask(String what) {
            // nobody to tell
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() > 3;
        }
    }
}
