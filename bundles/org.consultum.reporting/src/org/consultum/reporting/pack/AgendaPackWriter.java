package org.consultum.reporting.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.consultum.reporting.Progress;
import org.consultum.reporting.internal.WholeFile;
import org.consultum.reporting.internal.paper.Cancelled;
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
        Path target = out.toAbsolutePath();
        if (data.agenda().size() > limits.agendaLines()) {
            return failed("failed.agendaTooLong", data.agenda().size(), limits.agendaLines());
        }
        if (Files.isDirectory(target)) {
            return failed("failed.isFolder", target);
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            return failed("failed.folder", target.getParent());
        }
        var libraries = new QuietLibraries();
        try (libraries) {
            return run(data, target, progress, limits);
        } catch (Cancelled e) {
            return new PackResult.Cancelled();
        } catch (IOException | UncheckedIOException e) {
            return failed("failed.write", target, reason(e));
        } catch (OutOfMemoryError e) {
            return failed("failed.memory");
        } catch (RuntimeException | StackOverflowError e) {
            return failed("failed.inside", reason(e));
        }
    }

    private PackResult run(PackData data, Path target, Progress progress, PackLimits limits) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "pack");
        try {
            return new WholeFile(target).write(out -> new PackRun(data, limits, progress, messages, folder).write(out, target),
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
