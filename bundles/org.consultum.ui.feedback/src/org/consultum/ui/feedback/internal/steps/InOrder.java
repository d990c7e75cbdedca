package org.consultum.ui.feedback.internal.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.consultum.edit.command.IntentionCommand;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/**
 * Several changes as one entry of undo, each planned when those before it have been made, because it may build on them. If one is refused
 * nothing is changed. Used on the display thread.
 */
public final class InOrder extends AbstractCommand {

    private final List<Supplier<? extends Command>> planned;
    private final List<Command> done = new ArrayList<>();

    /**
     * Creates the command.
     *
     * @param label its name in the menu of undo
     */
    public InOrder(String label, List<? extends Supplier<? extends Command>> changes) {
        super(label, label);
        planned = List.copyOf(changes);
    }

    @Override
    protected boolean prepare() {
        return !planned.isEmpty();
    }

    @Override
    public void execute() {
        try {
            for (Supplier<? extends Command> change : planned) {
                Command command = change.get();
                if (!command.canExecute()) {
                    throw new Refused(command instanceof IntentionCommand intention ? intention.refusal().orElse("") : command.getLabel());
                }
                command.execute();
                done.add(command);
            }
        } catch (RuntimeException failure) {
            undo();
            done.clear();
            throw failure;
        }
    }

    @Override
    public void undo() {
        done.reversed().forEach(Command::undo);
    }

    @Override
    public void redo() {
        done.forEach(Command::redo);
    }

    @Override
    public Collection<?> getResult() {
        return done.stream().flatMap(command -> command.getResult().stream()).toList();
    }

    @Override
    public Collection<?> getAffectedObjects() {
        var affected = new LinkedHashSet<Object>();
        done.forEach(command -> affected.addAll(command.getAffectedObjects()));
        return affected;
    }

    /** One of the changes cannot be made; the message says why, for the user. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
