package org.consultum.ui.planning;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlineMove;
import org.consultum.rules.deadline.DeadlinePlan;
import org.consultum.rules.deadline.DeadlineState;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * The time line: deadlines as marks, today as a line, the meeting as a bar that is taken with the mouse and moved. What is drawn stands in
 * words in the table beside it.
 */
final class DeadlineCanvas extends Canvas {

    private static final int MARGIN = 14;
    private static final int MARK = 7;
    private static final int BAR = 18;
    private static final int CLOSEST_MARKS = 46;
    private static final int GAP = 10;

    /** What a person does with the line. */
    interface Moves {

        /** Tries the meeting so many days from where it is planned. */
        void tryDays(long days);

        /** How many days from where it is planned the meeting is being tried. */
        long triedDays();

        void apply();

        void giveUp();

        void select(Deadline deadline);
    }

    private final Moves moves;
    private Optional<DeadlinePlan> plan = Optional.empty();
    private Optional<DeadlineMove> move = Optional.empty();
    private Optional<Deadline> selected = Optional.empty();
    private Optional<TimeLine> line = Optional.empty();
    private List<Rectangle> marks = List.of();
    private Optional<Drag> drag = Optional.empty();

    /** The meeting being moved with the mouse; the line stays as it was when it was taken. */
    private record Drag(int from, long triedBefore, TimeLine line) {
    }

    DeadlineCanvas(Composite parent, Moves moves) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.moves = moves;
        Css.mark(this, Css.PAGE);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ESCAPE
            && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.KeyDown, event -> key(new KeyEvent(event)));
        addListener(SWT.MouseDown, event -> down(new MouseEvent(event)));
        addListener(SWT.MouseMove, event -> moved(new MouseEvent(event)));
        addListener(SWT.MouseUp, event -> drag = Optional.empty());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = inWords();
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.line_help;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** Shows a plan, or what would become of it. */
    void show(Optional<DeadlinePlan> shown, Optional<DeadlineMove> tried) {
        plan = shown;
        move = tried;
        line = Optional.empty();
        redraw();
    }

    /** Marks the deadline that is selected in the table. */
    void mark(Optional<Deadline> deadline) {
        selected = deadline;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, heightHint == SWT.DEFAULT ? 160 : heightHint);
    }

    private Optional<DeadlinePlan> drawn() {
        return move.map(DeadlineMove::after).or(() -> plan);
    }

    private String inWords() {
        return drawn().flatMap(DeadlinePlan::start).map(start -> Messages.bind(Messages.line_name, DeadlineLooks.moment(start),
            drawn().orElseThrow().deadlines().size())).orElse(Messages.line_empty);
    }

    private void key(KeyEvent event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            moves.apply();
        } else if (event.keyCode == SWT.ESC) {
            drag = Optional.empty();
            moves.giveUp();
        }
    }

    private void down(MouseEvent event) {
        setFocus();
        if (event.button != 1 || line.isEmpty()) {
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).contains(event.x, event.y)) {
                moves.select(drawn().orElseThrow().deadlines().get(i));
                return;
            }
        }
        if (plan.filter(DeadlinePlan::movable).isPresent() && bar(line.get()).filter(bar -> bar.contains(event.x, event.y)).isPresent()) {
            drag = Optional.of(new Drag(event.x, moves.triedDays(), line.get()));
            setToolTipText(null);
        }
    }

    private void moved(MouseEvent event) {
        if (drag.isPresent()) {
            long days = drag.get().triedBefore() + drag.get().line().days(event.x - drag.get().from());
            if (days != moves.triedDays()) {
                moves.tryDays(days);
                update();
            }
            return;
        }
        boolean over = plan.filter(DeadlinePlan::movable).isPresent()
            && line.flatMap(this::bar).filter(bar -> bar.contains(event.x, event.y)).isPresent();
        setCursor(over ? getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
        setToolTipText(over ? Messages.line_help : tip(event));
    }

    private String tip(MouseEvent event) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).contains(event.x, event.y) && drawn().isPresent() && i < drawn().get().deadlines().size()) {
                Deadline deadline = drawn().get().deadlines().get(i);
                return deadline.milestone().title() + ": " + deadline.stateText() + "\n" + deadline.sum();
            }
        }
        return null;
    }

    /** All days that are to be seen: those of the plan as it is, and as it would be. */
    private TimeLine line(DeadlinePlan shown) {
        if (drag.isPresent()) {
            return drag.get().line();
        }
        var days = new ArrayList<LocalDate>();
        for (DeadlinePlan one : plan.filter(before -> before != shown).map(before -> List.of(before, shown)).orElse(List.of(shown))) {
            one.deadlines().forEach(deadline -> days.add(deadline.day()));
            one.start().ifPresent(start -> days.add(start.toLocalDate()));
            one.end().ifPresent(end -> days.add(end.toLocalDate()));
        }
        LocalDate today = today(shown);
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(today);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(today);
        long most = Math.max(60, last.toEpochDay() - first.toEpochDay());
        if (today.isAfter(first.minusDays(most)) && today.isBefore(last.plusDays(most))) {
            days.add(today);
        }
        return TimeLine.around(days, MARGIN, getClientArea().width - 2 * MARGIN);
    }

    private static LocalDate today(DeadlinePlan shown) {
        return shown.now().atZone(shown.start().orElseThrow().getZone()).toLocalDate();
    }

    private Optional<Rectangle> bar(TimeLine on) {
        return drawn().flatMap(shown -> shown.start().map(start -> {
            int from = on.x(start);
            int to = on.x(shown.end().orElse(start.plusHours(1)));
            int width = Math.max(10, to - from);
            return new Rectangle(from, axis() - BAR / 2, width, BAR);
        }));
    }

    /** Height of the line itself. */
    private int axis() {
        return 43;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        if (drawn().flatMap(DeadlinePlan::start).isEmpty() || area.width < 4 * MARGIN) {
            return;
        }
        DeadlinePlan shown = drawn().get();
        TimeLine on = line(shown);
        line = Optional.of(on);
        scale(gc, on, shown, area);
        today(gc, on, shown, area);
        ghosts(gc, on);
        meeting(gc, on, shown);
        deadlines(gc, on, shown, area);
        if (isFocusControl()) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    private void scale(GC gc, TimeLine on, DeadlinePlan shown, Rectangle area) {
        if (on.dayWidth() >= 3) {
            gc.setBackground(ThemeColours.TILE.get());
            for (LocalDate day : on.marks(TimeLine.Step.DAY)) {
                if (!shown.calendar().isWorkingDay(day)) {
                    gc.fillRectangle(on.x(day), axis() - 14, Math.max(1, on.x(day.plusDays(1)) - on.x(day)), 28);
                }
            }
        }
        gc.setForeground(ThemeColours.LINE.get());
        gc.setLineWidth(2);
        gc.drawLine(MARGIN, axis(), area.width - MARGIN, axis());
        gc.setLineWidth(1);
        if (on.isCut()) {
            int x = on.x(on.cutFrom());
            gc.setBackground(ThemeColours.PAGE.get());
            gc.fillRectangle(x, axis() - 5, TimeLine.CUT, 10);
            gc.setForeground(ThemeColours.QUIET_TEXT.get());
            gc.drawPolyline(new int[] {x, axis(), x + 4, axis() - 5, x + 8, axis() + 5, x + 12, axis() - 5, x + TimeLine.CUT, axis()});
        }
        TimeLine.Step step = on.step(CLOSEST_MARKS);
        int free = 0;
        for (LocalDate day : on.marks(step)) {
            int x = on.x(day);
            gc.setForeground(ThemeColours.LINE.get());
            gc.drawLine(x, axis() - 6, x, axis() + 6);
            String text = scaleText(step, day);
            if (x >= free && x + gc.textExtent(text).x <= area.width) {
                gc.setForeground(ThemeColours.QUIET_TEXT.get());
                gc.drawText(text, x + 2, 2, true);
                free = x + gc.textExtent(text).x + GAP;
            }
        }
    }

    private static String scaleText(TimeLine.Step step, LocalDate day) {
        String pattern = switch (step) {
            case DAY -> "EEE d MMM";
            case WEEK -> "d MMM";
            case MONTH, QUARTER -> "MMM uuuu";
            case YEAR -> "uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.getDefault()).format(day);
    }

    private void today(GC gc, TimeLine on, DeadlinePlan shown, Rectangle area) {
        LocalDate today = today(shown);
        if (!on.shows(today)) {
            return;
        }
        int x = today(on, shown);
        gc.setForeground(getForeground());
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(x, 18, x, area.height);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private static int today(TimeLine on, DeadlinePlan shown) {
        return on.x(shown.now().atZone(shown.start().orElseThrow().getZone()));
    }

    /** Where deadlines and meeting were before they are tried elsewhere. */
    private void ghosts(GC gc, TimeLine on) {
        if (move.isEmpty()) {
            return;
        }
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        gc.setLineStyle(SWT.LINE_DOT);
        move.get().before().start().ifPresent(start -> gc.drawRectangle(on.x(start), axis() - BAR / 2,
            Math.max(10, on.x(move.get().before().end().orElse(start)) - on.x(start)), BAR));
        move.get().before().deadlines().forEach(deadline -> gc.drawOval(on.x(deadline.moment()) - MARK, axis() - MARK, 2 * MARK, 2 * MARK));
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void meeting(GC gc, TimeLine on, DeadlinePlan shown) {
        Rectangle bar = bar(on).orElseThrow();
        gc.setBackground(ThemeColours.ACCENT.get());
        gc.fillRoundRectangle(bar.x, bar.y, bar.width, bar.height, 4, 4);
        ZonedDateTime start = shown.start().orElseThrow();
        String text = Messages.bind(Messages.line_meeting, Formats.local().date(start.toLocalDate()));
        Point size = gc.textExtent(text);
        gc.setForeground(ThemeColours.ACCENT.get());
        int width = getClientArea().width;
        gc.drawText(text, Math.max(2, Math.min(bar.x + bar.width / 2 - size.x / 2, width - size.x - 2)), bar.y - size.y + 2, true);
    }

    private void deadlines(GC gc, TimeLine on, DeadlinePlan shown, Rectangle area) {
        var texts = new ArrayList<String>();
        var xs = new ArrayList<Integer>();
        var widths = new ArrayList<Integer>();
        for (Deadline deadline : shown.deadlines()) {
            String sign = DeadlineLooks.sign(deadline.state());
            texts.add((sign.isEmpty() ? "" : sign + " ") + deadline.milestone().title() + ", "
                + DateTimeFormatter.ofPattern("EEE d MMM", Locale.getDefault()).format(deadline.moment()));
            xs.add(on.x(deadline.moment()));
            widths.add(gc.textExtent(texts.getLast()).x);
        }
        boolean today = on.shows(today(shown));
        if (today) {
            texts.add(Messages.bind(Messages.line_today, Formats.local().date(today(shown))));
            xs.add(today(on, shown));
            widths.add(gc.textExtent(texts.getLast()).x);
        }
        int height = gc.getFontMetrics().getHeight() + 1;
        int top = axis() + BAR / 2 + 3;
        int lanes = Math.max(1, (area.height - top - 2) / height);
        var places = on.places(xs, widths, lanes, GAP);
        var found = new ArrayList<Rectangle>();
        if (today && places.getLast().lane() >= 0) {
            gc.setForeground(getForeground());
            gc.drawText(texts.getLast(), places.getLast().x() + 3, top + places.getLast().lane() * height, true);
        }
        for (int i = 0; i < shown.deadlines().size(); i++) {
            Deadline deadline = shown.deadlines().get(i);
            int x = xs.get(i);
            var place = places.get(i);
            gc.setForeground(DeadlineLooks.colour(deadline).get());
            if (place.lane() >= 0) {
                int y = top + place.lane() * height;
                gc.setAlpha(110);
                gc.drawLine(x, axis() + MARK, x, y);
                gc.setAlpha(255);
                gc.drawText(texts.get(i), place.x(), y, true);
                if (selected.filter(one -> one.sameAs(deadline)).isPresent()) {
                    gc.drawRectangle(place.x() - 3, y - 1, widths.get(i) + 6, height);
                }
            }
        }
        for (int i = 0; i < shown.deadlines().size(); i++) {
            found.add(mark(gc, shown.deadlines().get(i), xs.get(i)));
        }
        marks = found;
    }

    private Rectangle mark(GC gc, Deadline deadline, int x) {
        var colour = DeadlineLooks.colour(deadline).get();
        gc.setBackground(deadline.state() == DeadlineState.DUE ? ThemeColours.PAGE.get() : colour);
        gc.fillOval(x - MARK, axis() - MARK, 2 * MARK, 2 * MARK);
        gc.setForeground(colour);
        gc.setLineWidth(2);
        gc.drawOval(x - MARK, axis() - MARK, 2 * MARK, 2 * MARK);
        gc.setLineWidth(1);
        gc.setForeground(ThemeColours.PAGE.get());
        String sign = DeadlineLooks.sign(deadline.state());
        Point size = gc.textExtent(sign);
        gc.drawText(sign, x - size.x / 2, axis() - size.y / 2, true);
        return new Rectangle(x - MARK - 2, axis() - MARK - 2, 2 * MARK + 4, 2 * MARK + 4);
    }
}
