package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register keeps for a plugin that is not installed: no command touches it, and those who count say whose it is. */
class MissingPluginTest {

    private static final String KEPT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gone:Area xmlns:gone="http://example.org/gone/1" id="7b0c2b5e-0b8e-4d5e-9d7c-0a4f6b3f1a11" plugin="org.example.gone">
           <thing   name="odd   spacing, kept"/>
        </gone:Area>
        """;

    @TempDir
    Path folder;

    private CommandLineHarness cli;
    private Path file;

    @BeforeEach
    void aSampleWithDataOfAPluginThatIsGone() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--title", "DICAS", "--sample", "dicas").exits(0);
        file = folder.resolve("dicas/sections/org.example.gone.xmi");
        Files.createDirectories(file.getParent());
        Files.writeString(file, KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats dicas", "check dicas", "list meetings dicas", "list actions dicas --json", "orphans dicas",
        "dashboard dicas --as-of 2026-09-01 --json", "export ics dicas --out dicas.ics", "report decision-register dicas --out decisions.html",
        "report decision-register dicas --out decisions.json", "deadlines dicas --meeting 2026/3 --as-of 2026-11-23"})
    void noCommandTouchesIt(String line) throws IOException {
        int code = cli.run(line.split(" ")).code();

        assertTrue(code < 2, () -> line + ": " + code);
        assertEquals(KEPT, Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(), files.filter(each -> each.getFileName().toString().startsWith("org.example.gone")
                && !each.equals(file)).toList(), "nothing beside it");
        }
    }

    @Test
    void itIsSaidWhoseItIs() {
        assertTrue(cli.run("stats", "dicas").err().contains("Needs the plugin org.example.gone"));
        assertTrue(cli.run("check", "dicas").out().contains("Needs the plugin org.example.gone"));
    }
}
