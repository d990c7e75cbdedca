package org.consultum.meeting.policyreview;

import java.util.List;
import java.util.Objects;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Element;
import org.consultum.model.Finding;
import org.consultum.model.Meeting;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a finding of a policy review session, with what follows from it. */
public final class AddFinding extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final String text;
    private final Priority priority;
    private final List<Element> outputs;

    /**
     * The command.
     *
     * @param text what was found, in Markdown
     * @param priority how urgent it is
     * @param outputs actions, recommendations and decisions that follow from it
     */
    public AddFinding(EditingDomain domain, NewElements elements, Meeting meeting, String text, Priority priority, List<Element> outputs) {
        super(domain, "AddFinding", Parties.title(meeting));
        this.elements = elements;
        this.meeting = meeting;
        this.text = text.strip();
        this.priority = Objects.requireNonNull(priority);
        this.outputs = List.copyOf(outputs);
    }

    @Override
    protected void plan(Steps steps) {
        if (text.isEmpty()) {
            steps.refuse(Messages.text("refused.emptyFinding"));
        }
        var finding = elements.create(Finding.class, Literals.FINDING);
        finding.setText(text);
        finding.setPriority(priority);
        finding.getOutputs().addAll(outputs);
        steps.create(InputSteps.review(meeting, steps), Literals.POLICY_REVIEW__FINDINGS, finding);
    }
}
