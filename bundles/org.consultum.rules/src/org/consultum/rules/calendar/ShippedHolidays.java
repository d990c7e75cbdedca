package org.consultum.rules.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Our calendars, read from beside the classes of this bundle. */
final class ShippedHolidays implements HolidaySource {

    private static final List<String> NAMES = List.of("belgium", "england-wales", "germany", "japan", "new-zealand", "us-federal");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Optional<HolidayCalendar> read(String name) throws IOException {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String file = name + HolidayCalendars.ENDING;
        try (InputStream input = ShippedHolidays.class.getResourceAsStream("/" + HolidayCalendars.FOLDER + "/" + file)) {
            return Optional.of(HolidayFile.read(input, file, name));
        }
    }
}
