package org.consultum.reporting.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.consultum.reporting.Progress;
import org.consultum.reporting.internal.WholeFile;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.pdf.ReportPages;
import org.consultum.reporting.internal.report.ReportMarkup;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;

/**
 * Writes reports. A file appears complete or not at all, and one of that name that was there before stays until then. Reads nothing but
 * what it is given and its own fonts and style sheets. Holds no state and may be used by several threads, each run on the thread that
 * calls it. The same data gives the same bytes on the same Java runtime.
 */
public final class ReportWriter {
    private static final int STEPS = 2;

    private final Wording messages;

    /** @param messageLanguage BCP 47 tag of the language of messages and progress; reports have their own language */
    public ReportWriter(String messageLanguage) {
        this.messages = Wording.of(messageLanguage);
    }

    /**
     * Writes a report.
     *
     * @param out the file to write
     * @param progress told how far it is, asked whether to stop
     * @return what came of it; this method throws nothing but errors of the machine
     */
    public ReportResult write(ReportDocument report, ReportFormat format, Path out, Progress progress) {
        Path target = out.toAbsolutePath();
        if (Files.isDirectory(target)) {
            return failed("failed.isFolder", target);
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            return failed("failed.folder", target.getParent());
        }
        var libraries = new QuietLibraries();
        try (libraries) {
            progress.step(messages.text("progress.report"), 0, STEPS);
            TextCleaner cleaner = new WholeFile(target).write(stream -> content(report, format, stream, progress), progress::cancelled);
            progress.step(messages.text("progress.saving"), STEPS, STEPS);
            return new ReportResult.Written(target, cleaner.substituted());
        } catch (Cancelled e) {
            return new ReportResult.Cancelled();
        } catch (IOException | UncheckedIOException e) {
            return failed("failed.write", target, reason(e));
        } catch (OutOfMemoryError e) {
            return failed("failed.reportMemory");
        } catch (RuntimeException | StackOverflowError e) {
            return failed("failed.reportInside", reason(e));
        }
    }

    private static TextCleaner content(ReportDocument report, ReportFormat format, OutputStream out, Progress progress) throws IOException {
        var coverage = new Coverage();
        TextCleaner cleaner = format == ReportFormat.PDF ? new TextCleaner(coverage) : TextCleaner.forAnyTypeface();
        var markup = new ReportMarkup(report, cleaner, Wording.of(report.language()).language());
        switch (format) {
            case PDF -> new ReportPages(report, markup, coverage, progress::cancelled).write(out);
            case HTML -> out.write(markup.html().getBytes(StandardCharsets.UTF_8));
        }
        return cleaner;
    }

    private ReportResult.Failed failed(String key, Object... details) {
        return new ReportResult.Failed(messages.text(key, details), messages.text(key + ".remedy"));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
