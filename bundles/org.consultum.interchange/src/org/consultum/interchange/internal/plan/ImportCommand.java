package org.consultum.interchange.internal.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.Register;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A whole import as one command. Executes only on the register as it was when the import was prepared. */
public final class ImportCommand extends AbstractCommand {

    private final EditingDomain domain;
    private final Register register;
    private final List<Change> changes;
    private Collection<?> affected = List.of();

    ImportCommand(EditingDomain domain, Register register, List<Change> changes, String source) {
        super(Messages.of("command.label", source), Messages.of("command.description", source));
        this.domain = domain;
        this.register = register;
        this.changes = changes;
    }

    @Override
    protected boolean prepare() {
        boolean readOnly = register.eResource() != null && domain.isReadOnly(register.eResource());
        return !readOnly && changes.stream().allMatch(change -> change.fits(register));
    }

    @Override
    public void execute() {
        int done = 0;
        try {
            for (; done < changes.size(); done++) {
                changes.get(done).apply();
            }
        } catch (RuntimeException failed) {
            revert(done);
            throw failed;
        }
        affected = owners();
    }

    @Override
    public void undo() {
        revert(changes.size());
    }

    private void revert(int from) {
        for (int i = from - 1; i >= 0; i--) {
            changes.get(i).revert();
        }
    }

    @Override
    public void redo() {
        execute();
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return affected;
    }

    private Collection<EObject> owners() {
        var owners = new LinkedHashSet<EObject>();
        changes.forEach(change -> owners.add(change.owner()));
        return owners;
    }
}
