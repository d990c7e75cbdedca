package org.consultum.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.ModelObject;
import org.consultum.store.Problem;
import org.consultum.store.RegisterFiles;
import org.consultum.store.UnusableRegister;
import org.consultum.store.internal.codec.IdTable;
import org.consultum.store.internal.codec.IdUris;
import org.consultum.store.internal.codec.ReadResult;
import org.consultum.store.internal.codec.Schema;
import org.consultum.store.internal.codec.UnusableFile;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * An open register: which files are loaded, and how objects and files belong together.
 *
 * <p>The monitor of this object guards loading and the tables; it is taken below the session's lock and never held while waiting for it.
 */
final class OpenRegister implements RegisterFiles {

    private final RegisterFolder folder;
    private final Schema schema;
    private final Codec codec;
    private final Migrations migrations;
    private final IdScan scan;
    private final Optional<String> readOnly;
    private final Closeable lock;
    private final PaperFiles papers;
    private final ProblemList problems = new ProblemList();
    private final RegisterResourceSet resources = new RegisterResourceSet(this);
    private final Map<String, RegisterResource> byPath = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();
    /** The files of plugins that are not there, with the names of the plugins. */
    private final Map<String, String> absent = new HashMap<>();
    private final IdTable<ModelObject> ids = new IdTable<>();
    private final FilePlacement placement;
    private final Saving saving;
    private Consumer<Notification> observer = notification -> { };
    private Register register;
    private final RecentlyWritten written;
    private Optional<ReadAhead> ahead = Optional.empty();
    private boolean loading;

    OpenRegister(RegisterFolder folder, Codec codec, Migrations migrations, Optional<String> readOnly, Closeable lock) {
        this(folder, codec, migrations, readOnly, lock, new RecentlyWritten(RecentlyWritten.SMALLEST));
    }

    OpenRegister(RegisterFolder folder, Codec codec, Migrations migrations, Optional<String> readOnly, Closeable lock, RecentlyWritten written) {
        this.written = written;
        this.migrations = migrations;
        this.scan = new IdScan(folder);
        this.folder = folder;
        this.schema = codec.schema();
        this.codec = codec;
        this.readOnly = readOnly;
        this.lock = lock;
        this.placement = new FilePlacement(this, schema, codec.limits());
        this.saving = new Saving(this, codec.writer(), new Transactions(folder));
        this.papers = new PaperFiles(folder);
    }

    /** Loads the root file and the committees. */
    void openRoot() throws UnusableRegister {
        Optional<ModelObject> root = root(Layout.ROOT, true);
        if (root.isEmpty()) {
            throw new UnusableRegister(problems.all());
        }
        register = (Register) root.get();
        register.getCommittees().forEach(committee -> { });
        leaveOutDamaged();
    }

    /** Takes over a new register, whose files are all to be written. */
    void adopt(Register content) {
        register = content;
        placement.placeRoot((ModelObject) content);
    }

    @Override
    public Path folder() {
        return folder.folder();
    }

    RegisterFolder disk() {
        return folder;
    }

    @Override
    public Optional<String> readOnly() {
        return readOnly;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public ResourceSet resourceSet() {
        return resources;
    }

    ProblemList problemList() {
        return problems;
    }

    @Override
    public List<Problem> problems() {
        return problems.all();
    }

    @Override
    public void onProblems(Runnable listener) {
        problems.onChange(listener);
    }

    @Override
    public void onChange(Consumer<Notification> listener) {
        observer = listener;
    }

    // Loading

    /** The root object of a file; empty when it is not loaded and shall not be, or cannot be. */
    synchronized Optional<ModelObject> root(String path, boolean load) {
        RegisterResource resource = byPath.get(path);
        if (resource != null) {
            return Optional.of(resource.root());
        }
        return load && !damaged.contains(path) ? load(path) : Optional.empty();
    }

    private Optional<ModelObject> load(String path) {
        EClass expected = Layout.rootClass(path).orElse(null);
        if (expected == null) {
            return Optional.empty();
        }
        boolean outermost = !loading;
        loading = true;
        try {
            FileReading reading = reading(path, expected);
            ReadResult result = reading.link(ids, problems);
            RegisterResource resource = register(result.root(), path);
            resource.onDisk(path, reading.digest(), resource.version());
            new ChildFiles(this).populate(result.root(), path, schema);
            return Optional.of(result.root());
        } catch (UnusableFile e) {
            damaged.add(path);
            if (e.isForeign() && expected == RegisterPackage.Literals.SECTION) {
                String plugin = path.substring(path.lastIndexOf('/') + 1, path.length() - Layout.EXTENSION.length());
                absent.put(path, plugin);
                problems.add(Problem.Severity.INFO, path, "read.needsPlugin", "remedy.needsPlugin", plugin);
            } else {
                problems.add(path, e);
            }
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // A mistake of ours, or of a plugin's classes; EMF would swallow it and the file be missing without a word.
            damaged.add(path);
            problems.add(Problem.Severity.ERROR, path, "read.failed", "remedy.report", e.toString());
            return Optional.empty();
        } finally {
            if (outermost) {
                loading = false;
            }
        }
    }

    private FileReading reading(String path, EClass expected) {
        Optional<FileReading> early = ahead.flatMap(reads -> reads.take(path));
        if (early.isPresent()) {
            return early.get();
        }
        var reading = new FileReading(path, expected, folder, migrations);
        reading.read(codec.reader());
        return reading;
    }

    /** Makes a resource for a root object. */
    RegisterResource register(ModelObject root, String path) {
        var resource = new RegisterResource(this, path);
        ((InternalEList<Resource>) resources.getResources()).addUnique(resource);
        byPath.put(path, resource);
        resource.getContents().add(root);
        resource.setIdentified(true);
        return resource;
    }

    RecentlyWritten written() {
        return written;
    }

    /** Files that stand on disk and could not be loaded. */
    boolean isDamaged(String path) {
        return damaged.contains(path);
    }

    RegisterResource resource(String path) {
        return byPath.get(path);
    }

    void moved(RegisterResource resource, String newPath) {
        resource.moveTo(newPath);
        byPath.put(newPath, resource);
    }

    Collection<RegisterResource> loaded() {
        return byPath.values();
    }

    @Override
    public synchronized void loadAll() {
        if (ahead.isPresent()) {
            visitFiles(register);
            return;
        }
        List<Unloaded> unloaded = new ArrayList<>();
        collectUnloaded(register, unloaded);
        List<FileReading> readings = new ArrayList<>();
        for (Unloaded file : unloaded) {
            Layout.rootClass(file.path()).ifPresent(expected -> readings.add(new FileReading(file.path(), expected, folder, migrations)));
        }
        try (var reads = new ReadAhead(readings, codec.reader(), codec::newReader)) {
            ahead = Optional.of(reads);
            visitFiles(register);
        } finally {
            ahead = Optional.empty();
        }
    }

    /** Resolves every file below an object. */
    private void visitFiles(EObject parent) {
        for (EReference reference : schema.fileReferences(parent.eClass())) {
            for (EObject child : children(parent, reference, true)) {
                if (!child.eIsProxy()) {
                    visitFiles(child);
                }
            }
        }
    }

    /** The targets of a reference as they are now. */
    static List<EObject> children(EObject parent, EReference reference, boolean resolve) {
        Object value = parent.eGet(reference, resolve);
        if (value instanceof InternalEList<?> list) {
            List<EObject> children = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                children.add((EObject) (resolve ? list.get(i) : list.basicGet(i)));
            }
            return children;
        }
        return value == null ? List.of() : List.of((EObject) value);
    }

    @Override
    public synchronized int leaveOutDamaged() {
        return leaveOutDamaged(register);
    }

    private int leaveOutDamaged(EObject parent) {
        int count = 0;
        for (EReference reference : schema.fileReferences(parent.eClass())) {
            for (EObject child : children(parent, reference, false)) {
                if (!child.eIsProxy()) {
                    count += leaveOutDamaged(child);
                } else if (damaged.contains(Layout.path(((InternalEObject) child).eProxyURI().trimFragment()))) {
                    parent.eSetDeliver(false);
                    if (reference.isMany()) {
                        ((List<?>) parent.eGet(reference, false)).remove(child);
                    } else {
                        parent.eUnset(reference);
                    }
                    parent.eSetDeliver(true);
                    count++;
                }
            }
        }
        return count;
    }

    // Identities

    /** The target of an address by identity, if it is of the kind asked for. */
    synchronized EObject target(URI uri, boolean load) {
        EClass type = schema.byKey(IdUris.typeKey(uri)).orElse(null);
        Optional<ModelObject> found = byId(IdUris.id(uri), load);
        return found.filter(object -> type != null && type.isInstance(object)).orElse(null);
    }

    @Override
    public synchronized Optional<Element> find(String id) {
        return byId(id, true).map(Element.class::cast);
    }

    private Optional<ModelObject> byId(String id, boolean load) {
        ModelObject loaded = ids.get(id);
        if (loaded != null || !load || register == null) {
            return Optional.ofNullable(loaded);
        }
        List<Unloaded> unloaded = new ArrayList<>();
        collectUnloaded(register, unloaded);
        unloaded.forEach(file -> scan.scan(file.path()));
        String path = scan.path(id);
        unloaded.stream().filter(file -> file.path().equals(path)).findFirst().ifPresent(Unloaded::load);
        return Optional.ofNullable(ids.get(id));
    }

    /** The plugin that is not there and in whose file an identity stands. */
    synchronized Optional<String> absentPlugin(String id) {
        absent.keySet().forEach(scan::scan);
        return Optional.ofNullable(scan.path(id)).map(absent::get);
    }

    /** A file that is not loaded, and where its placeholder stands. */
    private record Unloaded(EObject parent, EReference reference, int index, String path) {

        void load() {
            Object value = parent.eGet(reference, true);
            if (value instanceof List<?> list) {
                list.get(index);
            }
        }
    }

    private void collectUnloaded(EObject parent, List<Unloaded> into) {
        for (EReference reference : schema.fileReferences(parent.eClass())) {
            List<EObject> children = children(parent, reference, false);
            for (int i = 0; i < children.size(); i++) {
                EObject child = children.get(i);
                if (!child.eIsProxy()) {
                    collectUnloaded(child, into);
                } else {
                    String path = Layout.path(((InternalEObject) child).eProxyURI().trimFragment());
                    if (!damaged.contains(path)) {
                        into.add(new Unloaded(parent, reference, i, path));
                    }
                }
            }
        }
    }

    /** Objects came into the tree of a file. */
    synchronized void attached(RegisterResource resource, EObject object) {
        if (!loading) {
            Trees.elementsOfFile((InternalEObject) object, this::identify);
        }
    }

    /** Objects left the tree of a file. */
    synchronized void detached(RegisterResource resource, EObject object) {
        if (!loading) {
            Trees.elementsOfFile((InternalEObject) object, element -> ids.remove(element.getId(), (ModelObject) element));
        }
    }

    private void identify(Element element) {
        ModelObject other = ids.add(element.getId(), (ModelObject) element);
        if (other != null && other != element) {
            placement.conflict(element);
        }
    }

    /** Puts the elements of a file into the table of identities, or takes them out. */
    synchronized void identify(RegisterResource resource, boolean present) {
        if (resource.isIdentified() != present) {
            resource.setIdentified(present);
            Trees.elementsOfFile(resource.root(),
                present ? this::identify : element -> ids.remove(element.getId(), (ModelObject) element));
        }
    }

    // Changes

    /** Told by resources of every change of their objects. */
    void changed(RegisterResource resource, Notification notification) {
        int event = notification.getEventType();
        if (loading || event == Notification.RESOLVE || event == Notification.REMOVING_ADAPTER || notification.isTouch()
            || !(notification.getFeature() instanceof EStructuralFeature feature) || feature.isTransient() || feature.isVolatile()) {
            return;
        }
        if (Schema.isFile(feature)) {
            placement.childrenChanged(notification);
        } else {
            resource.touch();
            saving.dirty(resource);
            placement.contentChanged(notification);
            if (notification.getNotifier() instanceof Element element && feature.getName().equals("id")) {
                reidentify(element, notification);
            }
        }
        observer.accept(notification);
    }

    private synchronized void reidentify(Element element, Notification notification) {
        if (notification.getOldValue() instanceof String old) {
            ids.remove(old, (ModelObject) element);
        }
        if (element.getId() != null) {
            identify(element);
        }
    }

    @Override
    public void settle() {
        placement.settle();
    }

    void dirty(RegisterResource resource) {
        saving.dirty(resource);
    }

    @Override
    public Optional<Save> prepare() {
        return saving.prepare();
    }

    @Override
    public void write(Save save) throws IOException {
        saving.write(save);
    }

    @Override
    public synchronized List<DanglingReference> danglingReferences() {
        loadAll();
        return new Dangling(ids).among(byPath.values());
    }

    @Override
    public String keepPaper(InputStream content, String extension) throws IOException {
        return papers.keep(content, extension);
    }

    @Override
    public Optional<Path> paper(String sha256) {
        return papers.find(sha256);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
