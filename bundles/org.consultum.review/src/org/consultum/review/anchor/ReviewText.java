package org.consultum.review.anchor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Anchored;
import org.consultum.model.CommentState;
import org.consultum.model.Element;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.anchor.TextSections;

/**
 * What reviewers read: the text of an element, or of its agenda or minutes, in sections. The window and the command line show the same.
 *
 * @param subject what is reviewed
 * @param part which part of it
 * @param sections the texts in their order; those without text are left out
 */
public record ReviewText(Element subject, ReviewPart part, List<Section> sections) {

    public ReviewText {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(part);
        sections = List.copyOf(sections);
    }

    /**
     * One text.
     *
     * @param element the element whose text it is: what comments on it are about
     * @param field path of its field, such as "record.discussion", or "page.3" for the third page of a paper's file
     * @param heading what a reader calls it: the number of an item, or the name of the field
     * @param text the text; Markdown where the field is; lines end with a line feed
     * @param depth how deep the element is nested; 0 at the top
     * @param title whether it is the title of what follows
     * @param editable whether a suggestion can change it; pages of papers cannot be changed
     */
    public record Section(Element element, String field, String heading, String text, int depth, boolean title, boolean editable) {

        public Section {
            Objects.requireNonNull(element);
            Objects.requireNonNull(field);
            Objects.requireNonNull(heading);
            Objects.requireNonNull(text);
        }

        /** The passage from one place of the text to another, in UTF-16 units. */
        public Passage passage(int start, int end) {
            return Anchors.make(field, text, start, end);
        }
    }

    /**
     * Where something that was said stands now.
     *
     * @param section the text it is about; empty when it is about an element or field as a whole, or when that text is gone
     * @param place the place in the text; lost when words are gone
     */
    public record Located(Optional<Section> section, Place place) {
    }

    /** Texts of an element without the pages of papers. Reads the model on the thread of the caller. */
    public static ReviewText of(Element subject, ReviewPart part) {
        return of(subject, part, PaperPages.NONE);
    }

    /** Texts of an element. Reads the model, and files of papers, on the thread of the caller. */
    public static ReviewText of(Element subject, ReviewPart part, PaperPages pages) {
        return new ReviewText(subject, part, TextSections.of(subject, part, pages));
    }

    /** The text of a field of an element. */
    public Optional<Section> section(Element about, String field) {
        return sections.stream().filter(section -> section.element() == about && section.field().equals(field)).findFirst();
    }

    /** Where a comment or note stands now. The words of a suggestion that was applied stand for those they replaced. */
    public Located locate(Anchored said) {
        Optional<String> about = Optional.ofNullable(said.getAbout()).map(Element::getId);
        Passage passage = Passage.of(said);
        Optional<Located> applied = about.filter(id -> isApplied(said)).map(id -> locate(id, passage.withWords(applied(said))))
            .filter(located -> located.place() instanceof Place.Found);
        return applied.or(() -> about.map(id -> locate(id, passage))).orElse(new Located(Optional.empty(), new Place.Lost()));
    }

    /** Where a passage of an element stands now; lost as well when the element is not, or no longer, part of the text. */
    public Located locate(String about, Passage passage) {
        Optional<Section> section = sections.stream()
            .filter(each -> about.equals(each.element().getId()) && each.field().equals(passage.field())).findFirst();
        if (passage.isElement()) {
            boolean there = about.equals(subject.getId()) || sections.stream().anyMatch(each -> about.equals(each.element().getId()));
            return new Located(Optional.empty(), there ? new Place.Found(0, 0, Place.Match.EXACT) : new Place.Lost());
        }
        return new Located(section, section.map(each -> Anchors.find(each.text(), passage)).orElseGet(Place.Lost::new));
    }

    private static boolean isApplied(Anchored said) {
        return said instanceof ReviewComment comment && comment.isSuggests() && comment.getState() == CommentState.ACCEPTED
            && !applied(comment).isEmpty();
    }

    private static String applied(Anchored said) {
        return said instanceof ReviewComment comment && comment.getSuggestion() != null ? comment.getSuggestion() : "";
    }
}
