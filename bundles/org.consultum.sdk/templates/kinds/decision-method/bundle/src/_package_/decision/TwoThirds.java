package @package@.decision;

import org.consultum.model.DecisionResult;
import org.consultum.spi.decision.DecisionMethod;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;

/** Two thirds of the votes that are for or against; abstentions do not count. */
public final class TwoThirds implements DecisionMethod {

    @Override
    public Judgement judge(Votes votes) {
        return judge(votes.inFavour(), votes.against());
    }

    static Judgement judge(int inFavour, int against) {
        int cast = inFavour + against;
        if (cast == 0) {
            return Judgement.cannotBeSaid("Nobody has voted for or against.");
        }
        boolean adopted = inFavour * 3L >= cast * 2L;
        return Judgement.of(adopted ? DecisionResult.ADOPTED : DecisionResult.REJECTED,
            inFavour + " of " + cast + " votes are in favour; two thirds are " + (cast * 2 + 2) / 3 + ".");
    }
}
