package org.consultum.marking.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrySchemesTest {

    private IExtensionRegistry registry;

    @BeforeEach
    void contribute() throws Exception {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), null, null);
        plugin("org.consultum.spi", "<plugin><extension-point id='markings' name='Marking Schemes'/></plugin>");
        plugin("org.example.later", extension("<scheme id='later' name='Later' file='missing.xml'/>"));
        plugin("org.consultum.marking", extension("<scheme id='uk' name='UK' file='x'/><scheme id='plain' name='Plain' file='x'/>"));
        plugin("org.example.copy", extension("<scheme id='uk' name='Mine' file='mine.xml'/>"));
    }

    @Test
    void oursComeFirstAndNobodyTakesTheirIdentity() {
        MarkingSchemes schemes = new RegistrySchemes(registry);
        assertEquals(List.of("uk", "plain"), schemes.all().stream().map(MarkingScheme::id).toList());
        assertTrue(schemes.find("nato").isEmpty(), "only what is contributed");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlugin() {
        List<String> faults = new RegistrySchemes(registry).faults();
        assertEquals(2, faults.size());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("org.example.later")), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("org.example.copy") && fault.contains("uk")), faults.toString());
    }

    private static String extension(String content) {
        return "<plugin><extension point='" + RegistrySchemes.POINT + "'>" + content + "</extension></plugin>";
    }

    private void plugin(String name, String xml) throws IOException {
        try (var input = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            registry.addContribution(input, new RegistryContributor(name, name, null, null), false, name, null, null);
        }
    }
}
