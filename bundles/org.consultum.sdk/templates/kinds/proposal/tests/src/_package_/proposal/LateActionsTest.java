package @package@.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consultum.model.OrganisationKind;
import org.consultum.spi.proposal.Proposal;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class LateActionsTest {

    @Test
    void whatIsSixtyDaysLateIsProposed() {
        var fixture = RegisterBuilder.register("Trial").organisation("Works", OrganisationKind.COMPANY).role("Chair", "Works")
            .committee("Council", council -> council
                .action("Book a room", "Chair", "2026-01-31", action -> { })
                .action("Send the agenda", "Chair", "2026-06-01", action -> { })).fixture();
        List<Proposal> proposals = new ArrayList<>();

        new LateActions().propose(fixture.register(), LocalDate.of(2026, 6, 10), Locale.ENGLISH, proposals::add);

        assertEquals(List.of("Late: Book a room"), proposals.stream().map(Proposal::title).toList());
    }
}
