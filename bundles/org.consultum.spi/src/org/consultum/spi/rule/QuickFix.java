package org.consultum.spi.rule;

import java.util.Optional;
import org.consultum.model.Element;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A way to put a finding right. It is kept with the finding, possibly for long, so it holds values only, never elements.
 *
 * @since 0.1
 */
public interface QuickFix {

    /** What it does, in the user's language and as an order: "Raise the marking of the meeting". */
    String label();

    /**
     * The change as one command to be executed and undone like any other. Called on the thread that changes the model.
     *
     * @param element the element of the finding as it is now
     * @param domain the editing domain of the register
     * @return the command; empty when the fix no longer applies
     */
    Optional<Command> command(Element element, EditingDomain domain);
}
