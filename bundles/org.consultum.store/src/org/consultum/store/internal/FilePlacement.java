package org.consultum.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.Schema;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * Gives objects that lie in files of their own their file, and takes it from them, after a command has moved them about. Used by the one
 * thread that changes objects.
 *
 * <p>A name is chosen once and kept, also while the object is removed, so that undo finds it again.
 */
final class FilePlacement {

    private final OpenRegister register;
    private final Schema schema;
    private final Limits limits;
    private final Set<InternalEObject> moved = new LinkedHashSet<>();
    private final Set<InternalEObject> added = new LinkedHashSet<>();
    private final List<Element> conflicts = new ArrayList<>();
    private boolean damagedChanged;

    FilePlacement(OpenRegister register, Schema schema, Limits limits) {
        this.register = register;
        this.schema = schema;
        this.limits = limits;
    }

    /** Objects with files of their own were added or removed. */
    void childrenChanged(Notification notification) {
        collect(notification.getOldValue(), moved);
        collect(notification.getNewValue(), moved);
        collect(notification.getNewValue(), added);
    }

    /** An object changed; contained objects may have come in. */
    void contentChanged(Notification notification) {
        if (notification.getNotifier() instanceof InternalEObject object && isPlaceholder(object)) {
            damagedChanged = true;
        }
        if (notification.getFeature() instanceof EReference reference && reference.isContainment()) {
            collect(notification.getNewValue(), added);
        }
    }

    private static boolean isPlaceholder(InternalEObject object) {
        for (InternalEObject each = object; each != null; each = each.eInternalContainer()) {
            if (each.eIsProxy()) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Object value, Set<InternalEObject> into) {
        if (value instanceof InternalEObject object) {
            into.add(object);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(each -> collect(each, into));
        }
    }

    /** Two elements claim the same identity. */
    void conflict(Element element) {
        conflicts.add(element);
    }

    /** See {@link org.consultum.store.RegisterFiles#settle()}. */
    void settle() {
        try {
            check();
            for (InternalEObject child : List.copyOf(moved)) {
                if (child.eIsProxy()) {
                    throw new IllegalStateException(Messages.text("settle.damaged", name(child)));
                }
                if (isAttached(child)) {
                    place((ModelObject) child);
                } else {
                    withdraw((ModelObject) child);
                }
            }
            checkConflicts();
        } finally {
            moved.clear();
            added.clear();
            conflicts.clear();
            damagedChanged = false;
        }
    }

    private void check() {
        if (damagedChanged) {
            throw new IllegalStateException(Messages.text("settle.changedDamaged"));
        }
        checkConflicts();
        for (InternalEObject object : added) {
            if (isAttached(object) && Trees.depth(object) - 1 + Trees.height(object) > limits.depth() - 2) {
                throw new IllegalStateException(Messages.text("settle.tooDeep", limits.depth() - 2));
            }
        }
    }

    private void checkConflicts() {
        for (Element element : conflicts) {
            if (isAttached((InternalEObject) element)) {
                throw new IllegalStateException(Messages.text("settle.duplicateId", element.getId()));
            }
        }
    }

    private static String name(InternalEObject placeholder) {
        return Layout.path(placeholder.eProxyURI().trimFragment());
    }

    boolean isAttached(InternalEObject object) {
        return Trees.isBelow(register.register(), object);
    }

    /** Gives a new register and everything below it their files. */
    void placeRoot(ModelObject root) {
        RegisterResource resource = register.register(root, Layout.ROOT);
        resource.touch();
        register.dirty(resource);
        placeChildren(root);
        try {
            checkConflicts();
        } finally {
            conflicts.clear();
        }
    }

    /** Sees to it that an object which is part of the register has its file in the right place. */
    private void place(ModelObject child) {
        InternalEObject parent = child.eInternalContainer();
        if (parent.eDirectResource() == null) {
            place((ModelObject) parent);
            return;
        }
        String parentPath = ((RegisterResource) parent.eDirectResource()).path();
        var reference = (EReference) child.eContainmentFeature();
        if (child.eDirectResource() instanceof RegisterResource resource) {
            String wanted = wantedPath(parentPath, reference, child, resource);
            if (!wanted.equals(resource.path()) || register.resource(wanted) != resource) {
                register.moved(resource, wanted);
            }
            resource.mark();
            register.dirty(resource);
            register.identify(resource, true);
        } else {
            RegisterResource resource = register.register(child, wantedPath(parentPath, reference, child, null));
            resource.touch();
            register.dirty(resource);
        }
        placeChildren(child);
    }

    private void placeChildren(ModelObject parent) {
        for (EReference reference : schema.fileReferences(parent.eClass())) {
            for (EObject child : OpenRegister.children(parent, reference, false)) {
                if (!child.eIsProxy()) {
                    place((ModelObject) child);
                }
            }
        }
    }

    private String wantedPath(String parentPath, EReference reference, ModelObject child, RegisterResource resource) {
        if (!reference.isMany()) {
            String path = Layout.onlyChild(parentPath, reference);
            if (register.isDamaged(path)) {
                throw new IllegalStateException(Messages.text("settle.damagedInPlace", path));
            }
            return path;
        }
        boolean ownFolder = Layout.hasOwnFolder(reference);
        String folder = Layout.childFolder(parentPath, reference);
        if (resource != null && (ownFolder ? resource.path().startsWith(folder) : Layout.folder(resource.path()).equals(folder))) {
            return resource.path();
        }
        if (resource != null && resource.pathIn(folder).isPresent()) {
            return resource.pathIn(folder).get();
        }
        String preferred = resource == null ? Layout.preferredName(child) : fileName(resource.firstPath());
        if (reference.getEReferenceType() == org.consultum.model.RegisterPackage.Literals.SECTION) {
            return sectionPath(parentPath, reference, preferred);
        }
        if (!Layout.isName(preferred)) {
            throw new IllegalStateException(Messages.text("settle.badName", preferred));
        }
        String path = Layout.oneOfMany(parentPath, reference, preferred);
        for (int number = 2; isTaken(path, resource); number++) {
            path = Layout.oneOfMany(parentPath, reference, preferred + "-" + number);
        }
        return path;
    }

    private String sectionPath(String parentPath, EReference reference, String name) {
        String path = Layout.oneOfMany(parentPath, reference, String.valueOf(name));
        if (name == null || !Layout.isSectionName(name) || isTaken(path, null)) {
            throw new IllegalStateException(Messages.text("settle.badSection", String.valueOf(name)));
        }
        return path;
    }

    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - Layout.EXTENSION.length());
    }

    private boolean isTaken(String path, RegisterResource by) {
        RegisterResource other = register.resource(path);
        if (other != null) {
            return other != by;
        }
        try {
            return register.isDamaged(path) || register.disk().exists(path)
                || path.endsWith("/committee.xmi") && register.disk().exists(path.substring(0, path.lastIndexOf('/')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file from an object that is no longer part of the register. What cannot be loaded stays where it is. */
    private void withdraw(ModelObject child) {
        if (!(child.eDirectResource() instanceof RegisterResource resource)) {
            return;
        }
        for (EReference reference : schema.fileReferences(child.eClass())) {
            for (EObject each : OpenRegister.children(child, reference, true)) {
                if (!each.eIsProxy()) {
                    withdraw((ModelObject) each);
                }
            }
        }
        resource.mark();
        register.dirty(resource);
        register.identify(resource, false);
    }
}
