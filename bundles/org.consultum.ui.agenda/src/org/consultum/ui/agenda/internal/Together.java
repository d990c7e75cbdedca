package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/**
 * Several changes as one entry of undo, each planned when those before it have been made, because it may build on them. A change that
 * cannot be made then is passed over. Used on the display thread.
 */
final class Together extends AbstractCommand {

    private final List<Supplier<? extends Command>> planned;
    private final List<Command> done = new ArrayList<>();

    Together(String label, List<? extends Supplier<? extends Command>> changes) {
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
                if (command.canExecute()) {
                    command.execute();
                    done.add(command);
                }
            }
        } catch (RuntimeException failure) {
            undo();
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
}
