package org.consultum.ui.reporting.internal.editor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.ui.reporting.internal.pages.PdfFile;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a report looks like before it is saved. Made in a job. */
sealed interface Preview {

    /** Formats a preview can be made of, the best first. */
    List<String> FORMATS = List.of("pdf", "csv", "json", "html");

    /** Characters shown of a report that has no pages. */
    int MOST_CHARACTERS = 200_000;

    /** Marking of the report; empty for none. */
    Optional<String> marking();

    /** Its pages. */
    record Pages(PdfFile file, Optional<String> marking, List<String> removed) implements Preview {

        public Pages {
            Objects.requireNonNull(file);
            Objects.requireNonNull(marking);
            removed = List.copyOf(removed);
        }
    }

    /** The beginning of its text, where it has no pages. */
    record Plain(String text, Optional<String> marking) implements Preview {

        public Plain {
            Objects.requireNonNull(text);
            Objects.requireNonNull(marking);
        }
    }

    /** There is nothing to be seen, for a reason. */
    record Nothing(ReportOutcome outcome) implements Preview {

        public Nothing {
            Objects.requireNonNull(outcome);
        }

        @Override
        public Optional<String> marking() {
            return Optional.empty();
        }
    }

    /** The format a report is looked at in. */
    static String format(List<String> formats) {
        return FORMATS.stream().filter(formats::contains).findFirst().orElse(formats.getFirst());
    }

    /**
     * Makes it, in a folder of its own that nobody else can read and that is deleted with it.
     *
     * @throws IOException when the disk is full or what was made cannot be read
     */
    static Preview of(ReportRun run, String format, IProgressMonitor monitor) throws IOException {
        Path folder = Files.createTempDirectory("consultum-preview");
        Path file = folder.resolve("report." + format);
        // Nothing of a register stays behind, also where the window is ended from outside; the file goes before its folder.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        boolean kept = false;
        try {
            ReportOutcome outcome = run.write(format, file, false, monitor).outcome();
            if (!(outcome instanceof ReportOutcome.Written written)) {
                return new Nothing(outcome);
            }
            if (format.equals("pdf")) {
                var pages = new Pages(PdfFile.open(written.file()), written.marking(), written.removed());
                kept = true;
                return pages;
            }
            return new Plain(beginning(written.file()), written.marking());
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        }
    }

    private static String beginning(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[MOST_CHARACTERS];
            int read = 0;
            for (int more = 0; more >= 0 && read < buffer.length; read += more) {
                more = reader.read(buffer, read, buffer.length - read);
                if (more < 0) {
                    break;
                }
            }
            return new String(buffer, 0, read);
        }
    }
}
