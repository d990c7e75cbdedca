package org.consultum.ui.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.forms.IndexTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The action items of the whole register: what is open, what is overdue, who owns it. A double click opens one. */
public final class ActionsView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.actions.table";

    private static final Set<String> UNFINISHED = Set.of(ActionStatus.OPEN.getLiteral(), ActionStatus.IN_PROGRESS.getLiteral(),
        ActionStatus.WAITING.getLiteral());
    private static final int PAUSE_MILLISECONDS = 150;

    private final Clock clock = Clock.systemDefaultZone();
    private final PartSelection selection = new PartSelection();
    private final Runnable search = this::applyFilter;
    private OpenRegister register;
    private ElementLabels labels;
    private Combo show;
    private Text filter;
    private Label count;
    private IndexTable table;

    /** Which actions are shown. */
    private enum Show {
        OPEN, OVERDUE, WAITING, DONE, ALL
    }

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createBar(parent);
        table = new IndexTable(parent, getSite().getService(IndexService.class), "ActionItem", columns(),
            new ListQuery.Sort(ListQuery.Column.DUE, true), labels.image(ElementLabels.icon("ActionItem")));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.counted(this::count);
        table.table().addListener(SWT.Selection, event -> selection.select(element().map(List::of).orElse(List.of())));
        table.table().addListener(SWT.DefaultSelection, event -> element().ifPresent(action ->
            getSite().getService(ElementEditors.class).open(getSite().getPage(), register.session().orElseThrow(), action)));
        getSite().setSelectionProvider(selection);
        register.addListener(this);
        table.show(register.session());
        applyFilter();
    }

    @Override
    public void setFocus() {
        table.table().setFocus();
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        table.show(Optional.of(session));
    }

    @Override
    public void closing(RegisterSession session) {
        selection.select(List.of());
        table.show(Optional.empty());
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        table.table().getDisplay().timerExec(-1, search);
        table.table().getDisplay().timerExec(PAUSE_MILLISECONDS, search);
    }

    private void createBar(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.show_label);
        show = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        show.setItems(Messages.show_open, Messages.show_overdue, Messages.show_waiting, Messages.show_done, Messages.show_all);
        show.select(0);
        show.addListener(SWT.Selection, event -> applyFilter());
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter_hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addModifyListener(event -> {
            filter.getDisplay().timerExec(-1, search);
            filter.getDisplay().timerExec(PAUSE_MILLISECONDS, search);
        });
        count = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.swtDefaults().hint(210, SWT.DEFAULT).applyTo(count);
    }

    private List<IndexTable.Column> columns() {
        return List.of(
            new IndexTable.Column(Messages.column_due, 4, Optional.of(ListQuery.Column.DUE), this::due),
            new IndexTable.Column(Messages.column_action, 6, Optional.of(ListQuery.Column.TITLE), IndexEntry::title),
            new IndexTable.Column(Messages.column_owners, 3, Optional.empty(),
                entry -> entry.ownerIds().stream().map(this::name).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "))),
            new IndexTable.Column(Messages.column_status, 2, Optional.of(ListQuery.Column.STATUS), this::status),
            new IndexTable.Column(Messages.column_committee, 2, Optional.empty(), this::committee));
    }

    private String due(IndexEntry entry) {
        return entry.due().map(day -> overdue(entry, day) ? Messages.bind(Messages.due_overdue, Formats.local().date(day))
            : Formats.local().date(day)).orElse("");
    }

    private boolean overdue(IndexEntry entry, LocalDate day) {
        return day.isBefore(LocalDate.now(clock)) && entry.status().filter(UNFINISHED::contains).isPresent();
    }

    private String status(IndexEntry entry) {
        return entry.status().map(ActionStatus::get).map(labels::getText).orElse("");
    }

    /** Name of a party or committee, which are loaded with the register. */
    private String name(String id) {
        return register.session().flatMap(session -> session.find(id)).map(labels::text).orElse("");
    }

    private String committee(IndexEntry entry) {
        return entry.committeeId().flatMap(id -> register.session().flatMap(session -> session.find(id)))
            .map(found -> found instanceof Committee committee && committee.getShortName() != null ? committee.getShortName()
                : labels.text(found)).orElse("");
    }

    private Optional<Element> element() {
        return table.selected().flatMap(entry -> register.session().flatMap(session -> session.find(entry.id())));
    }

    private void applyFilter() {
        if (table.table().isDisposed()) {
            return;
        }
        ListQuery.Filter wanted = ListQuery.Filter.ALL.withText(filter.getText().strip());
        table.filter(switch (Show.values()[Math.max(0, show.getSelectionIndex())]) {
            case OPEN -> wanted.withStatus(UNFINISHED);
            case OVERDUE -> wanted.withStatus(UNFINISHED).dueBy(LocalDate.now(clock).minusDays(1));
            case WAITING -> wanted.withStatus(Set.of(ActionStatus.WAITING.getLiteral()));
            case DONE -> wanted.withStatus(Set.of(ActionStatus.DONE.getLiteral()));
            case ALL -> wanted;
        });
    }

    private void count() {
        String found = switch (table.total()) {
            case 0 -> Messages.count_none;
            case 1 -> Messages.count_one;
            default -> Messages.bind(Messages.count_many, Formats.local().number(table.total()));
        };
        count.setText(table.complete() ? found : Messages.bind(Messages.count_soFar, found));
    }
}
