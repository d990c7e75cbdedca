package org.consultum.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.rules.calendar.HolidaySource;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars of holidays of plugins; the two of this test are contributed in its {@code fragment.xml}. */
class ContributedHolidaysTest {

    private final List<Fault> faults = new ArrayList<>();
    private RegistryChecks checks;

    @BeforeEach
    void platform() {
        var registry = RegistryFactory.getRegistry();
        assumeTrue(registry != null && registry.getExtensionPoint("org.consultum.spi.holidays") != null, "runs inside the platform only");
        checks = new RegistryChecks(ContributionRegistry.of(registry, Patience.USUAL, faults::add));
    }

    @Test
    void oursAreContributedLikeAnyOther() throws IOException {
        HolidaySource holidays = checks.catalogue().holidays();

        for (String name : HolidaySource.SHIPPED.names()) {
            assertTrue(holidays.names().contains(name), name);
            assertEquals(HolidaySource.SHIPPED.read(name).orElseThrow().title(), holidays.read(name).orElseThrow().title());
        }
    }

    @Test
    void deadlinesAreCountedByACalendarOfAPlugin() {
        var chosen = checks.catalogue().calendars(Optional.empty()).named(List.of("exampleland"));

        assertEquals(List.of(), chosen.faults());
        assertEquals(LocalDate.of(2027, 5, 4), chosen.calendar().after(LocalDate.of(2027, 4, 30), 1), "1 May 2027 is a Saturday");
    }

    @Test
    void aRegistersOwnComesFirst(@TempDir Path register) throws IOException {
        Files.writeString(Files.createDirectory(register.resolve("calendars")).resolve("exampleland.holidays"), "title Our own\n");

        var calendars = checks.catalogue().calendars(Optional.of(register));

        assertEquals("Our own", calendars.read("exampleland").orElseThrow().title());
        assertTrue(calendars.names().contains("japan"));
    }

    @Test
    void aDamagedOneIsNamedOnceAndNotOfferedAgain() {
        var calendars = checks.catalogue().calendars(Optional.empty());

        assertEquals(1, calendars.named(List.of("damaged")).faults().size());
        assertTrue(faults.getFirst().happened().contains("damaged.holidays"), faults.toString());
        assertEquals(1, faults.size());
        assertTrue(calendars.names().stream().noneMatch("damaged"::equals));
    }
}
