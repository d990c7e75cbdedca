package org.consultum.ui.actions.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consultum.edit.command.AddEvidence;
import org.consultum.edit.command.AddPaper;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.PaperFile;
import org.consultum.followup.action.ActionPlace;
import org.consultum.followup.action.ChangeActions;
import org.consultum.followup.action.Changes;
import org.consultum.followup.action.CloseAction;
import org.consultum.followup.action.Proof;
import org.consultum.followup.action.ReopenAction;
import org.consultum.followup.action.SnoozeActions;
import org.consultum.followup.action.Written;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;

/**
 * What a person does with actions from the board, the calendar, the story and the menu: each of it one undo, signed with who the user said
 * they are. Used on the display thread.
 *
 * @param editing how the register is changed
 * @param clock the day and moment of a change
 * @param author who the user is, if they said so
 */
public record ActionChanges(Editing editing, Clock clock, Optional<Party> author) {

    private static final int LONGEST_EXTENSION = 16;
    private static final int COMPLETE = 100;

    public ActionChanges {
        Objects.requireNonNull(editing);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(author);
    }

    /** The changes of the user of the window. */
    public static ActionChanges of(IServiceLocator services, Editing editing, Clock clock) {
        return new ActionChanges(editing, clock, services.getService(CurrentPerson.class).person().map(Party.class::cast));
    }

    /** Changes several actions alike. */
    public boolean change(List<ActionItem> actions, Changes changes) {
        return editing.execute(new ChangeActions(domain(), editing.elements(), actions, changes, written()));
    }

    /** Says where actions stand. One that needs evidence, or a reason because it was finished, is refused with words. */
    public boolean status(List<ActionItem> actions, ActionStatus status) {
        return change(actions, Changes.none().withStatus(status));
    }

    /** Says when an action is due. */
    public boolean due(List<ActionItem> actions, LocalDate day) {
        return change(actions, Changes.none().withDue(new Changes.Due.On(day)));
    }

    /** Puts actions aside until a day, or takes them up again if there is none. */
    public boolean snooze(List<ActionItem> actions, Optional<LocalDate> until) {
        return editing.execute(new SnoozeActions(domain(), actions, until, LocalDate.now(clock)));
    }

    /** Takes a finished action up again. */
    public boolean reopen(ActionItem action, String reason) {
        return editing.execute(new ReopenAction(domain(), editing.elements(), action,
            new ReopenAction.Details(written(), reason, Optional.empty())));
    }

    /** Takes a finished action up again in a status of one's choice. */
    public boolean reopenAs(ActionItem action, ActionStatus status, String reason) {
        Changes changes = Changes.none().withStatus(status).withNote(reason);
        int progress = action.getProgress() < COMPLETE ? action.getProgress() : action.getNotes().reversed().stream()
            .mapToInt(ProgressNote::getProgress).filter(noted -> noted >= 0 && noted < COMPLETE).findFirst().orElse(0);
        return change(List.of(action), changes.withProgress(progress));
    }

    /**
     * Says that an action is done.
     *
     * @param evidence what shows it; a file is kept in the register first, in the background
     * @param then called with whether it was done
     */
    public void close(ActionItem action, Optional<Attachment> evidence, Optional<String> note, Consumer<Boolean> then) {
        withPaper(action, evidence, (paper, steps) -> {
            List<Proof> proofs = evidence.map(given -> proof(given, paper)).map(List::of).orElse(List.of());
            steps.add(new CloseAction(domain(), editing.elements(), action, new CloseAction.Details(written(), proofs, note)));
        }, then);
    }

    /**
     * Writes down how an action goes on.
     *
     * @param changes the note, and the status and percentage as far as they change
     * @param evidence what was attached
     * @param then called with whether it was written down
     */
    public void note(ActionItem action, Changes changes, Optional<Attachment> evidence, Consumer<Boolean> then) {
        boolean closes = changes.status().filter(ActionStatus.DONE::equals).isPresent() && !action.isFinished();
        if (closes) {
            close(action, evidence, changes.note(), then);
            return;
        }
        withPaper(action, evidence, (paper, steps) -> {
            evidence.ifPresent(given -> steps.add(new AddEvidence(domain(), editing.elements(), action,
                new AddEvidence.Details(given.title(), paper, link(given)))));
            if (!changes.equals(Changes.none())) {
                steps.add(new ChangeActions(domain(), editing.elements(), List.of(action), changes, written()));
            }
        }, then);
    }

    /** Does two things as one, the second of which needs what the first creates. */
    boolean together(IntentionCommand first, Supplier<IntentionCommand> second) {
        Optional<IntentionCommand> refused = first.refusal().map(why -> first);
        return editing.execute(refused.<Command>map(command -> command).orElseGet(() -> new CompoundCommand(
            CompoundCommand.MERGE_COMMAND_ALL, first.getLabel(), first.getDescription(), List.of(first, second.get()))));
    }

    /** Plans what is to be done once the paper of the evidence, if it has one, is known. */
    @FunctionalInterface
    private interface Plan {

        void add(Optional<Paper> paper, List<IntentionCommand> steps);
    }

    private void withPaper(ActionItem action, Optional<Attachment> evidence, Plan plan, Consumer<Boolean> then) {
        switch (evidence.map(Attachment::source).orElse(null)) {
            case null -> then.accept(execute(plan, Optional.empty(), Optional.empty()));
            case Attachment.Source.Link link -> then.accept(execute(plan, Optional.empty(), Optional.empty()));
            case Attachment.Source.OfPaper(Paper paper) -> then.accept(execute(plan, Optional.of(paper), Optional.empty()));
            case Attachment.Source.OfFile(Path path) -> {
                Reporter reporter = editing.reporter();
                BackgroundWork.of(Messages.evidence_keeping, monitor -> keep(path))
                    .then(file -> then.accept(action.eResource() != null && entered(action, evidence.orElseThrow(), file, plan)))
                    .failed(problem -> {
                        reporter.failed(Messages.evidence_failed, Messages.evidence_failedRemedy, problem);
                        then.accept(false);
                    }).start(Display.getCurrent(), true);
            }
        }
    }

    private boolean entered(ActionItem action, Attachment evidence, PaperFile file, Plan plan) {
        Optional<Committee> committee = ActionPlace.committee(action);
        Optional<Paper> same = committee.map(Committee::getPaperList).stream().flatMap(list -> list.getPapers().stream())
            .filter(paper -> paper.getVersions().stream().map(PaperVersion::getSha256).anyMatch(file.sha256()::equals)).findFirst();
        if (same.isPresent()) {
            return execute(plan, same, Optional.empty());
        }
        var details = new AddPaper.Details(evidence.title(), Optional.empty(), PaperPurpose.INFORMATION, file.received(), List.of(),
            Optional.of(file));
        AddPaper enter = committee.map(one -> new AddPaper(domain(), editing.elements(), one, details))
            .orElseGet(() -> new AddPaper(domain(), editing.elements(), editing.session().register(), details));
        return execute(plan, Optional.empty(), Optional.of(enter));
    }

    private boolean execute(Plan plan, Optional<Paper> known, Optional<AddPaper> enter) {
        var steps = new ArrayList<IntentionCommand>();
        enter.ifPresent(steps::add);
        // What a command creates is there as soon as it is planned.
        Optional<Paper> paper = known.or(() -> enter.filter(Command::canExecute).flatMap(command -> command.getResult().stream()
            .filter(Paper.class::isInstance).map(Paper.class::cast).findFirst()));
        plan.add(paper, steps);
        Optional<IntentionCommand> refused = steps.stream().filter(step -> step.refusal().isPresent()).findFirst();
        if (steps.size() == 1 || refused.isPresent()) {
            return editing.execute(refused.orElseGet(steps::getFirst));
        }
        String label = steps.getLast().getLabel();
        return !steps.isEmpty() && editing.execute(new CompoundCommand(CompoundCommand.MERGE_COMMAND_ALL, label, label,
            List.copyOf(steps)));
    }

    private PaperFile keep(Path path) throws IOException {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot + 1);
        try (var content = new BufferedInputStream(Files.newInputStream(path))) {
            String digest = editing.session().keepPaper(content, extension);
            String type = Optional.ofNullable(Files.probeContentType(path)).orElse("application/octet-stream");
            return new PaperFile(Optional.empty(), name, type, digest, Files.size(path), Optional.of(LocalDate.now(clock)));
        }
    }

    private static Proof proof(Attachment given, Optional<Paper> paper) {
        return new Proof(given.title(), paper, link(given), Optional.empty());
    }

    private static Optional<String> link(Attachment given) {
        return given.source() instanceof Attachment.Source.Link(String address) ? Optional.of(address) : Optional.empty();
    }

    /** When and by whom a change is made now. */
    Written written() {
        return new Written(clock.instant(), author);
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }
}
