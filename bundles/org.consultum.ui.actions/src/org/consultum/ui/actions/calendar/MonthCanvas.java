package org.consultum.ui.actions.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.index.IndexEntry;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A month as a sheet of days, drawn as large as there is room. */
final class MonthCanvas extends Canvas {

    /** Most actions asked for of one day. */
    static final int MOST = 24;

    private static final int PAD = 4;
    private static final int DRAG_STARTS = 6;
    private static final int MOST_LINES = 3;

    private final Days days;
    private final CalendarChips chips;
    private final List<Spot> spots = new ArrayList<>();
    private MonthLayout month;
    private int headHeight = 24;
    private Optional<Drag> drag = Optional.empty();
    private Optional<Spot> pressed = Optional.empty();
    private Point from = new Point(0, 0);

    /** Something that was drawn and can be pointed at; without a thing it is the line that says how many more there are. */
    private record Spot(Rectangle room, LocalDate day, Optional<IndexEntry> thing) {
    }

    /** An action under way to another day. */
    private record Drag(IndexEntry action, Point at) {
    }

    MonthCanvas(Composite parent, Days days, YearMonth shown) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.days = days;
        chips = new CalendarChips(this::getForeground);
        month = MonthLayout.of(shown, Locale.getDefault());
        Css.mark(this, Css.PAGE);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MenuDetect, event -> setToolTipText(null));
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseUp, this::up);
        addListener(SWT.MouseDoubleClick, event -> spot(event).flatMap(Spot::thing).ifPresent(days::open));
        addListener(SWT.MouseVerticalWheel, event -> days.turn(event.count > 0 ? -1 : 1));
        describe();
    }

    /** Shows another month. */
    void month(YearMonth shown) {
        month = MonthLayout.of(shown, Locale.getDefault());
        setToolTipText(null);
        redraw();
    }

    MonthLayout month() {
        return month;
    }

    private void key(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        int step = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -MonthLayout.DAYS;
            case SWT.ARROW_DOWN -> MonthLayout.DAYS;
            default -> 0;
        };
        if (step != 0 && modifiers == SWT.MOD3) {
            days.move(step);
        } else if (modifiers != 0) {
            return;
        } else if (step == 1 || step == -1) {
            goTo(days.cursor().plusDays(step), step < 0);
        } else if (step != 0) {
            within(step);
        } else {
            switch (event.keyCode) {
                case SWT.PAGE_UP -> days.turn(-1);
                case SWT.PAGE_DOWN -> days.turn(1);
                case SWT.HOME -> days.go(days.today(), Optional.empty());
                case SWT.CR, SWT.KEYPAD_CR -> enter();
                case SWT.ESC -> giveUp();
                default -> { }
            }
        }
    }

    private void enter() {
        current().ifPresentOrElse(days::open, () -> days.more(days.cursor()));
    }

    private Optional<IndexEntry> current() {
        return days.current().flatMap(id -> Days.things(days.day(days.cursor())).stream().filter(entry -> entry.id().equals(id))
            .findFirst());
    }

    /** Up and down first go through the things of the day, then on to the week before or after. */
    private void within(int step) {
        List<IndexEntry> things = visible(days.cursor());
        int at = current().map(things::indexOf).orElse(-1) + (step > 0 ? 1 : -1);
        if (at >= 0 && at < things.size() && !things.isEmpty()) {
            days.go(days.cursor(), Optional.of(things.get(at).id()));
        } else {
            goTo(days.cursor().plusDays(step), step < 0);
        }
    }

    private void goTo(LocalDate day, boolean last) {
        List<IndexEntry> things = month.shows(day) ? visible(day) : List.of();
        days.go(day, things.isEmpty() ? Optional.empty() : Optional.of((last ? things.getLast() : things.getFirst()).id()));
    }

    /** What is drawn of a day. */
    private List<IndexEntry> visible(LocalDate day) {
        return spots.stream().filter(spot -> spot.day().equals(day)).flatMap(spot -> spot.thing().stream()).toList();
    }

    private void down(Event event) {
        setFocus();
        from = new Point(event.x, event.y);
        Optional<Spot> at = spot(event);
        pressed = event.button == 1 ? at.filter(spot -> spot.thing().filter(MonthCanvas::isAction).isPresent()) : Optional.empty();
        if (at.isPresent() && at.get().thing().isEmpty() && event.button == 1) {
            days.more(at.get().day());
            return;
        }
        dayAt(event.x, event.y).ifPresent(day -> days.go(day, at.flatMap(Spot::thing).map(IndexEntry::id)));
    }

    private void moved(Event event) {
        if (pressed.isPresent() && (drag.isPresent() || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) >= DRAG_STARTS)) {
            drag = Optional.of(new Drag(pressed.get().thing().orElseThrow(), new Point(event.x, event.y)));
            setToolTipText(null);
            redraw();
            return;
        }
        Optional<Spot> over = spot(event);
        setToolTipText(over.map(spot -> spot.thing().map(thing -> isAction(thing) ? CalendarChips.whole(thing, spot.day(), days.words())
            : CalendarChips.said(thing)).orElse(Messages.calendar_moreTip)).orElse(null));
        setCursor(over.filter(spot -> spot.thing().isEmpty()).isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void up(Event event) {
        Optional<Drag> dropped = drag;
        drag = Optional.empty();
        pressed = Optional.empty();
        dropped.ifPresent(moved -> dayAt(event.x, event.y).ifPresent(day -> days.drop(moved.action(), day)));
        redraw();
    }

    private void giveUp() {
        drag = Optional.empty();
        pressed = Optional.empty();
        redraw();
    }

    private Optional<Spot> spot(Event event) {
        return spots.stream().filter(spot -> spot.room().contains(event.x, event.y)).findFirst();
    }

    private Optional<LocalDate> dayAt(int x, int y) {
        Rectangle sheet = sheet();
        if (!sheet.contains(x, y)) {
            return Optional.empty();
        }
        int column = Math.min(MonthLayout.DAYS - 1, (x - sheet.x) * MonthLayout.DAYS / sheet.width);
        int week = Math.min(month.weeks() - 1, (y - sheet.y) * month.weeks() / sheet.height);
        return Optional.of(month.day(week, column));
    }

    private Rectangle sheet() {
        Rectangle area = getClientArea();
        return new Rectangle(area.x, area.y + headHeight, Math.max(1, area.width), Math.max(1, area.height - headHeight));
    }

    private Rectangle cell(int week, int column) {
        Rectangle sheet = sheet();
        int x = sheet.x + sheet.width * column / MonthLayout.DAYS;
        int y = sheet.y + sheet.height * week / month.weeks();
        return new Rectangle(x, y, sheet.x + sheet.width * (column + 1) / MonthLayout.DAYS - x,
            sheet.y + sheet.height * (week + 1) / month.weeks() - y);
    }

    private void paint(GC gc) {
        headHeight = gc.getFontMetrics().getHeight() + 8;
        spots.clear();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        for (int column = 0; column < MonthLayout.DAYS; column++) {
            head(gc, column);
        }
        for (int week = 0; week < month.weeks(); week++) {
            for (int column = 0; column < MonthLayout.DAYS; column++) {
                day(gc, cell(week, column), month.day(week, column));
            }
        }
        drag.ifPresent(moved -> ghost(gc, moved));
    }

    private void head(GC gc, int column) {
        Rectangle below = cell(0, column);
        DayOfWeek day = month.columns().get(column);
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        String name = day.getDisplayName(below.width > 110 ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE, Locale.getDefault());
        gc.drawText(name, below.x + PAD, 4, true);
    }

    private void day(GC gc, Rectangle room, LocalDate day) {
        boolean inside = YearMonth.from(day).equals(month.month());
        boolean target = drag.flatMap(moved -> dayAt(moved.at().x, moved.at().y)).filter(day::equals).isPresent();
        gc.setForeground(ThemeColours.LINE.get());
        gc.setLineWidth(1);
        gc.drawRectangle(room.x, room.y, room.width, room.height);
        int y = room.y + PAD + number(gc, room, day, inside) + 2;
        int line = CalendarChips.height(gc);
        CalendarDays.Day content = days.day(day);
        List<IndexEntry> things = Days.things(content);
        var fit = MonthLayout.Fit.of(content.beside().size() + content.total(), Math.max(0, (room.y + room.height - y) / (line + 2)));
        int shown = Math.min(fit.shown(), things.size());
        // Where there is room for it a title takes more than one line.
        int each = shown == 0 || fit.more() > 0 ? 1 : Math.clamp((room.y + room.height - y) / ((line + 2) * shown), 1, MOST_LINES);
        for (IndexEntry thing : things.subList(0, shown)) {
            int width = Math.max(8, room.width - 2 * PAD + 1);
            List<String> lines = CalendarChips.lines(gc, thing, days.words(), width, each);
            int height = line + Math.max(0, lines.size() - 1) * gc.getFontMetrics().getHeight();
            var strip = new Rectangle(room.x + PAD, y, width, height);
            if (isAction(thing)) {
                chips.action(gc, strip, lines, thing, days.words(), days.isSelected(thing.id()));
            } else {
                chips.beside(gc, strip, lines, days.isSelected(thing.id()));
            }
            spots.add(new Spot(strip, day, Optional.of(thing)));
            y += height + 2;
        }
        int more = content.beside().size() + content.total() - shown;
        if (more > 0) {
            String text = Messages.bind(Messages.calendar_more, Formats.local().number(more));
            gc.setForeground(ThemeColours.ACCENT.get());
            int top = Math.min(y, room.y + room.height - line);
            gc.drawText(text, room.x + PAD + 2, top, true);
            spots.add(new Spot(new Rectangle(room.x, top, room.width, line), day, Optional.empty()));
        }
        if (target || day.equals(days.cursor()) && isFocusControl()) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.setLineWidth(target ? 3 : 2);
            gc.drawRectangle(room.x + 1, room.y + 1, room.width - 2, room.height - 2);
            gc.setLineWidth(1);
        }
    }

    /** Draws the number of the day and says how high it is. */
    private int number(GC gc, Rectangle room, LocalDate day, boolean inside) {
        String text = day.getDayOfMonth() == 1 ? DateTimeFormatter.ofPattern("d MMM", Locale.getDefault()).format(day)
            : String.valueOf(day.getDayOfMonth());
        Point size = gc.textExtent(text);
        if (day.equals(days.today())) {
            gc.setBackground(ThemeColours.ACCENT.get());
            gc.fillRoundRectangle(room.x + PAD - 1, room.y + PAD - 2, size.x + 8, size.y + 2, 8, 8);
            gc.setForeground(ThemeColours.PAGE.get());
            gc.drawText(text, room.x + PAD + 3, room.y + PAD - 1, true);
        } else {
            gc.setForeground(inside ? getForeground() : ThemeColours.QUIET_TEXT.get());
            gc.drawText(text, room.x + PAD + 1, room.y + PAD - 1, true);
        }
        return size.y;
    }

    private void ghost(GC gc, Drag moved) {
        var room = new Rectangle(moved.at().x + 8, moved.at().y + 8, Math.max(80, sheet().width / MonthLayout.DAYS - 2 * PAD),
            CalendarChips.height(gc));
        gc.setAlpha(220);
        chips.action(gc, room, moved.action(), days.words(), true);
        gc.setAlpha(255);
    }

    private static boolean isAction(IndexEntry entry) {
        return entry.type().equals("ActionItem");
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                CalendarDays.Day day = days.day(days.cursor());
                String date = Messages.bind(day.total() == 1 ? Messages.calendar_dayOne : Messages.calendar_day,
                    Formats.local().date(day.date()), Formats.local().number(day.total()));
                event.result = current().map(entry -> date + " " + (isAction(entry)
                    ? CalendarChips.whole(entry, day.date(), days.words()) : CalendarChips.said(entry))).orElse(date);
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.calendar_help;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }
        });
    }
}
