package org.consultum.rules.general;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.consultum.model.ConsultationRound;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;

class DeadlineHasZoneTest {

    private final Sample sample = new Sample();
    private final DeadlineHasZone rule = new DeadlineHasZone();

    private ConsultationRound consultation(String closes) {
        ConsultationRound round = sample.create(ConsultationRound.class, Literals.CONSULTATION_ROUND);
        round.setTitle("White paper");
        round.setCloses(closes == null ? null : ZonedDateTime.parse(closes));
        sample.recommendation("A list of feedback").eContainer();
        sample.committee.getFeedbackList().getConsultations().add(round);
        return round;
    }

    @Test
    void aZoneIsRight() {
        assertTrue(sample.find(rule, consultation("2026-07-01T17:00+02:00[Europe/Berlin]"), Map.of()).isEmpty());
    }

    @Test
    void anOffsetAloneIsNot() {
        var findings = sample.find(rule, consultation("2026-07-01T17:00+02:00"), Map.of());

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("+02:00"), findings.getFirst().message());
        assertEquals(Literals.CONSULTATION_ROUND__CLOSES, findings.getFirst().feature().orElseThrow());
    }

    @Test
    void utcIsAZone() {
        assertTrue(sample.find(rule, consultation("2026-07-01T17:00Z"), Map.of()).isEmpty());
    }

    @Test
    void theLastDayCountsWhatIsPastDoesNot() {
        assertEquals(1, sample.find(rule, consultation("2026-06-10T00:00+02:00"), Map.of()).size());
        assertTrue(sample.find(rule, consultation("2026-06-09T23:59+02:00"), Map.of()).isEmpty());
    }

    @Test
    void theZoneOfTheCommitteeIsTakenAtTheSameMomentWithOneCommand() {
        sample.committee.setZone(ZoneId.of("Europe/Berlin"));
        var round = consultation("2026-07-01T17:00+09:00");
        var fixture = new Fixture(sample.register, new NewElements(IdSource.random()));
        var fix = sample.find(rule, round, Map.of()).getFirst().fixes().getFirst();

        fixture.domain().getCommandStack().execute(fix.command(round, fixture.domain()).orElseThrow());
        assertEquals(ZonedDateTime.parse("2026-07-01T10:00+02:00[Europe/Berlin]"), round.getCloses());
        assertTrue(sample.find(rule, round, Map.of()).isEmpty());
        fixture.domain().getCommandStack().undo();
        assertEquals(ZonedDateTime.parse("2026-07-01T17:00+09:00"), round.getCloses());
    }

    @Test
    void doesNotApplyWithoutADeadline() {
        assertTrue(sample.find(rule, consultation(null), Map.of()).isEmpty());
        assertTrue(sample.find(rule, sample.committee, Map.of()).isEmpty());
    }
}
