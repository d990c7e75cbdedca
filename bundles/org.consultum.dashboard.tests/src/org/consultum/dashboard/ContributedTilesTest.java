package org.consultum.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.internal.RegistryTiles;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.samples.DicasSample;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of plugins on the dashboard. */
class ContributedTilesTest {

    private static final String POINT = "org.consultum.spi.tiles";

    @TempDir
    private Path folder;
    private final List<Fault> faults = new ArrayList<>();
    private PretendPlugins plugins;
    private ContributedTiles tiles;

    @BeforeEach
    void install() throws CoreException {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        plugin("members", Members.class);
        tiles = new RegistryTiles(ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofMillis(200), Duration.ofMillis(200)),
            faults::add));
    }

    private void plugin(String id, Class<? extends Tile> type) {
        plugins.extend("org.example." + id, POINT, "<tile id='org.example." + id + ".tile' name='" + id + "' class='" + type.getName()
            + "'/>");
    }

    @Test
    void aPluginCountsAndSaysWhatIsBehindTheNumber() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            var session = desk.session();
            Committee first = session.register().getCommittees().getFirst();

            var all = tiles.read(session, DashboardScope.of(LocalDate.of(2026, 6, 10)));
            var one = tiles.read(session, new DashboardScope(LocalDate.of(2026, 6, 10), Optional.of(first.getId()), Set.of()));

            assertEquals(List.of(new ContributedTiles.Shown("org.example.members.tile", "members", "in all", true,
                new Figure(session.register().getCommittees().size(), new Behind.ElementOf(first.getId())))), all);
            assertEquals(1, one.getFirst().figure().count());
            assertEquals("members, in all", all.getFirst().line());
        }
    }

    @Test
    void aPluginThatThrowsHangsOrSaysNothingIsLeftOutAndNamed() throws Exception {
        plugin("throwing", Throwing.class);
        plugin("hanging", Hanging.class);
        plugin("silent", Silent.class);
        try (var desk = new Desk(folder, DicasSample.create())) {
            var scope = DashboardScope.of(LocalDate.of(2026, 6, 10));

            assertEquals(1, tiles.read(desk.session(), scope).size());
            assertEquals(1, tiles.read(desk.session(), scope).size());
        }
        assertEquals(List.of("org.example.hanging", "org.example.silent", "org.example.throwing"),
            faults.stream().map(fault -> fault.plugin().id()).toList());
    }

    /** Counts committees. */
    public static final class Members implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            Element behind = scope.register().getCommittees().getFirst();
            return new TileFigure(scope.committee().map(one -> 1).orElseGet(() -> scope.register().getCommittees().size()), "in all", true,
                Optional.of(behind));
        }
    }

    /** Throws. */
    public static final class Throwing implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            throw new IllegalStateException("no figures today");
        }
    }

    /** Never answers. */
    public static final class Hanging implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return TileFigure.of(1);
        }
    }

    /** Says nothing. */
    public static final class Silent implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            return null;
        }
    }
}
