package org.consultum.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.deadline.DeadlineRule;
import org.consultum.rules.deadline.Milestone;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Finding.Severity;
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
    void readsDeadlines() throws IOException {
        var pack = read("<deadline rule='F-01' milestone='notice' before='start' amount='15' unit='days' severity='error' until='2025-12-15'>"
            + CITATION + CITATION + "</deadline><deadline rule='F-01' milestone='notice' before='start' amount='48' unit='hours' "
            + "reason='allowed' applies='closed' from='2025-12-16'>" + CITATION + "</deadline>"
            + "<deadline rule='I-03' milestone='corrections' after='minutes' amount='2' unit='weeks' severity='info'>" + CITATION
            + "</deadline>");

        var first = pack.deadlines().getFirst();
        assertEquals(Optional.of(DayCount.DAYS), first.unit());
        assertEquals(15, first.amount());
        assertEquals(Severity.ERROR, first.severity());
        assertEquals(2, first.citations().size());
        assertTrue(first.before() && first.inForce(LocalDate.of(2025, 12, 15)) && !first.inForce(LocalDate.of(2025, 12, 16)));
        var second = pack.deadlines().get(1);
        assertEquals(Optional.empty(), second.unit());
        assertEquals(Severity.WARNING, second.severity());
        assertEquals(DeadlineRule.Applies.CLOSED, second.applies());
        assertTrue(second.reasonAllowed());
        assertEquals(new DeadlineRule.Anchor.Reached(Milestone.MINUTES), pack.deadlines().get(2).anchor());
        assertFalse(pack.deadlines().get(2).before());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`milestone='notice' before='start' amount='15' unit='days'`, `attribute \"rule\" of the element \"deadline\" is missing`",
        "`rule='F' milestone='notise' before='start' amount='15' unit='days'`, `does not know this word: notise`",
        "`rule='F' milestone='notice' before='start' after='end' amount='15' unit='days'`, either the attribute",
        "`rule='F' milestone='notice' amount='15' unit='days'`, either the attribute",
        "`rule='F' milestone='notice' before='midnight' amount='15' unit='days'`, `does not know this word`",
        "`rule='F' milestone='notice' before='notice' amount='15' unit='days'`, counted from itself",
        "`rule='F' milestone='notice' before='start' amount='-1' unit='days'`, whole number from 0",
        "`rule='F' milestone='notice' before='start' amount='9999999999999' unit='days'`, whole number from 0",
        "`rule='F' milestone='notice' before='start' amount='1001' unit='days'`, whole number from 0",
        "`rule='F' milestone='notice' before='start' amount='15' unit='fortnights'`, `does not know this word: fortnights`",
        "`rule='F' milestone='notice' before='start' amount='15' unit='days' severity='fatal'`, `does not know this word: fatal`",
        "`rule='F' milestone='notice' before='start' amount='15' unit='days' applies='sometimes'`, `does not know this word: sometimes`",
        "`rule='F' milestone='notice' before='start' amount='15' unit='days' reason='perhaps'`, `does not know this word: perhaps`",
        "`rule='F' milestone='notice' before='start' amount='15' unit='days' form='2020-01-01'`, `attribute \"form\" is not known`",
        "`rule='F' milestone='notice' before='start' amount='15' unit='days' from='2026-02-01' until='2026-01-01'`, before its first day",
    })
    void refusesADeadlineItDoesNotUnderstand(String attributes, String reason) {
        var refusal = assertThrows(IOException.class, () -> read("<deadline " + attributes + ">" + CITATION + "</deadline>"));

        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void refusesTwoWordingsForOneDayAndADeadlineWithoutASource() {
        String deadline = "<deadline rule='F' milestone='notice' before='start' amount='15' unit='days' D>" + CITATION + "</deadline>";

        var twice = assertThrows(IOException.class, () -> read(deadline.replace("D", "until='2026-01-01'")
            + deadline.replace("D", "from='2026-01-01'")));
        assertTrue(twice.getMessage().contains("given twice for the same day"), twice.getMessage());
        assertDoesNotThrow(() -> read(deadline.replace("D", "until='2026-01-01'") + deadline.replace("D", "from='2026-01-02'")));
        var none = assertThrows(IOException.class, () -> read(deadline.replace(CITATION, "").replace("D", "")));
        assertTrue(none.getMessage().contains("at least one citation"), none.getMessage());
        var many = assertThrows(IOException.class, () -> read(IntStream.range(0, 501)
            .mapToObj(i -> deadline.replace("'F'", "'F" + i + "'").replace(" D", "")).collect(Collectors.joining())));
        assertTrue(many.getMessage().contains("at most"), many.getMessage());
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
