package org.consultum.reporting.internal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The folder of templates and style sheets of this bundle. */
public final class TemplateFolder {

    private TemplateFolder() {
    }

    /** {@return a file of the folder as text} */
    public static String text(String name) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new IOException("The file templates/" + name + " is missing from this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
