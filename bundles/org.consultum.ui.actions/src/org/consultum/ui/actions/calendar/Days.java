package org.consultum.ui.actions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.index.IndexEntry;
import org.consultum.ui.actions.internal.ActionWords;

/** What the month and the list of days share, and tell: the days themselves, what is selected, and what a person does with it. */
interface Days {

    LocalDate today();

    ActionWords words();

    /** A day, with nothing on it if nothing is known of it. */
    CalendarDays.Day day(LocalDate date);

    /** The day the keyboard is on. */
    LocalDate cursor();

    /** The thing on that day the keyboard is at. */
    Optional<String> current();

    boolean isSelected(String id);

    /** Moves the keyboard, perhaps to another month, and selects what is there. */
    void go(LocalDate date, Optional<String> thing);

    void open(IndexEntry entry);

    /** Shows everything of a day. */
    void more(LocalDate date);

    /** Makes the selected actions due so many days later, or earlier if negative. */
    void move(int days);

    /** Makes an action due on a day. */
    void drop(IndexEntry action, LocalDate date);

    void turn(int months);

    /** The things of a day in their order: meetings and deadlines first, then actions. */
    static List<IndexEntry> things(CalendarDays.Day day) {
        return Stream.concat(day.beside().stream(), day.actions().stream()).toList();
    }
}
