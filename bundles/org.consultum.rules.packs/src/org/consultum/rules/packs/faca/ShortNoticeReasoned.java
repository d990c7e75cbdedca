package org.consultum.rules.packs.faca;

import java.time.temporal.ChronoUnit;
import org.consultum.model.Meeting;
import org.consultum.model.Notice;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/**
 * F-03: a notice shorter than required says why (41 CFR 102-3.150(b)). Parameter {@code days}: how many calendar days before the meeting
 * need no reason, counted in the zone of the meeting.
 */
public final class ShortNoticeReasoned extends MeetingRule {

    public ShortNoticeReasoned() {
        super("F-03");
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        Notice notice = meeting.getNotice();
        if (notice == null || notice.getPublishedOn() == null || meeting.getStart() == null || Agendas.calledOff(meeting)) {
            return;
        }
        long given = ChronoUnit.DAYS.between(notice.getPublishedOn(), meeting.getStart().toLocalDate());
        int days = context.parameters().number("days");
        if (given < days && Agendas.blank(notice.getShortNoticeReason())) {
            findings.report(Texts.finding(Agendas.severity(meeting, context), meeting, Literals.NOTICE__SHORT_NOTICE_REASON,
                "notice.noReason", Agendas.name(meeting), notice.getPublishedOn(), Math.max(0, given), days));
        }
    }
}
