package org.consultum.rules.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** Where elements lie on the disk. A register that is not on a disk has no places. */
final class Places {

    private final Optional<URI> root;

    Places(Register register) {
        root = uri(register);
    }

    /** Folder of the register, absolute. */
    Optional<Path> folder() {
        return root.filter(URI::isFile).map(uri -> Path.of(uri.trimSegments(1).toFileString()));
    }

    /** The file that holds an object, relative to the folder of the register. */
    Optional<Path> file(EObject object) {
        return uri(object).flatMap(uri -> root.map(uri::deresolve)).filter(URI::isRelative).map(uri -> Path.of(URI.decode(uri.toString())));
    }

    private static Optional<URI> uri(EObject object) {
        return Optional.ofNullable(object.eResource()).map(Resource::getURI);
    }
}
