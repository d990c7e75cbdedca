package org.consultum.store.internal;

import java.util.Optional;
import org.consultum.model.base.AbsentPlugins;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.IdUris;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

/** The files of one open register, and nothing else: addresses of any other kind lead nowhere, and nothing is created on demand. */
final class RegisterResourceSet extends ResourceSetImpl implements AbsentPlugins {

    private final OpenRegister register;

    RegisterResourceSet(OpenRegister register) {
        this.register = register;
    }

    @Override
    public EObject getEObject(URI uri, boolean loadOnDemand) {
        if (IdUris.matches(uri)) {
            return register.target(uri, loadOnDemand);
        }
        if (Layout.isFile(uri)) {
            return register.root(Layout.path(uri), loadOnDemand).orElse(null);
        }
        return null;
    }

    @Override
    public Optional<String> pluginOf(String id) {
        return register.absentPlugin(id);
    }

    @Override
    public Resource getResource(URI uri, boolean loadOnDemand) {
        return Layout.isFile(uri) ? register.root(Layout.path(uri), loadOnDemand).map(ModelObject::eResource).orElse(null) : null;
    }

    @Override
    public Resource createResource(URI uri, String contentType) {
        throw new UnsupportedOperationException("Files of a register are created by adding objects to it");
    }
}
