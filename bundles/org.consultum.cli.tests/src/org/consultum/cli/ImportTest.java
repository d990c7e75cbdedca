package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String EXPORT = """
        {"data": [
          {"id": "https://oparl.example/organization/1", "type": "https://schema.oparl.org/1.1/Organization", "name": "Beirat für Gerät",
           "organizationType": "Gremium"},
          {"id": "https://oparl.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Erste Sitzung",
           "organization": ["https://oparl.example/organization/1"], "start": "2026-03-02T10:00:00+01:00",
           "agendaItem": [
             {"id": "https://oparl.example/item/1", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "1", "order": 1,
              "name": "Begrüßung", "meeting": "https://oparl.example/meeting/1"},
             {"id": "https://oparl.example/item/2", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "2", "order": 2,
              "name": "Bericht", "meeting": "https://oparl.example/meeting/1"}]}
        ]}
        """;

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void register() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "council", "--title", "T").exits(0);
        Files.writeString(folder.resolve("export.json"), EXPORT);
    }

    @Test
    void aDryRunSaysWhatWouldComeInAndChangesNothing() throws IOException {
        JsonNode report = cli.run("import", "oparl", "export.json", "--into", "council", "--dry-run", "--json").exits(0).json();
        assertTrue(report.get("dryRun").booleanValue());
        assertFalse(report.get("changed").booleanValue());
        assertTrue(report.get("added").intValue() >= 4, report::toString);
        assertEquals("{\n  \"Register\": 1\n}\n", cli.run("stats", "council", "--json").exits(0).out());
    }

    @Test
    void bringsTheDataInAndTheSecondTimeChangesNothing() throws IOException {
        JsonNode first = cli.run("import", "oparl", "export.json", "--into", "council", "--json").exits(0).json();
        assertTrue(first.get("changed").booleanValue());
        JsonNode meetings = cli.run("list", "meetings", "council", "--json").exits(0).json();
        assertEquals(1, meetings.size());
        assertEquals("Beirat für Gerät", meetings.get(0).get("committee").textValue());
        assertEquals(2, meetings.get(0).get("items").intValue());
        JsonNode second = cli.run("import", "oparl", "export.json", "--into", "council", "--json").exits(0).json();
        assertFalse(second.get("changed").booleanValue());
        assertEquals(0, second.get("added").intValue());
        cli.run("pack", "council", "--meeting", "2026-03-02", "--out", "pack.pdf").exits(0);
    }

    @Test
    void theReportHasTheDocumentedKeys() throws IOException {
        var keys = new ArrayList<String>();
        cli.run("import", "oparl", "export.json", "--into", "council", "--json").exits(0).json().fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("format", "source", "files", "dryRun", "changed", "added", "updated", "unchanged", "kept", "skipped", "failed",
            "absent", "classes", "leftOut", "keptHere", "notTaken", "notices"), keys);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        assertTrue(cli.run("import", "popolo", "export.json", "--into", "council").exits(2).err().contains("Formats: oparl"));
    }

    @Test
    void aSourceThatIsNotThereOrNotOfTheFormatIsRefused() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"data\": [");
        Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        cli.run("import", "oparl", "nowhere", "--into", "council").exits(2);
        cli.run("import", "oparl", "broken.zip", "--into", "council").exits(2);
        int code = cli.run("import", "oparl", "broken.json", "--into", "council").code();
        assertTrue(code == 1 || code == 2, () -> "exit code " + code);
        assertEquals(List.of(), cli.faults());
        assertEquals("{\n  \"Register\": 1\n}\n", cli.run("stats", "council", "--json").exits(0).out());
    }

    @Test
    void aRegisterThatCannotBeWrittenIsRefused() {
        cli.run("import", "oparl", "export.json", "--into", "nowhere").exits(2);
        assertTrue(Files.notExists(folder.resolve("nowhere")));
    }

    @Test
    void aRegisterThatIsOpenElsewhereIsNotChangedButCanBeRead() throws IOException {
        var opened = (OpenResult.Opened) cli.service(RegisterSessions.class).open(folder.resolve("council"), Mode.WRITE);
        try (var holder = opened.session()) {
            assertEquals(folder.resolve("council"), holder.folder());
            var result = cli.run("import", "oparl", "export.json", "--into", "council").exits(2);
            assertTrue(result.err().contains("cannot be changed now"), result.err());
            cli.run("import", "oparl", "export.json", "--into", "council", "--dry-run").exits(0);
            cli.run("stats", "council").exits(0);
        }
        cli.run("import", "oparl", "export.json", "--into", "council").exits(0);
    }

    @Test
    void aRealCouncilGoesIn() throws IOException {
        Path data = Path.of(System.getProperty("consultum.data", System.getProperty("consultum.root", "../..") + "/../shared/data"))
            .resolve("oparl-karlsruhe").toAbsolutePath();
        assumeTrue(Files.isDirectory(data), () -> "no test data at " + data);
        cli.run("import", "oparl", data.toString(), "--into", "council").exits(0);
        JsonNode counts = cli.run("stats", "council", "--json").exits(0).json();
        assertEquals(47, counts.get("Meeting").intValue());
        JsonNode meetings = cli.run("list", "meetings", "council", "--json").exits(0).json();
        assertTrue(meetings.findValues("items").stream().anyMatch(items -> items.intValue() == 394));
    }
}
