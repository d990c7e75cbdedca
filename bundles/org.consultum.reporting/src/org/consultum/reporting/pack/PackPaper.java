package org.consultum.reporting.pack;

import java.util.Objects;
import java.util.Optional;

/**
 * One paper of the meeting, in the version that belongs to it.
 *
 * @param id what agenda lines call it; unique within the pack
 * @param reference the number people know it by, for example {@code DICAS-7/12}; may be empty
 * @param title its title
 * @param purpose a key of the wording ({@code decide}, {@code discuss}, {@code inform}, ...) or any text; may be empty
 * @param version label of the version, for example {@code 2} or {@code final}; may be empty
 * @param sha256 64 hexadecimal digits: the checksum the register holds; checked against the content. Empty when it holds none
 * @param mediaType as recorded, for example {@code application/pdf}; only a hint, the content decides
 * @param fileName the name people gave the file; shown, never opened
 * @param size recorded size in bytes, negative when unknown
 * @param source address where the paper can be fetched; shown for papers that are only listed; may be empty
 * @param content where the bytes come from; empty when the register does not have them
 * @param subject what stays the same when another version takes the place of this one: identity of the paper; unique within the pack
 */
public record PackPaper(String id, String reference, String title, String purpose, String version, String sha256, String mediaType,
        String fileName, long size, String source, Optional<PaperContent> content, String subject) {

    public PackPaper {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(title);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(version);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(source);
        Objects.requireNonNull(content);
        Objects.requireNonNull(subject);
    }

    /** A paper every version of which is a paper of its own. */
    public PackPaper(String id, String reference, String title, String purpose, String version, String sha256, String mediaType,
            String fileName, long size, String source, Optional<PaperContent> content) {
        this(id, reference, title, purpose, version, sha256, mediaType, fileName, size, source, content, id);
    }
}
