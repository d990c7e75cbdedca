package org.consultum.rules.calendar;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where calendars of holidays come from besides the register. Used by any thread. */
public interface HolidaySource {

    /** Those that come with the workbench, where there is no installation to ask. */
    HolidaySource SHIPPED = new ShippedHolidays();

    /** The names of all. */
    List<String> names();

    /**
     * One calendar; empty when there is none of this name.
     *
     * @throws IOException when its file cannot be read
     */
    Optional<HolidayCalendar> read(String name) throws IOException;
}
