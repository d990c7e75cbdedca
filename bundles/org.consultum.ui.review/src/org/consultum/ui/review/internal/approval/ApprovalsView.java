package org.consultum.ui.review.internal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.consultum.model.Approval;
import org.consultum.model.ApprovalSignature;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.review.approval.Verification;
import org.consultum.review.approval.Verification.Checked;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.consultum.ui.review.internal.compare.CompareHandler;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** What is approved or certified: by whom, when, over which content, how it is signed, and whether the register still says the same. */
public final class ApprovalsView extends ViewPart implements RegisterListener {

    private static final int PAUSE_MILLISECONDS = 400;

    private final Runnable check = this::check;
    private OpenRegister register;
    private ElementLabels labels;
    private Composite area;
    private Label summary;
    private TableViewer table;
    private ApprovalDetails details;
    private Optional<Job> running = Optional.empty();
    private int asked;

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        summary = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).hint(200, SWT.DEFAULT).applyTo(summary);
        var rows = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        createTable(rows);
        details = new ApprovalDetails(area, getSite());
        table.addSelectionChangedListener(event -> details.show(selected()));
        var verify = new Action(Messages.approvals_verify, Images.CHECK.descriptor()) {
            @Override
            public void run() {
                check();
            }
        };
        verify.setToolTipText(Messages.approvals_verifyTip);
        getViewSite().getActionBars().getToolBarManager().add(verify);
        register.addListener(this);
        check();
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            area.getDisplay().timerExec(-1, check);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        check();
    }

    @Override
    public void closing(RegisterSession session) {
        running.ifPresent(Job::cancel);
        asked++;
        show(List.of(), Messages.approvals_noRegister);
    }

    /** What an edit did to approved content is looked at when the edits pause. */
    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        boolean ours = changed.stream().anyMatch(one -> one instanceof Approval || one instanceof ApprovalSignature)
            || removed.stream().anyMatch(Approval.class::isInstance);
        if (ours || table.getTable().getItemCount() > 0) {
            area.getDisplay().timerExec(PAUSE_MILLISECONDS, check);
        }
    }

    private void check() {
        if (area.isDisposed()) {
            return;
        }
        running.ifPresent(Job::cancel);
        int turn = ++asked;
        register.session().ifPresentOrElse(session -> running = Optional.of(
            BackgroundWork.of(Messages.approvals_verify, monitor -> Verification.of(session))
                .then(found -> {
                    if (turn == asked && !area.isDisposed()) {
                        show(found.approvals(), words(found));
                    }
                })
                .failed(problem -> getSite().getService(Reporter.class).failed(Messages.approvals_failed,
                    Messages.approval_failedRemedy, problem))
                .start(area.getDisplay(), false)), () -> show(List.of(), Messages.approvals_noRegister));
    }

    private void show(List<Checked> found, String words) {
        Optional<String> before = selected().map(one -> one.approval().getId());
        summary.setText(words.replace("&", "&&"));
        summary.requestLayout();
        table.setInput(found.reversed());
        found.stream().filter(one -> before.filter(one.approval().getId()::equals).isPresent()).findFirst()
            .ifPresent(one -> table.setSelection(new StructuredSelection(one), true));
        details.show(selected());
    }

    private static String words(Verification found) {
        if (found.approvals().isEmpty()) {
            return Messages.approvals_none;
        }
        long standing = found.approvals().stream().filter(one -> one.standing() == Verification.Standing.STANDS).count();
        long broken = found.approvals().stream().filter(one -> one.standing() != Verification.Standing.REOPENED && !one.holds()).count();
        return broken == 0 ? Messages.bind(Messages.approvals_allHold, standing, found.approvals().size())
            : Messages.bind(Messages.approvals_someBroken, broken, found.approvals().size());
    }

    private Optional<Checked> selected() {
        return Optional.ofNullable((Checked) table.getStructuredSelection().getFirstElement());
    }

    private void createTable(Composite rows) {
        var layout = new TableColumnLayout();
        rows.setLayout(layout);
        table = new TableViewer(rows, SWT.FULL_SELECTION | SWT.SINGLE);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.approvals_what, 6, this::what, one -> labels.image(icon(one)));
        column(layout, Messages.approval_by, 4, one -> party(one.approval().getBy()), one -> null);
        column(layout, Messages.approval_capacity, 3, one -> Optional.ofNullable(one.approval().getCapacity()).orElse(""), one -> null);
        column(layout, Messages.approvals_when, 4, one -> Formats.local().value(one.approval().getAt()), one -> null);
        column(layout, Messages.approval_signature, 4, ApprovalWords::signatures, one -> labels.image(ApprovalWords.signatureIcon(one)));
        column(layout, Messages.approvals_now, 5, ApprovalWords::now, one -> labels.image(ApprovalWords.nowIcon(one)));
        column(layout, Messages.approvals_content, 2, one -> ApprovalWords.digest(one.approval()), one -> null);
        ColumnViewerToolTipSupport.enableFor(table);
        table.addDoubleClickListener(event -> selected().ifPresent(this::open));
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> selected().ifPresent(one -> actions(one).forEach(manager::add)));
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<Checked, String> text,
            Function<Checked, Image> image) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Checked) row);
            }

            @Override
            public Image getImage(Object row) {
                return image.apply((Checked) row);
            }

            @Override
            public String getToolTipText(Object row) {
                return ((Checked) row).words();
            }
        });
    }

    private String what(Checked one) {
        String kind = labels.getText(one.approval().getKind());
        return kind + ": " + Optional.ofNullable(one.approval().getSubject()).map(subject -> approving()
            .map(approving -> approving.name(new Subjects(subject, one.approval().getPart()))).orElse("")).orElse(Messages.approvals_gone);
    }

    private static ImageDescriptor icon(Checked one) {
        return switch (one.standing()) {
            case STANDS -> one.holds() ? Images.READ_ONLY.descriptor() : Images.WARNING.descriptor();
            case SUPERSEDED, REOPENED -> Images.RECENT.descriptor();
        };
    }

    private String party(Party party) {
        return party == null ? "" : labels.text(party);
    }

    private Optional<Approving> approving() {
        return ApprovalHandler.approving(getSite(), getSite().getShell());
    }

    private void open(Checked one) {
        register.session().filter(session -> one.approval().getSubject() != null).ifPresent(session ->
            getSite().getService(ElementEditors.class).open(getSite().getPage(), session, one.approval().getSubject()));
    }

    private List<Action> actions(Checked one) {
        var actions = new ArrayList<Action>();
        if (one.approval().getSubject() != null) {
            var about = new Subjects(one.approval().getSubject(), one.approval().getPart());
            actions.add(action(Messages.approvals_open, () -> open(one)));
            actions.add(action(Messages.approvals_compare, () -> register.session().ifPresent(session ->
                CompareHandler.show(getSite().getPage(), session, about, Optional.ofNullable(one.approval().getContent())))));
            if (one.standing() == Verification.Standing.STANDS && writable()) {
                actions.add(action(Messages.approvals_sign, () -> approving().ifPresent(approving -> approving.sign(one.approval()))));
                actions.add(action(Messages.approvals_reopen, () -> approving().ifPresent(approving -> approving.reopen(about))));
            }
        }
        return actions;
    }

    private boolean writable() {
        return register.session().filter(session -> session.access() instanceof RegisterSession.Access.Writable).isPresent();
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
