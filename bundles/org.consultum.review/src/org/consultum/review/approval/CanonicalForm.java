package org.consultum.review.approval;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.approval.ContentFields;
import org.consultum.review.internal.approval.ContentWriter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The canonical form "consultum-content-1" of what a person approves: a text that is the same for the same content on every machine, and
 * another for every other content.
 *
 * <p>The text is UTF-8 without a byte order mark, lines end with a line feed. It begins with three lines: the name of the form,
 * {@code part: whole|agenda|minutes}, and {@code subject: CLASS ID}. A section follows for the subject and for each element it contains,
 * in the order of the register: an empty line, then {@code [CLASS ID]} or {@code [CLASS ID in PARENT-ID PLACE]}, where PLACE is the
 * feature that contains it. Then each value that is set, in the order of the metamodel: {@code name: value}; a value of several lines is
 * {@code name:} and its lines, each after "| ". A feature with several values has a line or block for each. Line ends within values are
 * line feeds. Dates and times are ISO 8601, with the name of the zone; enumerations are the words of the file format and always written.
 *
 * <p>What is referred to has its id in braces, after the name of a person, role, organisation or committee, or the reference and title of
 * a paper. A use of a paper has the SHA-256 of the version it means, or of the latest where it means none ({@code content}), and of
 * the annexes ({@code annex}). An agenda item has the number it is printed with ({@code number}), the subject the committee it belongs to
 * ({@code committee}): the name of its folder, which stays when the committee is renamed.
 *
 * <p>Content of an <b>agenda</b>: title, kind, time and place of the meeting, its sittings, the note and the items with texts, purpose,
 * time boxes, presenters, closures and papers. Content of <b>minutes</b>: title, time and place of the meeting, who presided and attended
 * and how, introduction and closing, and of each item its title, papers, discussion, rationale, motions, decisions and votes.
 * <b>Whole</b> is everything an element contains; of a meeting both of the above with its notice, documents and policy review. Markings
 * are content.
 *
 * <p>Not content: approvals, rounds, comments and notes; states and the days they were reached; what was done about a text later
 * (responses, measures and reviews of a recommendation, progress of actions, dispositions); working notes and times of the running
 * meeting; where an item was carried or referred from or to; published versions of an agenda; calendar data, properties, traces of
 * imports, and what a newer version or a plugin that is not here added to the file. Actions raised in a meeting lie in the committee's
 * list and are not content of its minutes.
 *
 * <p>A later version of the form would have another name; contents of this one will always be read and made.
 */
public final class CanonicalForm {

    /** Name and version of the form. */
    public static final String NAME = "consultum-content-1";

    /**
     * Name of the form of an approval over the file of a paper itself: the content is the latest version of the paper as it was handed in,
     * so that whoever has the file can check a signature of it.
     */
    public static final String FILE = "file";

    private CanonicalForm() {
    }

    /**
     * The content of an element as it is now. Loads the papers it uses. To be called where the model may be read.
     *
     * @param subject a meeting, paper, response, recommendation or any other element
     * @param part what of it; AGENDA and MINUTES are of meetings only
     * @throws IllegalArgumentException when the subject has no such part
     */
    public static ContentText of(Element subject, ReviewPart part) {
        return new ContentWriter(subject, part).write();
    }

    /** SHA-256 of the file of a paper's latest version, which an approval in the form {@link #FILE} is over; empty for all else. */
    public static Optional<String> file(Element subject) {
        return subject instanceof Paper paper && !paper.getVersions().isEmpty()
            ? Optional.ofNullable(paper.getVersions().getLast().getSha256()) : Optional.empty();
    }

    /** Whether an element can be approved in that part. */
    public static boolean has(Element subject, ReviewPart part) {
        return part == ReviewPart.WHOLE || subject instanceof Meeting;
    }

    /**
     * Whether a value is content of the subject in that part. Loads nothing.
     *
     * @param object the subject or something it contains, whether an element or a part of one
     * @param feature feature of the object
     */
    public static boolean covers(Element subject, ReviewPart part, EObject object, EStructuralFeature feature) {
        return ContentFields.of(part).covers(subject, object, feature);
    }
}
