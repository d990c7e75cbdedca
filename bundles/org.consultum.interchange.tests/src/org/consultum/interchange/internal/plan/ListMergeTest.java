package org.consultum.interchange.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.consultum.interchange.internal.plan.ListMerge.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of lists, one letter for each element: capitals came from the source, small letters were added here. */
class ListMergeTest {

    @ParameterizedTest(name = "last {0}, here {1}, source {2}: {3} {4}")
    @CsvSource({
        "ABC, ABC, ABC, ABC, SAME",
        "ABC, ABC, CAB, CAB, TAKEN",
        "ABC, CAB, ABC, CAB, KEPT",
        "ABC, CAB, BAC, CAB, CONFLICT",
        "ABC, CAB, CAB, CAB, SAME",
        "ABC, ABC, ABXC, ABXC, SAME",
        "ABC, ABC, XABC, XABC, SAME",
        "ABC, AbBC, AXBC, AXbBC, SAME",
        "ABC, aABC, XABC, aXABC, SAME",
        "ABC, ABCa, ABCX, ABCXa, SAME",
        "ABC, AC, ABC, AC, SAME",
        "ABC, ABC, AC, ABC, SAME",
        "ABC, AaBC, CBA, CBAa, TAKEN",
        "'', ABC, CBA, CBA, TAKEN",
        "ABC, abc, XYZ, abcXYZ, SAME"})
    void ordersAreMergedThreeWays(String last, String here, String source, String merged, Outcome outcome) {
        // What was deleted here does not come back: the planner leaves it out of what the source has.
        List<String> incoming = letters(source).stream().filter(letter -> !last.contains(letter) || here.contains(letter)).toList();
        var merge = ListMerge.of(letters(last), letters(here), incoming);
        assertEquals(merged, String.join("", merge.order()));
        assertEquals(outcome, merge.outcome());
    }

    private static List<String> letters(String word) {
        return word.isEmpty() ? List.of() : Arrays.asList(word.split(""));
    }
}
