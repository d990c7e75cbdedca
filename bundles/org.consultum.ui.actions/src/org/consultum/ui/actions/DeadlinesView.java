package org.consultum.ui.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.ActionStatus;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;

/** What is due next in the whole register, the most urgent first: meetings, actions, responses and papers. A double click opens it. */
public final class DeadlinesView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.actions.deadlines";

    private static final int DAYS_AHEAD = 120;
    private static final int MOST = 100;
    private static final Set<String> UNFINISHED = Set.of(ActionStatus.OPEN.getLiteral(), ActionStatus.IN_PROGRESS.getLiteral(),
        ActionStatus.WAITING.getLiteral());

    private final Clock clock = Clock.systemDefaultZone();
    private final Consumer<IndexState> follower = state -> later();
    private OpenRegister register;
    private ElementLabels labels;
    private TableViewer table;
    private Optional<RegisterIndex> index = Optional.empty();

    /**
     * One deadline.
     *
     * @param day the day by which or on which it is
     * @param meeting whether it is a meeting that takes place, and nothing that can be late
     */
    private record Deadline(LocalDate day, IndexEntry entry, boolean meeting) {
    }

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        var layout = new TableColumnLayout();
        parent.setLayout(layout);
        table = new TableViewer(parent, SWT.FULL_SELECTION);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        addColumn(layout, Messages.column_due, 2, deadline -> Formats.local().date(deadline.day()), true);
        addColumn(layout, Messages.column_when, 2, this::when, false);
        addColumn(layout, Messages.column_what, 6, deadline -> deadline.entry().title(), false);
        addColumn(layout, Messages.column_committee, 4, deadline -> deadline.entry().committeeId().flatMap(
            id -> register.session().flatMap(session -> session.find(id))).map(labels::text).orElse(""), false);
        table.addDoubleClickListener(event -> {
            if (table.getStructuredSelection().getFirstElement() instanceof Deadline deadline) {
                register.session().ifPresent(session -> session.find(deadline.entry().id()).ifPresent(element ->
                    getSite().getService(ElementEditors.class).open(getSite().getPage(), session, element)));
            }
        });
        register.addListener(this);
        register.session().ifPresent(this::opened);
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    @Override
    public void dispose() {
        index.ifPresent(open -> open.removeListener(follower));
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        RegisterIndex open = getSite().getService(IndexService.class).open(session);
        open.addListener(follower);
        index = Optional.of(open);
        refresh();
    }

    @Override
    public void closing(RegisterSession session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = Optional.empty();
        refresh();
    }

    private void later() {
        Display display = table.getControl().isDisposed() ? null : table.getControl().getDisplay();
        if (display != null && !display.isDisposed()) {
            display.asyncExec(this::refresh);
        }
    }

    private void refresh() {
        if (!table.getControl().isDisposed()) {
            table.setInput(index.map(this::deadlines).orElse(List.of()));
        }
    }

    private List<Deadline> deadlines(RegisterIndex open) {
        LocalDate today = LocalDate.now(clock);
        ListQuery.Filter soon = ListQuery.Filter.ALL.dueBy(today.plusDays(DAYS_AHEAD));
        Stream<Deadline> due = Stream.of(
                new ListQuery("ActionItem", soon.withStatus(UNFINISHED), new ListQuery.Sort(ListQuery.Column.DUE, true), 0, MOST),
                new ListQuery("Recommendation", soon, new ListQuery.Sort(ListQuery.Column.DUE, true), 0, MOST),
                new ListQuery("Paper", soon, new ListQuery.Sort(ListQuery.Column.DUE, true), 0, MOST))
            .flatMap(query -> open.list(query).rows().stream()).flatMap(entry -> entry.due().stream()
                .map(day -> new Deadline(day, entry, false)));
        Stream<Deadline> meetings = open.list(new ListQuery("Meeting", ListQuery.Filter.ALL.between(today, today.plusDays(DAYS_AHEAD)),
                new ListQuery.Sort(ListQuery.Column.DATE, true), 0, MOST)).rows().stream()
            .flatMap(entry -> entry.date().stream().map(day -> new Deadline(day, entry, true)));
        return Stream.concat(due, meetings).sorted(Comparator.comparing(Deadline::day)).toList();
    }

    private String when(Deadline deadline) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), deadline.day());
        if (days == 0) {
            return Messages.when_today;
        }
        if (days == 1) {
            return Messages.when_tomorrow;
        }
        return days > 0 ? Messages.bind(Messages.when_inDays, days)
            : days == -1 ? Messages.when_lateOne : Messages.bind(Messages.when_late, -days);
    }

    private void addColumn(TableColumnLayout layout, String title, int weight, Function<Deadline, String> text,
            boolean icon) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Deadline) row);
            }

            @Override
            public Image getImage(Object row) {
                var deadline = (Deadline) row;
                boolean late = !deadline.meeting() && deadline.day().isBefore(LocalDate.now(clock));
                return !icon ? null : labels.image(late ? Images.ALERT.descriptor() : ElementLabels.icon(deadline.entry().type()));
            }
        });
    }
}
