package org.consultum.ui.actions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.consultum.index.IndexEntry;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.actions.internal.ActionWords;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.actions.internal.TextFit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws what stands on a day: an action as a strip with a bar that says how it is, a meeting or deadline quietly with a lozenge. */
final class CalendarChips {

    private static final int BAR = 3;
    private static final int HATCH = 7;
    private static final int LOZENGE = 4;

    private final Supplier<Color> text;

    CalendarChips(Supplier<Color> text) {
        this.text = text;
    }

    /** Height of a strip of one line with these letters. */
    static int height(GC gc) {
        return gc.getFontMetrics().getHeight() + 3;
    }

    /** The lines what is said of something takes in a strip of a width, at most so many. */
    static List<String> lines(GC gc, IndexEntry entry, ActionWords words, int width, int most) {
        boolean action = entry.type().equals("ActionItem");
        return new TextFit(part -> gc.textExtent(part).x).lines(action ? said(entry, words) : said(entry),
            width - (action ? BAR + 6 : 2 * LOZENGE + 8), most);
    }

    void action(GC gc, Rectangle room, IndexEntry entry, ActionWords words, boolean selected) {
        action(gc, room, lines(gc, entry, words, room.width, 1), entry, words, selected);
    }

    /** Draws an action with what is said of it on the lines given. */
    void action(GC gc, Rectangle room, List<String> lines, IndexEntry entry, ActionWords words, boolean selected) {
        boolean resting = words.resting(entry);
        gc.setBackground(ThemeColours.TILE.get());
        gc.fillRectangle(room);
        if (resting) {
            hatch(gc, room);
        }
        gc.setBackground(colour(entry, words));
        gc.fillRectangle(room.x, room.y, BAR, room.height);
        if (selected) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.setLineWidth(2);
            gc.drawRectangle(room.x + 1, room.y + 1, room.width - 2, room.height - 2);
            gc.setLineWidth(1);
        }
        boolean late = words.daysLate(entry) > 0;
        gc.setForeground(late ? ThemeColours.ALERT.get()
            : resting || ActionWords.finished(entry) ? ThemeColours.QUIET_TEXT.get() : text.get());
        draw(gc, lines, room.x + BAR + 4, room.y + 1);
    }

    /** A meeting or a deadline of a consultation, on the lines given. */
    void beside(GC gc, Rectangle room, List<String> lines, boolean selected) {
        int middle = room.y + height(gc) / 2;
        int x = room.x + LOZENGE + 1;
        gc.setBackground(ThemeColours.QUIET_TEXT.get());
        gc.fillPolygon(new int[] {x - LOZENGE, middle, x, middle - LOZENGE, x + LOZENGE, middle, x, middle + LOZENGE});
        gc.setForeground(ThemeColours.QUIET_TEXT.get());
        draw(gc, lines, room.x + 2 * LOZENGE + 5, room.y + 1);
        if (selected) {
            gc.setForeground(ThemeColours.ACCENT.get());
            gc.drawRectangle(room.x, room.y, room.width - 1, room.height - 1);
        }
    }

    /** An action in a word about how it is, and its title. */
    static String said(IndexEntry entry, ActionWords words) {
        if (words.daysLate(entry) > 0) {
            return Messages.bind(Messages.calendar_late, entry.title());
        }
        if (words.resting(entry)) {
            return Messages.bind(Messages.calendar_resting, entry.title());
        }
        if (ActionWords.finished(entry)) {
            return Messages.bind(entry.status().filter(ActionWords.DONE::equals).isPresent() ? Messages.calendar_done
                : Messages.calendar_cancelled, entry.title());
        }
        return entry.title();
    }

    /** A meeting by its title, a consultation with what happens to it. */
    static String said(IndexEntry entry) {
        return entry.type().equals("Meeting") ? Messages.bind(Messages.calendar_meeting, entry.title())
            : Messages.bind(Messages.calendar_closes, entry.title());
    }

    /** Everything about an action, for its tooltip and for screen readers. */
    static String whole(IndexEntry entry, LocalDate day, ActionWords words) {
        String due = ActionWords.atNextMeeting(entry)
            ? Messages.bind(Messages.calendar_atMeeting, words.formats().date(day)) : words.due(entry);
        return String.join("\n", entry.title(), words.owners(entry), due);
    }

    private static Color colour(IndexEntry entry, ActionWords words) {
        if (words.daysLate(entry) > 0) {
            return ThemeColours.ALERT.get();
        }
        if (ActionWords.finished(entry)) {
            return entry.status().filter(ActionWords.DONE::equals).isPresent() ? ThemeColours.DONE.get() : ThemeColours.LINE.get();
        }
        return words.resting(entry) ? ThemeColours.QUIET_TEXT.get() : ThemeColours.ACCENT.get();
    }

    private static void draw(GC gc, List<String> lines, int x, int y) {
        for (int i = 0; i < lines.size(); i++) {
            gc.drawText(lines.get(i), x, y + i * gc.getFontMetrics().getHeight(), true);
        }
    }

    private static void hatch(GC gc, Rectangle room) {
        gc.setForeground(ThemeColours.LINE.get());
        Rectangle clip = gc.getClipping();
        gc.setClipping(room.intersection(clip));
        gc.setLineStyle(SWT.LINE_SOLID);
        for (int x = room.x - room.height; x < room.x + room.width; x += HATCH) {
            gc.drawLine(x, room.y + room.height, x + room.height, room.y);
        }
        gc.setClipping(clip);
    }
}
