package org.consultum.edit.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/**
 * Several changes as one entry of undo, each planned when those before it have been made, because it may build on them. Used on the thread
 * that changes the model.
 */
public final class InTurn extends AbstractCommand {

    /** What happens to the other changes when one cannot be made. */
    public enum Refusal {
        /** It is passed over, and the others are made. */
        PASS_OVER,
        /** Nothing is changed. */
        UNDO_ALL
    }

    private final Refusal refusal;
    private final List<Supplier<? extends Command>> planned;
    private final List<Command> done = new ArrayList<>();

    /**
     * Creates the command.
     *
     * @param label its name in the menu of undo
     */
    public InTurn(String label, Refusal refusal, List<? extends Supplier<? extends Command>> changes) {
        super(label, label);
        this.refusal = refusal;
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
                if (command.canExecute()) {
                    command.execute();
                    done.add(command);
                } else if (refusal == Refusal.UNDO_ALL) {
                    throw new Refused(command instanceof IntentionCommand intention ? intention.refusal().orElse("") : command.getLabel());
                }
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
