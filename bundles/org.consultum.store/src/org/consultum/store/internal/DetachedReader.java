package org.consultum.store.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.store.Disk;
import org.consultum.store.internal.codec.IdTable;
import org.consultum.store.internal.codec.IdUris;
import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.ModelReader;
import org.consultum.store.internal.codec.Schema;
import org.consultum.store.internal.codec.UnusableFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;

/** Reads files one by one, each with a table of identities of its own. */
public final class DetachedReader {

    private final RegisterFolder folder;
    private final ModelReader reader;

    public DetachedReader(Path folder, Disk disk, List<EPackage> sections) {
        this.folder = new RegisterFolder(folder, disk, Limits.STANDARD);
        this.reader = new ModelReader(new Schema(sections), Limits.STANDARD);
    }

    public static boolean isFile(String path) {
        return Layout.rootClass(path).isPresent();
    }

    public Optional<EObject> read(String path) {
        var expected = Layout.rootClass(path);
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(folder.read(path), expected.get(), new IdTable<>()).root());
        } catch (UnusableFile e) {
            return Optional.empty();
        }
    }

    public static Optional<String> idOf(EObject target) {
        var uri = ((InternalEObject) target).eProxyURI();
        if (uri != null) {
            return IdUris.matches(uri) ? Optional.of(IdUris.id(uri)) : Optional.empty();
        }
        return target instanceof Element element ? Optional.ofNullable(element.getId()) : Optional.empty();
    }
}
