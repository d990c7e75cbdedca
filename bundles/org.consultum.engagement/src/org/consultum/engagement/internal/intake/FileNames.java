package org.consultum.engagement.internal.intake;

import java.util.Locale;
import java.util.Map;
import org.consultum.engagement.internal.Plain;

/** Names of files that came from outside: a single segment without tricks, and what is inside going by its ending. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("pdf", "application/pdf"),
        Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        Map.entry("odt", "application/vnd.oasis.opendocument.text"), Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        Map.entry("doc", "application/msword"), Map.entry("xls", "application/vnd.ms-excel"), Map.entry("rtf", "application/rtf"),
        Map.entry("txt", "text/plain"), Map.entry("md", "text/markdown"), Map.entry("html", "text/html"), Map.entry("htm", "text/html"),
        Map.entry("csv", "text/csv"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"),
        Map.entry("gif", "image/gif"), Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"), Map.entry("zip", "application/zip"),
        Map.entry("eml", "message/rfc822"));

    private FileNames() {
    }

    /** The last segment of a name without characters no file can have; the other name when nothing is left. */
    static String clean(String name, String otherwise) {
        String plain = Plain.line(name, 4 * LONGEST).replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("[<>:\"|?*]", "_").replaceFirst("^[.\\s]+", "")
            .replaceFirst("[.\\s]+$", "");
        if (last.isEmpty()) {
            return otherwise;
        }
        if (last.length() <= LONGEST) {
            return last;
        }
        String ending = ending(last);
        String stem = Plain.line(last, LONGEST - ending.length() - 1);
        return ending.isEmpty() ? stem : stem + "." + ending;
    }

    /** The ending in lower case, without its dot; empty when there is none of at most ten letters and digits. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,10}") ? ending : "";
    }

    /** The name without its ending. */
    static String stem(String name) {
        String ending = ending(name);
        return ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    }

    /** The media type a name stands for. */
    static String mediaType(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }
}
