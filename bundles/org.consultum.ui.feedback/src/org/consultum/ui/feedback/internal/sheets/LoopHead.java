package org.consultum.ui.feedback.internal.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopReason;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.model.LoopStage;
import org.consultum.model.Organisation;
import org.consultum.model.Recommendation;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.feedback.internal.loops.LoopSteps;
import org.consultum.ui.feedback.internal.steps.Step;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;

/** The head of a loop: its five steps with their names, what it waits for, and a button for the next step. Used on the display thread. */
final class LoopHead {

    private static final int HEIGHT = 46;
    private static final int DOT = 14;

    private final Recommendation loop;
    private final Editing editing;
    private final Clock clock;
    private final Canvas mark;
    private final Label where;
    private final Label others;
    private final Button next;
    private LoopSteps steps;
    private Optional<Step> step = Optional.empty();

    LoopHead(Composite parent, IServiceLocator site, Recommendation loop, Editing editing, Clock clock) {
        this.loop = Objects.requireNonNull(loop);
        this.editing = Objects.requireNonNull(editing);
        this.clock = Objects.requireNonNull(clock);
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        mark = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(mark);
        mark.addListener(SWT.Paint, event -> paint(event.gc));
        mark.addListener(SWT.Resize, event -> mark.redraw());
        mark.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = steps.words();
            }
        });
        var row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        where = new Label(row, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(where);
        Themes.keep(where, () -> steps.late() ? ThemeColours.ALERT.get() : mark.getForeground());
        Themes.whenChanged(mark, mark::redraw);
        next = new Button(row, SWT.PUSH);
        next.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            step.ifPresent(one -> new Commands(site).run(one.command()))));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(next);
        var diagram = new Button(row, SWT.PUSH);
        diagram.setText(Messages.head_diagram);
        diagram.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            new Commands(site).run("org.consultum.ui.feedback.showDiagram")));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(diagram);
        others = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(others);
        refresh();
    }

    /** Shows how the loop stands now. */
    void refresh() {
        LoopFacts facts = LoopFacts.of(loop).withSuccessors(Descendants.of(loop).stream().map(Recommendation::getId).toList());
        LocalDate today = LocalDate.now(clock);
        LoopStatus status = LoopStatus.of(facts, today);
        steps = LoopSteps.of(facts, status);
        step = Step.of(status.next());
        var words = LoopWords.in(Locale.getDefault(), this::name);
        where.setText(LoopSteps.sentence(status.late(), status.words(this::name, Locale.getDefault())).replace("&", "&&"));
        where.redraw();
        show(next, step.isPresent() && !editing.readOnly());
        step.ifPresent(one -> next.setText(status.nextWords(this::name, Locale.getDefault()).replace("&", "&&")));
        List<LoopReason> rest = status.others();
        others.setText(rest.isEmpty() ? "" : Messages.bind(Messages.head_others, rest.stream()
            .map(reason -> words.reason(reason, LoopStatus.daysLate(reason, today))).collect(Collectors.joining("; "))).replace("&", "&&"));
        show(others, !rest.isEmpty());
        mark.setToolTipText(steps.words());
        mark.redraw();
        where.getParent().requestLayout();
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** Gives the keyboard to the next step. */
    boolean setFocus() {
        return next.getVisible() && next.setFocus();
    }

    private Optional<String> name(String id) {
        return editing.session().find(id).map(found -> found instanceof Organisation organisation && organisation.getShortName() != null
            ? organisation.getShortName() : editing.labels().text(found));
    }

    private void paint(GC gc) {
        Rectangle area = mark.getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int column = Math.min(170, area.width / LoopSteps.ALL);
        int middle = DOT / 2 + 3;
        var done = (steps.closed() ? ThemeColours.DONE : steps.late() ? ThemeColours.ALERT : ThemeColours.ACCENT).get();
        for (int number = 0; number < LoopSteps.ALL; number++) {
            boolean reached = number < steps.reached();
            int x = number * column;
            gc.setLineWidth(2);
            if (number > 0) {
                gc.setForeground(reached ? done : ThemeColours.LINE.get());
                gc.drawLine(x - column + DOT + 4, middle, x - 2, middle);
            }
            if (reached) {
                gc.setBackground(done);
                gc.fillOval(x + 1, middle - DOT / 2, DOT, DOT);
            } else {
                gc.setForeground(ThemeColours.QUIET_TEXT.get());
                gc.setLineWidth(1);
                gc.drawOval(x + 1, middle - DOT / 2, DOT - 1, DOT - 1);
            }
            boolean current = number == steps.reached() - 1;
            gc.setForeground(current ? done : reached ? mark.getForeground() : ThemeColours.QUIET_TEXT.get());
            String name = LoopSteps.name(LoopStage.values()[number]);
            Point size = gc.textExtent(name);
            gc.drawText(name, x, middle + DOT / 2 + 4, true);
            if (current && steps.closed()) {
                gc.drawText(" \u2713", x + size.x, middle + DOT / 2 + 4, true);
            }
        }
    }
}
