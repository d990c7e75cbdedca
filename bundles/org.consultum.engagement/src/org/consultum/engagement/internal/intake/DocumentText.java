package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Text of a document. */
@FunctionalInterface
interface DocumentText {

    /**
     * The text of a document.
     *
     * @param name name of the document, whose ending says what it is
     * @throws IOException when it has none that could be read; the message says why, in words for the user
     */
    String of(String name, byte[] content) throws IOException;

    /** Whether a document of this name can have a text. */
    static boolean reads(Path name) {
        return switch (FileNames.ending(name.getFileName().toString())) {
            case "txt", "md", "html", "htm", "pdf", "docx", "odt" -> true;
            default -> false;
        };
    }
}
