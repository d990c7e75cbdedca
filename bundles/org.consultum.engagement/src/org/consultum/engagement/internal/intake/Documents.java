package org.consultum.engagement.internal.intake;

import java.io.IOException;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.internal.Messages;

/** Text of the documents people send. */
final class Documents implements DocumentText {

    private final IntakeLimits limits;

    Documents(IntakeLimits limits) {
        this.limits = limits;
    }

    @Override
    public String of(String name, byte[] content) throws IOException {
        return switch (FileNames.ending(name)) {
            case "txt", "md" -> text(content);
            case "html", "htm" -> HtmlText.of(Charsets.decode(content), limits.textLength());
            default -> throw new IOException(Messages.text("document.unknown"));
        };
    }

    private static String text(byte[] content) throws IOException {
        String text = Charsets.decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new IOException(Messages.text("document.binary"));
        }
        return text;
    }
}
