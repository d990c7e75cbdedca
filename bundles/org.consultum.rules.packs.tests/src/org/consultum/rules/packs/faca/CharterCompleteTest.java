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

class CharterCompleteTest {

    private final Trial trial = Trial.of("faca", "F-11");

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
    void aCompleteCharterIsRight() {
        trial.silent(chartered(charter -> { }), "2026-06-10");
    }

    @Test
    void whatIsMissingIsNamed() {
        trial.finds(chartered(charter -> {
            charter.setAuthority("");
            charter.setMeetingsPerYear(0);
        }), "2026-06-10", Severity.WARNING, "charter of \"Board\" lacks", ", ");
    }

    @Test
    void aDayOfExpirySaysWhenItEnds() {
        trial.finds(chartered(charter -> charter.setTermination(null)), "2026-06-10", Severity.WARNING);
        trial.silent(chartered(charter -> {
            charter.setTermination(null);
            charter.setExpires(LocalDate.of(2027, 6, 10));
        }), "2026-06-10");
    }

    @Test
    void oneThatIsToBeFiledCanStillBePutRight() {
        trial.finds(chartered(charter -> {
            charter.setFiled(LocalDate.of(2026, 6, 11));
            charter.setDuties(null);
        }), "2026-06-10", Severity.ERROR);
    }

    @Test
    void onItsLastDayItIsStillLookedAt() {
        Consumer<Charter> incomplete = charter -> {
            charter.setDuties(null);
            charter.setExpires(LocalDate.of(2026, 6, 10));
        };

        trial.finds(chartered(incomplete), "2026-06-10", Severity.WARNING);
        trial.silent(chartered(incomplete), "2026-06-11");
    }

    @Test
    void doesNotApplyToADraft() {
        trial.silent(chartered(charter -> {
            charter.setFiled(null);
            charter.setDuties(null);
        }), "2026-06-10");
    }
}
