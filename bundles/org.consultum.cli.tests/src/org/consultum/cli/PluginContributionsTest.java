package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.spi.column.ColumnValue;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** A plugin with an exporter, a column and a tile, as the command line shows them. */
class PluginContributionsTest {

    private static final String NAME = "org.example.plugin";

    @TempDir
    private Path folder;
    private Optional<PluginBundle> plugin = Optional.empty();
    private CommandLineHarness cli;

    @BeforeEach
    void install() throws Exception {
        String xml = """
            <?xml version="1.0"?><?eclipse version="3.4"?><plugin>
            <extension point="org.consultum.spi.exporters"><exporter id="names" name="Names" extension="txt" class="%1$s$Names"/></extension>
            <extension point="org.consultum.spi.columns">
              <column id="org.example.plugin.owners" name="How many" type="ActionItem" value="number" class="%1$s$Owners"/>
              <column id="org.example.plugin.odd" name="Odd" type="ActionItem" value="date" class="%1$s$Owners"/>
            </extension>
            <extension point="org.consultum.spi.tiles">
              <tile id="org.example.plugin.tile" name="members" class="%1$s$Members"/>
              <tile id="org.example.plugin.bad" name="bad" class="%1$s$Bad"/>
            </extension></plugin>""".formatted(PluginContributionsTest.class.getName());
        if (PluginBundle.possible()) {
            plugin = Optional.of(PluginBundle.installed(NAME, xml, folder.resolve("none"), Names.class, Owners.class, Members.class,
                Bad.class));
            cli = new CommandLineHarness(folder);
        } else {
            var installation = new PlainInstallation();
            installation.plugin(NAME, xml);
            cli = new CommandLineHarness(folder, installation);
        }
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @AfterEach
    void remove() throws BundleException {
        if (plugin.isPresent()) {
            plugin.get().close();
        }
    }

    @Test
    void aFormatOfAPluginIsWrittenAndWhatItLeftOutIsSaid() throws IOException {
        var result = cli.run("export", "names", "dicas", "--committee", "industry-panel", "--out", "names.txt").exits(1);

        assertTrue(result.err().contains("meetings is left out. A list of names has no room for them."), result.err());
        assertTrue(result.err().contains("1 committees"), result.err());
        assertEquals(1, Files.readAllLines(folder.resolve("names.txt")).size());
        assertTrue(cli.run("export", "nothing", "dicas").exits(2).err().contains("actions, ics, names"));
    }

    @Test
    void aColumnOfAPluginStandsInTheTableOfActionsAndNonsenseIsLeftEmpty() throws IOException {
        cli.run("export", "actions", "dicas", "--out", "all.csv").exits(0);

        List<String> lines = Files.readAllLines(folder.resolve("all.csv"));
        assertTrue(lines.getFirst().endsWith(",How many,Odd"), lines.getFirst());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.matches(".*,\\d+,")), lines.toString());
    }

    @Test
    void aTileOfAPluginIsAmongTheFiguresAndOneThatThrowsIsNot() throws IOException {
        var tiles = cli.run("dashboard", "dicas", "--json").exits(0).json().toString();

        assertTrue(tiles.contains("org.example.plugin.tile"), tiles);
        assertTrue(!tiles.contains("org.example.plugin.bad"), tiles);
        assertTrue(cli.run("dashboard", "dicas").exits(0).out().contains("members, in all committees"));
    }

    /** Names of committees. */
    public static final class Names implements Exporter {

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            var out = new OutputStreamWriter(sink.out(), StandardCharsets.UTF_8);
            for (Committee committee : scope.committees()) {
                out.write(committee.getName() + "\n");
            }
            out.flush();
            sink.included("committees", scope.committees().size());
            sink.leftOut("meetings", "A list of names has no room for them.");
        }
    }

    /** How many owners an action has. */
    public static final class Owners implements ColumnValue {

        @Override
        public Optional<?> of(Element element) {
            return Optional.of(((ActionItem) element).getOwners().size());
        }
    }

    /** How many members there are. */
    public static final class Members implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            return new TileFigure(scope.register().getCommittees().stream().mapToInt(each -> each.getMemberships().size()).sum(),
                "in all committees", false, Optional.empty());
        }
    }

    /** Throws. */
    public static final class Bad implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            throw new IllegalStateException("no");
        }
    }
}
