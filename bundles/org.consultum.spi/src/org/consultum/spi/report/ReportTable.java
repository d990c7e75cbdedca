package org.consultum.spi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of a report: the same in the document, the spreadsheet and the data.
 *
 * @param id name of the table in templates and in files of data, in lower case with hyphens
 * @param caption what it shows, in the language of the report; stands above it and is read out before it
 * @param groupHead head of the column that names the groups where there is no room for headings between rows; empty without groups
 * @param columns its columns
 * @param groups its rows
 * @since 0.1
 */
public record ReportTable(String id, String caption, String groupHead, List<Column> columns, List<Group> groups) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** A {@code String}. */
        TEXT,
        /** A {@link ReportText}. */
        MARKDOWN,
        /** A {@code Number}; stands at the right. */
        NUMBER,
        /** A {@code Number} that is a share in percent; stands at the right. */
        PERCENT,
        /** A {@code LocalDate}. */
        DAY,
        /** A {@code ZonedDateTime}. */
        TIME
    }

    /**
     * A column.
     *
     * @param id name in files of data
     * @param head head, in the language of the report
     * @param kind what its cells hold
     * @param share of the width of the page, in percent; together 100
     */
    public record Column(String id, String head, Kind kind, int share) {

        public Column {
            Objects.requireNonNull(id);
            Objects.requireNonNull(head);
            Objects.requireNonNull(kind);
        }
    }

    /**
     * Rows that belong together.
     *
     * @param title stands above them; empty for none
     * @param rows rows with as many cells as there are columns; a cell is an {@code Optional} or what the kind of the column says, and an
     *            empty text for nothing
     */
    public record Group(String title, List<List<Object>> rows) {

        public Group {
            Objects.requireNonNull(title);
            rows = rows.stream().map(row -> row.stream().map(Group::bare).toList()).toList();
        }

        private static Object bare(Object cell) {
            return cell instanceof Optional<?> maybe ? maybe.map(Object.class::cast).orElse("") : Objects.requireNonNull(cell);
        }
    }

    public ReportTable {
        Objects.requireNonNull(caption);
        Objects.requireNonNull(groupHead);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not the name of a table: " + id);
        }
        int width = columns.size();
        if (groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row of " + id + " has " + width + " cells");
        }
    }

    /** Whether it has no rows. */
    public boolean isEmpty() {
        return rowCount() == 0;
    }

    /** How many rows it has. */
    public int rowCount() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Begins a table. */
    public static Builder named(String id, String caption) {
        return new Builder(id, caption);
    }

    /** Collects a table. Used by one thread. */
    public static final class Builder {

        private final String id;
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private List<List<Object>> rows = new ArrayList<>();
        private String title = "";
        private String groupHead = "";

        private Builder(String id, String caption) {
            this.id = id;
            this.caption = caption;
        }

        public Builder column(String column, String head, Kind kind, int share) {
            columns.add(new Column(column, head, kind, share));
            return this;
        }

        /** Names the column that names the groups in spreadsheets and files of data. */
        public Builder groupedBy(String head) {
            groupHead = Objects.requireNonNull(head);
            return this;
        }

        /** Begins a group; the rows that follow belong to it. */
        public Builder group(String heading) {
            endGroup();
            title = Objects.requireNonNull(heading);
            return this;
        }

        public Builder row(Object... cells) {
            rows.add(List.of(cells));
            return this;
        }

        public ReportTable build() {
            endGroup();
            return new ReportTable(id, caption, groupHead, columns, groups);
        }

        private void endGroup() {
            if (!rows.isEmpty()) {
                groups.add(new Group(title, rows));
                rows = new ArrayList<>();
            }
        }
    }
}
