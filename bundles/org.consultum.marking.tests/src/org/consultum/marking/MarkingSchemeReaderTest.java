package org.consultum.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.marking.MarkingScheme.Alignment;
import org.consultum.marking.MarkingScheme.Level;
import org.consultum.marking.MarkingScheme.Place;
import org.consultum.marking.MarkingScheme.Read;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingSchemeReaderTest {

    @Test
    void readsLevelsInOrderWithCaveatsAudiencesPlaceAndSource() throws IOException {
        MarkingScheme scheme = read("<banner place='top' alignment='right'/><level code='OPEN' open='true'/>"
            + "<level code='LIMITED' name='Limited' banner='LIMITED DISTRIBUTION' colour='#b3261e'/><caveat code='C' name='Commercial'/>"
            + "<audience code='NORTH' members='DNK NOR  SWE'/>"
            + "<citation source='Rules' date='2026' read='excerpt' link='https://x.example'/>");
        assertEquals(List.of("OPEN", "LIMITED"), scheme.levels().stream().map(Level::code).toList());
        assertEquals("LIMITED DISTRIBUTION", scheme.level("LIMITED").orElseThrow().banner());
        assertEquals(Optional.of("OPEN"), scheme.highestOpen().map(Level::code));
        assertEquals(Set.of("NORTH", "DNK", "NOR", "SWE"), scheme.withMembers(Set.of("NORTH")));
        assertEquals(Place.TOP, scheme.place());
        assertEquals(Alignment.RIGHT, scheme.alignment());
        assertEquals(Read.EXCERPT, scheme.citation().orElseThrow().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<level code='A'/><level code='A'/>", "<level/>", "<level code='A' rank='1'/>", "<caveat code='A'/>",
        "<level code='A'/><banner place='left' alignment='left'/>", "<level code='A'><level code='B'/></level>", "<level code='A'",
        "<level code='A'/><x:level xmlns:x='urn:other' code='B'/>", "<level code='A'/><citation source='S' read='rumour'/>"})
    void whateverIsUnknownMissingOrTwiceIsRefusedWithItsLine(String content) {
        String message = assertThrows(IOException.class, () -> read("\n\n" + content)).getMessage();
        assertTrue(message.contains("example") && message.matches(".*line [0-9]+:.*"), message);
    }

    @Test
    void documentTypesEntitiesAndLargeFilesAreRefused() {
        String head = "<!DOCTYPE scheme [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        assertThrows(IOException.class, () -> bytes(head + "<scheme xmlns='" + MarkingSchemeReader.NAMESPACE
            + "' id='example'><level code='&e;'/></scheme>"));
        assertThrows(IOException.class, () -> read("<level code='A'/>" + " ".repeat(300_000)));
        assertThrows(IOException.class, () -> read("<level code='" + "A".repeat(201) + "'/>"));
        var many = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            many.append("<level code='L").append(i).append("'/>");
        }
        assertThrows(IOException.class, () -> read(many.toString()));
    }

    @Test
    void theIdentityMustBeTheOneThatWasContributed() {
        assertThrows(IOException.class, () -> bytes("<scheme xmlns='" + MarkingSchemeReader.NAMESPACE + "' id='other'><level code='A'/>"
            + "</scheme>"));
    }

    @ParameterizedTest
    @CsvSource({"plain, PUBLIC, PUBLIC", "uk, OFFICIAL, ''", "nato, NU, ''", "cui, PUBLIC, PUBLIC"})
    void shippedSchemesSayWhichLevelIsLowestAndWhichIsOpen(String id, String lowest, String open) {
        MarkingScheme scheme = MarkingSchemes.shipped().find(id).orElseThrow();
        assertEquals(lowest, scheme.levels().getFirst().code());
        assertEquals(open, scheme.highestOpen().map(Level::code).orElse(""));
        assertEquals(Place.BOTH, scheme.place());
        assertEquals(Alignment.CENTRE, scheme.alignment());
        assertTrue(scheme.citation().isPresent(), "a source, and how well it was read");
    }

    @Test
    void theSchemeOfARegisterIsTheOneNamedWithItsOwnLevels() {
        var own = RegisterBuilder.register("Own").markingLevels("GREEN", "RED").build();
        MarkingScheme scheme = MarkingSchemes.shipped().of(own);
        assertEquals(Optional.of("GREEN"), scheme.highestOpen().map(Level::code), "the lowest, where no scheme says otherwise");
        own.getProfile().setMarkingScheme("uk");
        assertEquals(List.of("GREEN", "RED"), MarkingSchemes.shipped().of(own).levels().stream().map(Level::code).toList());
        assertTrue(MarkingSchemes.shipped().of(own).highestOpen().isEmpty(), "the scheme knows neither as open");
        own.getProfile().getMarkingLevels().clear();
        assertEquals(4, MarkingSchemes.shipped().of(own).levels().size());
        assertTrue(MarkingSchemes.shipped().of(RegisterBuilder.register("None").build()).levels().isEmpty());
    }

    @Test
    void bannersNameLevelCaveatsAndLimitsOfRelease() {
        MarkingScheme uk = MarkingSchemes.shipped().find("uk").orElseThrow();
        var protection = new Protection(Optional.of("SECRET"), Set.of("LEGAL"), Optional.of(Set.of("AUKUS")));
        assertEquals("SECRET - LEGAL - REL TO AUKUS", uk.banner(protection));
        assertEquals("", uk.banner(Protection.NONE));
    }

    private static MarkingScheme read(String content) throws IOException {
        return bytes("<scheme xmlns='" + MarkingSchemeReader.NAMESPACE + "' id='example'>" + content + "</scheme>");
    }

    private static MarkingScheme bytes(String text) throws IOException {
        return MarkingSchemeReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "example", "Example");
    }
}
