package org.consultum.review.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.approval.Digests;
import org.consultum.session.RegisterSession;

/**
 * Contents kept in the register, each as a file under its digest like the content of a paper: what a round began with, what was approved.
 * A content nobody refers to any more, after an undo, stays and harms nothing.
 */
public final class ContentSnapshots {

    /** The largest content that is read, in bytes. */
    private static final long LARGEST = 64L << 20;

    private ContentSnapshots() {
    }

    /**
     * Keeps the content of an element as it is now, durable on return.
     *
     * @param part what of it; AGENDA and MINUTES are of meetings only
     * @return SHA-256 of its canonical form in lower-case hexadecimal
     * @throws IOException when it cannot be written
     */
    public static String keep(RegisterSession session, Element subject, ReviewPart part) throws IOException {
        return keep(session, session.read(() -> CanonicalForm.of(subject, part)));
    }

    /** Keeps a content, durable on return; see {@link #keep(RegisterSession, Element, ReviewPart)}. */
    public static String keep(RegisterSession session, ContentText content) throws IOException {
        return session.keepPaper(new ByteArrayInputStream(content.bytes()), "txt");
    }

    /**
     * The content kept under a digest.
     *
     * @param sha256 the digest
     * @return empty when the file is missing, is not of that digest, or is of a form this version does not know
     * @throws IOException when it cannot be read
     */
    public static Optional<ContentText> read(RegisterSession session, String sha256) throws IOException {
        Optional<byte[]> bytes = bytes(session, sha256);
        return bytes.filter(content -> HexFormat.of().formatHex(Digests.sha256(content)).equals(sha256))
            .flatMap(content -> ContentText.parse(new String(content, StandardCharsets.UTF_8)));
    }

    /** The bytes of the file under a digest, unchecked; empty when it is missing or too large to be a content. */
    static Optional<byte[]> bytes(RegisterSession session, String sha256) throws IOException {
        Optional<Path> file = sha256 == null ? Optional.empty() : session.paper(sha256);
        if (file.isEmpty() || Files.size(file.get()) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file.get()));
    }
}
