package org.consultum.rules.packs.local;

import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/**
 * U-02: nothing is dealt with that was not on the published agenda, save for urgency, whose reason is recorded (SI 2002/715). An item was
 * not on it when it is marked as added late, or when versions of the agenda were kept and none published before the meeting has it.
 */
public final class NoUnannouncedItem extends MeetingRule {

    public NoUnannouncedItem() {
        super("U-02");
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!Agendas.announced(meeting) || meeting.getAgenda() == null) {
            return;
        }
        Set<String> announced = meeting.getAgenda().getVersions().stream()
            .filter(version -> version.getPublished() != null
                && (meeting.getStart() == null || !version.getPublished().isAfter(meeting.getStart().toInstant())))
            .flatMap(version -> version.getLines().stream()).map(AgendaVersionLine::getItem).collect(Collectors.toSet());
        for (AgendaItem item : Agendas.items(meeting)) {
            boolean unannounced = item.isLate() || !announced.isEmpty() && !announced.contains(item.getId());
            if (item.getKind() == ItemKind.ITEM && unannounced && Agendas.blank(item.getLateReason())) {
                findings.report(Texts.finding(Agendas.severity(meeting, context), item, Literals.AGENDA_ITEM__LATE_REASON,
                    "item.unannounced", Agendas.name(meeting), item.getTitle()));
            }
        }
    }
}
