package org.consultum.ui.actions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.consultum.ui.actions.internal.Attachment.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is offered as evidence")
class AttachmentTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is a link when it leads to the web, and nothing else")
    void link() {
        assertEquals(Optional.of(new Source.Link("https://example.org/minutes.pdf")),
            Attachment.source(" https://example.org/minutes.pdf "));
        assertTrue(Attachment.source("javascript:alert(1)").isEmpty());
        assertTrue(Attachment.source("https:///nowhere").isEmpty());
        assertTrue(Attachment.source("see the minutes").isEmpty());
        assertTrue(Attachment.source("").isEmpty());
    }

    @Test
    @DisplayName("is a file when there is one")
    void file() throws IOException {
        Path report = Files.writeString(folder.resolve("trial_lot report.pdf"), "x");

        assertEquals(Optional.of(new Source.OfFile(report)), Attachment.source(report.toString()));
        assertTrue(Attachment.source(folder.toString()).isEmpty(), "a folder is no evidence");
        assertTrue(Attachment.source(folder.resolve("missing.pdf").toString()).isEmpty());
        assertTrue(Attachment.source("a\0b").isEmpty());
    }

    @Test
    @DisplayName("is named after its file or address to begin with")
    void proposesTitle() {
        assertEquals("trial lot report", Attachment.proposedTitle(new Source.OfFile(folder.resolve("trial_lot_report.pdf"))));
        assertEquals("minutes", Attachment.proposedTitle(new Source.Link("https://example.org/2026/minutes.pdf/")));
        assertEquals("example.org", Attachment.proposedTitle(new Source.Link("https://example.org")));
    }
}
