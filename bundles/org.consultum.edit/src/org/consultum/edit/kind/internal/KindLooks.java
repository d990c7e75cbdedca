package org.consultum.edit.kind.internal;

import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.common.notify.impl.AdapterImpl;

/** Holds the kinds of the installation at the metamodel, where labels find them. */
public final class KindLooks extends AdapterImpl {

    private final ItemKinds kinds;

    KindLooks(ItemKinds kinds) {
        this.kinds = kinds;
    }

    void install() {
        synchronized (RegisterPackage.eINSTANCE) {
            RegisterPackage.eINSTANCE.eAdapters().add(this);
        }
    }

    void uninstall() {
        synchronized (RegisterPackage.eINSTANCE) {
            RegisterPackage.eINSTANCE.eAdapters().remove(this);
        }
    }

    /** Those of the running installation. */
    public static ItemKinds installed() {
        synchronized (RegisterPackage.eINSTANCE) {
            return RegisterPackage.eINSTANCE.eAdapters().stream().filter(KindLooks.class::isInstance).map(KindLooks.class::cast)
                .findFirst().map(looks -> looks.kinds).orElse(ItemKinds.NONE);
        }
    }
}
