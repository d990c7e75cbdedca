package org.consultum.engagement.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.engagement.Office;
import org.consultum.model.Disposition;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** You said, we did. */
class AnswersTest {

    private static final String EVIL = "<script>alert(1)</script> [x](javascript:alert(1)) ![p](http://evil.example/p.png) & \"q\" *a*\n"
        + "# Big\n<img src=x onerror=alert(1)>";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        // Built before anything is shown; the session is not asked to save it.
        add(office.chamber, false, point("One form, not four.", Disposition.ACCEPTED, "Adopted in May."),
            point(EVIL, Disposition.DECLINED, EVIL));
        add(office.yards, false, point("one form,  not four.", Disposition.ACCEPTED, "Adopted in May."),
            point("Later.", Disposition.PENDING, null));
        add(office.yards, true, point("Our stock is empty.", Disposition.NOTED, "Secret answer."));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private SubmissionPoint point(String text, Disposition disposition, String answer) {
        SubmissionPoint point = office.elements().create(SubmissionPoint.class, Literals.SUBMISSION_POINT);
        point.setText(text);
        point.setDisposition(disposition);
        point.setAnswer(answer);
        return point;
    }

    private void add(Party party, boolean confidential, SubmissionPoint... points) {
        Submission submission = office.elements().create(Submission.class, Literals.SUBMISSION);
        submission.setParty(party);
        submission.setReceived(LocalDate.of(2026, 1, 12));
        submission.setConfidential(confidential);
        submission.getPoints().addAll(List.of(points));
        office.round.getSubmissions().add(submission);
    }

    private AnswerDocument document(AnswerOptions options) {
        return AnswerDocument.of(office.round, options);
    }

    @Test
    void confidentialSubmissionsAreCountedAndLeftOut() {
        AnswerDocument document = document(AnswerOptions.USUAL);
        assertEquals(1, document.withheldSubmissions());
        for (String written : List.of(document.html(), document.markdown())) {
            assertFalse(written.contains("stock") || written.contains("Secret answer"), written);
            assertTrue(written.contains("1 submission, 1 point in all"), written);
            assertTrue(written.contains("1 point has not been dealt with yet"), written);
        }
    }

    @Test
    void whatIsMarkedIsLeftOutAsWell() {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel("SECRET");
        office.round.getSubmissions().getFirst().getPoints().getFirst().setMarking(marking);
        AnswerDocument document = document(AnswerOptions.USUAL);
        assertEquals(2, document.withheldPoints());
        assertEquals(1, document.withheldSubmissions());
    }

    @Test
    void equalPointsWithEqualAnswersStandTogether() {
        AnswerDocument document = document(AnswerOptions.USUAL);
        AnswerDocument.Point first = document.parts().getLast().points().getFirst();
        assertEquals(List.of("Chamber of Small Business", "Yards Association"), first.by());
        assertEquals(1, document.html().split("Adopted in May", -1).length - 1);
    }

    @Test
    void whatIsShownIsCountedByWhatWasDone() {
        AnswerDocument document = document(AnswerOptions.USUAL);
        assertEquals(Map.of(Disposition.ACCEPTED, 2, Disposition.DECLINED, 1, Disposition.PENDING, 1, Disposition.NOTED, 0,
            Disposition.PARTLY_ACCEPTED, 0), document.counts());
    }

    @Test
    void whoGaveNoNameIsNotPublishedByAnAddress() {
        Submission submission = office.round.getSubmissions().getFirst();
        submission.setParty(null);
        submission.setEmail("somebody@home.example");
        assertTrue(document(AnswerOptions.USUAL).participants().contains("somebody who gave no name"));
        submission.setSubmitter("somebody@home.example");
        assertFalse(document(AnswerOptions.USUAL).html().contains("home.example"));
    }

    @Test
    void withoutNamesTheGroupOfInterestStandsForThem() {
        String html = document(AnswerOptions.USUAL.withoutNames()).html();
        assertFalse(html.contains("Chamber") || html.contains("Yards"), html);
        assertTrue(html.contains("small business"), html);
    }

    @Test
    void nothingThatWasSentCanDoAnything() {
        AnswerDocument document = document(AnswerOptions.USUAL);
        String html = document.html();
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("javascript:alert(1)\"") || html.contains("<h1>Big"),
            html);
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        String markdown = document.markdown();
        assertFalse(markdown.replace("\\]", "").contains("](javascript") || markdown.contains("![") || markdown.contains("\n# Big"),
            markdown);
        assertTrue(markdown.lines().noneMatch(line -> line.replaceFirst("^> ", "").startsWith("<")), markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi", "fr"})
    void isWrittenInTheLanguageThatIsAskedFor(String language) {
        AnswerDocument document = document(new AnswerOptions(true, Optional.of(Locale.forLanguageTag(language))));
        String html = document.html();
        assertTrue(html.contains("<html lang=\"" + language + "\">"));
        assertFalse(html.contains("{0}") || html.contains("{1}") || document.markdown().contains("{0}"), html);
        if (language.equals("ja")) {
            assertTrue(html.contains("いただいたご意見と対応"), html);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isValidHtml(boolean names) throws IOException, ReflectiveOperationException {
        assertEquals(List.of(), HtmlChecker.faults(document(new AnswerOptions(names, Optional.empty())).html()));
    }
}
