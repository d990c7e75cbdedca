package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/**
 * A calendar read back by two libraries, both asked whether it is valid, and its lines looked at by itself. One warning does not count:
 * biweekly 0.6.8 expects IN-PROGRESS of a task where RFC 5545 section 3.8.1.11 says IN-PROCESS.
 */
record Parsed(String text, Calendar calendar, ICalendar second) {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    static Parsed of(CalendarFile file) {
        return of(file, true);
    }

    /** As above; an empty calendar is no valid one, so whoever expects one does not ask. */
    static Parsed of(CalendarFile file, boolean valid) {
        String text = file.text();
        assertLines(text);
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            if (valid) {
                var result = calendar.validate(true);
                assertFalse(result.hasErrors(), () -> result + "\n" + shortened(text));
            }
            var warnings = new ArrayList<String>();
            List<ICalendar> all = Biweekly.parse(text).warnings(new ArrayList<>()).all();
            assertEquals(1, all.size());
            ICalendar second = all.getFirst();
            if (valid) {
                second.validate(second.getVersion()).forEach(entry -> entry.getWarnings().stream().map(Object::toString)
                    .filter(warning -> !warning.contains("\"IN-PROCESS\"")).forEach(warnings::add));
            }
            assertEquals(List.of(), warnings, () -> shortened(text));
            assertEquals(calendar.getComponents(Component.VEVENT).size(), second.getEvents().size());
            assertEquals(calendar.getComponents(Component.VTODO).size(), second.getTodos().size());
            return new Parsed(text, calendar, second);
        } catch (IOException | ParserException e) {
            throw new AssertionError(shortened(text), e);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 6_000));
    }

    /** RFC 5545 section 3.1: lines end in CR LF and have at most 75 octets; there are no control characters but the tab. */
    private static void assertLines(String text) {
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"), () -> shortened(text));
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.chars().noneMatch(c -> c < 0x20 && c != '\t' || c == 0x7f), line);
            assertFalse(line.indexOf('\uFFFD') >= 0 && !text.contains("replaced"), line);
        }
    }

    /** The lines as they were before they were folded. */
    List<String> lines() {
        return text.replace("\r\n ", "").lines().toList();
    }

    List<net.fortuna.ical4j.model.component.VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    List<net.fortuna.ical4j.model.component.VToDo> todos() {
        return calendar.getComponents(Component.VTODO);
    }

    VEvent event() {
        assertEquals(1, second.getEvents().size(), text);
        return second.getEvents().getFirst();
    }

    VTodo todo(String title) {
        return second.getTodos().stream().filter(todo -> todo.getSummary().getValue().contains(title)).findFirst().orElseThrow();
    }

    String value(String property) {
        return events().getFirst().getProperty(property).map(found -> ((Property) found).getValue()).orElse(null);
    }

    String method() {
        return second.getMethod().getValue();
    }
}
