package org.consultum.interchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.ImportService;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.internal.plan.Planner;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.store.Problem;

/** Prepares imports, one planner each. */
public final class PlannedImports implements ImportService {

    @Override
    public ImportPlan prepare(Register register, Importer importer, ImportSource source, ImportOptions options, Progress progress)
            throws IOException {
        return new Planner(register, importer, options, progress)
            .run(source, source instanceof OpenSource open ? open.leftOut() : List.of());
    }

    @Override
    public ImportPlan prepare(RegisterSession session, Importer importer, ImportSource source, ImportOptions options, Progress progress)
            throws IOException {
        session.loadAll();
        List<Problem> damage = session.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        if (!damage.isEmpty() && !options.despiteDamage()) {
            String file = damage.getFirst().file().map(Object::toString).orElse(session.folder().toString());
            throw new ImportRefusedException(file, Messages.of("register.damaged", damage.size(), file, damage.getFirst().message()),
                Messages.of("register.damaged.remedy"), true);
        }
        try {
            return session.read(() -> {
                try {
                    return prepare(session.register(), importer, source, options, progress);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
