package @package@.tile;

import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;

/** Open actions without an owner. */
public final class Unowned implements Tile {

    @Override
    public TileFigure figure(TileScope scope) {
        List<Committee> committees = scope.committee().map(List::of).orElseGet(() -> List.copyOf(scope.register().getCommittees()));
        List<ActionItem> unowned = committees.stream().filter(committee -> committee.getActionList() != null)
            .flatMap(committee -> committee.getActionList().getActions().stream())
            .filter(action -> !action.isFinished() && action.getOwners().isEmpty()).toList();
        return new TileFigure(unowned.size(), "", !unowned.isEmpty(), Optional.empty());
    }
}
