package @package@.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.consultum.model.DecisionResult;
import org.junit.jupiter.api.Test;

class TwoThirdsTest {

    @Test
    void exactlyTwoThirdsSuffice() {
        assertEquals(Optional.of(DecisionResult.ADOPTED), TwoThirds.judge(6, 3).result());
        assertEquals(Optional.of(DecisionResult.REJECTED), TwoThirds.judge(5, 3).result());
    }

    @Test
    void theExplanationSaysTheNumbers() {
        assertEquals("5 of 8 votes are in favour; two thirds are 6.", TwoThirds.judge(5, 3).explanation());
    }

    @Test
    void withoutVotesItCannotBeSaid() {
        assertEquals(Optional.empty(), TwoThirds.judge(0, 0).result());
    }
}
