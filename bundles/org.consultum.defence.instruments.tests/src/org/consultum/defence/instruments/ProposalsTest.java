package org.consultum.defence.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.defence.instruments.proposals.InstrumentsLapsing;
import org.consultum.defence.instruments.proposals.ObligationsOverdue;
import org.consultum.defence.instruments.proposals.ReviewsDue;
import org.consultum.testing.ProposalTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An instrument raises the question")
class ProposalsTest {

    private final Treaty treaty = new Treaty();

    @Test
    @DisplayName("when an obligation is past its date, saying who owes it to whom, and no more when it is met")
    void obligation() {
        var duty = treaty.obligation("List of depots").set("due", "2026-06-09");
        var trial = ProposalTrial.of(new ObligationsOverdue(), treaty.fixture);
        assertEquals(List.of(), trial.on("2026-06-09").titles());

        var proposal = trial.on("2026-06-10").proposals().getFirst();
        assertEquals("Supply agreement: \"List of depots\" is overdue", proposal.title());
        assertEquals("Owed by Northern Ministry to Southern Ministry; was due on 9 Jun 2026, one day ago.", proposal.reason());
        assertEquals(LocalDate.of(2026, 6, 10), proposal.since());
        assertEquals(treaty.fixture.committee("Forum"), proposal.committee());

        treaty.fulfilled(duty, "2026-06-09", "2026-06-10");
        assertEquals(List.of(), trial.titles());
    }

    @Test
    @DisplayName("again when a recurring obligation is missed again")
    void again() {
        treaty.obligation("Report").set("first", "2026-01-31").set("everyMonths", 3);
        var trial = ProposalTrial.of(new ObligationsOverdue(), treaty.fixture);

        String first = trial.on("2026-02-01").keys().getFirst();
        assertEquals(first, trial.on("2026-04-30").keys().getFirst());
        assertNotEquals(first, trial.on("2026-05-01").keys().getFirst());
        assertTrue(trial.proposals().getFirst().reason().endsWith("unmet for 2 such days, the last on 30 Apr 2026."),
            trial.proposals().getFirst().reason());
        assertTrue(trial.in(Locale.GERMAN).proposals().getFirst().reason().contains("Geschuldet von Northern Ministry"));
    }

    @Test
    @DisplayName("when it lapses within the months of the register, before notice can no longer be given")
    void lapse() {
        treaty.agreement.set("until", "2026-12-10").set("noticeMonths", 3);
        var trial = ProposalTrial.of(new InstrumentsLapsing(), treaty.fixture);
        assertEquals(List.of(), trial.on("2026-06-09").titles());

        var proposal = trial.on("2026-06-10").proposals().getFirst();
        assertEquals("It holds until 10 Dec 2026. Notice is possible until 10 Sep 2026.", proposal.reason());
        assertEquals(Optional.of(LocalDate.of(2026, 9, 10)), proposal.by());

        String key = proposal.key();
        treaty.agreement.set("until", "2026-12-11");
        assertNotEquals(key, trial.on("2026-06-20").keys().getFirst(), "another day is another occasion");
        treaty.section.set("lapseMonths", 1);
        assertEquals(List.of(), trial.titles(), "the register decides");
        assertTrue(trial.on("2026-12-12").proposals().getFirst().reason().contains("not marked as ended"));
        treaty.agreement.set("state", "ended");
        assertEquals(List.of(), trial.titles());
    }

    @Test
    @DisplayName("when a review comes due, until it was held")
    void review() {
        var review = treaty.pen.item("InstrumentReview", "Does it serve?").set("due", "2026-07-10");
        treaty.agreement.add("reviews", review);
        var trial = ProposalTrial.of(new ReviewsDue(), treaty.fixture);
        assertEquals(List.of(), trial.on("2026-06-09").titles());
        assertEquals(List.of("Supply agreement: review"), trial.on("2026-06-10").titles());
        assertTrue(trial.on("2026-07-11").proposals().getFirst().reason().endsWith("has not been held."));

        review.set("state", "held").set("held", "2026-07-09");
        assertEquals(List.of(), trial.titles());
    }
}
