package org.consultum.engagement.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.engagement.internal.intake.CsvReader;
import org.consultum.engagement.internal.intake.Intake;
import org.consultum.model.ConsultationRound;
import org.consultum.session.RegisterSession;
import org.consultum.spi.Progress;

/**
 * Prepares submissions to be received into a round: from a table of comma-separated values, from one mail or document, or from a folder
 * of mails and documents. Without state; thread-safe.
 */
public final class SubmissionIntake {

    private final IntakeLimits limits;

    public SubmissionIntake(IntakeLimits limits) {
        this.limits = Objects.requireNonNull(limits);
    }

    /** Whether a path looks like something that can be received: a folder, a table, a mail, a document. */
    public static boolean accepts(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(path) || name.matches(".*\\.(csv|tsv|eml|txt|md|html?|pdf|docx|odt)");
    }

    /**
     * Reads a source, compares it with the round and changes nothing. What was received before is known again, also when the file has
     * another name.
     *
     * @param source the file or folder
     * @param mapping what the columns of a table hold; if empty, going by their names
     * @throws IntakeRefusedException when the source as a whole cannot be used
     * @throws java.util.concurrent.CancellationException when the run was cancelled
     */
    public IntakePlan prepare(RegisterSession session, ConsultationRound round, Path source, Optional<ColumnMapping> mapping,
            Progress progress) throws IOException {
        String name = Plain.line(source.getFileName() == null ? source.toString() : source.getFileName().toString(), 400);
        Path real;
        try {
            real = source.toRealPath();
        } catch (NoSuchFileException missing) {
            throw refused(name, "source.missing");
        } catch (IOException unreadable) {
            throw refused(name, "source.unreadable");
        }
        var intake = session.read(() -> new Intake(limits, session, round));
        if (isTable(name) && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            return intake.table(table(real, name, progress), mapping);
        }
        if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(name, "source.unreadable");
        }
        return intake.folder(real, name, progress);
    }

    /** Reads a table, for its columns to be looked at. */
    public CsvTable table(Path file, String name, Progress progress) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw refused(name, "file.tooLarge");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes()));
            return new CsvReader(limits).read(name, bytes, progress);
        }
    }

    private static boolean isTable(String name) {
        return List.of(".csv", ".tsv", ".tab").stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static IntakeRefusedException refused(String name, String key) {
        return new IntakeRefusedException(name, Messages.text(key), Messages.text(key + ".remedy"));
    }
}
