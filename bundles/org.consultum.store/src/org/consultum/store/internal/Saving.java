package org.consultum.store.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.consultum.model.base.ModelObject;
import org.consultum.store.Disk;
import org.consultum.store.RegisterFiles;
import org.consultum.store.internal.codec.FileDigest;
import org.consultum.store.internal.codec.ModelWriter;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * Finds out what has to be written, and writes it. {@link #dirty} is called by the thread that changes objects; {@link #prepare()} while
 * nobody changes them; preparing and writing never overlap.
 */
final class Saving {

    private final OpenRegister register;
    private final ModelWriter writer;
    private final Transactions transactions;
    private final Set<RegisterResource> dirty = new LinkedHashSet<>();

    Saving(OpenRegister register, ModelWriter writer, Transactions transactions) {
        this.register = register;
        this.writer = writer;
        this.transactions = transactions;
    }

    void dirty(RegisterResource resource) {
        synchronized (dirty) {
            dirty.add(resource);
        }
    }

    /** A file to be written. */
    private record Put(RegisterResource resource, byte[] bytes, String digest, long version) {
    }

    /** A file that has to go because its object was removed. */
    private record Withdrawn(RegisterResource resource, String path, long content, long version) {
    }

    /** Everything that one transaction changes. */
    private record Batch(Map<String, Put> puts, List<Withdrawn> withdrawn, Set<String> deletes) implements RegisterFiles.Save {

        @Override
        public int files() {
            return puts.size() + deletes.size();
        }
    }

    Optional<RegisterFiles.Save> prepare() {
        var batch = new Batch(new TreeMap<>(), new ArrayList<>(), new TreeSet<>());
        for (RegisterResource resource : changed()) {
            if (isAttached(resource.root())) {
                put(resource, batch);
            } else if (resource.pathOnDisk().isPresent()) {
                String path = resource.pathOnDisk().get();
                batch.withdrawn().add(new Withdrawn(resource, path, resource.content(), resource.version()));
                batch.deletes().add(path);
            } else {
                resource.neverOnDisk();
            }
        }
        batch.deletes().removeAll(batch.puts().keySet());
        return batch.files() == 0 ? Optional.empty() : Optional.of(batch);
    }

    private List<RegisterResource> changed() {
        synchronized (dirty) {
            dirty.removeIf(resource -> !resource.isDirty());
            return List.copyOf(dirty);
        }
    }

    private boolean isAttached(ModelObject root) {
        return Trees.isBelow(register.register(), (InternalEObject) root);
    }

    private void put(RegisterResource resource, Batch batch) {
        Optional<byte[]> kept = resource.keptBytes();
        byte[] bytes = kept.isPresent() ? kept.get() : bytes(resource);
        String digest = kept.isPresent() ? FileDigest.of(bytes).orElse("") : FileDigest.stated(bytes);
        String onDisk = resource.pathOnDisk().orElse("");
        if (onDisk.equals(resource.path()) && digest.equals(resource.digestOnDisk())) {
            resource.onDisk(onDisk, digest, resource.version());
            return;
        }
        batch.puts().put(resource.path(), new Put(resource, bytes, digest, resource.version()));
        if (!onDisk.isEmpty() && !onDisk.equals(resource.path())) {
            batch.deletes().add(onDisk);
        }
    }

    private byte[] bytes(RegisterResource resource) {
        byte[] bytes = writer.write(resource.root(), resource.parts());
        register.written().used(resource.parts());
        return bytes;
    }

    void write(RegisterFiles.Save save) throws IOException {
        var batch = (Batch) save;
        List<byte[]> kept = new ArrayList<>();
        for (Withdrawn each : batch.withdrawn()) {
            kept.add(lastContent(each));
        }
        var puts = new TreeMap<String, byte[]>();
        batch.puts().forEach((path, put) -> puts.put(path, put.bytes()));
        boolean done = false;
        try {
            transactions.commit(puts, batch.deletes());
            done = true;
        } finally {
            if (!done) {
                // Some of it may have been done, and a journal may do the rest: what is on disk is no longer known.
                batch.puts().values().forEach(put -> put.resource().uncertain());
                batch.withdrawn().forEach(each -> each.resource().uncertain());
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            Withdrawn each = batch.withdrawn().get(i);
            each.resource().offDisk(kept.get(i), each.content(), each.version());
        }
        batch.puts().forEach((path, put) -> put.resource().onDisk(path, put.digest(), put.version()));
    }

    /** The content of a file that has to go, for undo; null when an attempt that failed half-way has deleted it. */
    private byte[] lastContent(Withdrawn withdrawn) throws IOException {
        var path = register.disk().resolve(withdrawn.path());
        return register.disk().disk().kind(path) == Disk.Kind.ABSENT ? null : register.disk().disk().read(path);
    }
}
