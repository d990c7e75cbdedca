package org.consultum.rules.general;

import java.time.LocalDate;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * G-01: a closed meeting has no undecided items. An item that asks for a decision is settled by a decision on itself or on an item below
 * it that is no longer open, or by being carried over to another meeting or referred to another committee.
 */
public final class ClosedMeetingDecided implements Rule<Meeting> {

    @Override
    public String id() {
        return "G-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!context.held(meeting)) {
            return;
        }
        for (AgendaItem item : Agendas.items(meeting)) {
            if (undecided(item)) {
                findings.report(Finding.of(Severity.WARNING, item, Messages.text("item.undecided", item.getTitle(), Agendas.name(meeting)),
                    Messages.text("item.undecided.remedy")).at(RegisterPackage.Literals.AGENDA_ITEM__DECISIONS));
            }
        }
    }

    private static boolean undecided(AgendaItem item) {
        if (item.getCarriedOverTo() != null || item.getReferredTo() != null) {
            return false;
        }
        if (!item.getDecisions().isEmpty()) {
            return item.getDecisions().stream().anyMatch(Agendas::open);
        }
        return Agendas.asksForDecision(item)
            && Agendas.all(item.getItems()).stream().flatMap(below -> below.getDecisions().stream()).allMatch(Agendas::open);
    }

    @Override
    public LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return Agendas.day(meeting, asOf);
    }
}
