package org.consultum.dashboard;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Register;
import org.consultum.model.base.IdSource;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.store.Disk;
import org.consultum.store.LocalDisk;

/** A register on disk with its index. */
final class Desk implements AutoCloseable {

    private final RegisterSession session;
    private final RegisterIndex index;

    Desk(Path folder, Register content) throws ReflectiveOperationException {
        var sessions = new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), new LocalDisk(), List::of);
        session = switch (sessions.create(folder.resolve("register"), content)) {
            case OpenResult.Opened opened -> opened.session();
            case OpenResult.Failed failed -> throw new AssertionError(failed.problems());
        };
        // The service as it is, with a cache of its own instead of the user's.
        Constructor<?> service = Class.forName("org.consultum.index.internal.Indexes", true, RegisterIndex.class.getClassLoader())
            .getConstructor(Path.class, IdSource.class, Disk.class);
        index = ((IndexService) service.newInstance(folder.resolve("cache"), IdSource.random(), new LocalDisk())).open(session);
        ready();
    }

    /** Returns when the index knows everything. */
    void ready() {
        index.upToDate().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    RegisterSession session() {
        return session;
    }

    RegisterIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        index.close();
        session.close();
    }
}
