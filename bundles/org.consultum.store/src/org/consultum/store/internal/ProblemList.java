package org.consultum.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.store.Problem;
import org.consultum.store.internal.codec.UnusableFile;

/** What was found wrong with the files of a register. Thread-safe. */
final class ProblemList {

    private static final int MOST = 10_000;

    private final List<Problem> problems = new ArrayList<>();
    private Runnable listener = () -> { };

    synchronized List<Problem> all() {
        return List.copyOf(problems);
    }

    synchronized void onChange(Runnable newListener) {
        listener = newListener;
    }

    void add(Problem problem) {
        Runnable told;
        synchronized (this) {
            if (problems.size() >= MOST || problems.contains(problem)) {
                return;
            }
            problems.add(problem);
            told = listener;
        }
        told.run();
    }

    void add(Problem.Severity severity, String path, int line, int column, String message, String remedy) {
        add(new Problem(severity, Optional.of(path).map(Path::of), line, column, message, remedy));
    }

    void add(String path, UnusableFile reason) {
        add(Problem.Severity.ERROR, path, reason.line(), reason.column(), reason.getMessage(), reason.remedy());
    }

    /** A problem with a file, its texts by key. */
    void add(Problem.Severity severity, String path, String message, String remedy, Object... values) {
        add(severity, path, 0, 0, Messages.text(message, values), Messages.text(remedy));
    }
}
