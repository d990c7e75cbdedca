package org.consultum.interchange.oparl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Patience;
import org.consultum.interchange.Importers;
import org.consultum.interchange.internal.ExtensionImporters;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The format reaches the workbench as that of any plugin does. */
class ContributionTest {

    @Test
    void theFormatIsContributedAtTheExtensionPoint() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        Assumptions.assumeTrue(registry != null, "there is no extension registry outside OSGi");
        Importers importers = new ExtensionImporters(ContributionRegistry.of(registry, Patience.USUAL, fault -> {
            // asked for below
        }));
        assertEquals("oparl", importers.find("oparl").orElseThrow().id());
        Importers.Format format = importers.formats().stream().filter(any -> any.id().equals("oparl")).findFirst().orElseThrow();
        assertFalse(format.name().startsWith("%"));
        assertFalse(format.description().isBlank());
        assertEquals(List.of(), importers.problems());
    }
}
