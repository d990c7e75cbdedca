package org.consultum.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.consultum.model.AgendaItem;
import org.consultum.model.Paper;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of elements. */
class LabelsTest {

    private final Fixture forum = RegisterBuilder.forum().fixture();
    private final Labels labels = Labels.in(Locale.ENGLISH);

    @Test
    void itemsHaveTheirNumbersAndMeetingsTheirDays() {
        assertEquals("2.1 Seekers", labels.label(forum.item("Seekers")));
        assertEquals("Break", labels.label(forum.item("Break")));
        assertEquals("Forum 2 - 10 Jun 2026", labels.label(forum.meeting("Second meeting")));
        assertEquals("Agenda: Forum 2 - 10 Jun 2026", labels.label(forum.meeting("Second meeting").getAgenda()));
    }

    @Test
    void aMeetingWithoutNumberOrDayHasItsTitle() {
        var meeting = forum.meeting("Second meeting");
        meeting.setSequence(0);
        assertEquals("Forum - 10 Jun 2026", labels.label(meeting));
        meeting.setStart(null);
        assertEquals("Second meeting", labels.label(meeting));
    }

    @Test
    void whatIsReferredToByNumberSaysWhatItIs() {
        assertEquals("Action item A-2: Draft the supply plan", labels.label(forum.action("Draft the supply plan")));
        assertEquals("Recommendation R-1: Qualify a second source", labels.label(forum.recommendation("Qualify a second source")));
        assertEquals("Decision: The agenda is adopted.", labels.label(forum.item("Adoption of the agenda").getDecisions().getFirst()));
    }

    @Test
    void whatPointsAtAPartyHasThePartysName() {
        assertEquals("Under Secretary North (Co-chair)", labels.label(forum.committee("Forum").getMemberships().getFirst()));
        assertEquals("Commissioner South: Excused", labels.label(forum.meeting("First meeting").getAttendance().get(1)));
        assertEquals("Supply of seekers", labels.label(forum.item("Seekers").getPapers().getFirst()));
    }

    @Test
    void textIsNamedByItsFirstLineCutAtAWord() {
        var lesson = RegisterFactory.eINSTANCE.createFinding();
        lesson.setText("\n# A second source takes two years\nand more text");
        assertEquals("A second source takes two years", labels.label(lesson));
        lesson.setText("- " + "lengthy words ".repeat(20));
        String label = labels.label(lesson);
        assertTrue(label.endsWith("words\u2026") || label.endsWith("lengthy\u2026"), label);
        assertTrue(label.length() <= 80, label);
    }

    @Test
    void aLongTextWithoutSpacesIsNotCutWithinACharacter() {
        var finding = RegisterFactory.eINSTANCE.createFinding();
        finding.setText("\uD842\uDFB7".repeat(100));
        String label = labels.label(finding);
        assertEquals("\uD842\uDFB7".repeat(79) + "\u2026", label);
    }

    @Test
    void languagesHaveTheirOwnWordsDaysAndSigns() {
        assertEquals("勧告 R-1：Qualify a second source", Labels.in(Locale.JAPANESE).label(forum.recommendation("Qualify a second source")));
        assertEquals("Forum 2 - 2026年6月10日", Labels.in(Locale.JAPANESE).label(forum.meeting("Second meeting")));
        assertEquals("Forum 2 - 10. Juni 2026", Labels.in(Locale.GERMAN).label(forum.meeting("Second meeting")));
        assertEquals("Forum 2 - 10/06/2026", Labels.in(Locale.of("vi")).label(forum.meeting("Second meeting")));
    }

    @Test
    void anythingNotLoadedIsNamedByItsClass() {
        var use = forum.item("Seekers").getPapers().getFirst();
        var paper = (InternalEObject) RegisterFactory.eINSTANCE.createPaper();
        paper.eSetProxyURI(URI.createURI("register:/x#1"));
        use.setPaper((Paper) paper);
        assertEquals("Paper for an item", labels.label(use));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void aNewElementOfEveryClassHasAName(String language) {
        for (var classifier : RegisterPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type && !type.isAbstract()) {
                EObject object = EcoreUtil.create(type);
                assertFalse(Labels.in(Locale.of(language)).label(object).isBlank(), type.getName());
            }
        }
    }

    @Test
    void everyElementOfARegisterHasAName() {
        new LoadedContents(forum.register(), true).forEachRemaining(object -> assertFalse(labels.label(object).isBlank(),
            object.toString()));
    }

    @Test
    void aHeadingAndABreakHaveIconsOfTheirOwn() {
        var icons = new ElementIcons();
        assertTrue(icons.icon(forum.item("Break")).orElseThrow().toString().endsWith("AgendaItemBreak.svg"));
        assertTrue(icons.icon(forum.item("Any other business")).orElseThrow().toString().endsWith("AgendaItemHeading.svg"));
        assertTrue(icons.icon((AgendaItem) forum.item("Seekers")).orElseThrow().toString().endsWith("AgendaItem.svg"));
    }
}
