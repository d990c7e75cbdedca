package org.consultum.defence.procurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final Cases cases = Cases.one();

    private List<String> ranking() {
        return Evaluation.of(cases.procurement()).ranking().stream()
            .map(line -> line.rank() + (line.tied() ? "=" : "") + " " + line.bid().name() + " "
                + Evaluation.of(cases.procurement()).result(line).orElseThrow().stripTrailingZeros().toPlainString())
            .toList();
    }

    @Test
    void theResultIsTheSumOfPointsTimesWeightsOverTheHighestScore() {
        var cost = cases.criterion("Cost", "60");
        var delivery = cases.criterion("Delivery", "40");
        var alpha = cases.bid("Alpha Works");
        cases.score(alpha, cost, "7.5");
        cases.score(alpha, delivery, "10");
        var beta = cases.bid("Beta Yards");
        cases.score(beta, cost, "10");
        cases.score(beta, delivery, "10");

        assertEquals(List.of("1 Beta Yards 100", "2 Alpha Works 85"), ranking());
        assertEquals(new BigDecimal("100"), Evaluation.of(cases.procurement()).weights());
        var line = Evaluation.of(cases.procurement()).lines().getFirst();
        assertEquals(0, new BigDecimal("45").compareTo(Evaluation.of(cases.procurement())
            .weighted(line, cases.procurement().criteria().getFirst()).orElseThrow()), "7.5 of 10 times 60");
    }

    @Test
    void bidsWithTheSameResultShareAPlaceAndTheNextPlaceIsLeftOut() {
        cases.with(single -> single.set("highestScore", "3"));
        var cost = cases.criterion("Cost", "50");
        var delivery = cases.criterion("Delivery", "50");
        for (String[] points : new String[][] {{"1", "2"}, {"2", "1"}, {"1", "1"}}) {
            var bid = cases.bid("Alpha Works");
            cases.score(bid, cost, points[0]);
            cases.score(bid, delivery, points[1]);
        }

        assertEquals(List.of("1= Alpha Works 50", "1= Alpha Works 50", "3 Alpha Works 33.3333"), ranking());
    }

    @Test
    void aBidWithoutAllItsScoresHasNoPlaceAndSaysWhichAreMissing() {
        var cost = cases.criterion("Cost", "60");
        cases.criterion("Delivery", "40");
        cases.score(cases.bid("Alpha Works"), cost, "9");

        assertEquals(List.of(), ranking());
        assertEquals(List.of("Delivery"),
            Evaluation.of(cases.procurement()).unranked().getFirst().missing().stream().map(Criterion::title).toList());
    }

    @Test
    void aBidScoredTwiceOrOffTheScaleHasNoPlace() {
        var cost = cases.criterion("Cost", "100");
        var twice = cases.bid("Alpha Works");
        cases.score(twice, cost, "9");
        cases.score(twice, cost, "8");
        cases.score(cases.bid("Beta Yards"), cost, "10.5");

        assertEquals(List.of(), ranking());
        assertTrue(Evaluation.of(cases.procurement()).unranked().stream().allMatch(line -> line.unclear().size() == 1));
    }

    @Test
    void aBidThatWasExcludedTakesNoPart() {
        var cost = cases.criterion("Cost", "100");
        cases.score(cases.bid("Alpha Works").set("state", "excluded"), cost, "9");
        cases.score(cases.bid("Beta Yards"), cost, "5");

        assertEquals(List.of("1 Beta Yards 50"), ranking());
        assertEquals(List.of(), Evaluation.of(cases.procurement()).unranked());
    }

    @Test
    void withoutCriteriaOrScaleNothingIsRanked() {
        cases.bid("Alpha Works");
        assertEquals(List.of(), ranking());

        cases.score(cases.bid("Beta Yards"), cases.criterion("Cost", "100"), "0");
        cases.with(single -> single.set("highestScore", "0"));
        assertEquals(List.of(), ranking());
    }
}
