package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.consultum.cli.internal.CommandTable;
import org.consultum.cli.internal.Environment;
import org.consultum.spi.cli.CommandContext;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;

class CommandLineTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void start() throws Exception {
        cli = new CommandLineHarness(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void theHelpNamesEveryCommandAndGoesToStandardOutput(String typed) {
        var result = cli.run(typed).exits(0);
        for (String command : new String[] {"new", "import", "stats", "list", "check", "pack", "minutes", "generate"}) {
            assertTrue(result.out().contains("\n  " + command + " "), () -> command + " in " + result.out());
        }
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "stats", "list", "check", "pack", "minutes", "generate"})
    void everyCommandTeachesWithExamples(String command) {
        String help = cli.run(command, "--help").exits(0).out();
        assertTrue(help.contains("Usage\n  consultum " + command + " "), help);
        assertTrue(help.contains("Examples\n  consultum " + command + " "), help);
        assertTrue(help.contains("Exit codes"), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 100), help);
        assertFalse(help.contains("''") || help.contains("{0}"), help);
        assertEquals(help, cli.run("help", command).exits(0).out());
        assertEquals(help, cli.run(command, "-h").exits(0).out());
    }

    @Test
    void tellsItsVersion() {
        assertEquals("consultum 1.2.3\n", cli.run("--version").exits(0).out());
    }

    @Test
    void withoutACommandItShowsTheHelpAndRefuses() {
        var result = cli.run().exits(2);
        assertEquals("", result.out());
        assertTrue(result.err().contains("Commands\n"), result.err());
    }

    @Test
    void proposesTheCommandThatWasMeant() {
        var result = cli.run("stast", "x").exits(2);
        assertTrue(result.err().contains("There is no command 'stast'. Did you mean 'stats'?"), result.err());
    }

    @Test
    void proposesTheOptionThatWasMeant() {
        var result = cli.run("stats", "x", "--jsno").exits(2);
        assertTrue(result.err().contains("There is no option '--jsno'. Did you mean '--json'?"), result.err());
    }

    @Test
    void namesWhatIsMissing() {
        assertTrue(cli.run("stats").exits(2).err().contains("missing: REGISTER"));
        assertTrue(cli.run("import", "oparl", "source").exits(2).err().contains("--into"));
    }

    @Test
    void refusesWhatIsTooMuchOrTwice() {
        assertTrue(cli.run("stats", "a", "b").exits(2).err().contains("no place for 'b'"));
        assertTrue(cli.run("generate", "a", "--seed", "1", "--seed", "2").exits(2).err().contains("'--seed' is given twice"));
    }

    @Test
    void anAtSignIsNoFileToRead() {
        assertTrue(cli.run("stats", "@" + folder.resolve("arguments")).exits(2).err().contains("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", " ", ""})
    void refusesNamesNoFileCanHave(String name) {
        cli.run("stats", name).exits(2);
        assertEquals(0, cli.faults().size());
    }

    @Test
    void showsControlCharactersInNamesInsteadOfObeyingThem() {
        var result = cli.run("stats", "no\u001b[2Jsuch\u202eregister").exits(2);
        assertFalse(result.err().contains("\u001b") || result.err().contains("\u202e"), result.err());
        assertTrue(result.err().contains("\\u001b"), result.err());
    }

    @Test
    void aFaultIsOneSentenceAndTheLog() throws Exception {
        var other = plugin("crash", Crash.class);
        var result = other.run("crash").exits(3);
        assertEquals(1, result.err().lines().count(), result::err);
        assertTrue(result.err().contains("org.example.plugin"), result.err());
        assertEquals(result.err(), other.run("crash").exits(3).err(), "it stays switched off");
        assertTrue(plugin("crash", Crash.class).run("crash", "--debug").exits(3).err().contains("    at " + Crash.class.getName()));
    }

    @Test
    void aRefusalSaysWhatAndWhatToDo() throws Exception {
        var result = plugin("refuse", Refuse.class).run("refuse").exits(2);
        assertEquals("consultum: No.\nAsk again.\n", result.err());
    }

    @Test
    void findingsGiveOne() throws Exception {
        assertEquals("found\n", plugin("find", Find.class).run("find").exits(1).out());
    }

    @Test
    void aFailureOfFilesIsNotOurFault() throws Exception {
        var other = plugin("io", Io.class);
        assertTrue(other.run("io").exits(2).err().contains("no permission for secret"));
        assertEquals(0, other.faults().size());
    }

    @Test
    void aPluginCannotTakeTheNameOfAnother() throws Exception {
        var other = plugin("stats", Find.class);
        assertTrue(other.run("stats", "--help").exits(0).out().contains("Count the objects"));
        String err = plugin("stats", Find.class).run("--help").err();
        assertTrue(err.contains("org.example.plugin") && err.contains("'stats'"), err);
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aPluginWhoseClassIsMissingHurtsNobodyElse() throws Exception {
        plainOnly();
        var installation = new PlainInstallation();
        installation.plugin("org.example.broken", extension("broken", "org.example.Missing"));
        var other = new CommandLineHarness(folder, installation);
        assertTrue(other.run("--help").exits(0).out().contains("broken"));
        other.run("new", "r", "--title", "T").exits(0);
        other.run("broken").exits(3);
    }

    @Test
    void aReaderThatGoesAwayIsNoFailure() throws Exception {
        plainOnly();
        var installation = new PlainInstallation();
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var err = new ByteArrayOutputStream();
        var environment = new Environment(new Console(closed, err), installation, new CommandTable(installation.get(ContributionRegistry.class)),
            CommandLineHarness.CLOCK, folder, "1", fault -> Optional.empty());
        assertEquals(0, new CommandLineMain(environment).run("--help"));
        assertEquals(0, err.size());
    }

    private CommandLineHarness plugin(String name, Class<? extends CommandLineCommand> command) throws Exception {
        plainOnly();
        var installation = new PlainInstallation();
        installation.plugin("org.example.plugin", extension(name, command.getName()));
        return new CommandLineHarness(folder, installation);
    }

    private static String extension(String name, String type) {
        return "<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin><extension point=\"org.consultum.spi.commands\"><command name=\""
            + name + "\" summary=\"Does " + name + "\" class=\"" + type + "\"/></extension></plugin>";
    }

    private static void plainOnly() {
        assumeTrue(FrameworkUtil.getBundle(CommandLineMain.class) == null, "plugins of a test can only be added outside OSGi");
    }

    /** Fails by a fault of its own. */
    public static final class Crash implements CommandLineCommand {

        @Override
        public CommandSyntax syntax() {
            return CommandSyntax.takes().build();
        }

        @Override
        public Outcome run(CommandContext context) {
            throw new IllegalStateException("a bug");
        }
    }

    /** Refuses. */
    public static final class Refuse implements CommandLineCommand {

        @Override
        public CommandSyntax syntax() {
            return CommandSyntax.takes().build();
        }

        @Override
        public Outcome run(CommandContext context) throws RefusedException {
            throw new RefusedException("No.", "Ask again.");
        }
    }

    /** Finds something. */
    public static final class Find implements CommandLineCommand {

        @Override
        public CommandSyntax syntax() {
            return CommandSyntax.takes().build();
        }

        @Override
        public Outcome run(CommandContext context) throws IOException {
            context.out().write("found\n");
            return Outcome.FINDINGS;
        }
    }

    /** Cannot read. */
    public static final class Io implements CommandLineCommand {

        @Override
        public CommandSyntax syntax() {
            return CommandSyntax.takes().build();
        }

        @Override
        public Outcome run(CommandContext context) throws IOException {
            throw new java.nio.file.AccessDeniedException("secret");
        }
    }
}
