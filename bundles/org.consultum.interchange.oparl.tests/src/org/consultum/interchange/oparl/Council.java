package org.consultum.interchange.oparl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.session.DefaultRegisterSessions;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.spi.Progress;
import org.junit.jupiter.api.Assumptions;

/** A register on disk or in memory into which exports are imported. */
final class Council {

    private final RegisterSessions sessions = new DefaultRegisterSessions();
    private final Path folder;

    private Council(Path folder) {
        this.folder = folder;
    }

    static Council at(Path folder) throws IOException {
        var council = new Council(folder);
        opened(council.sessions.create(folder, empty())).close();
        return council;
    }

    /** A register in memory with nothing in it. */
    static Register empty() {
        Register register = RegisterFactory.eINSTANCE.createRegister();
        register.setId("11111111-2222-4333-8444-555555555555");
        register.setTitle("Council");
        register.setZone(ZoneId.of("Europe/Berlin"));
        return register;
    }

    private static RegisterSession opened(OpenResult result) {
        return switch (result) {
            case OpenResult.Opened success -> success.session();
            case OpenResult.Failed failure -> throw new AssertionError(failure.problems().toString());
        };
    }

    RegisterSession open() {
        return opened(sessions.open(folder, RegisterSessions.Mode.WRITE));
    }

    /** Imports into the register on disk; returns the plan that was carried out. */
    ImportPlan take(Path export) throws IOException {
        try (RegisterSession session = open(); OpenSource source = new Sources(ImportLimits.usual()).open(export)) {
            ImportPlan plan = new PlannedImports().prepare(session, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
            if (plan.hasChanges()) {
                session.execute(plan.command(session.editingDomain()));
                session.flush();
            }
            return plan;
        }
    }

    /** Prepares an import into a register in memory. */
    static ImportPlan plan(Register register, Path export) throws IOException {
        try (OpenSource source = new Sources(ImportLimits.usual()).open(export)) {
            return new PlannedImports().prepare(register, new OparlImporter(), source, ImportOptions.usual(), Progress.NONE);
        }
    }

    /** Imports into a register in memory. */
    static ImportPlan take(Register register, Path export) throws IOException {
        ImportPlan plan = plan(register, export);
        if (plan.hasChanges()) {
            plan.command(Memory.domain(register)).execute();
        }
        return plan;
    }

    /** Every file of the register with its content. */
    Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".xmi") || name.endsWith(".consultum")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** A folder of the test data of others; skips the test where it is absent. */
    static Path data(String name) {
        Path data = Path.of(System.getProperty("consultum.data",
            Path.of(System.getProperty("consultum.root", "../..")).resolve("../shared/data").toString())).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "test data not found at " + data.toAbsolutePath());
        return data;
    }
}
