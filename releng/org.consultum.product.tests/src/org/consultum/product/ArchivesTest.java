package org.consultum.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The archive of each system")
class ArchivesTest {

    @ParameterizedTest(name = "{0} has its launcher and the window library of this system only")
    @CsvSource({"linux-x86_64,gtk.linux.x86_64,consultum", "linux-aarch64,gtk.linux.aarch64,consultum",
            "win32-x86_64,win32.win32.x86_64,consultum.cmd", "macosx-x86_64,cocoa.macosx.x86_64,consultum",
            "macosx-aarch64,cocoa.macosx.aarch64,consultum"})
    void holdsWhatTheSystemNeeds(String system, String fragment, String launcher) throws Exception {
        List<String> entries = entries(Installation.archive(system));
        assertEquals(1, entries.stream().filter(line -> line.endsWith(" consultum/" + launcher)).count(), "the launcher");
        assertTrue(entries.stream().filter(line -> line.endsWith(" consultum/" + launcher)).allMatch(line -> line.startsWith("-rwxr-xr-x")
                || launcher.endsWith(".cmd")), "it may be executed");
        List<String> fragments = entries.stream()
                .filter(line -> line.matches(".*plugins/org\\.eclipse\\.swt\\.(gtk|win32|cocoa).*")).toList();
        assertEquals(1, fragments.size(), fragments::toString);
        assertTrue(fragments.get(0).contains("org.eclipse.swt." + fragment + "_"), fragments::toString);
        assertEquals(system.equals("linux-x86_64"), entries.stream().anyMatch(line -> line.endsWith(" consultum/jre/bin/java")),
                "a Java runtime of its own");
    }

    private static List<String> entries(Path archive) throws Exception {
        if (archive.toString().endsWith(".zip")) {
            try (var zip = new ZipFile(archive.toFile())) {
                return zip.stream().map(entry -> "- " + entry.getName()).toList();
            }
        }
        Process tar = new ProcessBuilder("tar", "tvzf", archive.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tar.waitFor());
        return said.lines().toList();
    }
}
