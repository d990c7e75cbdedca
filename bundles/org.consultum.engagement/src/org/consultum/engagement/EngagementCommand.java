package org.consultum.engagement;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A command of this bundle: its texts have its name. */
public abstract class EngagementCommand extends IntentionCommand {

    /**
     * The command.
     *
     * @param name key of its texts
     * @param about values for its description
     */
    protected EngagementCommand(EditingDomain domain, String name, Object... about) {
        super(domain, Messages.text(name + ".label", about), Messages.text(name + ".description", about));
    }

    /** Refuses a text that is empty where one is needed. */
    static void require(String text, String reasonKey, Steps steps) {
        if (text == null || text.isBlank()) {
            steps.refuse(Messages.text(reasonKey));
        }
    }

    /** Plans a new entry of a list that exists from its first entry on. */
    static void entry(EObject owner, EReference list, EObject newList, EReference entries, EObject entry, Steps steps) {
        EObject existing = (EObject) owner.eGet(list);
        if (existing == null) {
            steps.set(owner, list, newList);
        }
        steps.create(existing == null ? newList : existing, entries, entry);
    }

    static String name(String text) {
        return text == null ? "" : text;
    }
}
