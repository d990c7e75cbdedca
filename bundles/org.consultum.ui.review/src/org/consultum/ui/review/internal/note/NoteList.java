package org.consultum.ui.review.internal.note;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewRound;
import org.consultum.review.note.PrivateNote;
import org.consultum.session.RegisterSession;
import org.consultum.ui.forms.Candidates;
import org.eclipse.emf.ecore.EObject;

/** The notes at an element and at what is inside it: of a meeting those at its items and their papers too. */
final class NoteList {

    private final RegisterSession session;
    private final UserNotes user;

    NoteList(RegisterSession session, UserNotes user) {
        this.session = Objects.requireNonNull(session);
        this.user = Objects.requireNonNull(user);
    }

    /** What notes can be made at: a meeting, an item of an agenda, a paper; that, what holds it, or what a round is about. */
    static Optional<Element> subject(Object selected) {
        for (EObject at = selected instanceof EObject object ? object : null; at != null; at = at.eContainer()) {
            switch (at) {
                case AgendaItem item -> {
                    return Optional.of(item);
                }
                case Meeting meeting -> {
                    return Optional.of(meeting);
                }
                case Paper paper -> {
                    return Optional.of(paper);
                }
                case ReviewComment comment when comment.getAbout() != null -> {
                    return subject(comment.getAbout());
                }
                case ReviewRound round when round.getSubject() != null -> {
                    return subject(round.getSubject());
                }
                case PaperUse use when use.getPaper() != null -> {
                    return Optional.of(use.getPaper());
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** The notes at an element, in the order of the agenda, the oldest first at each place; lost ones at the end. */
    List<Note> of(Element subject) {
        List<Element> places = Stream.concat(Stream.of(subject), inside(subject)).distinct().toList();
        Set<Element> wanted = new HashSet<>(places);
        Set<String> ids = new HashSet<>(places.stream().map(Element::getId).toList());
        Stream<Note> shared = committee(subject).map(Committee::getReviewList).map(ReviewList::getAnnotations).stream()
            .flatMap(List::stream).filter(note -> wanted.contains(note.getAbout())).map(Note::of);
        Stream<Note> mine = user.notes().notes(session.register().getId()).stream().filter(note -> ids.contains(note.about()))
            .map(note -> Note.of(note, this::find));
        return Stream.concat(shared, mine).sorted(Comparator.comparing(Note::isLost)
            .thenComparing(note -> note.about().map(places::indexOf).orElse(Integer.MAX_VALUE))
            .thenComparing(note -> note.at().map(Object::toString).orElse(""))).toList();
    }

    /** Notes of the user whose meeting, item or paper is gone from the register. */
    List<Note> homeless() {
        return user.notes().notes(session.register().getId()).stream().filter(note -> find(note).isEmpty())
            .map(note -> Note.of(note, this::find)).toList();
    }

    /** The committee whose notes stand at an element; a paper of the whole register has none. */
    Optional<Committee> committee(Element subject) {
        return Candidates.committee(subject);
    }

    private Optional<Element> find(PrivateNote note) {
        return find(note.about());
    }

    private Optional<Element> find(String id) {
        return session.find(id);
    }

    private static Stream<Element> inside(Element element) {
        return switch (element) {
            case Meeting meeting -> Optional.ofNullable(meeting.getAgenda()).map(Agenda::getItems).stream().flatMap(List::stream)
                .flatMap(item -> Stream.concat(Stream.of(item), inside(item)));
            case AgendaItem item -> Stream.concat(item.getPapers().stream().map(PaperUse::getPaper).filter(Objects::nonNull),
                item.getItems().stream().flatMap(sub -> Stream.concat(Stream.of(sub), inside(sub))));
            default -> Stream.empty();
        };
    }
}
