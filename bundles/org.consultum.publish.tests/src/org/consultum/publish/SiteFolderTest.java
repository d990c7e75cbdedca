package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.publish.PublicationResult.Failed;
import org.consultum.publish.PublicationResult.Reason;
import org.consultum.samples.DicasSample;
import org.consultum.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site appears as a whole or not at all, and nothing of others is touched. */
class SiteFolderTest {

    @TempDir
    private Path folder;

    private PublicationResult write(Register register, Progress progress) {
        return new Publisher().write(SampleSite.publication(register, SampleSite.papers(folder), folder.resolve("home/site"), "en"),
            progress);
    }

    private List<String> home() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("home"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Path site() {
        return folder.resolve("home/site");
    }

    @Test
    void whatIsGoneFromTheRegisterIsGoneFromTheSiteAndWhatIsRenamedKeepsItsAddress() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        assertInstanceOf(PublicationResult.Written.class, write(DicasSample.create(), Progress.NONE));
        List<String> before = SampleSite.pages(site()).keySet().stream().toList();
        Register changed = DicasSample.create();
        Meeting gone = changed.getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .filter(meeting -> "interfaces".equals(meeting.getSlug())).findFirst().orElseThrow();
        gone.getCommittee().getMeetings().remove(gone);
        changed.getCommittees().forEach(committee -> {
            committee.setName("Renamed " + committee.getName());
            committee.getMeetings().forEach(meeting -> {
                meeting.setTitle("Another title of " + meeting.getSlug());
                meeting.setStart(meeting.getStart().plusDays(1));
            });
        });
        assertInstanceOf(PublicationResult.Written.class, write(changed, Progress.NONE));
        List<String> after = SampleSite.pages(site()).keySet().stream().toList();
        assertEquals(before.stream().filter(path -> !path.startsWith("meetings/interfaces-")).toList(), after);
        assertEquals(List.of("site"), home());
    }

    @Test
    void filesOfOthersInTheFolderStay() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        write(DicasSample.create(), Progress.NONE);
        Files.writeString(site().resolve("CNAME"), "dicas.example");
        Files.createDirectories(site().resolve(".git"));
        Files.writeString(site().resolve(".git/HEAD"), "ref");
        Files.writeString(site().resolve("index.html"), "edited");
        assertInstanceOf(PublicationResult.Written.class, write(DicasSample.create(), Progress.NONE));
        assertEquals("dicas.example", Files.readString(site().resolve("CNAME")));
        assertEquals("ref", Files.readString(site().resolve(".git/HEAD")));
        assertTrue(Files.readString(site().resolve("index.html")).startsWith("<!DOCTYPE html>"));
        assertEquals(List.of("site"), home());
    }

    @Test
    void aFolderWithOtherThingsIsRefused() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.txt"), "mine");
        assertEquals(Reason.NOT_OURS, assertInstanceOf(Failed.class, write(DicasSample.create(), Progress.NONE)).reason());
        Files.writeString(site().resolve("site-files.sha256"), "0".repeat(64) + "  ../../victim.txt\n");
        assertEquals(Reason.NOT_OURS, assertInstanceOf(Failed.class, write(DicasSample.create(), Progress.NONE)).reason());
        assertEquals("mine", Files.readString(site().resolve("thesis.txt")));
        assertEquals(List.of("site"), home());
    }

    @Test
    void aFileOfOthersIsNotOverwrittenByAPage() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Register small = DicasSample.create();
        small.getCommittees().removeIf(committee -> !"dicas".equals(committee.getSlug()));
        write(small, Progress.NONE);
        Files.writeString(site().resolve("committees/industry-panel.html"), "mine");
        Failed failed = assertInstanceOf(Failed.class, write(DicasSample.create(), Progress.NONE));
        assertEquals(Reason.IN_THE_WAY, failed.reason());
        assertTrue(failed.place().endsWith("committees/industry-panel.html"));
        assertEquals("mine", Files.readString(site().resolve("committees/industry-panel.html")));
    }

    @Test
    void aRunThatIsCancelledLeavesTheSiteThatWasThere() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        write(DicasSample.create(), Progress.NONE);
        var before = Files.getLastModifiedTime(site().resolve("index.html"));
        for (int after : new int[] {0, 3, 40}) {
            assertInstanceOf(PublicationResult.Cancelled.class, write(DicasSample.create(), new Impatient(after)));
        }
        assertEquals(before, Files.getLastModifiedTime(site().resolve("index.html")));
        assertEquals(List.of("site"), home());
        assertFalse(Files.exists(folder.resolve("home/.site.0.part")));
    }

    private static final class Impatient implements Progress {
        private int left;

        Impatient(int left) {
            this.left = left;
        }

        @Override
        public void begin(int total) {
            // nobody is watching
        }

        @Override
        public void worked(int steps) {
            left--;
        }

        @Override
        public void subtask(String what) {
            // nobody is watching
        }

        @Override
        public boolean isCancelled() {
            return left <= 0;
        }
    }
}
