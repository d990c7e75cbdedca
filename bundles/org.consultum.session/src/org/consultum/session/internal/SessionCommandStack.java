package org.consultum.session.internal;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/**
 * The commands of a session. Each runs inside the session's guard, which locks, checks and reports; a command that fails leaves no trace.
 * Holds the latest commands only, so that memory stays bounded.
 */
final class SessionCommandStack extends BasicCommandStack {

    /** Runs a step that changes objects, and takes it back when it fails. */
    interface Guard {

        /**
         * Runs a step.
         *
         * @param step what to do
         * @param back how to take it back after it was done completely
         * @param first whether a command is executed, not undone or redone
         */
        void run(Runnable step, Runnable back, boolean first);
    }

    private final int most;
    private final Guard guard;

    /**
     * @param most number of commands that can be undone
     */
    SessionCommandStack(int most, Guard guard) {
        this.most = most;
        this.guard = guard;
    }

    @Override
    public void execute(Command command) {
        if (command == null) {
            return;
        }
        if (!command.canExecute()) {
            command.dispose();
            return;
        }
        try {
            guard.run(command::execute, () -> takeBack(command), true);
        } catch (RuntimeException | Error e) {
            command.dispose();
            notifyListeners();
            throw e;
        }
        record(command);
        notifyListeners();
    }

    private void record(Command command) {
        for (int i = commandList.size() - 1; i > top; i--) {
            commandList.remove(i).dispose();
        }
        mostRecentCommand = command;
        if (command.canUndo()) {
            commandList.add(command);
            top++;
        } else {
            forget(commandList.size());
        }
        forget(commandList.size() - most);
    }

    /** Disposes of the oldest commands. */
    private void forget(int count) {
        for (int i = 0; i < count; i++) {
            commandList.removeFirst().dispose();
            top--;
        }
    }

    @Override
    public void undo() {
        if (canUndo()) {
            Command command = commandList.get(top);
            step(command, command::undo, command::redo, top - 1);
        }
    }

    @Override
    public void redo() {
        if (canRedo()) {
            Command command = commandList.get(top + 1);
            step(command, command::redo, () -> takeBack(command), top + 1);
        }
    }

    private void step(Command command, Runnable step, Runnable back, int newTop) {
        try {
            guard.run(step, back, false);
            top = newTop;
            mostRecentCommand = command;
        } catch (RuntimeException | Error e) {
            flush();
            throw e;
        } finally {
            notifyListeners();
        }
    }

    private static void takeBack(Command command) {
        if (!command.canUndo()) {
            throw new UnsupportedOperationException();
        }
        command.undo();
    }
}
