package org.consultum.rules.packs.eu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * E-04: the group adopts the agenda at the start: the first decision of the agenda is its adoption (standard rules of procedure, point
 * 3.2). Parameter {@code titles}: how such an item is called, in several languages, separated by bars. Looks at agendas that are
 * published; of a meeting that was held, the decision has to be recorded.
 */
public final class AgendaAdopted extends MeetingRule {

    public AgendaAdopted() {
        super("E-04");
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        List<AgendaItem> items = Agendas.items(meeting).stream().filter(item -> item.getKind() == ItemKind.ITEM).toList();
        if (!Agendas.announced(meeting) || items.isEmpty()) {
            return;
        }
        List<String> titles = Stream.of(context.parameters().text("titles").split("\\|")).map(String::strip)
            .filter(title -> !title.isEmpty()).toList();
        Optional<AgendaItem> adoption = items.stream().filter(item -> adopts(item, titles)).findFirst();
        Severity severity = Agendas.severity(meeting, context);
        if (adoption.isEmpty()) {
            var finding = Texts.finding(severity, meeting, Literals.MEETING__AGENDA, "adoption.missing", Agendas.name(meeting));
            findings.report(context.planned(meeting) && !titles.isEmpty() ? finding.with(new AddAdoption(titles)) : finding);
            return;
        }
        items.stream().takeWhile(item -> item != adoption.get()).filter(AgendaAdopted::decides).findFirst()
            .ifPresent(earlier -> findings.report(Texts.finding(severity, adoption.get(), Literals.AGENDA__ITEMS, "adoption.late",
                Agendas.name(meeting), earlier.getTitle())));
        if (context.held(meeting) && adoption.get().getDecisions().stream().noneMatch(Agendas::settled)) {
            findings.report(Texts.finding(Severity.WARNING, adoption.get(), Literals.AGENDA_ITEM__DECISIONS, "adoption.open",
                Agendas.name(meeting)));
        }
    }

    private static boolean decides(AgendaItem item) {
        return Agendas.asksForDecision(item) || !item.getDecisions().isEmpty();
    }

    private static boolean adopts(AgendaItem item, List<String> titles) {
        String title = item.getTitle() == null ? "" : item.getTitle().toLowerCase(Locale.ROOT);
        return titles.stream().anyMatch(known -> title.contains(known.toLowerCase(Locale.ROOT)));
    }

    /** Puts the adoption of the agenda at the top of it. */
    private record AddAdoption(List<String> titles) implements QuickFix {

        @Override
        public String label() {
            return Texts.text("adoption.missing.fix", titles.getFirst());
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            if (!(element instanceof Meeting meeting) || meeting.getAgenda() == null
                    || Agendas.items(meeting).stream().anyMatch(item -> adopts(item, titles))) {
                return Optional.empty();
            }
            AgendaItem item = new NewElements(IdSource.random()).create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle(titles.getFirst());
            item.setPurpose(ItemPurpose.DECIDE);
            item.setLate(meeting.getAgenda().getPublishedOn() != null);
            return Optional.of(AddCommand.create(domain, meeting.getAgenda(), Literals.AGENDA__ITEMS, item, 0));
        }
    }
}
