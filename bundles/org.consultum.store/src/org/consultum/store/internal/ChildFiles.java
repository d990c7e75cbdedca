package org.consultum.store.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.consultum.store.Problem;
import org.consultum.store.internal.codec.Schema;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/** Finds the files that hold the children of an object by looking into folders, and puts a placeholder for each into the object. */
final class ChildFiles {

    private final OpenRegister register;
    private final RegisterFolder folder;

    ChildFiles(OpenRegister register) {
        this.register = register;
        this.folder = register.disk();
    }

    void populate(ModelObject parent, String path, Schema schema) {
        for (EReference reference : schema.fileReferences(parent.eClass())) {
            try {
                if (reference.getEReferenceType() == RegisterPackage.Literals.SECTION) {
                    sections(parent, path, reference);
                } else if (reference.isMany()) {
                    many(parent, path, reference);
                } else {
                    one(parent, path, reference);
                }
            } catch (IOException e) {
                register.problemList().add(Problem.Severity.ERROR, Layout.folder(path) + Layout.place(reference), "read.failed", "remedy.access",
                    e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }

    private void one(ModelObject parent, String path, EReference reference) throws IOException {
        String child = Layout.onlyChild(path, reference);
        if (folder.exists(child)) {
            parent.eSetDeliver(false);
            parent.eSet(reference, placeholder(reference, child, Layout.place(reference)));
            parent.eSetDeliver(true);
        }
    }

    private void many(ModelObject parent, String path, EReference reference) throws IOException {
        List<EObject> placeholders = new ArrayList<>();
        for (String name : names(path, reference)) {
            placeholders.add(placeholder(reference, Layout.oneOfMany(path, reference, name), name));
        }
        parent.eSetDeliver(false);
        ((InternalEList<EObject>) list(parent, reference)).addAllUnique(placeholders);
        parent.eSetDeliver(true);
    }

    private List<String> names(String path, EReference reference) throws IOException {
        String where = Layout.childFolder(path, reference);
        List<String> names = new ArrayList<>();
        boolean folders = Layout.hasOwnFolder(reference);
        for (String entry : folder.list(where.substring(0, where.length() - 1))) {
            boolean candidate = folders || entry.endsWith(Layout.EXTENSION);
            String name = folders || !candidate ? entry : entry.substring(0, entry.length() - Layout.EXTENSION.length());
            if (candidate && Layout.isName(name)) {
                if (!folders || folder.exists(Layout.oneOfMany(path, reference, name))) {
                    names.add(name);
                } else if (folder.disk().kind(folder.resolve(where + entry)) != org.consultum.store.Disk.Kind.FILE) {
                    register.problemList().add(Problem.Severity.INFO, where + entry, "read.emptyCommittee", "remedy.emptyCommittee");
                }
            } else if (entry.toLowerCase(java.util.Locale.ROOT).endsWith(Layout.EXTENSION)) {
                register.problemList().add(Problem.Severity.ERROR, where + entry, "read.badName", "remedy.badName", entry);
            }
        }
        return names;
    }

    private void sections(ModelObject parent, String path, EReference reference) throws IOException {
        List<EObject> loaded = new ArrayList<>();
        for (String entry : folder.list(Layout.SECTIONS)) {
            String name = entry.endsWith(Layout.EXTENSION) ? entry.substring(0, entry.length() - Layout.EXTENSION.length()) : "";
            if (Layout.isSectionName(name)) {
                register.root(Layout.oneOfMany(path, reference, name), true).ifPresent(loaded::add);
            }
        }
        parent.eSetDeliver(false);
        ((InternalEList<EObject>) list(parent, reference)).addAllUnique(loaded);
        parent.eSetDeliver(true);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(ModelObject parent, EReference reference) {
        return (List<EObject>) parent.eGet(reference);
    }

    /** Stands for a file until it is loaded; it carries the file's name, which is all there is to see of a file that cannot be. */
    private static EObject placeholder(EReference reference, String path, String name) {
        var placeholder = (InternalEObject) EcoreUtil.create(reference.getEReferenceType());
        for (EStructuralFeature feature : List.of(RegisterPackage.Literals.PARTY__NAME, RegisterPackage.Literals.MEETING__TITLE)) {
            if (feature.getEContainingClass().isSuperTypeOf(placeholder.eClass())) {
                placeholder.eSet(feature, name);
            }
        }
        placeholder.eSetDeliver(false);
        placeholder.eSetProxyURI(Layout.uri(path).appendFragment("/"));
        return placeholder;
    }
}
