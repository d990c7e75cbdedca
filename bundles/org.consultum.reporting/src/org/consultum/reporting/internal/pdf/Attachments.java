package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Files inside the pack: the untouched originals of papers shown as pictures (ISO 19005-3:2012, 6.8 and annex E). */
final class Attachments {
    private static final int MOST_NAME = 80;

    private final PDDocument document;
    private final COSStreamSource streams;
    private final Optional<String> date;
    private final COSArray names = new COSArray();
    private final COSArray associated = new COSArray();

    /** Makes streams in a document that keeps them out of memory. */
    interface COSStreamSource {
        COSStream create();
    }

    Attachments(PDDocument document, COSStreamSource streams, Optional<ZonedDateTime> date) {
        this.document = document;
        this.streams = streams;
        this.date = date.map(day -> day.withZoneSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT)));
    }

    /**
     * Attaches a file.
     *
     * @param number makes the name unique and keeps the order
     * @param name the name people gave it
     */
    void add(Path file, int number, String name, String description) throws IOException {
        COSStream content = streams.create();
        content.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
        content.setItem(COSName.SUBTYPE, COSName.getPDFName("application/pdf"));
        MessageDigest digest = md5();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            in.transferTo(out);
        }
        var parameters = new COSDictionary();
        parameters.setLong(COSName.SIZE, Files.size(file));
        date.ifPresent(day -> parameters.setItem(COSName.MOD_DATE, new COSString(day)));
        parameters.setItem(COSName.getPDFName("CheckSum"), new COSString(digest.digest()));
        content.setItem(COSName.PARAMS, parameters);
        String unique = String.format(Locale.ROOT, "%03d %s", number, plainName(name));
        var both = new COSDictionary();
        both.setItem(COSName.F, content);
        both.setItem(COSName.UF, content);
        var specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setItem(COSName.F, new COSString(unique));
        specification.setItem(COSName.UF, new COSString(unique));
        specification.setItem(COSName.DESC, new COSString(description));
        specification.setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        specification.setItem(COSName.EF, both);
        names.add(new COSString(unique));
        names.add((COSBase) specification);
        associated.add((COSBase) specification);
    }

    /** Makes the files known to readers. To be called once, after the last file. */
    void finish() {
        if (names.size() == 0) {
            return;
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        var files = new COSDictionary();
        files.setItem(COSName.NAMES, names);
        COSDictionary all = catalog.getCOSDictionary(COSName.NAMES);
        if (all == null) {
            all = new COSDictionary();
            catalog.setItem(COSName.NAMES, all);
        }
        all.setItem(COSName.EMBEDDED_FILES, files);
        catalog.setItem(COSName.getPDFName("AF"), associated);
    }

    /** A name without folders or anything else a file system or a reader could take for more than a name. */
    private static String plainName(String name) {
        var result = new StringBuilder();
        name.codePoints().filter(c -> Character.isLetterOrDigit(c) || " ._-()".indexOf(c) >= 0).limit(MOST_NAME)
                .forEach(result::appendCodePoint);
        String plain = result.toString().strip().replaceAll("\\.{2,}", ".");
        return plain.toLowerCase(Locale.ROOT).endsWith(".pdf") ? plain : plain + ".pdf";
    }

    /** The checksum the format asks for (ISO 32000-1:2008, table 46); nobody's safety rests on it. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has MD5", e);
        }
    }
}
