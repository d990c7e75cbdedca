package org.consultum.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.edit.kind.ItemKindInfo;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.edit.kind.internal.ContributedItemKinds;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.RegisterFactory;
import org.consultum.spi.item.ItemKindCheck;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kinds of agenda items of plugins: what they are called, what is usual, what is wrong, and what is said when the plugin goes. */
class ItemKindsTest {

    private static final String POINT = "org.consultum.spi.itemkinds";
    private static final String VISIT = "org.example.visits.site-visit";

    private final List<Fault> faults = new ArrayList<>();
    private final AgendaItem item = RegisterFactory.eINSTANCE.createAgendaItem();
    private PretendPlugins plugins;
    private ContributedItemKinds kinds;

    @BeforeEach
    void install() throws CoreException {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        plugin("org.example.visits", "<kind id='" + VISIT + "' name='Site visit' description='To see it' icon='icons/visit.svg'"
            + " purpose='inform' minutes='60' papers='true' class='" + Visits.class.getName() + "'/>");
        plugin("org.example.lunch", "<kind id='org.example.lunch.lunch' name='Lunch' numbered='false' timed='false'/>");
        kinds = new ContributedItemKinds(ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofMillis(200),
            Duration.ofMillis(200)), faults::add));
        item.setTitle("Hangar");
    }

    @AfterEach
    void close() {
        kinds.close();
    }

    private void plugin(String plugin, String elements) {
        plugins.extend(plugin, POINT, elements);
    }

    @Test
    void theyAreOfferedByNameWithWhatIsUsual() {
        assertEquals(List.of("Lunch", "Site visit"), kinds.all().stream().map(ItemKindInfo::name).toList());

        ItemKindInfo visit = kinds.find(VISIT).orElseThrow();
        assertEquals(Optional.of(ItemPurpose.INFORM), visit.purpose());
        assertEquals(OptionalInt.of(60), visit.minutes());
        assertEquals(ItemKind.ITEM, visit.kind());
        ItemKindInfo lunch = kinds.find("org.example.lunch.lunch").orElseThrow();
        assertEquals(ItemKind.BREAK, lunch.kind(), "without a number");
        assertEquals(OptionalInt.of(0), lunch.minutes(), "takes no time");
    }

    @Test
    void anItemSaysWhatItIsAndWhatItLacks() {
        assertEquals(Optional.empty(), kinds.name(item, Locale.ENGLISH));
        assertEquals(List.of(), kinds.problems(item));

        item.setContributedKind(VISIT);

        assertEquals(Optional.of("Site visit"), kinds.name(item, Locale.ENGLISH));
        assertEquals(List.of("An item of the kind \u201cSite visit\u201d needs a paper.", "Say who takes the committee to Hangar."),
            kinds.problems(item));
        assertEquals(Optional.of("Site visit"), ItemKinds.installed().name(item, Locale.ENGLISH), "labels find them without a service");
    }

    @Test
    void withoutItsPluginItSaysWhichOneItNeeds() {
        item.setContributedKind(VISIT);
        plugins.remove("org.example.visits");

        assertEquals(Optional.of("site-visit (needs plugin org.example.visits)"), kinds.name(item, Locale.ENGLISH));
        assertEquals(Optional.of("site-visit (braucht das Plugin org.example.visits)"), kinds.name(item, Locale.GERMAN));
        assertEquals(List.of(), kinds.problems(item));
        kinds.close();
        assertEquals(Optional.of("site-visit (needs plugin org.example.visits)"), ItemKinds.installed().name(item, Locale.ENGLISH));
    }

    @Test
    void aCheckThatThrowsIsSwitchedOffAndTheItemKeepsItsName() {
        item.setContributedKind(VISIT);
        item.setTitle(null);

        assertEquals(List.of("An item of the kind \u201cSite visit\u201d needs a paper."), kinds.problems(item));
        assertEquals(List.of(), kinds.problems(item));

        assertEquals(1, faults.size());
        assertEquals("org.example.visits", faults.getFirst().plugin().id());
        assertEquals(Optional.of("Site visit"), kinds.name(item, Locale.ENGLISH));
        assertEquals(List.of("Lunch"), kinds.all().stream().map(ItemKindInfo::name).toList(), "not chosen again");
    }

    @Test
    void nonsenseIsNamed() {
        plugin("org.example.odd", "<kind id='org.example.odd.a' name='A' purpose='dine'/><kind id='org.example.odd.b' name='B' minutes='-1'/>"
            + "<kind id='c' name='C'/><kind id='org.example.odd.d'/>");

        assertEquals(2, kinds.all().size());

        assertEquals(4, faults.size(), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.happened().contains("'dine'")), faults.toString());
    }

    /** The check of the example of the extension point. */
    public static final class Visits implements ItemKindCheck {

        @Override
        public List<String> problems(AgendaItem item) {
            return item.getTitle().isEmpty() ? List.of() : List.of("Say who takes the committee to " + item.getTitle() + ".");
        }
    }
}
