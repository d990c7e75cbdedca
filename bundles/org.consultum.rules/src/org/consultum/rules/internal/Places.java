package org.consultum.rules.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.model.Register;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** In which files elements lie. A register that is not on a disk has no files. */
final class Places {

    private final Optional<String> folder;

    Places(Register register) {
        folder = address(register).map(root -> root.substring(0, root.lastIndexOf('/') + 1));
    }

    /** The file that holds an object, relative to the folder of the register. */
    Optional<Path> file(EObject object) {
        return address(object).flatMap(file -> folder.filter(file::startsWith).map(start -> file.substring(start.length())))
            .map(file -> Path.of(URI.decode(file)));
    }

    private static Optional<String> address(EObject object) {
        return Optional.ofNullable(object.eResource()).map(Resource::getURI).map(URI::toString);
    }
}
