package org.consultum.session.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consultum.edit.ContentGuard;
import org.consultum.model.Register;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.store.Disk;
import org.consultum.store.Migration;
import org.consultum.store.Problem;
import org.consultum.store.RegisterStore;
import org.consultum.store.UnusableRegister;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

/** Makes sessions. */
public final class Sessions {

    private final RegisterStore store;
    private final IdSource ids;
    private final Supplier<List<ContentGuard>> guards;

    public Sessions(Clock clock, IdSource ids, Disk disk, Supplier<List<EPackage>> sections, List<Migration> migrations,
            Supplier<List<ContentGuard>> guards) {
        this.ids = ids;
        this.guards = guards;
        this.store = new RegisterStore(disk, clock, sections, migrations);
    }

    public OpenResult open(Path folder, boolean write) {
        try {
            return new OpenResult.Opened(new OpenSession(store.open(folder, write), ids, guards));
        } catch (UnusableRegister e) {
            return new OpenResult.Failed(e.problems());
        }
    }

    public OpenResult create(Path folder, Register content) {
        Set<EObject> objects = new LinkedHashSet<>();
        ChangedElements.tree(content, objects);
        new NewContent(ids).complete(objects);
        Optional<String> broken = new InvariantCheck().firstBroken(objects);
        if (broken.isPresent()) {
            return new OpenResult.Failed(List.of(new Problem(Problem.Severity.ERROR, Optional.empty(), 0, 0,
                Messages.text("create.invalid", broken.get()), Messages.text("create.remedy"))));
        }
        try {
            return new OpenResult.Opened(new OpenSession(store.create(folder, content), ids, guards));
        } catch (UnusableRegister e) {
            return new OpenResult.Failed(e.problems());
        }
    }
}
