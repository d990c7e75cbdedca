package @package@.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.OrganisationKind;
import org.consultum.testing.Contributions;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.Test;

class ItemsHavePresentersTest {

    private static List<String> findings(Consumer<MeetingBuilder> agenda) {
        Fixture fixture = RegisterBuilder.register("Trial").organisation("Works", OrganisationKind.COMPANY)
            .role("Chair", "Works")
            .committee("Council", council -> council.meeting("First", "2026-09-01T10:00+02:00[Europe/Berlin]", agenda)).fixture();
        return RuleTrial.of(new ItemsHavePresenters(), fixture).with("leastMinutes", "15").messages();
    }

    @Test
    void aLongItemWithoutAPresenterIsNamed() {
        assertEquals(List.of("Nobody is named who presents \"Supply\"."), findings(agenda -> agenda.item("Supply", 30)));
    }

    @Test
    void anItemWithAPresenterIsFine() {
        assertEquals(List.of(), findings(agenda -> agenda.item("Supply", 30, item -> item.presenter("Chair"))));
    }

    @Test
    void aShortItemNeedsNone() {
        assertEquals(List.of(), findings(agenda -> agenda.item("Opening", 5)));
    }

    @Test
    void theWorkbenchFindsTheRule() {
        assertEquals(List.of(ItemsHavePresenters.class),
            Contributions.created("@id@", "org.consultum.spi.rules").stream().map(Object::getClass).toList());
    }
}
