package org.consultum.reporting.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.consultum.reporting.Progress;
import org.consultum.reporting.internal.WholeFile;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.pdf.NothingChanged;
import org.consultum.reporting.internal.pdf.PackRun;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.text.Wording;

/**
 * Writes agenda packs: tagged PDF/A-3a that also meets PDF/UA-1, with the papers of the meeting in it.
 * <p>
 * The file appears complete or not at all, and a file of that name that was there before stays until then. Rendering reads what it is
 * given and its own fonts and templates, nothing else. Instances hold no state and may be used by several threads, each run on the
 * thread that
 * calls it. The same data gives the same bytes on the same Java runtime; another runtime may compress differently.
 */
public final class AgendaPackWriter {
    private final Path scratch;
    private final Wording messages;

    /**
     * @param scratch an existing folder for large intermediate data; everything put there is deleted at the end of each run
     * @param messageLanguage BCP 47 tag of the language of messages and progress; the pack has its own language
     */
    public AgendaPackWriter(Path scratch, String messageLanguage) {
        this.scratch = scratch;
        this.messages = Wording.of(messageLanguage);
    }

    /**
     * Writes a pack.
     *
     * @param data what goes in
     * @param out the file to write
     * @param progress told how far it is, asked whether to stop
     * @param limits how much a pack may take
     * @return what came of it; this method throws nothing but errors of the machine
     */
    public PackResult write(PackData data, Path out, Progress progress, PackLimits limits) {
        return write(data, Optional.empty(), out, progress, limits, PackRun.Done::pack, result -> result);
    }

    /**
     * Writes a pack that is issued, or a supplement to one: its pages have labels that stay.
     *
     * @param data what goes in now
     * @param issuing what was issued before, and what is written
     * @param out the file to write
     * @param progress told how far it is, asked whether to stop
     * @param limits how much a pack may take
     * @return what came of it; this method throws nothing but errors of the machine
     */
    public IssueResult issue(PackData data, PackIssuing issuing, Path out, Progress progress, PackLimits limits) {
        try {
            return this.<IssueResult>write(data, Optional.of(issuing), out, progress, limits,
                    done -> new IssueResult.Issued(done.pack(), done.issue(), done.changes()), IssueResult.NotWritten::new);
        } catch (NothingChanged e) {
            return new IssueResult.Unchanged(e.since());
        }
    }

    private <T> T write(PackData data, Optional<PackIssuing> issuing, Path out, Progress progress, PackLimits limits,
            Function<PackRun.Done, T> written, Function<PackResult, T> not) {
        Path target = out.toAbsolutePath();
        if (data.agenda().size() > limits.agendaLines()) {
            return not.apply(failed("failed.agendaTooLong", data.agenda().size(), limits.agendaLines()));
        }
        if (Files.isDirectory(target)) {
            return not.apply(failed("failed.isFolder", target));
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            return not.apply(failed("failed.folder", target.getParent()));
        }
        var libraries = new QuietLibraries();
        try (libraries) {
            return written.apply(run(data, issuing, target, progress, limits));
        } catch (Cancelled e) {
            return not.apply(new PackResult.Cancelled());
        } catch (NothingChanged e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            return not.apply(failed("failed.write", target, reason(e)));
        } catch (OutOfMemoryError e) {
            return not.apply(failed("failed.memory"));
        } catch (RuntimeException | StackOverflowError e) {
            return not.apply(failed("failed.inside", reason(e)));
        }
    }

    private PackRun.Done run(PackData data, Optional<PackIssuing> issuing, Path target, Progress progress, PackLimits limits)
            throws IOException {
        Path folder = Files.createTempDirectory(scratch, "pack");
        try {
            return new WholeFile(target).write(out -> new PackRun(data, issuing, limits, progress, messages, folder).write(out, target),
                    progress::cancelled);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private PackResult.Failed failed(String key, Object... details) {
        return new PackResult.Failed(messages.text(key, details), messages.text(key + ".remedy"));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
