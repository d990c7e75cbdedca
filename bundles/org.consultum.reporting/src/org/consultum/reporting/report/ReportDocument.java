package org.consultum.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report as data. Texts are plain, never markup.
 *
 * @param title title
 * @param over line above the title; may be empty
 * @param below lines below the title
 * @param author whose report it is
 * @param subject one sentence on it
 * @param foot what every page says at its foot
 * @param language BCP 47 tag of the language of all texts
 * @param date day it bears
 * @param marking protective marking of every page; empty for none
 * @param parts what it consists of, beginning with a heading
 */
public record ReportDocument(String title, String over, List<String> below, String author, String subject, String foot, String language,
        LocalDate date, Optional<String> marking, List<Part> parts) {

    /** Part of a report. */
    public sealed interface Part {
    }

    /** A heading; all are of the same level. */
    public record Heading(String text) implements Part {
    }

    /** A paragraph. */
    public record Paragraph(String text) implements Part {
    }

    /** A figure with a line below it. */
    public record Figure(String caption, ReportFigure figure) implements Part {
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns heads of the columns
     * @param rows rows with as many cells as there are columns
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row of " + row.size() + " cells under " + columns.size() + " heads");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param share of the width, in percent
     * @param number whether its cells are numbers, which stand at the right
     */
    public record Column(String head, int share, boolean number) {
    }

    public ReportDocument {
        Objects.requireNonNull(title);
        Objects.requireNonNull(over);
        Objects.requireNonNull(author);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(foot);
        Objects.requireNonNull(language);
        Objects.requireNonNull(date);
        Objects.requireNonNull(marking);
        below = List.copyOf(below);
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !(parts.getFirst() instanceof Heading)) {
            throw new IllegalArgumentException("A report begins with a heading");
        }
    }
}
