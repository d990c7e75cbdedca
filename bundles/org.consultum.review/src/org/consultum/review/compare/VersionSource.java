package org.consultum.review.compare;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.ContentText;
import org.consultum.review.internal.compare.Sources;
import org.consultum.session.RegisterSession;

/**
 * A version of an element that can be compared. Knows where its content is; {@link #content} gets it.
 *
 * @param key short name to ask for it by, unique among the versions of the subject: "current", "A", "round-1", "approval-2"
 * @param kind where it comes from
 * @param label it in words, in the language of the user: "Agenda, version A", "Before the review 'Minutes'"
 * @param at when it was fixed; empty for the current state, or where nobody noted it
 * @param subject the element
 * @param part what of it
 * @param reference digest of a kept content, or id of a published agenda; empty for the current state
 */
public record VersionSource(String key, Kind kind, String label, Optional<Instant> at, Element subject, ReviewPart part,
        String reference) {

    /** Key of the current state. */
    public static final String CURRENT = "current";

    /** Where a version comes from. */
    public enum Kind { PUBLISHED_AGENDA, ROUND_BASELINE, APPROVAL, CURRENT }

    public VersionSource {
        Objects.requireNonNull(key);
        Objects.requireNonNull(kind);
    }

    /** The versions of an element that exist, the oldest first, the current state last. To be called where the model may be read. */
    public static List<VersionSource> of(Element subject, ReviewPart part) {
        return Sources.of(subject, part);
    }

    /** The version with a key, in any case. To be called where the model may be read. */
    public static Optional<VersionSource> find(Element subject, ReviewPart part, String key) {
        return of(subject, part).stream().filter(source -> source.key().equalsIgnoreCase(key)).findFirst();
    }

    /**
     * Its content.
     *
     * @return empty when the kept file is missing, damaged or of a form this version does not know
     * @throws IOException when the file cannot be read
     */
    public Optional<ContentText> content(RegisterSession session) throws IOException {
        return Sources.content(this, session);
    }
}
