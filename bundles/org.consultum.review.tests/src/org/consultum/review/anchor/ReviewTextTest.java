package org.consultum.review.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.CommentState;
import org.consultum.model.Meeting;
import org.consultum.model.Minutes;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewPart;
import org.consultum.review.anchor.ReviewText.Section;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What reviewers read")
class ReviewTextTest {

    private final Fixture forum = RegisterBuilder.forum().fixture();
    private final Meeting meeting = forum.meeting("First meeting");
    private final AgendaItem source = meeting.getAgenda().getItems().get(1);

    private static List<String> fields(ReviewText text) {
        return text.sections().stream().map(Section::field).toList();
    }

    @Test
    @DisplayName("of minutes is the introduction, what was said and decided, and the closing")
    void minutes() {
        Minutes minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setIntroduction("Held in Berlin.");
        minutes.setClosing("Thanks.");
        meeting.setMinutes(minutes);
        ReviewText text = ReviewText.of(meeting, ReviewPart.MINUTES);
        assertEquals(List.of("title", "minutes.introduction", "title", "text", "title", "record.discussion", "minutes.closing"), fields(text));
        assertEquals("The agenda is adopted.", text.sections().get(3).text());
        assertEquals(source, text.section(source, "record.discussion").orElseThrow().element());
    }

    @Test
    @DisplayName("of an agenda is its items with their texts and depth, and nothing of the minutes")
    void agenda() {
        Meeting second = forum.meeting("Second meeting");
        forum.item("Seekers").setText("Which seekers?");
        ReviewText text = ReviewText.of(second, ReviewPart.AGENDA);
        Section asked = text.section(forum.item("Seekers"), "text").orElseThrow();
        assertEquals("Which seekers?", asked.text());
        assertEquals(1, asked.depth());
        assertTrue(asked.editable());
        assertFalse(fields(ReviewText.of(meeting, ReviewPart.AGENDA)).contains("record.discussion"));
        assertTrue(fields(ReviewText.of(meeting, ReviewPart.WHOLE)).contains("record.discussion"));
    }

    @Test
    @DisplayName("of a paper is its pages, which cannot be edited")
    void paper() {
        var paper = forum.paper("Terms of reference");
        PaperVersion version = RegisterFactory.eINSTANCE.createPaperVersion();
        paper.getVersions().add(version);
        ReviewText text = ReviewText.of(paper, ReviewPart.WHOLE, any -> List.of("First page.", "", "Third page."));
        assertEquals(List.of("title", "page.1", "page.3"), fields(text));
        assertEquals("Page 3", text.sections().get(2).heading());
        assertFalse(text.sections().get(2).editable());
        assertEquals(List.of("title"), fields(ReviewText.of(paper, ReviewPart.WHOLE)));
    }

    @Test
    @DisplayName("of a response is its reason")
    void response() {
        var response = forum.recommendation("Qualify a second source").getResponses().getFirst();
        response.setReason("We accept.");
        assertTrue(fields(ReviewText.of(response, ReviewPart.WHOLE)).contains("reason"));
    }

    private ReviewComment comment(String words) {
        ReviewComment comment = RegisterFactory.eINSTANCE.createReviewComment();
        comment.setAbout(source);
        String text = source.getRecord().getDiscussion();
        Anchors.make("record.discussion", text, text.indexOf(words), text.indexOf(words) + words.length()).writeTo(comment);
        return comment;
    }

    @Test
    @DisplayName("tells where a comment stands, also when its suggestion was applied")
    void locates() {
        ReviewComment comment = comment("second source");
        assertInstanceOf(Place.Found.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
        comment.setSuggests(true);
        comment.setSuggestion("other yard");
        comment.setState(CommentState.ACCEPTED);
        source.getRecord().setDiscussion("Both sides need a other yard.");
        var place = assertInstanceOf(Place.Found.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
        assertEquals("other yard", place.in(source.getRecord().getDiscussion()));
        source.setRecord(null);
        assertInstanceOf(Place.Lost.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
    }

    @Test
    @DisplayName("tells that a comment on an element is there as long as the element is")
    void locatesElements() {
        ReviewComment comment = RegisterFactory.eINSTANCE.createReviewComment();
        comment.setAbout(source);
        assertInstanceOf(Place.Found.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
        meeting.getAgenda().getItems().remove(source);
        assertInstanceOf(Place.Lost.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
        comment.setAbout(null);
        assertInstanceOf(Place.Lost.class, ReviewText.of(meeting, ReviewPart.MINUTES).locate(comment).place());
    }

    @Test
    @DisplayName("is reached by paths of a closed list only")
    void closedList() {
        assertEquals(Optional.empty(), FieldPath.of(Literals.AGENDA_ITEM, "id"));
        assertEquals(Optional.empty(), FieldPath.of(Literals.AGENDA_ITEM, "agenda.meeting.title"));
        assertEquals(Optional.empty(), FieldPath.of(Literals.AGENDA_ITEM, "marking.level"));
        assertEquals(Optional.empty(), FieldPath.of(Literals.MEETING, "slug"));
        assertEquals(Optional.empty(), FieldPath.of(Literals.COMMITTEE, "reviewList.rounds"));
        assertEquals(List.of(), FieldPath.all(Literals.REVIEW_COMMENT));
        assertEquals(List.of(), FieldPath.all(Literals.APPROVAL));
        FieldPath path = FieldPath.of(Literals.AGENDA_ITEM, "record.discussion").orElseThrow();
        assertEquals("Both sides need a second source.", path.read(source).orElseThrow());
        assertEquals(source.getRecord(), path.owner(source).orElseThrow());
        assertTrue(path.isMarkdown());
        assertEquals(Optional.empty(), path.read(forum.item("Opening")));
    }

    @Test
    @DisplayName("has paths that are told apart in every class")
    void paths() {
        for (var classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                Set<String> seen = new HashSet<>();
                FieldPath.all(type).forEach(path -> assertTrue(seen.add(path.toString()), () -> type.getName() + " " + path));
            }
        }
        assertTrue(FieldPath.all(Literals.MEETING).stream().map(FieldPath::toString).toList()
            .containsAll(List.of("title", "notice.purpose", "minutes.introduction", "agenda.note")));
    }
}
