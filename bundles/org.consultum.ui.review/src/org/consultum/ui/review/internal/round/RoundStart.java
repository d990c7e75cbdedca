package org.consultum.ui.review.internal.round;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.ReviewRound;
import org.consultum.review.approval.ContentSnapshots;
import org.consultum.review.round.RoundPlan;
import org.consultum.review.round.StartRound;
import org.consultum.session.RegisterSession;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.eclipse.ui.IWorkbenchWindow;

/** How a review round comes about in the window: the dialog, the command, the editor. */
final class RoundStart {

    private final IWorkbenchWindow window;
    private final Clock clock;
    private final OpenRegister register;
    private final Reporter reporter;

    RoundStart(IWorkbenchWindow window, Clock clock) {
        this.window = Objects.requireNonNull(window);
        this.clock = Objects.requireNonNull(clock);
        this.register = window.getService(OpenRegister.class);
        this.reporter = window.getService(Reporter.class);
    }

    /** Asks for a round about something, starts it and shows it. */
    void ask(Subjects about) {
        register.commitPending();
        register.session().ifPresent(session -> {
            var labels = new ElementLabels(register, window.getShell());
            var editing = new Editing(session, register, labels, reporter);
            committee(about, editing).map(committee -> new RoundSubject(about.element(), committee, about.part()))
                .ifPresent(subject -> new StartRoundDialog(window.getShell(), editing, subject, clock).ask()
                    .ifPresent(answer -> start(editing, subject, answer)));
        });
    }

    /** The committee whose round it is; of a paper of the whole register the user says which. */
    private Optional<Committee> committee(Subjects about, Editing editing) {
        Optional<Committee> own = RoundSubject.committee(about.element());
        if (own.isPresent()) {
            return own;
        }
        List<Committee> all = editing.session().register().getCommittees();
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        var picker = new ElementPicker(window.getShell(), editing.labels(), all);
        picker.title(Messages.round_start_committee);
        return picker.pickOne("").map(Committee.class::cast);
    }

    private void start(Editing editing, RoundSubject subject, StartRoundDialog.Answer answer) {
        var plan = new RoundPlan(answer.title(), subject.element(), answer.part(), answer.note(), answer.deadline(), answer.silence(),
            answer.reviewers(), answer.required(), answer.questions());
        RegisterSession session = editing.session();
        Optional<Party> by = window.getService(CurrentPerson.class).person().map(Party.class::cast);
        try {
            String content = ContentSnapshots.keep(session, subject.element(), answer.part());
            if (editing.execute(new StartRound(session.editingDomain(), editing.elements(), subject.committee(), plan, by,
                    clock.instant(), Optional.of(content)))) {
                ReviewRound round = subject.committee().getReviewList().getRounds().getLast();
                window.getService(ElementEditors.class).open(window.getActivePage(), session, round);
            }
        } catch (IOException failure) {
            reporter.failed(Messages.round_start_notKept, Messages.round_start_notKeptRemedy, failure);
        }
    }
}
