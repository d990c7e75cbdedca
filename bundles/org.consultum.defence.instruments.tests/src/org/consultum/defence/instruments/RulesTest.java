package org.consultum.defence.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.defence.instruments.rules.ClauseNumbers;
import org.consultum.defence.instruments.rules.ExpiredInForce;
import org.consultum.defence.instruments.rules.InForceAfterSignature;
import org.consultum.defence.instruments.rules.ObligationDated;
import org.consultum.defence.instruments.rules.ObligationOwed;
import org.consultum.defence.instruments.rules.SupersededBySomething;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules about instruments")
class RulesTest {

    private final Treaty treaty = new Treaty();

    private static void silent(RuleTrial trial) {
        assertEquals(List.of(), trial.messages());
    }

    private static void finds(RuleTrial trial, String... parts) {
        var findings = trial.findings();
        assertEquals(parts.length, findings.size(), trial.messages().toString());
        for (int i = 0; i < parts.length; i++) {
            assertTrue(findings.get(i).message().contains(parts[i]), findings.get(i).message());
            assertTrue(findings.get(i).remedy().endsWith("."), findings.get(i).remedy());
        }
    }

    @Test
    @DisplayName("find an obligation that nobody owes")
    void debtor() {
        var duty = treaty.obligation("Report").set("due", "2026-12-31");
        var trial = RuleTrial.of(new ObligationOwed(), treaty.fixture);
        silent(trial);

        duty.set("debtor", null);
        finds(trial, "\"Report\" (Supply agreement) is owed by nobody");
        duty.set("state", "waived");
        silent(trial);
    }

    @Test
    @DisplayName("find an instrument in force before its signature, or ended before it began")
    void early() {
        treaty.agreement.set("signed", "2026-01-31").set("inForceFrom", "2026-01-31").set("until", "2026-12-31");
        var trial = RuleTrial.of(new InForceAfterSignature(), treaty.fixture);
        silent(trial);

        treaty.agreement.set("inForceFrom", "2026-01-30");
        finds(trial, "in force from 30 Jan 2026, before it was signed on 31 Jan 2026");
        treaty.agreement.set("inForceFrom", null).set("until", "2026-01-01");
        finds(trial, "ends on 1 Jan 2026, before it begins");
    }

    @Test
    @DisplayName("find an expired instrument that counts as in force")
    void expired() {
        treaty.agreement.set("until", "2026-06-09");
        var trial = RuleTrial.of(new ExpiredInForce(), treaty.fixture).with("days", "0");
        silent(trial.on("2026-06-09"));
        finds(trial.on("2026-06-10"), "held until 9 Jun 2026");
        silent(trial.with("days", "1"));

        treaty.agreement.set("state", "superseded");
        silent(trial.with("days", "0"));
    }

    @Test
    @DisplayName("find an instrument that was superseded by nothing, or is not marked though it was")
    void superseded() {
        treaty.agreement.set("state", "superseded");
        var trial = RuleTrial.of(new SupersededBySomething(), treaty.fixture);
        finds(trial, "but by nothing in the register");

        var successor = treaty.instrument("New supply agreement").add("supersedes", treaty.agreement.element());
        treaty.section.add("instruments", successor);
        silent(trial);
        treaty.agreement.set("state", "inForce");
        finds(trial, "though \"New supply agreement\" supersedes it");
        successor.set("state", "draft");
        silent(trial);
    }

    @Test
    @DisplayName("find clauses with the same number or without one")
    void clauses() {
        treaty.agreement.add("clauses", treaty.pen.item("Clause", "Purpose").set("number", "1"),
            treaty.pen.item("Clause", "Scope").set("number", "2"));
        var trial = RuleTrial.of(new ClauseNumbers(), treaty.fixture);
        silent(trial);

        treaty.agreement.add("clauses", treaty.pen.item("Clause", "Costs").set("number", " 1"), treaty.pen.item("Clause", "End"));
        finds(trial, "clause number 1 twice: \"Purpose\" and \"Costs\"", "\"End\" of \"Supply agreement\" has no number");
    }

    @Test
    @DisplayName("find an obligation that does not say when it is due, or in two ways, and fulfilments of other days")
    void dated() {
        var duty = treaty.obligation("Report");
        var trial = RuleTrial.of(new ObligationDated(), treaty.fixture);
        finds(trial, "does not say when");
        duty.set("everyMonths", 6);
        finds(trial, "only one of a first day and an interval");
        duty.set("first", "2025-12-31");
        silent(trial);
        duty.set("due", "2026-01-31");
        finds(trial, "both a day and an interval");

        duty.set("due", null);
        treaty.fulfilled(duty, "2025-12-31", "2025-12-31");
        treaty.fulfilled(duty, "2026-06-30", "2026-05-31");
        silent(trial);
        treaty.fulfilled(duty, "2026-06-29", "2026-06-01");
        finds(trial, "a day on which it was never due");
    }
}
