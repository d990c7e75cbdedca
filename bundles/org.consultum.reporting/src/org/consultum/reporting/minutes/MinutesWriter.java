package org.consultum.reporting.minutes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.consultum.reporting.Progress;
import org.consultum.reporting.internal.WholeFile;
import org.consultum.reporting.internal.minutes.Layout;
import org.consultum.reporting.internal.minutes.Pages;
import org.consultum.reporting.internal.minutes.docx.DocxMinutes;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.pdf.MinutesPages;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;

/**
 * Writes minutes as a file. The file appears complete or not at all, and a file of that name that was there before stays until then.
 * Reads nothing but what it is given and its own fonts and style sheets. Instances hold no state and may be used by several threads, each
 * run on the thread that calls it. The same data gives the same bytes on the same Java runtime.
 */
public final class MinutesWriter {
    private static final int STEPS = 2;

    private final Wording messages;

    /** @param messageLanguage BCP 47 tag of the language of messages and progress; the minutes have their own language */
    public MinutesWriter(String messageLanguage) {
        this.messages = Wording.of(messageLanguage);
    }

    /**
     * Writes minutes in the format the name of the file asks for.
     *
     * @param minutes what goes in
     * @param out the file to write
     * @param progress told how far it is, asked whether to stop
     * @return what came of it; this method throws nothing but errors of the machine
     */
    public MinutesResult write(MinutesDocument minutes, Path out, Progress progress) {
        return MinutesFormat.of(out).map(format -> write(minutes, format, out, progress)).orElseGet(() -> failed("failed.format", out));
    }

    /** Writes minutes in a format, whatever the file is called. */
    public MinutesResult write(MinutesDocument minutes, MinutesFormat format, Path out, Progress progress) {
        Path target = out.toAbsolutePath();
        if (Files.isDirectory(target)) {
            return failed("failed.isFolder", target);
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            return failed("failed.folder", target.getParent());
        }
        var libraries = new QuietLibraries();
        try (libraries) {
            progress.step(messages.text("progress.minutes"), 0, STEPS);
            stopIfCancelled(progress);
            TextCleaner cleaner = new WholeFile(target).write(stream -> content(minutes, format, stream, progress), progress::cancelled);
            progress.step(messages.text("progress.saving"), STEPS, STEPS);
            return new MinutesResult.Written(target, format, minutes.leftOut(), cleaner.substituted(), cleaner.shortened());
        } catch (Cancelled e) {
            return new MinutesResult.Cancelled();
        } catch (IOException | UncheckedIOException e) {
            return failed("failed.write", target, reason(e));
        } catch (OutOfMemoryError e) {
            return failed("failed.minutesMemory");
        } catch (RuntimeException | StackOverflowError e) {
            return failed("failed.minutesInside", reason(e));
        }
    }

    private static TextCleaner content(MinutesDocument minutes, MinutesFormat format, OutputStream out, Progress progress)
            throws IOException {
        var coverage = new Coverage();
        TextCleaner cleaner = format == MinutesFormat.PDF ? new TextCleaner(coverage) : TextCleaner.forAnyTypeface();
        var layout = new Layout(minutes, cleaner);
        layout.blocks();
        stopIfCancelled(progress);
        switch (format) {
            case DOCX -> new DocxMinutes(layout).write(out, dated(minutes));
            case PDF -> new MinutesPages(layout, coverage, progress::cancelled).write(out, dated(minutes));
            case HTML -> out.write(Pages.html(layout).getBytes(StandardCharsets.UTF_8));
            case MARKDOWN -> out.write(Pages.markdown(layout).getBytes(StandardCharsets.UTF_8));
        }
        return cleaner;
    }

    /** The date minutes bear: of their approval or distribution, else of the end of the meeting. Never the day they are printed. */
    private static Optional<ZonedDateTime> dated(MinutesDocument minutes) {
        var approval = minutes.approval();
        return approval.certifiedOn().or(approval::approvedOn).or(approval::circulatedOn).map(day -> day.atStartOfDay(ZoneOffset.UTC))
                .or(() -> minutes.head().end()).or(() -> minutes.head().start());
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new Cancelled();
        }
    }

    private MinutesResult.Failed failed(String key, Object... details) {
        return new MinutesResult.Failed(messages.text(key, details), messages.text(key + ".remedy"));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
