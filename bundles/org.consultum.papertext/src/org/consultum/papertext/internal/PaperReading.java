package org.consultum.papertext.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.consultum.papertext.PaperContent;
import org.consultum.papertext.PaperContent.Kind;
import org.consultum.papertext.PaperContent.Reason;
import org.consultum.papertext.PaperContent.Text;
import org.consultum.papertext.PaperContent.Unreadable;
import org.consultum.papertext.ReadingLimits;

/** Finds out what a file is and has it read. Thread-safe. */
public final class PaperReading {

    private static final int BEGINNING = 8192;

    private final ReadingLimits limits;
    private final LongSupplier nanos;

    /** See {@link org.consultum.papertext.PaperText}. */
    public PaperReading(ReadingLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** See {@link org.consultum.papertext.PaperText#read}. */
    public PaperContent read(Path file, BooleanSupplier cancelled) {
        var budget = new Budget(limits, nanos, cancelled);
        Kind kind = Kind.PLAIN;
        try {
            if (!Files.isRegularFile(file)) {
                return unreadable(Reason.MISSING);
            }
            if (Files.size(file) > limits.fileBytes()) {
                return unreadable(Reason.TOO_LARGE);
            }
            kind = Detection.kind(beginning(file), file);
            read(file, kind, budget);
            return text(kind, budget, true, Reason.NO_TEXT);
        } catch (Stopped e) {
            boolean limited = e.reason() == Reason.TOO_LARGE || e.reason() == Reason.TOO_SLOW;
            return limited ? part(kind, budget, e.reason()) : unreadable(e.reason());
        } catch (IOException e) {
            return part(kind, budget, Files.isReadable(file) ? Reason.DAMAGED : Reason.MISSING);
        } catch (RuntimeException | StackOverflowError e) {
            // The libraries answer damage with whatever they stumble over.
            return part(kind, budget, Reason.DAMAGED);
        } catch (LinkageError e) {
            // PDFBox asks for a library for certificates when a paper is protected by one; the product does not have it.
            return unreadable(Reason.ENCRYPTED);
        } catch (OutOfMemoryError e) {
            return unreadable(Reason.TOO_LARGE);
        }
    }

    private static void read(Path file, Kind kind, Budget budget) throws IOException {
        switch (kind) {
            case PDF -> PdfPages.read(file, budget);
            case DOCX, ODT -> OfficeText.read(file, kind, budget);
            case HTML -> HtmlText.read(file, budget);
            case MARKDOWN, PLAIN -> PlainText.read(file, budget);
        }
    }

    /** What was found before reading stopped; the reason when that is nothing. */
    private static PaperContent part(Kind kind, Budget budget, Reason reason) {
        budget.endPage(OptionalInt.empty());
        return text(kind, budget, false, reason);
    }

    private static PaperContent text(Kind kind, Budget budget, boolean whole, Reason otherwise) {
        return budget.pages().isEmpty() ? unreadable(otherwise) : new Text(kind, budget.pages(), whole);
    }

    private static Unreadable unreadable(Reason reason) {
        return new Unreadable(reason, Messages.text("unreadable." + reason.name().toLowerCase(Locale.ROOT)));
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }
}
