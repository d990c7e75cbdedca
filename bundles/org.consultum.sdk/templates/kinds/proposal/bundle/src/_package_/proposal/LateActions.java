package @package@.proposal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;

/** An action that is sixty days late is a question to the committee that gave it. */
public final class LateActions implements ProposalSource {

    private static final int DAYS = 60;

    @Override
    public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
        for (Committee committee : register.getCommittees()) {
            if (committee.getActionList() != null) {
                committee.getActionList().getActions().stream().filter(action -> isLate(action, asOf))
                    .map(action -> proposal(committee, action)).forEach(proposals);
            }
        }
    }

    private static boolean isLate(ActionItem action, LocalDate asOf) {
        return !action.isFinished() && action.getDue() != null && !action.getDue().plusDays(DAYS).isAfter(asOf);
    }

    private static Proposal proposal(Committee committee, ActionItem action) {
        return new Proposal("late:" + action.getId() + ":" + action.getDue(), committee, action, "Late: " + action.getTitle(),
            "Was due on " + action.getDue() + ".", ItemPurpose.DISCUSS, 10, action.getDue().plusDays(DAYS), Optional.empty());
    }
}
