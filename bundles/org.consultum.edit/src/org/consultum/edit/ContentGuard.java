package org.consultum.edit;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Register;
import org.eclipse.emf.common.notify.Notification;

/**
 * Refuses changes of what has to stay as it is, whichever command makes them. A session asks every guard after a command has run and
 * before it stands; when one refuses, the whole command is taken back. Undo and redo are not asked about: they lead to states that were
 * allowed.
 *
 * <p>An OSGi service; any number of them. Called on the thread that executes commands, while nobody else reads or changes the model.
 */
@FunctionalInterface
public interface ContentGuard {

    /**
     * Why a command must be taken back.
     *
     * @param register the register as the command left it
     * @param changes every change of a value the command made, in order
     * @return the reason and what to do, in words for the user; empty when the changes may stand
     */
    Optional<String> refusal(Register register, List<Notification> changes);
}
