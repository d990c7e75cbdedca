package org.consultum.index.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSession;
import org.consultum.store.Disk;
import org.consultum.store.LocalDisk;

/** The indexes of all open registers. */
public final class Indexes implements IndexService {

    private final IndexPlaces places;
    private final Disk disk;
    private final Map<RegisterSession, LiveIndex> open = new HashMap<>();
    private final Map<Path, CompletableFuture<Void>> closings = new HashMap<>();

    /** With the cache folder of this user on this machine. */
    public Indexes() {
        this(UserCache.folder(), IdSource.random(), new LocalDisk());
    }

    /**
     * @param cache folder for indexes of registers that cannot be written
     * @param ids names this user on this machine once
     * @param disk where registers lie
     */
    public Indexes(Path cache, IdSource ids, Disk disk) {
        this.places = new IndexPlaces(cache, ids);
        this.disk = disk;
    }

    @Override
    public synchronized RegisterIndex open(RegisterSession session) {
        return open.computeIfAbsent(session, this::start);
    }

    private LiveIndex start(RegisterSession session) {
        var before = closings.getOrDefault(session.folder(), CompletableFuture.completedFuture(null));
        var closed = new CompletableFuture<Void>();
        closings.put(session.folder(), closed);
        return new LiveIndex(session, places, disk, before, () -> {
            forget(session, closed);
            closed.complete(null);
        });
    }

    private synchronized void forget(RegisterSession session, CompletableFuture<Void> closed) {
        open.remove(session);
        closings.remove(session.folder(), closed);
    }
}
