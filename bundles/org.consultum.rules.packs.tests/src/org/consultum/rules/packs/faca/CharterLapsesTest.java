package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.staffed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.consultum.model.Charter;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class CharterLapsesTest {

    private final Trial trial = Trial.of("faca", "F-12");

    private static RegisterBuilder chartered(Consumer<Charter> more) {
        return staffed(board -> board.with(committee -> {
            Charter charter = new NewElements(IdSource.random()).create(Charter.class, Literals.CHARTER);
            charter.setAuthority("Section 7");
            charter.setObjectives("Advice");
            charter.setDuties("Advise");
            charter.setReportsTo("The Secretary");
            charter.setSupport("The Department");
            charter.setAnnualCost(BigDecimal.valueOf(250_000));
            charter.setStaffYears(BigDecimal.ONE);
            charter.setMeetingsPerYear(4);
            charter.setTermination("When its work is done");
            charter.setFiled(LocalDate.of(2025, 6, 10));
            more.accept(charter);
            committee.getCharters().add(charter);
        }));
    }

    @Test
    void moreThanSixMonthsAheadNothingIsSaid() {
        trial.silent(chartered(charter -> { }), "2026-12-09");
    }

    @Test
    void sixThreeAndOneMonthAheadItIsAnnounced() {
        trial.finds(chartered(charter -> { }), "2026-12-10", Severity.INFO, "lapses on 2027-06-10", "less than 6 months");
        trial.finds(chartered(charter -> { }), "2027-03-10", Severity.INFO, "less than 3 months");
        trial.finds(chartered(charter -> { }), "2027-05-09", Severity.INFO, "less than 3 months");
        trial.finds(chartered(charter -> { }), "2027-05-10", Severity.WARNING, "less than a month");
    }

    @Test
    void onTheDayItHasLapsed() {
        trial.finds(chartered(charter -> { }), "2027-06-09", Severity.WARNING);
        trial.finds(chartered(charter -> { }), "2027-06-10", Severity.ERROR, "lapsed on 2027-06-10", "24 months");
    }

    @Test
    void aRenewalCountsFromItsDay() {
        trial.silent(staffed(board -> board.with(committee -> {
            committee.setEstablished(LocalDate.of(2020, 1, 1));
            Charter renewed = new NewElements(IdSource.random()).create(Charter.class, Literals.CHARTER);
            renewed.setAdopted(LocalDate.of(2026, 1, 1));
            committee.getCharters().add(renewed);
        })), "2027-05-10");
    }

    @Test
    void withoutACharterItIsCountedFromTheEstablishment() {
        trial.finds(staffed(board -> board.with(committee -> committee.setEstablished(LocalDate.of(2020, 1, 1)))), "2026-06-10",
            Severity.ERROR, "lapsed on 2022-01-01");
    }

    @Test
    void doesNotApplyWhereNothingIsKnownOrTheCommitteeIsDissolved() {
        trial.silent(staffed(board -> { }), "2026-06-10");
        trial.silent(staffed(board -> board.with(committee -> {
            committee.setEstablished(LocalDate.of(2020, 1, 1));
            committee.setDissolved(LocalDate.of(2021, 1, 1));
        })), "2026-06-10");
        trial.silent(chartered(charter -> charter.setExpires(LocalDate.of(2026, 7, 1))), "2026-06-10");
    }
}
