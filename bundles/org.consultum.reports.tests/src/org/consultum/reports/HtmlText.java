package org.consultum.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** What is to be read in an HTML file, as one line of text with single blanks. */
public final class HtmlText {

    private static final Pattern SILENT = Pattern.compile("(?s)<(head|style|script)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Map<String, String> ENTITIES = Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", "\u00A0",
        "&amp;", "&");

    private HtmlText() {
    }

    public static String of(Path file) throws IOException {
        String text = TAG.matcher(SILENT.matcher(Files.readString(file)).replaceAll(" ")).replaceAll(" ");
        for (var entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return text.replaceAll("\\s+", " ").strip();
    }
}
