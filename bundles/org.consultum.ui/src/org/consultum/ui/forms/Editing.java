package org.consultum.ui.forms;

import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Element;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.session.BrokenInvariantException;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Messages;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * How the parts of one editor change the register: every change one undoable command.
 *
 * @param session the open register
 * @param register the service that holds it, told of edits being typed
 * @param labels texts and icons of the editor
 * @param reporter where failures go
 */
public record Editing(RegisterSession session, OpenRegister register, ElementLabels labels, Reporter reporter) {

    public Editing {
        Objects.requireNonNull(session);
        Objects.requireNonNull(register);
        Objects.requireNonNull(labels);
        Objects.requireNonNull(reporter);
    }

    /** Whether nothing may be changed. */
    public boolean readOnly() {
        return !(session.access() instanceof RegisterSession.Access.Writable);
    }

    /** Makes new elements with random identities. */
    public NewElements elements() {
        return new NewElements(IdSource.random());
    }

    /**
     * Executes a command. One that refuses tells the user why; a failure is reported and leaves the register as it was.
     *
     * @return whether it was executed
     */
    public boolean execute(Command command) {
        if (readOnly()) {
            return false;
        }
        register.commitPending();
        Optional<String> refusal = command instanceof IntentionCommand intention ? intention.refusal() : Optional.empty();
        if (refusal.isPresent()) {
            reporter.tell(command.getLabel(), refusal.get());
            return false;
        }
        try {
            session.execute(command);
            return true;
        } catch (BrokenInvariantException broken) {
            reporter.tell(command.getLabel(), broken.getMessage());
            return false;
        } catch (RuntimeException failure) {
            reporter.failed(Messages.bind(Messages.edit_failed, command.getLabel()), Messages.edit_failedRemedy, failure);
            return false;
        }
    }

    /**
     * Sets a feature if the value differs.
     *
     * @param value the new value, a list of all values for a many-valued feature; null unsets the feature
     */
    public void set(EObject target, EStructuralFeature feature, Object value) {
        if (!Objects.equals(target.eGet(feature), value)) {
            execute(new ChangeFeature(session.editingDomain(), target, feature, Optional.ofNullable(value)));
        }
    }

    /** The same command with the words the Edit menu shows for it. */
    public static Command labelled(String label, Command command) {
        return new CommandWrapper(label, label, command) {
        };
    }

    /** Nearest element that is the object or contains it. */
    public static Optional<Element> element(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Element element) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
