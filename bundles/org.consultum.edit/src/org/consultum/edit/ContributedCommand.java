package org.consultum.edit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Contribution;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/**
 * A command that a plugin has made. What it throws is named and switches the plugin's contribution off; the exception that is thrown on
 * has the session take back what the command had done so far.
 *
 * @since 0.1
 */
public final class ContributedCommand extends AbstractCommand {

    private final Contribution<?> contribution;
    private final Command command;

    /**
     * @param contribution where it comes from
     * @param command what the plugin made
     */
    public ContributedCommand(Contribution<?> contribution, Command command) {
        this.contribution = Objects.requireNonNull(contribution);
        this.command = Objects.requireNonNull(command);
    }

    /** The command of a plugin; one of a plugin that ships with the workbench is taken as it is. */
    public static Command of(Contribution<?> contribution, Command command) {
        return contribution.plugin().isOurs() ? command : new ContributedCommand(contribution, command);
    }

    @Override
    protected boolean prepare() {
        return contribution.usable() && said(command::canExecute, false);
    }

    @Override
    public void execute() {
        step(command::execute);
    }

    @Override
    public boolean canUndo() {
        return said(command::canUndo, false);
    }

    @Override
    public void undo() {
        back(command::undo);
    }

    @Override
    public void redo() {
        back(command::redo);
    }

    /** What was done must be undone although the contribution has been switched off meanwhile. */
    private void back(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            contribution.threw(e);
            throw e;
        }
    }

    private void step(Runnable step) {
        if (contribution.run(any -> step.run()).answer() instanceof Answer.Failed<Boolean>(var fault)) {
            throw new IllegalStateException(fault.happened(), fault.cause().orElse(null));
        }
    }

    @Override
    public String getLabel() {
        return said(command::getLabel, "");
    }

    @Override
    public String getDescription() {
        return said(command::getDescription, "");
    }

    @Override
    public Collection<?> getResult() {
        return said(command::getResult, List.of());
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return said(command::getAffectedObjects, List.of());
    }

    /** What the command says of itself, also after the contribution has been switched off: what it did can still be undone. */
    private <R> R said(Supplier<R> what, R otherwise) {
        try {
            return Objects.requireNonNullElse(what.get(), otherwise);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            contribution.threw(e);
            return otherwise;
        }
    }

    @Override
    public void dispose() {
        said(() -> {
            command.dispose();
            return true;
        }, false);
    }
}
