package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens a silence procedure on an item (S-01): adopted unless a member objects in writing before it expires. */
public final class OpenSilence extends MeetingCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Question question;
    private final ZonedDateTime opens;
    private final ZonedDateTime expires;

    /**
     * The command.
     *
     * @param opens first moment, with zone
     * @param expires first moment after it, with zone; see {@link Silence#expiry}
     */
    public OpenSilence(EditingDomain domain, NewElements elements, AgendaItem item, Question question, ZonedDateTime opens,
            ZonedDateTime expires) {
        super(domain, "OpenSilence", Parties.title(item));
        this.elements = elements;
        this.item = item;
        this.question = question;
        this.opens = opens;
        this.expires = expires;
    }

    @Override
    protected void plan(Steps steps) {
        if (question.text().isBlank()) {
            steps.refuse(Messages.text("vote.noText"));
        }
        if (!expires.isAfter(opens)) {
            steps.refuse(Messages.text("refused.expiresBeforeItOpens"));
        }
        var decision = elements.create(Decision.class, Literals.DECISION);
        decision.setText(question.text());
        question.reference().ifPresent(decision::setReference);
        question.mover().ifPresent(decision::setMover);
        question.seconder().ifPresent(decision::setSeconder);
        decision.setResult(DecisionResult.OPEN);
        decision.setMethod(DecisionMethod.SILENCE);
        decision.setOpens(opens);
        decision.setExpires(expires);
        steps.create(item, Literals.AGENDA_ITEM__DECISIONS, decision);
    }
}
