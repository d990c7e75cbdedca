package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on the command line. */
class ReportsTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    void listsTheCatalogue() throws IOException {
        JsonNode all = cli.run("report", "list", "--json").exits(0).json();
        var ids = new ArrayList<String>();
        all.forEach(report -> ids.add(report.get("id").asText()));

        assertTrue(ids.containsAll(List.of("agenda", "notice-of-meeting", "decision-register", "membership", "annual-report")),
            ids.toString());
        String table = cli.run("report", "list").exits(0).out();
        assertTrue(table.contains("decision-register"), table);
    }

    @Test
    void saysWhatCanBeChosen() throws IOException {
        String text = cli.run("report", "decision-register").exits(0).out();
        assertTrue(text.contains("committee") && text.contains("pdf, html, docx, xlsx, csv, json"), text);
        assertEquals("decision-register", cli.run("report", "decision-register", "--json").exits(0).json().get("id").asText());
    }

    @Test
    void writesAReportInTheFormatTheNameAsksFor() throws IOException {
        cli.run("report", "decision-register", "dicas", "--param", "committee=dicas", "--out", "d.json", "--language", "ja").exits(0);
        JsonNode report = new ObjectMapper().readTree(folder.resolve("d.json").toFile());
        assertEquals("ja", report.get("language").asText());

        cli.run("report", "decision-register", "dicas", "--param", "committee=dicas", "--out", "d.pdf").exits(0);
        assertEquals("%PDF", Files.readString(folder.resolve("d.pdf"), StandardCharsets.ISO_8859_1).substring(0, 4));
        assertTrue(cli.run("report", "decision-register", "dicas", "--out", "d.pdf").exits(2).err().contains("d.pdf"),
            "what is there is kept");
    }

    @Test
    void refusesWhatItCannotMakeAndSaysWhatToDo() {
        assertTrue(cli.run("report", "weather", "dicas", "--out", "w.pdf").exits(2).err().contains("report list"));
        assertTrue(cli.run("report", "decision-register", "dicas").exits(2).err().contains("--out"));
        assertTrue(cli.run("report", "decision-register", "dicas", "--out", "x.odt").exits(2).err().contains("pdf"));
        assertTrue(cli.run("report", "decision-register", "dicas", "--out", "x.pdf", "--param", "committee").exits(2).err()
            .contains("NAME=VALUE"));
        assertTrue(cli.run("report", "decision-register", "dicas", "--out", "x.pdf", "--param", "committee=nobody").exits(2).err()
            .contains("nobody"));
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }

    @Test
    void laysTheTemplateOutAndSaysWhatIsWrongWithOnesOwn() throws IOException {
        cli.run("report", "decision-register", "dicas", "--copy-template").exits(0);
        Path template = folder.resolve("dicas/templates/decision-register.ftlh");
        cli.run("report", "decision-register", "dicas", "--check-template").exits(0);

        Files.writeString(template, Files.readString(template) + "\n${nobody.knows}\n");
        String said = cli.run("report", "decision-register", "dicas", "--check-template").exits(1).out();
        assertTrue(said.contains("decision-register.ftlh:") && said.contains("nobody"), said);
        assertTrue(cli.run("report", "decision-register", "dicas", "--out", "x.pdf").exits(2).err().contains("nobody"));
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }

    @Test
    void writesForARecipientWithAManifest() {
        cli.run("report", "decision-register", "dicas", "--out", "public.html", "--recipient", "public").exits(0);
        assertTrue(Files.exists(folder.resolve("public.html.manifest.json")));
    }

    @Test
    void takesNoFileNameAmongTheFilesOfTheRegister() {
        cli.run("report", "decision-register", "dicas", "--out", "dicas/papers/x.pdf").exits(2);
        cli.run("report", "decision-register", "dicas", "--out", "dicas/templates.pdf").exits(0);
    }
}
