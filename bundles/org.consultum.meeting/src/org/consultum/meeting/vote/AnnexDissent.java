package org.consultum.meeting.vote;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Decision;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Annexes the reasons of a member who voted against or abstained (E-06). */
public final class AnnexDissent extends IntentionCommand {

    /**
     * The command.
     *
     * @param choice AGAINST or ABSTAIN; kept where the vote is recorded already
     * @param reasons in Markdown
     */
    public AnnexDissent(EditingDomain domain, NewElements elements, Decision decision, Party voter, VoteChoice choice, String reasons) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
