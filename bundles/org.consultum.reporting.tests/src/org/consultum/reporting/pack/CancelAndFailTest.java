package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.reporting.Progress;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that does not end well leaves everything as it was. */
class CancelAndFailTest {
    @TempDir
    Path folder;

    /** Cancels when it has been asked a number of times. */
    private static final class CancelAfter implements Progress {
        private final long limit;
        private long asked;
        private final List<String> steps = new ArrayList<>();

        CancelAfter(long limit) {
            this.limit = limit;
        }

        @Override
        public void step(String what, int done, int total) {
            assertTrue(done >= 0 && done <= total, what);
            steps.add(what);
        }

        @Override
        public boolean cancelled() {
            asked++;
            return asked > limit;
        }
    }

    private static PackData data() {
        return Packs.with(Packs.paper("one", "One", NastyPapers.text(3)), Packs.paper("two", "Two", NastyPapers.notEmbedded()));
    }

    @Test
    void canBeCancelledAtAnyMoment() throws IOException {
        Path file = folder.resolve("pack.pdf");
        Files.writeString(file, "the pack of yesterday");
        PackData data = data();
        var whole = new CancelAfter(Long.MAX_VALUE);
        assertInstanceOf(PackResult.Written.class, Packs.run(data, folder.resolve("whole.pdf"), whole, PackLimits.DEFAULT));
        assertTrue(whole.steps.size() >= 5, whole.steps.toString());
        Files.delete(folder.resolve("whole.pdf"));
        for (int part = 0; part < 8; part++) {
            PackResult result = Packs.run(data, file, new CancelAfter(whole.asked * part / 8), PackLimits.DEFAULT);
            assertInstanceOf(PackResult.Cancelled.class, result, "after " + part + " eighths");
            assertEquals("the pack of yesterday", Files.readString(file));
            assertEquals(Set.of("pack.pdf", "scratch"), names());
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void saysWhatToDoWhenTheFolderIsMissing() {
        var failed = assertInstanceOf(PackResult.Failed.class,
                new AgendaPackWriter(folder, "en").write(data(), folder.resolve("nowhere/pack.pdf"), Progress.NONE, PackLimits.DEFAULT));
        assertTrue(failed.message().contains("nowhere"), failed.message());
        assertTrue(failed.remedy().contains("create it"), failed.remedy());
    }

    @Test
    void speaksTheLanguageOfTheUser() {
        var failed = assertInstanceOf(PackResult.Failed.class,
                new AgendaPackWriter(folder, "de").write(data(), folder, Progress.NONE, PackLimits.DEFAULT));
        assertTrue(failed.message().contains("ist ein Ordner"), failed.message());
    }

    @Test
    void refusesAnEndlessAgenda() {
        PackData data = Packs.meeting("en").agenda(Collections.nCopies(20_001, AgendaLine.item("1", "x").build())).build();
        var failed = assertInstanceOf(PackResult.Failed.class, Packs.run(data, folder.resolve("pack.pdf"), Progress.NONE,
                PackLimits.DEFAULT));
        assertTrue(failed.message().contains("20001"), failed.message());
    }

    @Test
    void replacesAnOlderPack() throws IOException {
        Path file = folder.resolve("pack.pdf");
        Files.writeString(file, "the pack of yesterday");
        Packs.write(data(), file);
        assertTrue(Files.size(file) > 10_000);
        assertEquals(Set.of("pack.pdf", "scratch"), names());
    }
}
