package org.consultum.edit.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.internal.Texts;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * One thing a person means to do to a register, as one entry of undo. Subclasses say what that takes in {@link #plan(Steps)}.
 *
 * <p>A command is planned when it is first asked whether it can be executed, so make it when it is to be executed, and for one
 * execution. If a step fails, those before it are undone before the failure is passed on. To be executed, undone and redone on the
 * thread of the editing domain. Commands know neither the clock nor the file system: days, moments and ids are given to them.
 */
public abstract class IntentionCommand extends AbstractCommand {

    private final EditingDomain domain;
    private Steps steps = new Steps();

    /**
     * A command with its own texts.
     *
     * @param domain the editing domain of the register
     * @param label name in the menu of undo, such as "Add agenda item"
     * @param description what it does to which element, in one sentence
     */
    protected IntentionCommand(EditingDomain domain, String label, String description) {
        super(label, description);
        this.domain = Objects.requireNonNull(domain);
    }

    /** A command of this package, whose texts have its name. */
    IntentionCommand(EditingDomain domain, Object[] descriptionValues) {
        this.domain = Objects.requireNonNull(domain);
        String name = getClass().getSimpleName();
        Texts texts = Texts.ofCommands();
        setLabel(texts.text(name + ".label", descriptionValues));
        setDescription(texts.text(name + ".description", descriptionValues));
    }

    /** Says what the command does, or why it cannot be done; called once and changes nothing. */
    protected abstract void plan(Steps steps);

    /** Why the command cannot be executed, in words for the user; empty when it can. */
    public final Optional<String> refusal() {
        return canExecute() ? Optional.empty() : steps.refusal().or(() -> Optional.of(refused("nothingToDo")));
    }

    @Override
    protected final boolean prepare() {
        steps = new Steps();
        plan(steps);
        if (steps.owners().stream().anyMatch(owner -> owner.eResource() != null && domain.isReadOnly(owner.eResource()))) {
            steps.refuse(refused("readOnly"));
        }
        return steps.possible();
    }

    @Override
    public final void execute() {
        steps.run();
    }

    @Override
    public final void undo() {
        steps.undo();
    }

    @Override
    public final void redo() {
        steps.run();
    }

    /** The elements the command creates. */
    @Override
    public final Collection<EObject> getResult() {
        return steps.created();
    }

    /** The elements the command creates and the elements it changes. */
    @Override
    public final Collection<EObject> getAffectedObjects() {
        var affected = new LinkedHashSet<EObject>(steps.created());
        affected.addAll(steps.owners());
        return List.copyOf(affected);
    }

    static Object[] about(Object... descriptionValues) {
        return descriptionValues;
    }

    static String refused(String key, Object... values) {
        return Texts.ofCommands().text("refused." + key, values);
    }

    static String name(String text) {
        return text == null ? "" : text;
    }
}
