package org.consultum.ui.engagement.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.engagement.intake.ColumnMapping;
import org.consultum.engagement.intake.IntakeEntry;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.IntakePlan;
import org.consultum.engagement.intake.IntakeRefusedException;
import org.consultum.engagement.intake.Refusal;
import org.consultum.engagement.intake.SubmissionIntake;
import org.consultum.model.ConsultationRound;
import org.consultum.ui.Formats;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;

/**
 * Shows what a table or a folder of mails and documents would bring into a round, before anything is received: what is new, known, changed,
 * and what does not come in and why. A file or folder is chosen or dropped here.
 */
final class IntakeDialog extends TitleAreaDialog {

    private final Editing editing;
    private final ConsultationRound round;
    private final SubmissionIntake intake = new SubmissionIntake(IntakeLimits.usual());
    private final Optional<Path> first;
    private Label source;
    private Rows<IntakeEntry> entries;
    private Rows<Refusal> refusals;
    private Text preview;
    private TabFolder tabs;
    private ColumnsPane columns;
    private ProgressMonitorPart progress;
    private Optional<Path> path = Optional.empty();
    private Optional<IntakePlan> plan = Optional.empty();
    private boolean running;

    IntakeDialog(Shell shell, Editing editing, ConsultationRound round, Optional<Path> source) {
        super(shell);
        this.editing = editing;
        this.round = round;
        this.first = source;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.intake_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.bind(Messages.intake_heading, editing.labels().text(round)));
        setMessage(Messages.intake_explanation);
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(900, 460).applyTo(area);
        source = new Label(area, SWT.NONE);
        source.setText(Messages.intake_drop);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(source);
        choose(area, Messages.intake_file, false);
        choose(area, Messages.intake_folder, true);
        tabs = new TabFolder(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(tabs);
        tab(Messages.intake_entries, entries());
        tab(Messages.intake_refusals, refusals());
        columns = new ColumnsPane(tabs, mapping -> path.ifPresent(known -> prepare(known, Optional.of(mapping))));
        progress = new ProgressMonitorPart(area, null, true);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).exclude(true).applyTo(progress);
        progress.setVisible(false);
        drop(area);
        return area;
    }

    private void tab(String text, Control control) {
        var item = new TabItem(tabs, SWT.NONE);
        item.setText(text);
        item.setControl(control);
    }

    private void choose(Composite area, String text, boolean folder) {
        var button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> RoundSteps.choose(getShell(), folder)
            .ifPresent(chosen -> prepare(chosen, Optional.empty()))));
    }

    private Control entries() {
        var sash = new SashForm(tabs, SWT.VERTICAL);
        entries = new Rows<>(sash, SWT.SINGLE | SWT.BORDER, List.of(
            Rows.Column.<IntakeEntry>of(Messages.column_change, 14, IntakeDialog::sign).coloured(IntakeDialog::colour),
            Rows.Column.of(Messages.column_from, 26, entry -> entry.about().sender().isEmpty() ? Messages.sender_unknown
                : entry.about().sender()),
            Rows.Column.of(Messages.column_title, 30, entry -> entry.about().title()),
            Rows.Column.of(Messages.column_received, 14, entry -> entry.about().received().map(Formats.local()::date).orElse("")),
            Rows.Column.number(Messages.column_points, 8, entry -> Integer.toString(entry.about().points())),
            Rows.Column.of(Messages.column_remarks, 26, IntakeDialog::remarks),
            Rows.Column.of(Messages.column_place, 20, entry -> entry.about().place().text())));
        preview = new Text(sash, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER);
        entries.onSelect(chosen -> preview.setText(chosen.stream().findFirst().map(entry -> entry.about().text()).orElse("")));
        sash.setWeights(68, 32);
        return sash;
    }

    private Control refusals() {
        refusals = new Rows<>(tabs, SWT.SINGLE | SWT.BORDER, List.of(
            Rows.Column.of(Messages.column_place, 24, refusal -> refusal.place().text()),
            Rows.Column.of(Messages.column_reason, 40, Refusal::message),
            Rows.Column.of(Messages.column_remedy, 40, Refusal::remedy)));
        return refusals.control();
    }

    private void drop(Composite area) {
        var drop = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        drop.setTransfer(FileTransfer.getInstance());
        drop.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    Path dropped = Path.of(files[0]);
                    area.getDisplay().asyncExec(() -> prepare(dropped, Optional.empty()));
                }
            }
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.intake_confirm, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        show();
        first.ifPresent(given -> parent.getDisplay().asyncExec(() -> prepare(given, Optional.empty())));
    }

    private void prepare(Path chosen, Optional<ColumnMapping> mapping) {
        if (getShell() == null || getShell().isDisposed() || running) {
            return;
        }
        path = Optional.of(chosen);
        source.setText(chosen.toString().replace("&", "&&"));
        plan = Optional.empty();
        inBackground(bar -> intake.prepare(editing.session(), round, chosen, mapping, bar)).ifPresent(found -> plan = Optional.of(found));
        if (!getShell().isDisposed()) {
            show();
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T run(MonitorProgress progress) throws IOException;
    }

    /** Runs work with progress and cancel in the dialog; what goes wrong is said there. */
    private <T> Optional<T> inBackground(Work<T> work) {
        var result = new ArrayList<T>(1);
        running = true;
        visible(true);
        progress.attachToCancelComponent(null);
        try {
            ModalContext.run(monitor -> {
                try {
                    result.add(work.run(new MonitorProgress(monitor)));
                } catch (IOException failed) {
                    throw new InvocationTargetException(failed);
                }
            }, true, progress, getShell().getDisplay());
            setErrorMessage(null);
        } catch (InvocationTargetException failed) {
            tell(failed.getTargetException());
        } catch (InterruptedException stopped) {
            setErrorMessage(Messages.intake_cancelled);
        } finally {
            running = false;
            if (!getShell().isDisposed()) {
                visible(false);
            }
        }
        return result.stream().findFirst();
    }

    private void tell(Throwable failure) {
        switch (failure) {
            case IntakeRefusedException refused -> setErrorMessage(refused.getMessage() + " " + refused.remedy());
            case CancellationException stopped -> setErrorMessage(Messages.intake_cancelled);
            default -> {
                setErrorMessage(Messages.intake_failed);
                editing.reporter().log(Messages.intake_failed, failure);
            }
        }
    }

    private void visible(boolean shown) {
        progress.setVisible(shown);
        ((GridData) progress.getLayoutData()).exclude = !shown;
        progress.getParent().layout(true, true);
    }

    private void show() {
        entries.show(plan.map(IntakePlan::entries).orElse(List.of()));
        refusals.show(plan.map(IntakePlan::refusals).orElse(List.of()));
        tabs.getItem(1).setText(refusals.rows().isEmpty() ? Messages.intake_refusals
            : Messages.bind(Messages.intake_refusalsCount, refusals.rows().size()));
        columns.show(plan, round);
        plan.ifPresent(found -> setMessage(Messages.bind(Messages.intake_counts, new Object[] {found.count(IntakeEntry.New.class),
            found.count(IntakeEntry.Changed.class), found.count(IntakeEntry.Known.class), found.count(IntakeEntry.Kept.class),
            found.refusals().size()})));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(plan.filter(IntakePlan::hasChanges).isPresent() && !editing.readOnly());
        }
        entries.rows().stream().findFirst().ifPresent(entries::select);
    }

    @Override
    protected void okPressed() {
        plan.ifPresent(found -> {
            Optional<Boolean> kept = inBackground(bar -> {
                found.keepFiles(editing.session(), bar);
                return true;
            });
            if (kept.isPresent() && editing.execute(found.command(editing.session().editingDomain()))) {
                super.okPressed();
            }
        });
    }

    private static String sign(IntakeEntry entry) {
        return switch (entry) {
            case IntakeEntry.New fresh -> "+ " + Messages.change_new;
            case IntakeEntry.Changed changed -> "\u0394 " + Messages.change_changed;
            case IntakeEntry.Known known -> "= " + Messages.change_known;
            case IntakeEntry.Kept kept -> "\u2013 " + Messages.change_kept;
        };
    }

    private static Optional<Color> colour(IntakeEntry entry) {
        return switch (entry) {
            case IntakeEntry.New fresh -> Optional.of(ThemeColours.DONE.get());
            case IntakeEntry.Changed changed -> Optional.of(ThemeColours.WARNING.get());
            default -> Optional.of(ThemeColours.QUIET_TEXT.get());
        };
    }

    private static String remarks(IntakeEntry entry) {
        var remarks = new ArrayList<String>();
        if (entry.about().late()) {
            remarks.add(Messages.remark_late);
        }
        if (entry.about().confidential()) {
            remarks.add(Messages.remark_confidential);
        }
        if (!entry.about().known()) {
            remarks.add(Messages.remark_stranger);
        }
        remarks.addAll(entry.about().files());
        switch (entry) {
            case IntakeEntry.Changed changed -> remarks.addAll(changed.changes());
            case IntakeEntry.Kept kept -> remarks.addAll(kept.kept());
            default -> { }
        }
        return String.join(", ", remarks);
    }
}
