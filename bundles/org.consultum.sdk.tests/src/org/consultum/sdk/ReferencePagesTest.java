package org.consultum.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that {@code consultum plugin reference} writes. */
class ReferencePagesTest {

    @TempDir
    Path folder;

    @Test
    void theyAreTheWholeReferenceAndReferToEachOther() throws Exception {
        Path there = folder.resolve("a/reference");
        assertEquals(ReferencePages.NAMES, ReferencePages.write(there).stream().map(page -> page.getFileName().toString()).toList());
        assertTrue(Files.readString(there.resolve("extension-points.md")).contains("## org.consultum.spi.rules"));
        assertTrue(Files.readString(there.resolve("plugins.md")).contains("(extension-points.md)"));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Files.writeString(folder.resolve("api-policy.md"), "mine");
        assertThrows(ProjectRefusedException.class, () -> ReferencePages.write(folder));
        assertEquals("mine", Files.readString(folder.resolve("api-policy.md")));
    }
}
