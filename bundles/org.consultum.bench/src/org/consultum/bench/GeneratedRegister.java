package org.consultum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;

/**
 * A register made for measuring, in a folder of its own.
 *
 * @param folder the folder of the register
 * @param objects number of model objects in its files
 */
record GeneratedRegister(Path folder, int objects) {

    /** Makes a register. The same size gives the same bytes. */
    static GeneratedRegister create(RegisterSessions sessions, Path folder, GeneratorSize size) throws IOException {
        try (RegisterSession session = opened(sessions.create(folder, new RegisterGenerator(size).register()))) {
            int objects = 1;
            for (var all = session.register().eAllContents(); all.hasNext(); all.next()) {
                objects++;
            }
            return new GeneratedRegister(folder, objects);
        }
    }

    static RegisterSession opened(RegisterSessions.OpenResult result) {
        return switch (result) {
            case RegisterSessions.OpenResult.Opened(RegisterSession session) -> session;
            case RegisterSessions.OpenResult.Failed(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** The register's own files, without locks and caches. */
    List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !folder.relativize(file).startsWith(".consultum"))
                .filter(file -> file.toString().endsWith(".xmi") || file.toString().endsWith(".consultum"))
                .sorted(Comparator.naturalOrder()).toList();
        }
    }
}
