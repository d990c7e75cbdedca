package org.consultum.rules.general;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * T-01: an item that asks for a decision has a paper, on itself or on an item below it, some days before the meeting. Parameter
 * {@code days}: how many calendar days before, counted in the zone of the meeting.
 *
 * <p>Says nothing before that day, while papers are still being written, and nothing about meetings that are over.
 */
public final class DecisionItemHasPaper implements Rule<Meeting> {

    @Override
    public String id() {
        return "T-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getStart() == null || !context.planned(meeting)) {
            return;
        }
        LocalDate day = meeting.getStart().toLocalDate();
        int days = context.parameters().number("days");
        if (context.asOf().isBefore(day.minusDays(days))) {
            return;
        }
        for (AgendaItem item : Agendas.items(meeting)) {
            if (Agendas.asksForDecision(item) && !hasPaper(item)) {
                findings.report(Finding.of(Severity.WARNING, item, Messages.text("paper.missing", item.getTitle(), Agendas.name(meeting),
                    ChronoUnit.DAYS.between(context.asOf(), day), days), Messages.text("paper.missing.remedy"))
                    .at(RegisterPackage.Literals.AGENDA_ITEM__PAPERS));
            }
        }
    }

    private static boolean hasPaper(AgendaItem item) {
        return !item.getPapers().isEmpty() || Agendas.all(item.getItems()).stream().anyMatch(below -> !below.getPapers().isEmpty());
    }

    @Override
    public LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return Agendas.day(meeting, asOf);
    }
}
