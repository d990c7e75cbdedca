package org.consultum.ui.agenda.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.agenda.schedule.AcceptProposal;
import org.consultum.agenda.schedule.Placement;
import org.consultum.agenda.schedule.Proposal;
import org.consultum.agenda.schedule.Reason;
import org.consultum.agenda.schedule.ScheduleOptions;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;
import org.consultum.agenda.schedule.Scheduler;
import org.consultum.agenda.schedule.Unmet;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** An order proposed beside the present one, with the reason why each item lies where it lies. Nothing moves before it is accepted. */
final class ProposalDialog extends Dialog {

    private static final int LINE = 18;
    private static final String INDENT = "\u2003";

    private final Editing editing;
    private final Meeting meeting;
    private final AgendaRows rows;
    private final Formats formats = Formats.local();
    private final LocalDate today;
    private ScheduleOptions options;
    private Proposal proposal;
    private Table present;
    private Table proposed;
    private Label summary;

    ProposalDialog(Shell shell, Editing editing, Meeting meeting, AgendaRows rows, LocalDate today) {
        super(shell);
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
        this.rows = Objects.requireNonNull(rows);
        this.today = today;
        options = ScheduleOptions.usual(today);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.propose_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var wishes = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(14, 0).applyTo(wishes);
        wish(wishes, Messages.propose_decisions, options.decisionsEarly(), on -> with(on, options.consentTogether(), options.lateLast(),
            options.keepEnds(), options.closedBlock()));
        wish(wishes, Messages.propose_consent, options.consentTogether(), on -> with(options.decisionsEarly(), on, options.lateLast(),
            options.keepEnds(), options.closedBlock()));
        wish(wishes, Messages.propose_papers, options.lateLast(), on -> with(options.decisionsEarly(), options.consentTogether(), on,
            options.keepEnds(), options.closedBlock()));
        wish(wishes, Messages.propose_ends, options.keepEnds(), on -> with(options.decisionsEarly(), options.consentTogether(),
            options.lateLast(), on, options.closedBlock()));
        new Label(wishes, SWT.NONE).setText(Messages.propose_closed);
        var closed = new Combo(wishes, SWT.READ_ONLY);
        closed.setItems(Messages.propose_closedAnywhere, Messages.propose_closedFirst, Messages.propose_closedLast);
        closed.select(options.closedBlock().ordinal());
        closed.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> with(options.decisionsEarly(),
            options.consentTogether(), options.lateLast(), options.keepEnds(), ClosedBlock.values()[closed.getSelectionIndex()])));
        var sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(1080, 420).applyTo(sash);
        present = table(sash, Messages.propose_now, List.of(Messages.column_number, Messages.column_start, Messages.column_item),
            new int[] {54, 84, 250});
        proposed = table(sash, Messages.propose_then, List.of(Messages.propose_was, Messages.column_start, Messages.column_item,
            Messages.propose_why), new int[] {90, 84, 220, 300});
        sash.setWeights(36, 64);
        summary = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(1000, 6 * LINE).applyTo(summary);
        rows.items().forEach(item -> {
            var row = new TableItem(present, SWT.NONE);
            row.setText(new String[] {rows.number(item), time(rows.slot(item)), INDENT.repeat(rows.depth(item)) + item.getTitle()});
            row.setData(item);
        });
        joined(present, proposed);
        joined(proposed, present);
        proposed.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> explain()));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.propose_accept, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.propose_discard, false);
        propose();
    }

    @Override
    public void create() {
        super.create();
        proposed.setFocus();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void okPressed() {
        if (editing.execute(new AcceptProposal(editing.session().editingDomain(), proposal))) {
            super.okPressed();
        }
    }

    private void wish(Composite parent, String text, boolean on, Consumer<Boolean> change) {
        var check = new Button(parent, SWT.CHECK);
        check.setText(text);
        check.setSelection(on);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> change.accept(check.getSelection())));
    }

    private void with(boolean decisionsEarly, boolean consentTogether, boolean lateLast, boolean keepEnds, ClosedBlock closed) {
        options = new ScheduleOptions(decisionsEarly, options.quorateUntil(), closed, consentTogether, lateLast, keepEnds,
            options.pinned(), today);
        propose();
    }

    private void propose() {
        proposal = new Scheduler(options).propose(meeting);
        proposed.removeAll();
        for (Placement placement : proposal.placements()) {
            AgendaItem item = placement.item();
            var row = new TableItem(proposed, SWT.NONE);
            row.setText(new String[] {
                placement.moved() ? "\u2195 " + Messages.bind(Messages.propose_moved, called(item)) : rows.number(item),
                time(placement.slot()), INDENT.repeat(rows.depth(item)) + item.getTitle(),
                String.join(" ", placement.reasons().stream().map(Reason::text).toList())});
            row.setData(item);
            if (placement.moved()) {
                row.setForeground(0, ThemeColours.ACCENT.get());
            }
        }
        proposed.setSelection(0);
        explain();
    }

    /** What the proposal does as a whole, and the whole reason of the selected row, which may be cut in its column. */
    private void explain() {
        String unmet = String.join("\n", proposal.unmet().stream().map(ProposalDialog::line).toList());
        int moved = proposal.moved().size();
        String whole = proposal.isAsItIs() ? Messages.propose_same : moved == 0 ? Messages.propose_days
            : Messages.bind(Messages.propose_count, moved);
        String reason = proposed.getSelectionCount() == 0 ? ""
            : proposed.getSelection()[0].getText(2).strip() + ": " + proposed.getSelection()[0].getText(3);
        summary.setText((whole + (reason.endsWith(": ") ? "" : "\n" + reason) + (unmet.isEmpty() ? "" : "\n" + unmet))
            .replace("&", "&&"));
        summary.requestLayout();
        getButton(IDialogConstants.OK_ID).setEnabled(!proposal.isAsItIs());
    }

    private static String line(Unmet unmet) {
        return (unmet.hard() ? RowTexts.ALERT : "\u2013 ") + unmet.text();
    }

    private String called(AgendaItem item) {
        return rows.number(item).isEmpty() ? Messages.propose_place : rows.number(item);
    }

    private String time(Optional<AgendaTimes.Slot> slot) {
        return slot.map(AgendaTimes.Slot::start).map(start -> meeting.getSittings().size() < 2 ? formats.time(start)
            : DateTimeFormatter.ofPattern("EEE HH:mm", formats.locale()).format(start)).orElse("");
    }

    /** What is selected on one side is selected on the other. */
    private static void joined(Table one, Table other) {
        one.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            for (TableItem row : other.getItems()) {
                if (row.getData() == event.item.getData()) {
                    other.setSelection(row);
                }
            }
        }));
    }

    private static Table table(Composite parent, String title, List<String> titles, int[] widths) {
        var side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(side);
        var head = Css.mark(new Label(side, SWT.NONE), Css.SECTION);
        head.setText(title);
        var table = new Table(side, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        for (int index = 0; index < widths.length; index++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(titles.get(index));
            column.setWidth(widths[index]);
        }
        return table;
    }
}
