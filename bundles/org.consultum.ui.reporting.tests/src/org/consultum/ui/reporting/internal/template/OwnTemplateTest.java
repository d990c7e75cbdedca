package org.consultum.ui.reporting.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An organisation's own template")
class OwnTemplateTest {

    private static final long LONGEST_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is put aside with its words and nothing else, and nothing is lost")
    void isPutAside() throws IOException {
        for (String name : List.of("agenda.ftlh", "agenda.properties", "agenda_ja.properties", "agenda-pack.ftlh", "house.ftlh")) {
            Files.writeString(folder.resolve(name), name);
        }
        List<Path> kept = new OwnTemplate(folder.resolve("agenda.ftlh")).putAside();
        assertEquals(List.of("agenda.ftlh.bak", "agenda.properties.bak", "agenda_ja.properties.bak"),
            kept.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals("agenda.ftlh", Files.readString(folder.resolve("agenda.ftlh.bak")));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(5, all.count());
        }
        assertTrue(Files.exists(folder.resolve("agenda-pack.ftlh")), "a report of a similar name keeps its own");
    }

    @Test
    @DisplayName("is noticed when it changes, also in a folder that is made later")
    void isNoticed() throws IOException, InterruptedException {
        Path templates = folder.resolve("register").resolve("templates");
        var made = new CountDownLatch(1);
        try (var watch = TemplateWatch.of(List.of(templates), made::countDown)) {
            Files.createDirectories(templates);
            assertTrue(made.await(LONGEST_SECONDS, TimeUnit.SECONDS), "the folder was noticed");
        }
        var changed = new CountDownLatch(1);
        try (var watch = TemplateWatch.of(List.of(templates), changed::countDown)) {
            Files.writeString(templates.resolve("agenda.ftlh"), "<@house.head/>");
            assertTrue(changed.await(LONGEST_SECONDS, TimeUnit.SECONDS), "the file was noticed");
        }
    }
}
