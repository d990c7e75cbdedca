package org.consultum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Metamodels of subject areas, for tests without a running platform. In a test with one, the workbench has registered them already.
 *
 * @since 0.1
 */
public final class Metamodels {

    private Metamodels() {
    }

    /**
     * The metamodel of an Ecore file; registered, unless one of its namespace is.
     *
     * @param ecore the file, such as {@code ../org.example.visits/model/visits.ecore} from the folder of its tests
     * @throws AssertionError when it refers to something that is not there
     */
    public static EPackage registered(Path ecore) {
        RegisterPackage.eINSTANCE.eClass();
        var resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        var resource = resources.createResource(URI.createFileURI(ecore.toAbsolutePath().normalize().toString()));
        try {
            resource.load(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EcoreUtil.resolveAll(resource);
        var missing = EcoreUtil.UnresolvedProxyCrossReferencer.find(resource).keySet();
        if (!missing.isEmpty()) {
            throw new AssertionError(ecore + " refers to what is not there: " + missing);
        }
        var read = (EPackage) resource.getContents().getFirst();
        resource.setURI(URI.createURI(read.getNsURI()));
        EPackage before = EPackage.Registry.INSTANCE.getEPackage(read.getNsURI());
        if (before != null) {
            return before;
        }
        EPackage.Registry.INSTANCE.put(read.getNsURI(), read);
        return read;
    }
}
