package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.samples.DicasSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAndGenerateTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void start() throws Exception {
        cli = new CommandLineHarness(folder);
    }

    @Test
    void createsAnEmptyRegisterAndTellsItsPath() {
        var result = cli.run("new", "council", "--title", "Hội đồng 防衛", "--zone", "Asia/Tokyo", "--language", "ja").exits(0);
        assertEquals(folder.resolve("council") + "\n", result.out());
        assertTrue(Files.exists(folder.resolve("council/register.consultum")));
        assertTrue(cli.run("stats", "council").exits(0).out().contains("Register"));
    }

    @Test
    void takesFoldersWithNamesInAnyScript() {
        cli.run("new", "評議会 Hội đồng", "--title", "T").exits(0);
        assertEquals("{\n  \"Register\": 1\n}\n", cli.run("stats", "評議会 Hội đồng", "--json").exits(0).out());
        assertEquals("{\n  \"Register\": 1\n}\n", cli.run("stats", "評議会 Hội đồng/register.consultum", "--json").exits(0).out());
    }

    @Test
    void neverWritesIntoAFolderThatHoldsAnything() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("mine")).resolve("notes.txt");
        Files.writeString(notes, "keep");
        var result = cli.run("new", "mine", "--title", "T").exits(2);
        assertTrue(result.err().contains("not empty"), result.err());
        cli.run("generate", "mine").exits(2);
        cli.run("new", "mine/notes.txt", "--title", "T").exits(2);
        assertEquals("keep", Files.readString(notes));
        assertEquals(List.of(notes), files(folder.resolve("mine")));
    }

    @Test
    void needsATitleUnlessTheSampleBringsOne() {
        assertTrue(cli.run("new", "a").exits(2).err().contains("title"));
        assertTrue(cli.run("new", "a", "--title", "  ").exits(2).err().contains("title"));
        cli.run("new", "a", "--sample", "dicas").exits(0);
    }

    @Test
    void anotherSampleIsProposed() {
        assertTrue(cli.run("new", "a", "--sample", "dicsa").exits(2).err().contains("Did you mean 'dicas'?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--zone Mars/Olympus", "--language not_a_tag"})
    void refusesWhatIsNoZoneOrLanguage(String options) {
        String[] words = options.split(" ");
        cli.run("new", "a", "--title", "T", words[0], words[1]).exits(2);
        assertTrue(Files.notExists(folder.resolve("a")));
    }

    @Test
    void theSampleIsTheSameEverywhereAndHasItsPapers() throws IOException {
        cli.run("new", "one", "--sample", "dicas").exits(0);
        cli.run("new", "two", "--sample", "dicas").exits(0);
        assertSameFiles(folder.resolve("one"), folder.resolve("two"));
        assertEquals(DicasSample.papers().size(), files(folder.resolve("one/papers")).size());
    }

    @Test
    void theSampleHasWhatTheViewsShow() throws IOException {
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
        var counts = cli.run("stats", "dicas", "--json").exits(0).json();
        assertEquals(9, counts.get("Committee").intValue());
        assertTrue(counts.get("ActionItem").intValue() >= 25);
        assertTrue(counts.get("Meeting").intValue() >= 8);
        assertTrue(counts.get("Person").intValue() > 0);
    }

    @Test
    void generatesExactlyWhatIsAskedForAndTheSameAgain() throws IOException {
        String[] size = {"--committees", "3", "--meetings", "25", "--actions", "40", "--seed", "-7"};
        cli.run(arguments("one", size)).exits(0);
        cli.run(arguments("two", size)).exits(0);
        assertSameFiles(folder.resolve("one"), folder.resolve("two"));
        var counts = cli.run("stats", "one", "--json").exits(0).json();
        assertEquals(3, counts.get("Committee").intValue());
        assertEquals(25, counts.get("Meeting").intValue());
        assertEquals(40, counts.get("ActionItem").intValue());
    }

    @Test
    void whatIsGeneratedHasNothingWrongWithIt() throws IOException {
        cli.run("generate", "g", "--committees", "2", "--meetings", "10", "--actions", "20").exits(0);
        for (var finding : cli.run("check", "g", "--json").json()) {
            assertTrue(!List.of("file", "reference", "model").contains(finding.get("rule").textValue()), finding::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--committees 0", "--committees x", "--meetings -1", "--actions 99999999999", "--seed 1.5", "--committees 10001"})
    void refusesNumbersItCannotUse(String option) {
        String[] words = option.split(" ");
        assertTrue(cli.run("generate", "g", words[0], words[1]).exits(2).err().contains(words[0] + " takes a whole number"));
        assertTrue(Files.notExists(folder.resolve("g")));
    }

    private static String[] arguments(String register, String... size) {
        return Stream.concat(Stream.of("generate", register), Stream.of(size)).toArray(String[]::new);
    }

    private static void assertSameFiles(Path one, Path two) throws IOException {
        List<Path> files = files(one);
        assertEquals(files.stream().map(one::relativize).toList(), files(two).stream().map(two::relativize).toList());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(two.resolve(one.relativize(file))), file.toString());
        }
    }

    /** Files of a register without what belongs to this machine only. */
    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(file -> !root.relativize(file).startsWith(".consultum")).sorted().toList();
        }
    }
}
