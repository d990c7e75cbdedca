package org.consultum.marking.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Patience;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.testing.PretendPlugins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrySchemesTest {

    private PretendPlugins plugins;
    private MarkingSchemes schemes;

    @BeforeEach
    void contribute() throws Exception {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(RegistrySchemes.POINT);
        plugin("org.example.later", "<scheme id='later' name='Later' file='missing.xml'/>");
        plugin("org.consultum.marking", "<scheme id='uk' name='UK' file='x'/><scheme id='plain' name='Plain' file='x'/>");
        plugin("org.example.copy", "<scheme id='uk' name='Mine' file='mine.xml'/>");
        schemes = new RegistrySchemes(ContributionRegistry.of(plugins.registry(), Patience.USUAL, fault -> {
            // asked for below
        }));
    }

    @Test
    void oursComeFirstAndNobodyTakesTheirIdentity() {
        assertEquals(List.of("uk", "plain"), schemes.all().stream().map(MarkingScheme::id).toList());
        assertTrue(schemes.find("nato").isEmpty(), "only what is contributed");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlugin() {
        List<String> faults = schemes.faults();
        assertEquals(2, faults.size());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("org.example.later")), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("org.example.copy") && fault.contains("uk")), faults.toString());
        assertEquals(2, schemes.faults().size(), "said once");
    }

    @Test
    void aSchemeThatComesWhileTheProgramRunsIsThereAtOnce() {
        assertEquals(2, schemes.all().size());

        plugin("org.consultum.marking", "<scheme id='nato' name='NATO' file='x'/>");

        assertTrue(schemes.find("nato").isPresent());
    }

    private void plugin(String name, String elements) {
        plugins.extend(name, RegistrySchemes.POINT, elements);
    }
}
