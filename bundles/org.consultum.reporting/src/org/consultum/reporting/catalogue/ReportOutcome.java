package org.consultum.reporting.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What came of an order. */
public sealed interface ReportOutcome {

    /**
     * The file is there, complete.
     *
     * @param marking protective marking of the report; empty for none
     * @param removed elements and attributes of the template that documents may not hold and that were left out
     */
    record Written(Path file, Optional<String> marking, List<String> removed) implements ReportOutcome {

        public Written {
            removed = List.copyOf(removed);
        }
    }

    /** The caller cancelled. Nothing was written, an older file of that name is untouched. */
    record Cancelled() implements ReportOutcome {
    }

    /**
     * It did not work. Nothing was written, an older file of that name is untouched.
     *
     * @param message what happened, for the user
     * @param remedy what the user can do
     */
    record Failed(String message, String remedy) implements ReportOutcome {
    }

    /** A template, or the words beside it, cannot be used. Nothing was written, an older file of that name is untouched. */
    record TemplateWrong(TemplateProblem problem) implements ReportOutcome {
    }
}
