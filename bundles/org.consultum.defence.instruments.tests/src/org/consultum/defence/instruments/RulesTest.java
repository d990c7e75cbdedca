package org.consultum.defence.instruments;

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

    @Test
    @DisplayName("find an obligation that nobody owes")
    void debtor() {
        var duty = treaty.obligation("Report").set("due", "2026-12-31");
        var trial = RuleTrial.of(new ObligationOwed(), treaty.fixture);
        trial.findsNothing();

        duty.set("debtor", null);
        trial.finds("\"Report\" (Supply agreement) is owed by nobody");
        duty.set("state", "waived");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find an instrument in force before its signature, or ended before it began")
    void early() {
        treaty.agreement.set("signed", "2026-01-31").set("inForceFrom", "2026-01-31").set("until", "2026-12-31");
        var trial = RuleTrial.of(new InForceAfterSignature(), treaty.fixture);
        trial.findsNothing();

        treaty.agreement.set("inForceFrom", "2026-01-30");
        trial.finds("in force from 30 Jan 2026, before it was signed on 31 Jan 2026");
        treaty.agreement.set("inForceFrom", null).set("until", "2026-01-01");
        trial.finds("ends on 1 Jan 2026, before it begins");
    }

    @Test
    @DisplayName("find an expired instrument that counts as in force")
    void expired() {
        treaty.agreement.set("until", "2026-06-09");
        var trial = RuleTrial.of(new ExpiredInForce(), treaty.fixture).with("days", "0");
        trial.on("2026-06-09").findsNothing();
        trial.on("2026-06-10").finds("held until 9 Jun 2026");
        trial.with("days", "1").findsNothing();

        treaty.agreement.set("state", "superseded");
        trial.with("days", "0").findsNothing();
    }

    @Test
    @DisplayName("find an instrument that was superseded by nothing, or is not marked though it was")
    void superseded() {
        treaty.agreement.set("state", "superseded");
        var trial = RuleTrial.of(new SupersededBySomething(), treaty.fixture);
        trial.finds("but by nothing in the register");

        var successor = treaty.instrument("New supply agreement").add("supersedes", treaty.agreement.element());
        treaty.section.add("instruments", successor);
        trial.findsNothing();
        treaty.agreement.set("state", "inForce");
        trial.finds("though \"New supply agreement\" supersedes it");
        successor.set("state", "draft");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find clauses with the same number or without one")
    void clauses() {
        treaty.agreement.add("clauses", treaty.pen.item("Clause", "Purpose").set("number", "1"),
            treaty.pen.item("Clause", "Scope").set("number", "2"));
        var trial = RuleTrial.of(new ClauseNumbers(), treaty.fixture);
        trial.findsNothing();

        treaty.agreement.add("clauses", treaty.pen.item("Clause", "Costs").set("number", " 1"), treaty.pen.item("Clause", "End"));
        trial.finds("clause number 1 twice: \"Purpose\" and \"Costs\"", "\"End\" of \"Supply agreement\" has no number");
    }

    @Test
    @DisplayName("find an obligation that does not say when it is due, or in two ways, and fulfilments of other days")
    void dated() {
        var duty = treaty.obligation("Report");
        var trial = RuleTrial.of(new ObligationDated(), treaty.fixture);
        trial.finds("does not say when");
        duty.set("everyMonths", 6);
        trial.finds("only one of a first day and an interval");
        duty.set("first", "2025-12-31");
        trial.findsNothing();
        duty.set("due", "2026-01-31");
        trial.finds("both a day and an interval");

        duty.set("due", null);
        treaty.fulfilled(duty, "2025-12-31", "2025-12-31");
        treaty.fulfilled(duty, "2026-06-30", "2026-05-31");
        trial.findsNothing();
        treaty.fulfilled(duty, "2026-06-29", "2026-06-01");
        trial.finds("a day on which it was never due");
    }
}
