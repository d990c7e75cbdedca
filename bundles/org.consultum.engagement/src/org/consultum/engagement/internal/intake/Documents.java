package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.internal.Messages;
import org.consultum.papertext.PaperContent;
import org.consultum.papertext.PaperText;
import org.consultum.spi.Progress;

/** Text of the documents people send. */
final class Documents implements DocumentText {

    private final IntakeLimits limits;
    private final Progress progress;
    private final PaperText papers = new PaperText();

    Documents(IntakeLimits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    @Override
    public String of(String name, byte[] content) throws IOException {
        return switch (FileNames.ending(name)) {
            case "txt", "md" -> text(content);
            case "html", "htm" -> HtmlText.of(Charsets.decode(content), limits.textLength());
            default -> paper(content, FileNames.ending(name));
        };
    }

    /** Attachments have no file of their own yet. */
    private String paper(byte[] content, String ending) throws IOException {
        Path file = Files.createTempFile("submission", "." + ending);
        try {
            Files.write(file, content);
            return switch (papers.read(file, progress::isCancelled)) {
                // Paragraphs have lines of their own; here they are separated as they are typed.
                case PaperContent.Text text -> text.all().replace("\f", "\n").replace("\n", "\n\n");
                case PaperContent.Unreadable unreadable -> throw new IOException(unreadable.message());
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String text(byte[] content) throws IOException {
        String text = Charsets.decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new IOException(Messages.text("document.binary"));
        }
        return text;
    }
}
