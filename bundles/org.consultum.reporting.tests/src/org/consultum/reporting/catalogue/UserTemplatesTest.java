package org.consultum.reporting.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The user's own templates")
class UserTemplatesTest {

    private static final Path HOME = Path.of("/home/ann");

    @Test
    @DisplayName("lie where the system keeps data of users")
    void places() {
        assertEquals(HOME.resolve(".local/share/consultum/templates"), UserTemplates.folder("Linux", Map.of(), HOME));
        assertEquals(Path.of("/data/consultum/templates"), UserTemplates.folder("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
        assertEquals(HOME.resolve(".local/share/consultum/templates"),
            UserTemplates.folder("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME));
        assertEquals(HOME.resolve("Library/Application Support/consultum/templates"), UserTemplates.folder("Mac OS X", Map.of(), HOME));
        assertEquals(HOME.resolve("AppData/Roaming/consultum/templates"), UserTemplates.folder("Windows 11", Map.of(), HOME));
    }
}
