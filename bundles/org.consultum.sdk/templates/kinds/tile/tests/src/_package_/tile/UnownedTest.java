package @package@.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.OrganisationKind;
import org.consultum.spi.tile.TileScope;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class UnownedTest {

    @Test
    void onlyActionsWithoutAnOwnerCount() {
        var fixture = RegisterBuilder.register("Trial").organisation("Works", OrganisationKind.COMPANY).role("Chair", "Works")
            .committee("Council", council -> council
                .action("Book a room", "Chair", "2026-06-01", action -> { })
                .action("Send the agenda", "Chair", "2026-07-01", action -> action.getOwners().clear())).fixture();

        var figure = new Unowned().figure(new TileScope(fixture.register(), Optional.empty(), LocalDate.of(2026, 6, 10)));

        assertEquals(1, figure.count());
    }
}
