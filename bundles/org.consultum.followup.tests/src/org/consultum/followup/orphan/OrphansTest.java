package org.consultum.followup.orphan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.followup.orphan.Orphan.Kind;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.followup.orphan.Orphans.DecisionFacts;
import org.consultum.followup.orphan.Orphans.OutputFacts;
import org.consultum.model.ActionItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Finding;
import org.consultum.model.PolicyReview;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** What nobody follows up is found, and nothing else. */
class OrphansTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static Fixture forum(Consumer<Fixture> change) {
        Fixture forum = RegisterBuilder.forum().fixture();
        change.accept(forum);
        return forum;
    }

    private static List<String> found(Fixture forum, LocalDate day) {
        return Orphans.in(forum.register(), day).stream().map(orphan -> orphan.kind() + ": " + orphan.name() + " - "
            + orphan.words(Locale.ENGLISH)).toList();
    }

    private static Decision adoption(Fixture forum) {
        return forum.item("Adoption of the agenda").getDecisions().getFirst();
    }

    @Test
    void aDecisionThatWasCarriedIsToBeFollowedUnlessItIsRoutine() {
        String unfollowed = "DECISION_NOT_FOLLOWED: Decision: The agenda is adopted. - carried, and nothing follows from it";

        assertTrue(found(forum(all -> { }), JUNE).contains(unfollowed));
        assertFalse(found(forum(forum -> forum.item("Adoption of the agenda").setStanding(true)), JUNE).contains(unfollowed));
        assertFalse(found(forum(forum -> adoption(forum).setNoFollowUp(true)), JUNE).contains(unfollowed));
        assertFalse(found(forum(forum -> forum.action("Draft the supply plan").setOrigin(adoption(forum))), JUNE).contains(unfollowed));
        assertFalse(found(forum(forum -> forum.action("Draft the supply plan").setOrigin(forum.item("Adoption of the agenda"))), JUNE)
            .contains(unfollowed));
        assertFalse(found(forum(forum -> forum.recommendation("Share test facilities").setOrigin(adoption(forum))), JUNE)
            .contains(unfollowed));
        assertFalse(found(forum(forum -> forum.item("Test facilities").getArisesFrom().add(adoption(forum))), JUNE).contains(unfollowed));
        assertFalse(found(forum(forum -> adoption(forum).setResult(DecisionResult.REJECTED)), JUNE).contains(unfollowed));
    }

    @Test
    void aResponseAndAReviewAreMissedFromTheDayAfterTheyWereDue() {
        String response = "RESPONSE_OVERDUE: Recommendation R-2: Share test facilities - no full response, 22 days late";
        List<String> inJune = found(forum(forum -> forum.recommendation("Share test facilities").setReference("R-2")), JUNE);

        assertTrue(inJune.contains(response), inJune::toString);
        assertTrue(found(forum(all -> { }), LocalDate.of(2026, 5, 10)).stream().noneMatch(line -> line.startsWith("RESPONSE")));
        assertTrue(found(forum(all -> { }), LocalDate.of(2027, 2, 11)).stream()
            .anyMatch(line -> line.startsWith("REVIEW_OVERDUE") && line.endsWith("one day late")));
    }

    @Test
    void measuresAndActionsWithoutOwnerAreFoundWhileTheyAreOpen() {
        Fixture forum = forum(all -> all.action("Draft the supply plan").getOwners().clear());

        List<Orphan> found = Orphans.in(forum.register(), JUNE);

        assertEquals(List.of("Draft the supply plan"), found.stream().filter(orphan -> orphan.kind() == Kind.ACTION_WITHOUT_OWNER)
            .map(orphan -> forum.action("Draft the supply plan").getId().equals(orphan.element()) ? "Draft the supply plan" : "?").toList());
        Orphan measure = found.stream().filter(orphan -> orphan.kind() == Kind.MEASURE_WITHOUT_OWNER).findFirst().orElseThrow();
        assertEquals(forum.recommendation("Qualify a second source").getId(), measure.owner());
        forum.recommendation("Qualify a second source").getMeasures().getFirst().setCompletedOn(JUNE);
        assertTrue(Orphans.in(forum.register(), JUNE).stream().noneMatch(orphan -> orphan.kind() == Kind.MEASURE_WITHOUT_OWNER));
    }

    @Test
    void closedLoopsMissNothing() {
        Fixture forum = forum(all -> all.committee("Forum").getFeedbackList().getRecommendations().forEach(made -> made.setClosedOn(JUNE)));

        assertTrue(Orphans.in(forum.register(), LocalDate.of(2028, 1, 1)).stream().noneMatch(orphan -> Set.of(Kind.RESPONSE_OVERDUE,
            Kind.REVIEW_OVERDUE, Kind.MEASURE_WITHOUT_OWNER).contains(orphan.kind())));
    }

    @Test
    void anOutputOfAReviewSessionHasOwnerDueDateAndEvidence() {
        Fixture forum = forum(all -> {
            PolicyReview review = RegisterFactory.eINSTANCE.createPolicyReview();
            Finding finding = RegisterFactory.eINSTANCE.createFinding();
            ActionItem action = all.action("Draft the supply plan");
            action.setEvidenceRequired(false);
            action.setDue(null);
            finding.getOutputs().add(action);
            review.getFindings().add(finding);
            review.getOutputs().add(action);
            all.meeting("First meeting").setPolicyReview(review);
        });

        List<Orphan> found = Orphans.in(forum.register(), JUNE).stream().filter(orphan -> orphan.kind() == Kind.OUTPUT_INCOMPLETE).toList();

        assertEquals(1, found.size(), "once, though it is an output twice");
        assertEquals(Set.of(Lack.DUE, Lack.EVIDENCE), found.getFirst().lacking());
        assertEquals("lacks: due date, closing evidence", found.getFirst().words(Locale.ENGLISH));
        assertEquals("es fehlt: Termin, Abschlussnachweis", found.getFirst().words(Locale.GERMAN));
        assertEquals(forum.meeting("First meeting").getId(), found.getFirst().owner());
    }

    @Test
    void theRulesNeedNoRegister() {
        assertTrue(Orphans.unfollowed(new DecisionFacts(DecisionResult.ADOPTED, false, false, false)));
        assertFalse(Orphans.unfollowed(new DecisionFacts(DecisionResult.NOTED, false, false, false)));
        assertFalse(Orphans.unfollowed(new DecisionFacts(DecisionResult.ADOPTED, false, false, true)));
        assertEquals(Optional.of(1), Orphans.daysPast(Optional.of(JUNE.minusDays(1)), JUNE));
        assertEquals(Optional.empty(), Orphans.daysPast(Optional.of(JUNE), JUNE));
        assertEquals(Optional.empty(), Orphans.daysPast(Optional.empty(), JUNE));
        assertEquals(Set.of(), Orphans.lacking(new OutputFacts(true, true, true)));
    }
}
