package org.consultum.edit.kind.internal;

import java.util.Optional;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

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
        return held().or(KindLooks::asked).orElse(ItemKinds.NONE);
    }

    private static Optional<ItemKinds> held() {
        synchronized (RegisterPackage.eINSTANCE) {
            return RegisterPackage.eINSTANCE.eAdapters().stream().filter(KindLooks.class::isInstance).map(KindLooks.class::cast)
                .findFirst().map(looks -> looks.kinds);
        }
    }

    /**
     * The service, which holds itself at the metamodel as soon as somebody asks for it. It must not come by itself: the metamodel would be
     * loaded while the platform is still starting, before EMF can be.
     */
    private static Optional<ItemKinds> asked() {
        return Optional.ofNullable(FrameworkUtil.getBundle(KindLooks.class)).map(Bundle::getBundleContext)
            .flatMap(context -> Optional.ofNullable(context.getServiceReference(ItemKinds.class)).map(context::getService));
    }
}
