package org.consultum.ui.actions.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.consultum.index.IndexEntry;
import org.consultum.ui.Css;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.actions.internal.TextFit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The days of a month that have anything, one below the other, with owners and due dates written out. */
final class DayList extends Canvas {

    /** Most actions asked for of one day. */
    static final int MOST = 200;

    private static final int MARGIN = 12;
    private static final int WIDEST = 1100;

    private final Days days;
    private final CalendarChips chips;
    private final Font bold;
    private List<Row> rows = List.of();
    private YearMonth month;
    private int height = 26;

    /** One line of the list. */
    private sealed interface Row {

        LocalDate day();

        record Heading(LocalDate day, int actions) implements Row {
        }

        record Thing(LocalDate day, IndexEntry entry) implements Row {
        }

        record More(LocalDate day, int number) implements Row {
        }

        record Nothing(LocalDate day) implements Row {
        }
    }

    DayList(Composite parent, Days days, Font bold, YearMonth shown) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        this.days = days;
        this.bold = bold;
        month = shown;
        chips = new CalendarChips(this::getForeground);
        Css.mark(this, Css.PAGE);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> scroll());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseDoubleClick, event -> thing(row(event.y)).ifPresent(thing -> days.open(thing.entry())));
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        describe();
    }

    /** Shows the days of a month as they are known now. */
    void refresh(YearMonth shown) {
        month = shown;
        var built = new ArrayList<Row>();
        for (int day = 1; day <= shown.lengthOfMonth(); day++) {
            add(built, days.day(shown.atDay(day)));
        }
        if (built.isEmpty()) {
            built.add(new Row.Nothing(shown.atDay(1)));
        }
        rows = built;
        scroll();
        redraw();
    }

    private static void add(List<Row> rows, CalendarDays.Day day) {
        if (day.isEmpty()) {
            return;
        }
        rows.add(new Row.Heading(day.date(), day.total()));
        Days.things(day).forEach(entry -> rows.add(new Row.Thing(day.date(), entry)));
        if (day.total() > day.actions().size()) {
            rows.add(new Row.More(day.date(), day.total() - day.actions().size()));
        }
    }

    /** Brings the day or thing the keyboard is at into view. */
    void reveal() {
        at().ifPresent(row -> {
            ScrollBar bar = getVerticalBar();
            int top = row * height;
            int seen = getClientArea().height;
            if (top - height < bar.getSelection()) {
                bar.setSelection(Math.max(0, top - height));
            } else if (top + height > bar.getSelection() + seen) {
                bar.setSelection(top + height - seen);
            }
        });
        redraw();
    }

    private OptionalInt at() {
        OptionalInt exact = IntStream.range(0, rows.size()).filter(row -> thing(OptionalInt.of(row)).filter(thing -> days.current()
            .filter(thing.entry().id()::equals).isPresent() && thing.day().equals(days.cursor())).isPresent()).findFirst();
        return exact.isPresent() ? exact
            : IntStream.range(0, rows.size()).filter(row -> !rows.get(row).day().isBefore(days.cursor())).findFirst();
    }

    private void key(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        boolean along = event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN;
        if (modifiers == SWT.MOD3 && (along || event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT)) {
            int sign = event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_LEFT ? -1 : 1;
            days.move(sign * (along ? MonthLayout.DAYS : 1));
        } else if (modifiers == 0) {
            switch (event.keyCode) {
                case SWT.ARROW_UP -> step(-1);
                case SWT.ARROW_DOWN -> step(1);
                case SWT.PAGE_UP -> days.turn(-1);
                case SWT.PAGE_DOWN -> days.turn(1);
                case SWT.HOME -> days.go(days.today(), Optional.empty());
                case SWT.CR, SWT.KEYPAD_CR -> thing(at()).ifPresent(thing -> days.open(thing.entry()));
                default -> { }
            }
        }
    }

    private void step(int by) {
        OptionalInt from = at();
        boolean on = thing(from).filter(thing -> days.current().filter(thing.entry().id()::equals).isPresent()).isPresent();
        for (int row = from.orElse(by > 0 ? -1 : rows.size()) + (on || by < 0 ? by : 0); row >= 0 && row < rows.size(); row += by) {
            if (rows.get(row) instanceof Row.Thing(LocalDate day, IndexEntry entry)) {
                days.go(day, Optional.of(entry.id()));
                return;
            }
        }
    }

    private void down(Event event) {
        setFocus();
        row(event.y).ifPresent(row -> days.go(rows.get(row).day(), thing(OptionalInt.of(row)).map(thing -> thing.entry().id())));
    }

    private OptionalInt row(int y) {
        int row = (y + getVerticalBar().getSelection()) / height;
        return row >= 0 && row < rows.size() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private Optional<Row.Thing> thing(OptionalInt row) {
        return row.isPresent() && rows.get(row.getAsInt()) instanceof Row.Thing thing ? Optional.of(thing) : Optional.empty();
    }

    private void scroll() {
        int whole = rows.size() * height + MARGIN;
        int seen = Math.max(1, getClientArea().height);
        ScrollBar bar = getVerticalBar();
        bar.setVisible(whole > seen);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - seen)), 0, Math.max(whole, seen), seen, height, seen);
        redraw();
    }

    private void paint(GC gc) {
        height = CalendarChips.height(gc) + 6;
        Rectangle area = getClientArea();
        gc.setBackground(ThemeColours.PAGE.get());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int scrolled = getVerticalBar().getSelection();
        int width = Math.min(WIDEST, area.width - 2 * MARGIN);
        for (int row = scrolled / height; row < rows.size() && row * height - scrolled < area.height; row++) {
            var room = new Rectangle(MARGIN, row * height - scrolled, width, height - 4);
            switch (rows.get(row)) {
                case Row.Heading heading -> heading(gc, room, heading);
                case Row.Thing thing -> thing(gc, room, thing);
                case Row.More more -> quiet(gc, room, Messages.bind(Messages.calendar_moreInTable, Formats.local().number(more.number())));
                case Row.Nothing nothing -> quiet(gc, room, Messages.calendar_nothing);
            }
        }
    }

    private void heading(GC gc, Rectangle room, Row.Heading heading) {
        boolean today = heading.day().equals(days.today());
        gc.setFont(bold);
        String date = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.getDefault()).format(heading.day());
        gc.setForeground(today ? ThemeColours.ACCENT.get() : getForeground());
        int y = room.y + room.height - gc.getFontMetrics().getHeight();
        String text = today ? Messages.bind(Messages.calendar_todayIs, date) : date;
        gc.drawText(text, room.x, y, true);
        gc.setFont(getFont());
    }

    private void quiet(GC gc, Rectangle room, String text) {
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        gc.drawText(text, room.x + MARGIN, room.y + 2, true);
    }

    private void thing(GC gc, Rectangle room, Row.Thing thing) {
        IndexEntry entry = thing.entry();
        boolean selected = days.isSelected(entry.id());
        if (!entry.type().equals("ActionItem")) {
            chips.beside(gc, room, CalendarChips.lines(gc, entry, days.words(), room.width, 1), selected);
            return;
        }
        int left = room.width * 11 / 20;
        chips.action(gc, new Rectangle(room.x, room.y, left, room.height), entry, days.words(), selected);
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        String due = days.words().daysLate(entry) > 0 || days.words().resting(entry) ? days.words().due(entry) : "";
        String beside = due.isEmpty() ? days.words().owners(entry) : days.words().owners(entry) + " \u2013 " + due;
        gc.drawText(new TextFit(part -> gc.textExtent(part).x).line(beside, room.width - left - MARGIN), room.x + left + MARGIN,
            room.y + 1, true);
    }

    private String inWords(Row.Thing thing) {
        IndexEntry entry = thing.entry();
        return Formats.local().date(thing.day()) + " " + (entry.type().equals("ActionItem")
            ? CalendarChips.whole(entry, thing.day(), days.words()) : CalendarChips.said(entry));
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = thing(at()).map(DayList.this::inWords)
                    .orElseGet(() -> DateTimeFormatter.ofPattern("LLLL uuuu", Locale.getDefault()).format(month));
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.calendar_help;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LIST;
            }
        });
    }
}
