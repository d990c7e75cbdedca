package org.consultum.review.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.ListFile;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.minutes.MinutesStates;
import org.consultum.meeting.minutes.MinutesTransitions;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewRound;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.approval.ApprovalWords;
import org.consultum.review.internal.approval.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records that somebody approved, certified or adopted exactly one content, which is locked from then on. Keep the content first, with
 * {@link ContentSnapshots#keep}, show it to the person, and give its digest: the command refuses when the content is another by then.
 *
 * <p>Minutes go to approved or certified with it, by the rules of {@link MinutesStates}. A new approval supersedes the latest one that was
 * reopened. Several persons may approve the same content, such as two co-chairs; each only once in the same way.
 */
public final class ApproveContent extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * The approval.
     *
     * @param kind what the person does
     * @param subject what it is about
     * @param part what of it
     * @param by who approves
     * @param capacity in which function, such as "Chair"
     * @param at the moment
     * @param content SHA-256 of the content the person saw, as kept in the register; or of the file of a paper, see
     *     {@link CanonicalForm#FILE}
     * @param round the round of review it follows
     */
    public record Details(ApprovalKind kind, Element subject, ReviewPart part, Party by, Optional<String> capacity, Instant at,
            String content, Optional<ReviewRound> round) {

        public Details {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(part);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(content);
            capacity = capacity.map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /**
     * An approval.
     *
     * @param committee whose record it goes into: the one the subject belongs to
     */
    public ApproveContent(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, Messages.text("ApproveContent.label." + details.kind().getLiteral()),
            Messages.text("ApproveContent.description", ApprovalWords.subject(details.subject(), details.part()),
                Labels.ofUser().label(details.by())));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (!CanonicalForm.has(details.subject(), details.part())) {
            steps.refuse(Messages.text("refused.noPart"));
            return;
        }
        boolean file = details.part() == ReviewPart.WHOLE
            && CanonicalForm.file(details.subject()).filter(details.content()::equals).isPresent();
        if (!file && !CanonicalForm.of(details.subject(), details.part()).sha256().equals(details.content())) {
            steps.refuse(Messages.text("refused.changedMeanwhile"));
        }
        List<Approval> history = ContentLocks.history(details.subject(), details.part());
        history.stream().filter(ContentLocks::stands)
            .filter(approval -> approval.getKind() == details.kind() && approval.getBy() == details.by()).findFirst()
            .ifPresent(approval -> steps.refuse(Messages.text("refused.alreadyApproved", ApprovalWords.who(approval))));
        if (details.part() == ReviewPart.MINUTES && details.subject() instanceof Meeting meeting) {
            minutes(meeting, steps);
        }
        ListFile.create(committee, Literals.COMMITTEE__REVIEW_LIST, RegisterFactory.eINSTANCE::createReviewList,
            Literals.REVIEW_LIST__APPROVALS,
            approval(history, file ? CanonicalForm.FILE : CanonicalForm.NAME), steps);
    }

    /** Minutes are final by their approval; where they are already, for instance by a vote in a meeting, they stay as they are. */
    private void minutes(Meeting meeting, Steps steps) {
        LocalDate day = details.at().atZone(ApprovalWords.zone(meeting)).toLocalDate();
        if (meeting.getMinutes() == null || meeting.getMinutes().getState() == MinutesState.NONE) {
            steps.refuse(Messages.text("refused.noMinutes"));
        } else if (details.kind() == ApprovalKind.CERTIFIED && MinutesStates.of(meeting) != MinutesState.CERTIFIED) {
            MinutesTransitions.certify(meeting, details.by(), day, steps);
        } else if (!MinutesStates.isFinal(meeting)) {
            MinutesTransitions.approve(meeting, day, Optional.empty(), steps);
        }
    }

    private Approval approval(List<Approval> history, String form) {
        var approval = elements.create(Approval.class, Literals.APPROVAL);
        approval.setKind(details.kind());
        approval.setSubject(details.subject());
        approval.setPart(details.part());
        approval.setBy(details.by());
        details.capacity().ifPresent(approval::setCapacity);
        approval.setAt(details.at());
        approval.setContent(details.content());
        approval.setForm(form);
        details.round().ifPresent(approval::setRound);
        history.reversed().stream().filter(earlier -> earlier.getKind() == details.kind() && !ContentLocks.stands(earlier)).findFirst()
            .or(() -> history.reversed().stream().filter(earlier -> !ContentLocks.stands(earlier)).findFirst())
            .filter(earlier -> history.stream().noneMatch(later -> later.getSupersedes() == earlier))
            .ifPresent(approval::setSupersedes);
        return approval;
    }
}
