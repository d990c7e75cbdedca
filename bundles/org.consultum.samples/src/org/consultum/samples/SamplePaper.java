package org.consultum.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A paper that comes with a sample register: a file of this bundle.
 *
 * @param fileName name the paper was handed in under, such as {@code dicas-2024-1-03.pdf}
 * @param mediaType media type, such as {@code application/pdf}
 */
public record SamplePaper(String fileName, String mediaType) {

    private static final String FOLDER = "papers/";

    public SamplePaper {
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(mediaType);
    }

    /** What follows the last dot of the file name. */
    public String extension() {
        return fileName.substring(fileName.lastIndexOf('.') + 1);
    }

    /** The content; the caller closes it. */
    public InputStream open() {
        InputStream stream = SamplePaper.class.getResourceAsStream(FOLDER + fileName);
        if (stream == null) {
            throw new IllegalStateException("The bundle of samples lacks its paper " + fileName);
        }
        return stream;
    }

    /** Size of the content in bytes. */
    public long size() {
        return content().length;
    }

    /** SHA-256 of the content in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private byte[] content() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
