package org.consultum.ui.review.internal.note;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Annotation;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.review.anchor.Anchors;
import org.consultum.review.anchor.FieldPath;
import org.consultum.review.anchor.Passage;
import org.consultum.review.anchor.Place;
import org.consultum.review.note.PrivateNote;

/**
 * A note as it is shown.
 *
 * @param source where it is kept
 * @param about what it is about; empty when that is gone
 * @param passage the words it is about
 */
record Note(Source source, Optional<Element> about, Passage passage, Optional<Party> author, Optional<Instant> at, String text) {

    Note {
        Objects.requireNonNull(source);
        Objects.requireNonNull(passage);
        Objects.requireNonNull(text);
    }

    /** Where a note is kept, and so who sees it. */
    sealed interface Source {

        /** Only the user sees it. */
        record Mine(PrivateNote note) implements Source {
        }

        /** Everybody who reads the register sees it. */
        record OfCommittee(Annotation note) implements Source {
        }
    }

    static Note of(Annotation note) {
        return new Note(new Source.OfCommittee(note), Optional.ofNullable(note.getAbout()).filter(about -> about.eResource() != null),
            Passage.of(note), Optional.ofNullable(note.getAuthor()), Optional.ofNullable(note.getAt()),
            note.getText() == null ? "" : note.getText());
    }

    /**
     * A note of the user.
     *
     * @param find finds elements by their identity
     */
    static Note of(PrivateNote note, Function<String, Optional<Element>> find) {
        return new Note(new Source.Mine(note), find.apply(note.about()), note.passage(), Optional.empty(), Optional.of(note.at()),
            note.text());
    }

    boolean isMine() {
        return source instanceof Source.Mine;
    }

    /** Whether what it is about, or the words in it, are no longer there. */
    boolean isLost() {
        if (about.isEmpty()) {
            return true;
        }
        return passage.isWords() && FieldPath.of(about.get().eClass(), passage.field()).flatMap(path -> path.read(about.get()))
            .map(text -> Anchors.find(text, passage) instanceof Place.Lost).orElse(true);
    }
}
