package org.consultum.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.rules.general.GeneralRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackReaderTest {

    private static final String CITATION = "<citation source='Orders, s. 3' date='2001' read='excerpt' link='https://council.example/o'/>";

    private static RulePack read(String content) throws IOException {
        String file = "<pack xmlns='" + RulePackReader.NAMESPACE + "' id='orders'>\n" + content + "\n</pack>";
        return raw(file);
    }

    private static RulePack raw(String file) throws IOException {
        return RulePackReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "orders", "Orders", false);
    }

    @Test
    void readsDatesParametersAndCitation() throws IOException {
        var pack = read("<use rule='F-01' from='2025-12-16' until='2030-12-31'><parameter name='days' value='7'/>" + CITATION + "</use>");

        var use = pack.uses().getFirst();
        assertEquals("F-01", use.rule());
        assertEquals(Map.of("days", "7"), use.parameters());
        assertEquals("Orders, s. 3", use.citation().source());
        assertEquals(Optional.of("2001"), use.citation().date());
        assertEquals(Citation.Reading.EXCERPT, use.citation().read());
        assertEquals("https://council.example/o", use.citation().link().orElseThrow().toString());
        assertEquals("Orders", pack.name());
        assertFalse(pack.always());
    }

    @Test
    void firstAndLastDayAreInForce() throws IOException {
        var use = read("<use rule='F-01' from='2025-12-16' until='2026-12-31'>" + CITATION + "</use>").uses().getFirst();

        assertFalse(use.inForce(LocalDate.of(2025, 12, 15)));
        assertTrue(use.inForce(LocalDate.of(2025, 12, 16)));
        assertTrue(use.inForce(LocalDate.of(2026, 12, 31)));
        assertFalse(use.inForce(LocalDate.of(2027, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`<use rule='F-01'/>`, exactly one citation",
        "`<use rule='F-01'>C C</use>`, exactly one citation",
        "`<use>C</use>`, `attribute \"rule\" of the element \"use\" is missing`",
        "`<use rule='F-01' form='2020-01-01'>C</use>`, `attribute \"form\" is not known`",
        "`<use rule='F-01' from='soon'>C</use>`, `not a date of the form 2026-06-30: soon`",
        "`<use rule='F-01' from='2026-02-01' until='2026-01-01'>C</use>`, before its first day",
        "`<use rule='F-01'><parameter name='a' value='1'/><parameter name='a' value='2'/>C</use>`, given twice",
        "`<use rule='F-01'><parametre name='a' value='1'/>C</use>`, is not expected here",
        "`<use rule='F-01'><citation source='s' read='guess'/></use>`, how the source was read",
        "`<use rule='F-01'><citation source='s' read='source' link='javascript:alert(1)'/></use>`, not a web address",
        "`<use rule='F-01'>text C</use>`, at line 2",
        "`<use rule='F-01'>`, cannot be read at line 3",
    })
    void refusesWhatItDoesNotKnowAndSaysWhereAndWhy(String content, String reason) {
        var refusal = assertThrows(IOException.class, () -> read(content.replace("C", CITATION)));

        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("\"orders\" cannot be read at line"), refusal.getMessage());
    }

    @Test
    void refusesAnotherIdentityAndAnotherFormat() {
        var identity = assertThrows(IOException.class, () -> raw("<pack xmlns='" + RulePackReader.NAMESPACE + "' id='other'/>"));
        var format = assertThrows(IOException.class, () -> raw("<pack xmlns='http://consultum.org/ns/rulepack/9' id='orders'/>"));

        assertTrue(identity.getMessage().contains("expected \"orders\", found \"other\""), identity.getMessage());
        assertTrue(format.getMessage().contains("not expected here"), format.getMessage());
    }

    @Test
    void opensNothingThatTheFileNames() {
        var refusal = assertThrows(IOException.class, () -> raw("<!DOCTYPE pack [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<pack xmlns='" + RulePackReader.NAMESPACE + "' id='orders'>&x;</pack>"));

        assertTrue(refusal.getMessage().contains("document type declaration"), refusal.getMessage());
    }

    @Test
    void refusesAFileOfUnreasonableSize() {
        var refusal = assertThrows(IOException.class, () -> read(" ".repeat(1 << 20)));

        assertTrue(refusal.getMessage().contains("larger than"), refusal.getMessage());
    }

    @Test
    void theGeneralPackIsReadWithoutFault() {
        var catalogue = GeneralRules.catalogue();

        assertEquals(List.of(), catalogue.faults());
        assertEquals(catalogue.rules().stream().map(rule -> rule.id()).toList(),
            catalogue.packs().getFirst().uses().stream().map(RulePack.Use::rule).sorted().toList(), "every rule is used once");
    }
}
