package org.consultum.rules.packs.ietf;

import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.SetTimebox;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * I-02: each item of a published agenda has an estimate of its time and its reading list (RFC 2418, 3.1). Parameters {@code readingList}:
 * whether papers are asked for, which are those of the item, of the items below it or of the item it belongs to; and
 * {@code offeredMinutes}: the time box that is offered to put it right. Items for information need no papers.
 */
public final class ItemsTimedWithReading extends MeetingRule {

    public ItemsTimedWithReading() {
        super("I-02");
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!Agendas.announced(meeting) || !context.planned(meeting)) {
            return;
        }
        boolean reading = context.parameters().flag("readingList");
        int offered = context.parameters().number("offeredMinutes");
        for (AgendaItem item : Agendas.items(meeting)) {
            if (item.getKind() != ItemKind.ITEM) {
                continue;
            }
            if (AgendaTimes.minutes(item) == 0) {
                findings.report(Texts.finding(Severity.ERROR, item, Literals.AGENDA_ITEM__MINUTES_PLANNED, "item.untimed",
                    Agendas.name(meeting), item.getTitle()).with(new GiveTimeBox(offered)));
            }
            if (reading && item.getItems().isEmpty() && discussed(item) && !hasReading(item)) {
                findings.report(Texts.finding(Severity.WARNING, item, Literals.AGENDA_ITEM__PAPERS, "item.noReading", Agendas.name(meeting),
                    item.getTitle()));
            }
        }
    }

    private static boolean discussed(AgendaItem item) {
        return switch (item.getPurpose()) {
            case DISCUSS, DECIDE, ENDORSE, REFER -> true;
            case NONE, INFORM -> false;
        };
    }

    private static boolean hasReading(AgendaItem item) {
        for (EObject outer = item; outer instanceof AgendaItem above; outer = outer.eContainer()) {
            if (!above.getPapers().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Gives the item a time box. */
    private record GiveTimeBox(int minutes) implements QuickFix {

        @Override
        public String label() {
            return Texts.text("item.untimed.fix", minutes);
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return element instanceof AgendaItem item && AgendaTimes.minutes(item) == 0
                ? Optional.of(new SetTimebox(domain, List.of(item), minutes)) : Optional.empty();
        }
    }
}
