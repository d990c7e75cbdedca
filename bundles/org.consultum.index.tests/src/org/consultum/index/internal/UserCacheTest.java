package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserCacheTest {

    private static Path folder(String system, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ann");
        return UserCache.folder(properties, environment);
    }

    @Test
    void followsTheConventionOfEachSystem() {
        assertEquals(Path.of("/home/ann/.cache/consultum"), folder("Linux", Map.of()));
        assertEquals(Path.of("/var/cache/ann/consultum"), folder("Linux", Map.of("XDG_CACHE_HOME", "/var/cache/ann")));
        assertEquals(Path.of("/home/ann/.cache/consultum"), folder("Linux", Map.of("XDG_CACHE_HOME", "relative")));
        assertEquals(Path.of("/home/ann/Library/Caches/org.consultum"), folder("Mac OS X", Map.of()));
        assertEquals(Path.of("/home/ann/AppData/Local/Consultum"), folder("Windows 11", Map.of()));
        assertEquals(Path.of("/local/Consultum"), folder("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    }
}
