package org.consultum.cli.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.index.ContributedColumns;
import org.consultum.index.FilterText;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.reporting.table.TableColumn;
import org.consultum.reporting.table.TableColumn.Kind;
import org.consultum.reporting.table.TableFormat;
import org.consultum.reporting.table.TableHead;
import org.consultum.reporting.table.TableWriter;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;

/** Writes the actions of a register that fit a filter as a table: what the window exports, with all columns. */
final class ActionsExport {

    static final String VIEW = "--view";
    static final String FILTER = "--filter";
    static final String AS_OF = "--as-of";

    private static final int STEP = 5_000;
    private static final String UNFINISHED = "status:open,inProgress,waiting ";
    private static final Map<String, String> VIEWS = views();

    private final CommandContext context;
    private final RegisterSession session;
    private final FeatureTexts words = FeatureTexts.ofUser();
    private final Labels labels = Labels.ofUser();

    ActionsExport(CommandContext context, RegisterSession session) {
        this.context = context;
        this.session = session;
    }

    /** Names of the views, in order. */
    static List<String> viewNames() {
        return List.copyOf(VIEWS.keySet());
    }

    private static Map<String, String> views() {
        var views = new LinkedHashMap<String, String>();
        views.put("open", UNFINISHED + "hidden:no@today");
        views.put("overdue", UNFINISHED + "due:..today-1 hidden:no@today");
        views.put("no-owner", UNFINISHED + "owner:none hidden:no@today");
        views.put("soon", UNFINISHED + "due:today..today+7 hidden:no@today");
        views.put("snoozed", UNFINISHED + "hidden:only@today");
        views.put("done-lately", "status:done closed:today-30..today");
        views.put("all", "");
        return views;
    }

    private record Column(TableColumn column, Function<IndexEntry, Object> value) {
    }

    Outcome run(Path out, String force) throws RefusedException, IOException {
        LocalDate today = Dates.option(context, AS_OF).orElseGet(() -> LocalDate.now(context.clock()));
        ListQuery.Filter filter = filter(today);
        Optional<TableFormat> format = TableFormat.of(out);
        if (format.isEmpty()) {
            throw new RefusedException(Texts.of("exportActions.format", out), Texts.of("exportActions.format.remedy"));
        }
        Path target = new OutputFile(out, ForRecipient.folder(session)).check(context.flag(force));
        ForRecipient.check(context, session, context.flag(force), target);
        Path unfinished = Files.createTempFile(target.getParent(), "export", ".part");
        try (RegisterIndex index = index()) {
            int rows;
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    TableWriter table = format.get().writer(new TableHead(words.label(Literals.ACTION_LIST__ACTIONS),
                        context.clock().instant(), heads()), file)) {
                rows = write(index, filter, table);
                table.finish();
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            context.say(Texts.of("exportActions.written", rows));
            ForRecipient.tell(context, session, target);
            context.out().write(target + "\n");
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return Registers.tellProblems(context, session);
    }

    private ListQuery.Filter filter(LocalDate today) throws RefusedException {
        if (context.option(VIEW).isPresent() && context.option(FILTER).isPresent()) {
            throw new RefusedException(Texts.of("exportActions.both"), Texts.of("exportActions.both.remedy"));
        }
        String typed = context.option(FILTER).orElseGet(() -> VIEWS.get(context.option(VIEW).orElse("all")));
        Optional<ListQuery.Filter> filter = FilterText.parse(typed, FilterText.Context.on(today));
        if (filter.isEmpty()) {
            throw new RefusedException(Texts.of("exportActions.filter", typed), Texts.of("exportActions.filter.remedy"));
        }
        return filter.get();
    }

    private RegisterIndex index() throws RefusedException {
        RegisterIndex index = context.service(IndexService.class).open(session);
        index.upToDate().toCompletableFuture().join();
        if (index.state() instanceof IndexState.Failed(String message)) {
            throw new RefusedException(Texts.of("exportActions.index", message), Texts.of("exportActions.index.remedy"));
        }
        return index;
    }

    private int write(RegisterIndex index, ListQuery.Filter filter, TableWriter table) throws IOException {
        List<Column> columns = columns();
        ContributedColumns contributed = context.service(ContributedColumns.class);
        List<ContributedColumns.Column> more = contributed.of("ActionItem");
        var sorts = List.of(new ListQuery.Sort(ListQuery.Column.DUE, true), new ListQuery.Sort(ListQuery.Column.REFERENCE, true));
        int from = 0;
        int total;
        do {
            ListPage page = index.list(new ListQuery("ActionItem", filter, sorts, from, from + STEP));
            total = page.total();
            List<List<Optional<Object>>> cells = contributed.values(session, more, page.rows().stream().map(IndexEntry::id).toList());
            for (int i = 0; i < page.rows().size(); i++) {
                IndexEntry entry = page.rows().get(i);
                table.row(Arrays.asList(Stream.concat(columns.stream().map(column -> column.value().apply(entry)),
                    cells.get(i).stream().map(cell -> cell.orElse(null))).toArray()));
            }
            from += STEP;
        } while (from < total);
        return total;
    }

    /** Our columns, then those of plugins. */
    private List<TableColumn> heads() {
        return Stream.concat(columns().stream().map(Column::column), context.service(ContributedColumns.class).of("ActionItem").stream()
            .map(column -> new TableColumn(column.name(), switch (column.holds()) {
                case TEXT -> Kind.TEXT;
                case NUMBER -> Kind.NUMBER;
                case DATE -> Kind.DATE;
            }, column.width()))).toList();
    }

    private List<Column> columns() {
        return List.of(
            column(words.label(Literals.ACTION_ITEM__REFERENCE), Kind.TEXT, 14, entry -> entry.reference().orElse(null)),
            column(words.label(Literals.ACTION_ITEM__TITLE), Kind.TEXT, 60, IndexEntry::title),
            column(words.label(Literals.ACTION_ITEM__OWNERS), Kind.TEXT, 30, entry -> names(entry.ownerIds().stream())),
            column(words.label(Literals.ACTION_ITEM__DUE), Kind.DATE, 12, entry -> entry.due().orElse(null)),
            column(words.label(Literals.ACTION_ITEM__STATUS), Kind.TEXT, 14,
                entry -> entry.status().map(ActionStatus::get).map(words::label).orElse(null)),
            column(words.label(Literals.ACTION_ITEM__PRIORITY), Kind.TEXT, 12,
                entry -> entry.priority().map(Priority::get).map(words::label).orElse(null)),
            column(words.label(Literals.ACTION_ITEM__PROGRESS), Kind.PERCENTAGE, 10, entry -> entry.progress().orElse(0)),
            column(words.label(Literals.COMMITTEE), Kind.TEXT, 30, entry -> names(entry.committeeId().stream())),
            column(words.label(Literals.ACTION_ITEM__RAISED_ON), Kind.DATE, 12, entry -> entry.raised().orElse(null)),
            column(words.label(Literals.ACTION_ITEM__WAITING_FOR), Kind.TEXT, 30, entry -> names(entry.waitingForIds().stream())),
            column(words.label(Literals.ACTION_ITEM__CLOSED_ON), Kind.DATE, 12, entry -> entry.closed().orElse(null)));
    }

    private static Column column(String title, Kind kind, int width, Function<IndexEntry, Object> value) {
        return new Column(new TableColumn(title, kind, width), value);
    }

    private String names(Stream<String> ids) {
        return session.read(() -> ids.map(session::find).flatMap(Optional::stream).map(labels::label).collect(Collectors.joining(", ")));
    }
}
