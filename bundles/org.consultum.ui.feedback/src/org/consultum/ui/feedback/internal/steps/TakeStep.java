package org.consultum.ui.feedback.internal.steps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.AddMeasure;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.CreateRecommendation;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.NextStep;
import org.consultum.model.Committee;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.loops.LoopSteps;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Takes steps of feedback loops: asks what has to be asked, and makes the change as one undoable command. Used on the display thread.
 */
public final class TakeStep {

    private final IWorkbenchWindow window;
    private final Editing editing;
    private final Optional<Element> subject;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    /**
     * Prepares to take steps.
     *
     * @param subject what the step is about: a recommendation or something in one; for a new recommendation what it comes from
     */
    public TakeStep(IWorkbenchWindow window, Editing editing, Optional<Element> subject) {
        this.window = Objects.requireNonNull(window);
        this.editing = Objects.requireNonNull(editing);
        this.subject = Objects.requireNonNull(subject);
    }

    /** Steps of what is in hand in a window; empty while no register is open. */
    public static Optional<TakeStep> in(IWorkbenchWindow window) {
        var workbench = PlatformUI.getWorkbench();
        OpenRegister register = workbench.getService(OpenRegister.class);
        return register.session().map(session -> new TakeStep(window, new Editing(session, register, new ElementLabels(register,
            window.getShell()), workbench.getService(Reporter.class)), Subject.in(window.getActivePage())));
    }

    /** Takes a step. */
    public void take(Step step) {
        if (editing.readOnly()) {
            editing.reporter().tell(Messages.step_title, Messages.step_readOnly);
            return;
        }
        if (step == Step.NEW) {
            recommend();
            return;
        }
        Optional<Recommendation> loop = subject.flatMap(element -> Subject.around(element, Recommendation.class))
            .or(() -> Subject.recommendation(window.getActivePage()));
        if (step == Step.LESSON) {
            loop.map(Element.class::cast).or(() -> subject).ifPresentOrElse(this::learn, this::tellWhichLoop);
        } else {
            loop.ifPresentOrElse(one -> take(step, one), this::tellWhichLoop);
        }
    }

    private void take(Step step, Recommendation loop) {
        switch (step) {
            case NEW -> recommend();
            case ADDRESS -> address(loop);
            case TRANSMIT -> transmit(loop);
            case RESPONSE -> respond(loop);
            case MEASURE -> measure(loop);
            case OWNERS -> nameOwners(loop);
            case PROGRESS -> report(loop);
            case PLAN_REVIEW -> planReview(loop);
            case REVIEW -> review(loop);
            case CLOSE -> close(loop);
            case REOPEN -> reopen(loop);
            case LESSON -> learn(loop);
            case NEXT -> Step.of(status(loop).next()).ifPresentOrElse(next -> take(next, loop),
                () -> editing.reporter().tell(Messages.step_title, Messages.step_nothing));
        }
    }

    private void tellWhichLoop() {
        editing.reporter().tell(Messages.step_title, Messages.step_which);
    }

    private LoopStatus status(Recommendation loop) {
        return LoopStatus.of(LoopFacts.of(loop), today);
    }

    private LoopCommands commands(Recommendation loop) {
        return new LoopCommands(editing, loop, PlatformUI.getWorkbench().getService(CurrentPerson.class).person().map(Party.class::cast));
    }

    private void recommend() {
        if (editing.session().register().getCommittees().isEmpty()) {
            editing.reporter().tell(Messages.new_title, Messages.new_noCommittee);
            return;
        }
        Optional<Element> origin = subject.filter(TakeStep::canMake);
        Optional<Committee> committee = subject.flatMap(Candidates::committee);
        var dialog = new RecommendationDialog(shell(), editing, committee, origin, today);
        if (dialog.open() == Window.OK) {
            var command = new CreateRecommendation(domain(), editing.elements(), dialog.committee(), dialog.details());
            if (editing.execute(command)) {
                show(command);
            }
        }
    }

    /** Whether a recommendation can come from it. */
    private static boolean canMake(Element element) {
        return Literals.MEETING.isInstance(element) || Literals.AGENDA_ITEM.isInstance(element) || Literals.DECISION.isInstance(element);
    }

    private void address(Recommendation loop) {
        var dialog = new AddressDialog(shell(), editing, loop);
        if (dialog.open() == Window.OK) {
            editing.execute(new ChangeFeature(domain(), loop, Literals.RECOMMENDATION__ADDRESSEES, Optional.of(dialog.addressees())));
        }
    }

    private void transmit(Recommendation loop) {
        var dialog = new TransmitDialog(shell(), editing, loop, today);
        if (dialog.open() == Window.OK) {
            editing.execute(commands(loop).transmit(dialog.sentOn(), dialog.dueOn(), dialog.originators()));
        }
    }

    private void respond(Recommendation loop) {
        List<Party> awaited = parties(LoopFacts.of(loop).answers().awaited());
        var dialog = new ResponseDialog(shell(), editing, loop, awaited.isEmpty() ? loop.getAddressees() : awaited, today);
        if (dialog.open() == Window.OK) {
            var answer = dialog.answer();
            new Documents(editing, shell().getDisplay()).execute(Messages.response_title, loop, dialog.document(),
                paper -> commands(loop).respond(answer, paper));
        }
    }

    private void measure(Recommendation loop) {
        List<Party> willing = parties(LoopFacts.of(loop).answers().willing());
        var dialog = new MeasureDialog(shell(), editing, loop, willing, today);
        if (dialog.open() == Window.OK) {
            editing.execute(new AddMeasure(domain(), editing.elements(), loop, dialog.details()));
        }
    }

    private void nameOwners(Recommendation loop) {
        List<Measure> without = loop.getMeasures().stream().filter(measure -> measure.getOwners().isEmpty()).toList();
        List<Measure> offered = without.isEmpty() ? loop.getMeasures() : without;
        if (offered.isEmpty()) {
            editing.reporter().tell(Messages.owners_title, Messages.progress_noMeasure);
            return;
        }
        var dialog = new OwnersDialog(shell(), editing, editing.labels().text(loop), offered, List.of());
        if (dialog.open() == Window.OK) {
            editing.execute(new ChangeFeature(domain(), dialog.measure(), Literals.MEASURE__OWNERS, Optional.of(dialog.owners())));
        }
    }

    private void report(Recommendation loop) {
        Optional<Measure> inHand = subject.flatMap(element -> Subject.around(element, Measure.class)).filter(loop.getMeasures()::contains);
        List<Measure> open = loop.getMeasures().stream().filter(measure -> measure.getCompletedOn() == null).toList();
        List<Measure> offered = inHand.map(List::of).orElse(open.isEmpty() ? loop.getMeasures() : open);
        if (offered.isEmpty()) {
            editing.reporter().tell(Messages.progress_title, Messages.progress_noMeasure);
            return;
        }
        var dialog = new ProgressDialog(shell(), editing, editing.labels().text(loop), offered, today);
        if (dialog.open() == Window.OK) {
            editing.execute(commands(loop).report(dialog.report()));
        }
    }

    private void planReview(Recommendation loop) {
        var dialog = new PlanReviewDialog(shell(), editing, loop, today);
        if (dialog.open() == Window.OK) {
            editing.execute(commands(loop).planReview(dialog.plan()));
        }
    }

    private void review(Recommendation loop) {
        Optional<EffectivenessReview> inHand = subject.flatMap(element -> Subject.around(element, EffectivenessReview.class));
        var dialog = new ReviewDialog(shell(), editing, loop, inHand, today);
        if (dialog.open() == Window.OK) {
            var found = dialog.found();
            new Documents(editing, shell().getDisplay()).execute(Messages.review_title, loop, dialog.document(),
                paper -> commands(loop).review(found, paper));
        }
    }

    private void close(Recommendation loop) {
        LoopStatus status = status(loop);
        String proposed = status.next() instanceof NextStep.Close ? Messages.close_proposed : "";
        var dialog = new CloseDialog(shell(), editing, loop,
            LoopSteps.sentence(status.late(), status.words(this::name, Locale.getDefault())), proposed, today);
        if (dialog.open() == Window.OK) {
            editing.execute(commands(loop).close(dialog.on(), dialog.why(), dialog.openMeasures()));
        }
    }

    private void reopen(Recommendation loop) {
        var dialog = new ReopenDialog(shell(), editing, loop, today);
        if (dialog.open() == Window.OK) {
            Candidates.committee(loop).ifPresent(committee -> {
                Command command = commands(loop).reopen(committee, dialog.reopened(), today);
                if (editing.execute(command)) {
                    show(command);
                }
            });
        }
    }

    private void learn(Element from) {
        var dialog = new LessonDialog(shell(), editing, from);
        if (dialog.open() == Window.OK) {
            Candidates.committee(from).ifPresentOrElse(committee -> {
                Command command = LoopCommands.lesson(editing, committee, from, dialog.learned(), today);
                if (editing.execute(command)) {
                    show(command);
                }
            }, () -> editing.reporter().tell(Messages.lesson_title, Messages.step_which));
        }
    }

    private Optional<String> name(String id) {
        return editing.session().find(id).map(editing.labels()::text);
    }

    private List<Party> parties(List<String> ids) {
        return ids.stream().flatMap(id -> editing.session().find(id).stream()).filter(Party.class::isInstance).map(Party.class::cast)
            .toList();
    }

    /** Opens what a command made. */
    private void show(Command command) {
        var made = command instanceof IntentionCommand intention ? intention.getResult() : command.getResult();
        made.stream().filter(Element.class::isInstance).map(Element.class::cast).findFirst()
            .ifPresent(element -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(window.getActivePage(), editing.session(),
                element));
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }

    private Shell shell() {
        return window.getShell();
    }
}
