package org.consultum.papertext.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.consultum.papertext.PaperContent.Kind;
import org.consultum.papertext.PaperContent.Reason;

/** Tells what a file is from how it begins. */
final class Detection {

    /** A reader looks for the header of a PDF in its first 1,024 bytes (Adobe, PDF Reference 1.7, implementation note 13). */
    private static final int PDF_HEADER = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Compound files: the documents of older offices, and newer ones under a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern HTML = Pattern.compile("(?is)\\A[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
        + "(?:<!doctype\\s+html|<html|<head|<body)\\b.*");

    private Detection() {
    }

    static Kind kind(byte[] beginning, Path file) throws IOException {
        if (beginning.length == 0) {
            throw new Stopped(Reason.NO_TEXT);
        }
        String latin = new String(beginning, StandardCharsets.ISO_8859_1);
        if (starts(beginning, ZIP)) {
            return OfficeText.kind(file);
        }
        if (starts(beginning, COMPOUND)) {
            throw new Stopped(isEncryptedOffice(file) ? Reason.ENCRYPTED : Reason.UNKNOWN_KIND);
        }
        int pdf = latin.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEADER) {
            return Kind.PDF;
        }
        if (latin.startsWith("{\\rtf") || !Charsets.isText(beginning)) {
            throw new Stopped(Reason.UNKNOWN_KIND);
        }
        String extension = extension(file);
        String text = Charsets.decode(beginning);
        if (HTML.matcher(text).matches() || extension.equals("html") || extension.equals("htm") || extension.equals("xhtml")) {
            return Kind.HTML;
        }
        if (text.stripLeading().startsWith("<?xml")) {
            throw new Stopped(Reason.UNKNOWN_KIND);
        }
        return extension.equals("md") || extension.equals("markdown") ? Kind.MARKDOWN : Kind.PLAIN;
    }

    private static boolean starts(byte[] beginning, byte[] mark) {
        if (beginning.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (beginning[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** An encrypted package is a compound file with a stream of that name (MS-OFFCRYPTO 2.3.4.4), which stands in its directory. */
    private static boolean isEncryptedOffice(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        return ByteSearch.contains(file, name);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
