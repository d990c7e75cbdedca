package org.consultum.store.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.base.ChangeSink;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.WrittenParts;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;

/**
 * One file of an open register. It knows what has changed since it was written; reading and writing is done for it by
 * {@link OpenRegister}, and EMF's own ways of loading and saving are closed.
 */
final class RegisterResource extends ResourceImpl implements ChangeSink {

    private final OpenRegister register;
    private final List<String> paths = new ArrayList<>();
    private String path;
    /** Where the file lies on disk now; null when there is none. */
    private String pathOnDisk;
    /** What the file on disk says its digest is; null when unknown. */
    private String digestOnDisk;
    /** Counts changes of the objects. */
    private long content;
    /** Counts changes of the objects and of the file's place. */
    private long version;
    private long savedVersion;
    /** Content of the deleted file, so that undo brings back the same bytes, and the state of the objects it stands for. */
    private byte[] keptBytes;
    private long keptContent;
    private final WrittenParts parts = new WrittenParts();
    private boolean identified;

    RegisterResource(OpenRegister register, String path) {
        super(Layout.uri(path));
        this.register = register;
        this.path = path;
        paths.add(path);
    }

    String path() {
        return path;
    }

    /** The path it had or has in a folder, so that undo puts it back where it was; empty if it never was there. */
    Optional<String> pathIn(String folder) {
        return paths.stream().filter(each -> Layout.folder(each).equals(folder)).findFirst();
    }

    /** The path it had first, whose name is the one it would like to have anywhere. */
    String firstPath() {
        return paths.getFirst();
    }

    void moveTo(String newPath) {
        path = newPath;
        if (!paths.contains(newPath)) {
            paths.add(newPath);
        }
        setURI(Layout.uri(newPath));
        mark();
    }

    Optional<String> pathOnDisk() {
        return Optional.ofNullable(pathOnDisk);
    }

    ModelObject root() {
        return (ModelObject) getContents().getFirst();
    }

    /** The objects have changed. */
    void touch() {
        content++;
        version++;
    }

    /** The file has to be written, moved or deleted, though its objects have not changed. */
    void mark() {
        version++;
    }

    long content() {
        return content;
    }

    long version() {
        return version;
    }

    boolean isDirty() {
        return version != savedVersion;
    }

    /** The file on disk stands for a version of the objects. */
    void onDisk(String where, String digest, long writtenVersion) {
        pathOnDisk = where;
        digestOnDisk = digest;
        savedVersion = writtenVersion;
        keptBytes = null;
    }

    /** The file was deleted, as a version asked for. */
    void offDisk(byte[] bytes, long contentOfBytes, long deletedVersion) {
        pathOnDisk = null;
        digestOnDisk = null;
        savedVersion = deletedVersion;
        keptBytes = bytes;
        keptContent = contentOfBytes;
    }

    /** Writing or deleting the file has failed: it has to be done again even if the objects come to be as they were. */
    void uncertain() {
        digestOnDisk = null;
        savedVersion = -1;
    }

    /** The object was removed before its file was written. */
    void neverOnDisk() {
        savedVersion = version;
    }

    String digestOnDisk() {
        return digestOnDisk;
    }

    /** The bytes of the deleted file, if the objects are still as they were in it. */
    Optional<byte[]> keptBytes() {
        return keptBytes != null && keptContent == content ? Optional.of(keptBytes) : Optional.empty();
    }

    /** Whether its objects are in the register's table of identities. */
    boolean isIdentified() {
        return identified;
    }

    void setIdentified(boolean value) {
        identified = value;
    }

    /** What was written last of the objects, where it can be copied. */
    WrittenParts parts() {
        return parts;
    }

    @Override
    public void changed(Notification notification) {
        // A reference that is resolved is written as before, and may be on any thread.
        if (notification.getEventType() != Notification.RESOLVE && notification.getNotifier() instanceof EObject object) {
            parts.changed(object);
            register.written().changed(notification);
        }
        register.changed(this, notification);
    }

    @Override
    public void attached(EObject object) {
        register.attached(this, object);
    }

    @Override
    public void detached(EObject object) {
        register.detached(this, object);
    }

    @Override
    public void load(Map<?, ?> options) throws IOException {
        throw new IOException("Files of a register are loaded by the register");
    }

    @Override
    public void save(Map<?, ?> options) throws IOException {
        throw new IOException("Files of a register are saved by the register");
    }

    @Override
    public void delete(Map<?, ?> options) throws IOException {
        throw new IOException("Files of a register are deleted by the register");
    }
}
