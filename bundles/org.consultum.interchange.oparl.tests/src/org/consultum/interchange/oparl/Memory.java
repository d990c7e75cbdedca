package org.consultum.interchange.oparl;

import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.model.Register;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Editing domains for registers in memory. */
final class Memory {

    private Memory() {
    }

    static EditingDomain domain(Register register) {
        return new AdapterFactoryEditingDomain(new RegisterItemProviderAdapterFactory(), new BasicCommandStack());
    }
}
