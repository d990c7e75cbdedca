package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.index.ContributedColumns;
import org.consultum.index.IndexEntry;
import org.consultum.reporting.table.TableColumn.Kind;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.eclipse.ui.PlatformUI;

/**
 * A column that a plugin brings: shown, moved and exported, but not sorted or narrowed by, because the index knows nothing of it.
 *
 * @param column what the plugin says of it
 */
public record PluginColumn(ContributedColumns.Column column) implements Column {

    private static final int LETTER = 9;

    /** All that there are for actions; none where there is no workbench. */
    static List<PluginColumn> all() {
        return PlatformUI.isWorkbenchRunning() ? service().of("ActionItem").stream().map(PluginColumn::new).toList() : List.of();
    }

    /** All columns there are: ours, then those of plugins. */
    static List<Column> withOurs() {
        return Stream.<Column>concat(Stream.of(ActionColumn.values()), all().stream()).toList();
    }

    static ContributedColumns service() {
        return PlatformUI.getWorkbench().getService(ContributedColumns.class);
    }

    @Override
    public String name() {
        return column.id();
    }

    @Override
    public String title() {
        return column.name();
    }

    @Override
    public int width() {
        return column.width() * LETTER;
    }

    @Override
    public Kind kind() {
        return switch (column.holds()) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
        };
    }

    @Override
    public int letters() {
        return column.width();
    }

    /** What the cell of a row holds. */
    Optional<Object> value(IndexEntry entry) {
        return PlatformUI.getWorkbench().getService(OpenRegister.class).session()
            .flatMap(session -> service().value(session, column, entry.id()));
    }

    /** What the cell of a row says. */
    String text(IndexEntry entry, Formats formats) {
        return value(entry).map(value -> value instanceof LocalDate day ? formats.date(day) : value.toString()).orElse("");
    }
}
