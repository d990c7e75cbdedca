package org.consultum.engagement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Paper;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Submission;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records what somebody handed in in a round, also after its deadline. */
public final class RecordSubmission extends EngagementCommand {

    private final NewElements elements;
    private final ConsultationRound round;
    private final Details details;

    /**
     * What is known of the submission.
     *
     * @param party who handed it in, where the register knows them
     * @param submitter name of who handed it in, where the register does not
     * @param email address of who sent it
     * @param title what it is known by
     * @param text its text, in Markdown
     * @param received day it came in, in the zone of the deadline
     * @param channel how it came: mail, form, letter, hearing
     * @param confidential whether it is not to be published
     * @param document the document handed in
     */
    public record Details(Optional<Party> party, Optional<String> submitter, Optional<String> email, Optional<String> title,
            Optional<String> text, LocalDate received, Optional<String> channel, boolean confidential, Optional<Paper> document) {

        public Details {
            Objects.requireNonNull(received);
        }

        /** A letter of somebody the register knows. */
        public static Details of(Party party, String text, LocalDate received) {
            return new Details(Optional.of(party), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text), received,
                Optional.empty(), false, Optional.empty());
        }
    }

    public RecordSubmission(EditingDomain domain, NewElements elements, ConsultationRound round, Details details) {
        super(domain, "RecordSubmission", name(round.getTitle()),
            details.party().map(Party::getName).or(details::submitter).orElse(""));
        this.elements = elements;
        this.round = round;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.party().isEmpty() && details.submitter().filter(name -> !name.isBlank()).isEmpty()) {
            steps.refuse(Messages.text("refused.nobodySentIt"));
        }
        if (details.text().filter(text -> !text.isBlank()).isEmpty() && details.document().isEmpty()) {
            steps.refuse(Messages.text("refused.emptySubmission"));
        }
        var submission = elements.create(Submission.class, Literals.SUBMISSION);
        details.party().ifPresent(submission::setParty);
        details.submitter().ifPresent(submission::setSubmitter);
        details.email().ifPresent(submission::setEmail);
        details.title().ifPresent(submission::setTitle);
        details.text().ifPresent(submission::setText);
        submission.setReceived(details.received());
        details.channel().ifPresent(submission::setChannel);
        submission.setConfidential(details.confidential());
        details.document().ifPresent(submission::setDocument);
        steps.create(round, Literals.CONSULTATION_ROUND__SUBMISSIONS, submission);
    }
}
