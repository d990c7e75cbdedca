package org.consultum.ui.actions.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Committee;
import org.consultum.reporting.table.TableColumn;
import org.consultum.reporting.table.TableFormat;
import org.consultum.reporting.table.TableHead;
import org.consultum.reporting.table.TableWriter;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Writes the rows of a filter with the columns and in the order of the table to a file, whether they were on the screen or not. Runs on a
 * thread of its own; the file appears whole or not at all.
 *
 * @param session the register, asked for the names of parties and committees
 * @param title what the table is about
 * @param made when it is made
 * @param today the day lateness is counted from
 */
public record TableExport(RegisterSession session, RegisterIndex index, ListQuery.Filter filter, Arrangement arrangement,
        ElementLabels labels, String title, Instant made, LocalDate today) {

    private static final int STEP = 5_000;

    public TableExport {
        Objects.requireNonNull(session);
        Objects.requireNonNull(index);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(arrangement);
        Objects.requireNonNull(labels);
        Objects.requireNonNull(title);
        Objects.requireNonNull(made);
        Objects.requireNonNull(today);
    }

    /**
     * Writes the file.
     *
     * @return how many rows were written
     * @throws OperationCanceledException when it was cancelled; the file is then as it was before
     */
    public int write(Path file, TableFormat format, IProgressMonitor monitor) throws IOException {
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "export", ".part");
        try {
            int rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    TableWriter table = format.writer(head(), out)) {
                rows = rows(table, monitor);
                table.finish();
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private TableHead head() {
        return new TableHead(title, made, arrangement.columns().stream().map(column -> new TableColumn(column.title(), column.kind(),
            column.letters())).toList());
    }

    private int rows(TableWriter table, IProgressMonitor monitor) throws IOException {
        var texts = new RowTexts(labels::getText, this::name, today, Formats::local);
        int from = 0;
        int total;
        do {
            ListPage page = index.list(new ListQuery("ActionItem", filter, arrangement.sorts(), from, from + STEP));
            total = page.total();
            if (from == 0) {
                monitor.beginTask(title, Math.max(1, total));
            }
            List<PluginColumn> plugins = arrangement.columns().stream().filter(PluginColumn.class::isInstance).map(PluginColumn.class::cast)
                .toList();
            List<List<Optional<Object>>> more = plugins.isEmpty() ? List.of() : PluginColumn.service().values(session, plugins.stream()
                .map(PluginColumn::column).toList(), page.rows().stream().map(IndexEntry::id).toList());
            for (int i = 0; i < page.rows().size(); i++) {
                table.row(values(page.rows().get(i), texts, plugins, more.isEmpty() ? List.of() : more.get(i)));
            }
            monitor.worked(page.rows().size());
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            from += STEP;
        } while (from < total);
        return total;
    }

    private List<?> values(IndexEntry entry, RowTexts texts, List<PluginColumn> plugins, List<Optional<Object>> more) {
        return Arrays.asList(arrangement.columns().stream().map(column -> switch (column) {
            case ActionColumn own -> texts.value(entry, own);
            case PluginColumn plugin -> more.get(plugins.indexOf(plugin)).orElse(null);
        }).toArray());
    }

    private String name(String id) {
        return session.read(() -> session.find(id).map(found -> found instanceof Committee committee && committee.getShortName() != null
            ? committee.getShortName() : labels.text(found)).orElse(""));
    }
}
