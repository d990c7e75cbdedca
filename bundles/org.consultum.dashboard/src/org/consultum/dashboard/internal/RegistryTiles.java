package org.consultum.dashboard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.ContributedTiles;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.DashboardScope;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;

/** The tiles contributed at {@code org.consultum.spi.tiles}. */
public final class RegistryTiles implements ContributedTiles {

    private static final Kind<Tile> KIND = Kind.of("org.consultum.spi.tiles", "tile", Tile.class).requiring("name");

    private final ContributionRegistry contributions;

    public RegistryTiles(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Shown> read(RegisterSession session, DashboardScope scope) {
        var shown = new ArrayList<Shown>();
        for (Contribution<Tile> contribution : contributions.all(KIND)) {
            session.read(() -> figure(contribution, new TileScope(session.register(), scope.committeeId().flatMap(session::find)
                .filter(Committee.class::isInstance).map(Committee.class::cast), scope.asOf()))).ifPresent(shown::add);
        }
        return shown;
    }

    private static Optional<Shown> figure(Contribution<Tile> contribution, TileScope scope) {
        return contribution.call(tile -> shown(contribution, tile.figure(scope))).answeringSoon().orEmpty();
    }

    private static Shown shown(Contribution<Tile> contribution, TileFigure figure) {
        Behind behind = figure.behind().map(Element::getId).<Behind>map(Behind.ElementOf::new).orElseGet(Behind.Nothing::new);
        return new Shown(contribution.id(), contribution.text("name"), figure.words(), figure.urgent(), new Figure(figure.count(), behind));
    }
}
