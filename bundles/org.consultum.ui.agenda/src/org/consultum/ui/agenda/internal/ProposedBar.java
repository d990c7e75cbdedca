package org.consultum.ui.agenda.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.SetAsideProposal;
import org.consultum.sections.proposal.AcceptProposed;
import org.consultum.sections.proposal.ProposedItem;
import org.consultum.sections.proposal.ProposedItems;
import org.consultum.spi.proposal.Proposal;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/**
 * Says above an agenda that plugins propose items to its committee, and offers to take them or to set them aside. Out of sight while
 * there is nothing. Plugins are asked in the background, once nothing has changed for a while.
 */
final class ProposedBar {

    private static final int WHILE = 700;
    private static final int MOST_ROWS = 5;
    private static final Set<MeetingState> OVER = Set.of(MeetingState.CLOSED, MeetingState.MINUTES_APPROVED, MeetingState.CANCELLED);

    private final Editing editing;
    private final Meeting meeting;
    private final Composite control;
    private final Link line;
    private final Composite panel;
    private final Composite tableArea;
    private final Table table;
    private final Label reason;
    private final Button take;
    private final Button aside;
    private final Button open;
    private final Runnable ask = this::ask;
    private List<ProposedItem> shown = List.of();
    private boolean asking;

    ProposedBar(Composite parent, Editing editing, Meeting meeting) {
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        control.setVisible(false);
        new Label(control, SWT.NONE).setImage(editing.labels().image(Images.INFO.descriptor()));
        line = new Link(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(line);
        line.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showPanel(!panel().getVisible())));
        panel = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(panel);
        panel.setVisible(false);
        tableArea = new Composite(panel, SWT.NONE);
        table = new Table(tableArea, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        column(layout, Messages.proposed_title, 6);
        column(layout, Messages.proposed_since, 2);
        column(layout, Messages.proposed_by, 2);
        column(layout, Messages.proposed_from, 3);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> take()));
        reason = Css.mark(new Label(panel, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
        var buttons = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(buttons);
        take = button(buttons, Messages.proposed_take, this::take);
        aside = button(buttons, Messages.proposed_aside, this::setAside);
        open = button(buttons, Messages.proposed_open, this::open);
        later();
    }

    /** Asks the plugins again where a change may make a difference. */
    void refresh(Set<? extends Element> changed) {
        if (changed.stream().anyMatch(element -> element instanceof SectionItem || element instanceof Section
            || element instanceof SetAsideProposal || element instanceof AgendaItem || element instanceof Committee
            || element instanceof Meeting)) {
            later();
        }
    }

    private Composite panel() {
        return panel;
    }

    private void later() {
        if (!control.isDisposed() && !OVER.contains(meeting.getState()) && meeting.getCommittee() != null) {
            control.getDisplay().timerExec(WHILE, ask);
        }
    }

    private void ask() {
        if (control.isDisposed() || meeting.eResource() == null) {
            return;
        }
        if (asking) {
            later();
            return;
        }
        asking = true;
        Committee committee = meeting.getCommittee();
        var session = editing.session();
        var service = PlatformUI.getWorkbench().getService(ProposedItems.class);
        Locale language = Optional.ofNullable(session.register().getLanguage()).map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
        BackgroundWork.of(Messages.proposed_asking, monitor -> session.read(() -> service.to(committee, LocalDate.now(), language)))
            .then(found -> {
                asking = false;
                show(found);
            }).failed(failure -> {
                asking = false;
                editing.reporter().log(Messages.proposed_asking, failure);
            }).start(control.getDisplay(), false);
    }

    private void show(List<ProposedItem> found) {
        if (control.isDisposed() || found.equals(shown)) {
            return;
        }
        shown = found;
        line.setText(found.size() == 1 ? Messages.proposed_one : Messages.bind(Messages.proposed_many, found.size()));
        table.removeAll();
        for (ProposedItem item : found) {
            Proposal proposal = item.proposal();
            var row = new TableItem(table, SWT.NONE);
            row.setText(new String[] {proposal.title(), Formats.local().date(proposal.since()),
                proposal.by().map(Formats.local()::date).orElse(""), item.sourceName()});
            row.setImage(editing.labels().getImage(proposal.about()));
        }
        int height = table.getHeaderHeight() + Math.min(MOST_ROWS, Math.max(2, found.size())) * table.getItemHeight() + 6;
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(tableArea);
        if (!found.isEmpty()) {
            table.select(0);
        }
        selected();
        visible(control, !found.isEmpty());
        control.getParent().layout(true, true);
    }

    private void showPanel(boolean open) {
        visible(panel, open);
        control.getParent().layout(true, true);
        if (open) {
            table.setFocus();
        }
    }

    private List<ProposedItem> chosen() {
        return Arrays.stream(table.getSelectionIndices()).filter(row -> row < shown.size()).mapToObj(shown::get).toList();
    }

    private void selected() {
        List<ProposedItem> chosen = chosen();
        String text = chosen.size() == 1 ? chosen.getFirst().proposal().reason() : "";
        reason.setText(text.replace("&", "&&"));
        take.setEnabled(!chosen.isEmpty() && !editing.readOnly());
        aside.setEnabled(chosen.size() == 1 && !editing.readOnly());
        open.setEnabled(chosen.size() == 1);
        if (panel.getVisible()) {
            control.getParent().layout(true, true);
        }
    }

    private void take() {
        chosen().forEach(item -> editing.execute(new AcceptProposed(editing.session().editingDomain(), editing.elements(), meeting,
            item.proposal())));
    }

    private void setAside() {
        chosen().stream().findFirst().ifPresent(item -> new SetAsideDialog(control.getShell(), editing, item.proposal()).open());
    }

    private void open() {
        chosen().stream().findFirst().ifPresent(item -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), editing.session(), item.proposal().about()));
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
