package org.consultum.ui.engagement.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.engagement.RoundState;
import org.consultum.engagement.RoundStatus;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;

/** One consultation round: its state in a line, what can be done with it, and its points, submissions, people and figures. */
public final class RoundPane {

    private final Composite control;
    private final Composite content;
    private final Composite none;
    private final Editing editing;
    private final Clock clock = Clock.systemUTC();
    private final Label title;
    private final Label state;
    private final Button receive;
    private final Button publish;
    private final Button answers;
    private final CTabFolder tabs;
    private final PointsPane points;
    private final SubmissionsPane submissions;
    private final SetupPane setup;
    private final FiguresPane figures;
    private Optional<ConsultationRound> round = Optional.empty();

    /**
     * Creates the pane.
     *
     * @param selected told what is selected in it
     */
    public RoundPane(Composite parent, Editing editing, RoundSteps steps, IWorkbenchPage page, Consumer<Element> selected) {
        this.editing = editing;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new StackLayout());
        none = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().applyTo(none);
        new EmptyPage(none, Messages.round_none, Messages.round_noneHint, List.of());
        content = Css.mark(new Composite(control, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
        var head = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 6).spacing(8, 2).numColumns(4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = Css.mark(new Label(head, SWT.NONE), Css.SECTION);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(title);
        receive = button(head, Messages.step_receive, () -> round.ifPresent(shown -> steps.receive(shown, Optional.empty())));
        answers = button(head, Messages.step_answers, () -> round.ifPresent(steps::saveAnswers));
        publish = button(head, Messages.step_publish, () -> round.ifPresent(steps::publish));
        state = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(60, SWT.DEFAULT).applyTo(state);
        tabs = new CTabFolder(content, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        points = new PointsPane(tabs, editing, selected);
        submissions = new SubmissionsPane(tabs, editing, steps, page, selected);
        setup = new SetupPane(tabs, editing, steps);
        figures = new FiguresPane(tabs, editing);
        add(Messages.tab_points, points.control());
        add(Messages.tab_submissions, submissions.control());
        add(Messages.tab_setup, setup.control());
        add(Messages.tab_figures, figures.control());
        tabs.setSelection(0);
        drop(content, steps);
        show(Optional.empty());
    }

    private void add(String text, Control pane) {
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(text);
        item.setControl(pane);
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** A folder or file dropped here is looked at as submissions. */
    private void drop(Composite target, RoundSteps steps) {
        var drop = new DropTarget(target, DND.DROP_COPY | DND.DROP_DEFAULT);
        drop.setTransfer(FileTransfer.getInstance());
        drop.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = round.isPresent() && !editing.readOnly() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0 && round.isPresent()) {
                    control.getDisplay().asyncExec(() -> round.ifPresent(shown -> steps.receive(shown, Optional.of(Path.of(files[0])))));
                }
            }
        });
    }

    /** The composite of the pane. */
    public Composite control() {
        return control;
    }

    /** The round shown. */
    public Optional<ConsultationRound> round() {
        return round;
    }

    public void setFocus() {
        points.setFocus();
    }

    /** Shows a round, or none. */
    public void show(Optional<ConsultationRound> shown) {
        editing.register().commitPending();
        round = shown;
        points.show(shown);
        submissions.show(shown);
        setup.show(shown);
        refresh();
    }

    /** Shows a point or submission of the round. */
    public void reveal(Element inside) {
        if (inside instanceof SubmissionPoint point) {
            tabs.setSelection(0);
            points.reveal(point);
        } else if (inside instanceof Submission submission) {
            tabs.setSelection(1);
            submissions.reveal(submission);
        }
    }

    /** Shows the present state of the round. */
    public void refresh() {
        if (control.isDisposed()) {
            return;
        }
        round = round.filter(shown -> shown.eContainer() != null);
        ((StackLayout) control.getLayout()).topControl = round.isPresent() ? content : none;
        control.layout(true, false);
        if (round.isEmpty()) {
            return;
        }
        RoundStatus status = RoundStatus.of(round.get(), clock.instant());
        title.setText(editing.labels().text(round.get()).replace("&", "&&"));
        state.setText(line(round.get(), status).replace("&", "&&"));
        state.setToolTipText(status.deadline().flatMap(Formats.local()::elsewhere).orElse(null));
        receive.setEnabled(!editing.readOnly());
        publish.setEnabled(!editing.readOnly() && status.state() != RoundState.PUBLISHED);
        answers.setEnabled(status.points() > 0);
        tabs.getItem(0).setText(status.open() > 0 ? Messages.bind(Messages.tab_pointsOpen, status.open()) : Messages.tab_points);
        tabs.getItem(1).setText(Messages.bind(Messages.tab_submissionsCount, status.submissions()));
        points.refresh();
        submissions.refresh();
        setup.refresh();
        figures.show(round.get());
    }

    private static String line(ConsultationRound round, RoundStatus status) {
        var line = new StringBuilder(status.stateText());
        status.deadline().ifPresent(closes -> line.append(" \u00B7 ").append(Messages.bind(
            status.state() == RoundState.PLANNED || status.state() == RoundState.OPEN ? Messages.round_closes : Messages.round_closed,
            Formats.local().dateTime(closes))).append(" (").append(status.daysText()).append(')'));
        if (round.getPublishedOn() != null) {
            line.append(" \u00B7 ").append(Messages.bind(Messages.round_publishedOn, Formats.local().date(round.getPublishedOn())));
        }
        line.append(" \u00B7 ").append(Messages.bind(Messages.round_counts,
            new Object[] {status.submissions(), status.points(), status.open()}));
        if (status.late() > 0) {
            line.append(" \u00B7 ").append(Messages.bind(Messages.round_late, status.late()));
        }
        if (status.unread() > 0) {
            line.append(" \u00B7 ").append(Messages.bind(Messages.round_unread, status.unread()));
        }
        return line.toString();
    }
}
