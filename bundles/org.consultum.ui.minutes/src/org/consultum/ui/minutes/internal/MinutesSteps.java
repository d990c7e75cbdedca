package org.consultum.ui.minutes.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.meeting.minutes.ApproveMinutes;
import org.consultum.meeting.minutes.BackToDraft;
import org.consultum.meeting.minutes.CirculateMinutes;
import org.consultum.meeting.minutes.MinutesStep;
import org.consultum.meeting.minutes.PlaceMinutesOnAgenda;
import org.consultum.meeting.minutes.ReopenMinutes;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.ContentLocks;
import org.consultum.ui.Commands;
import org.eclipse.ui.PlatformUI;

/** Takes the minutes from one state to the next, asking for what that needs. */
final class MinutesSteps {

    private final MinutesWork work;

    MinutesSteps(MinutesWork work) {
        this.work = Objects.requireNonNull(work);
    }

    /** What going to a state is called. */
    String label(MinutesState target, MinutesState from) {
        return switch (target) {
            case NONE, DRAFT -> from == MinutesState.APPROVED || from == MinutesState.CERTIFIED ? Messages.step_reopen
                : Messages.step_draft;
            case CIRCULATED -> Messages.step_circulate;
            case APPROVED -> Messages.step_approve;
            case CERTIFIED -> Messages.step_certify;
        };
    }

    /** Takes a step, or says why it cannot be taken. */
    void take(MinutesStep step) {
        String label = label(step.target(), work.state());
        if (!step.allowed()) {
            work.editing().reporter().tell(label, String.join("\n", step.objections().stream().map(StateBar::words).toList()));
            return;
        }
        work.editing().register().commitPending();
        switch (step.target()) {
            case NONE, DRAFT -> back(label);
            case CIRCULATED -> circulate(label);
            case APPROVED -> approve(label);
            case CERTIFIED -> certify();
        }
    }

    /** Whether there is a later meeting on whose agenda the approval can be put. */
    boolean canPlace() {
        return work.state() != MinutesState.NONE && !work.isFinal() && !later().isEmpty();
    }

    /** Puts the approval of the minutes on the agenda of a later meeting. */
    void place() {
        new StepDialog(work.shell(), Messages.bar_place, Messages.step_placeText)
            .choice(Messages.step_meeting, later(), work.editing().labels()::text).ask().flatMap(StepDialog.Answer::chosen)
            .ifPresent(next -> work.editing().execute(
                new PlaceMinutesOnAgenda(work.domain(), work.editing().elements(), work.meeting(), (Meeting) next)));
    }

    private void back(String label) {
        if (work.isFinal()) {
            reopen(label);
        } else {
            work.editing().execute(new BackToDraft(work.domain(), work.meeting()));
        }
    }

    private void reopen(String label) {
        if (!ContentLocks.standing(work.meeting(), ReviewPart.MINUTES).isEmpty()) {
            run(Commands.REOPEN);
            return;
        }
        new StepDialog(work.shell(), label, Messages.step_reopenText).reason(Messages.step_reason).ask()
            .ifPresent(answer -> work.editing().execute(new ReopenMinutes(work.domain(), work.meeting(), answer.reason())));
    }

    private void circulate(String label) {
        new StepDialog(work.shell(), label, Messages.step_circulateText).day(Messages.step_day, work.today()).ask()
            .ifPresent(answer -> work.editing().execute(new CirculateMinutes(work.domain(), work.meeting(), answer.day())));
    }

    private void approve(String label) {
        new StepDialog(work.shell(), label, Messages.step_approveText)
            .orNone(Messages.step_approvedIn, later(), work.editing().labels()::text, held()).day(Messages.step_day, work.today()).ask()
            .ifPresent(answer -> work.editing().execute(
                new ApproveMinutes(work.domain(), work.meeting(), answer.day(), answer.chosen().map(Meeting.class::cast))));
    }

    /** Certifying is more than a state: it is about exactly one content and may be signed. */
    private void certify() {
        run(Commands.CERTIFY);
    }

    private void run(String command) {
        new Commands(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).run(command, work.meeting(), ReviewPart.MINUTES);
    }

    /** The next meeting, once its day has come: the one that approves minutes as a rule. */
    private Optional<Meeting> held() {
        return later().stream().findFirst().filter(next -> !next.getStart().toLocalDate().isAfter(work.today()));
    }

    /** Meetings of the committee after this one that take place, the next one first. */
    private List<Meeting> later() {
        Meeting meeting = work.meeting();
        if (meeting.getCommittee() == null || meeting.getStart() == null) {
            return List.of();
        }
        return meeting.getCommittee().getMeetings().stream().filter(other -> other != meeting && other.getStart() != null
                && other.getStart().isAfter(meeting.getStart()) && other.getState() != MeetingState.CANCELLED)
            .sorted(Comparator.comparing(Meeting::getStart)).limit(20).toList();
    }
}
