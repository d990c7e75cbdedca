package org.consultum.engagement;

import java.util.List;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds the single points raised in a submission, so that each can be disposed of. Points it has already are not added again. */
public final class SplitIntoPoints extends EngagementCommand {

    private final NewElements elements;
    private final Submission submission;
    private final List<PointDraft> points;

    public SplitIntoPoints(EditingDomain domain, NewElements elements, Submission submission, List<PointDraft> points) {
        super(domain, "SplitIntoPoints", Submissions.title(submission), points.size());
        this.elements = elements;
        this.submission = submission;
        this.points = List.copyOf(points);
    }

    @Override
    protected void plan(Steps steps) {
        var known = new java.util.HashSet<String>();
        submission.getPoints().forEach(point -> known.add(Plain.key(point.getText())));
        points.stream().filter(draft -> !draft.text().isBlank() && known.add(Plain.key(draft.text()))).forEach(draft -> {
            var point = elements.create(SubmissionPoint.class, Literals.SUBMISSION_POINT);
            point.setText(draft.text().strip());
            draft.question().ifPresent(point::setQuestion);
            draft.topic().ifPresent(point::setTopic);
            steps.create(submission, Literals.SUBMISSION__POINTS, point);
        });
        if (known.isEmpty() || points.isEmpty()) {
            steps.refuse(Messages.text("refused.noPoints"));
        }
    }
}
