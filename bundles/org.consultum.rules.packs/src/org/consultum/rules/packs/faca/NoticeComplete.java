package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.internal.Fields.when;

import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.general.MeetingRule;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * F-02: a published notice says all it has to say (41 CFR 102-3.150(a)(1)-(8)). Parameter {@code elements}: what that is, as words:
 * {@code committee time place purpose registration papersAccess exemption comments accommodation contact}. The exemption belongs to
 * meetings that are closed in whole or in part only.
 */
public final class NoticeComplete extends MeetingRule {

    public NoticeComplete() {
        super("F-02");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        Notice notice = meeting.getNotice();
        if (notice == null || notice.getPublishedOn() == null || Agendas.calledOff(meeting)) {
            return;
        }
        String missing = Fields.missing(context.parameters().text("elements"), word -> missing(word, meeting, notice));
        if (!missing.isEmpty()) {
            findings.report(Texts.finding(Agendas.severity(meeting, context), meeting, Literals.MEETING__NOTICE, "notice.incomplete",
                Agendas.name(meeting), notice.getPublishedOn(), missing));
        }
    }

    private Optional<EStructuralFeature> missing(String word, Meeting meeting, Notice notice) {
        return switch (word) {
            case "committee" -> when(meeting.getCommittee() == null || Agendas.blank(meeting.getCommittee().getName()),
                Literals.PARTY__NAME);
            case "time" -> when(meeting.getStart() == null, Literals.MEETING__START);
            case "place" -> when(Agendas.blank(meeting.getPlace()) && Agendas.blank(meeting.getAddress())
                && Agendas.blank(meeting.getLink()), Literals.MEETING__PLACE);
            case "purpose" -> when(Agendas.blank(notice.getPurpose()), Literals.NOTICE__PURPOSE);
            case "registration" -> when(Agendas.blank(notice.getRegistration()), Literals.NOTICE__REGISTRATION);
            case "papersAccess" -> when(Agendas.blank(notice.getPapersAccess()), Literals.NOTICE__PAPERS_ACCESS);
            case "exemption" -> when(closed(meeting, notice) && Agendas.blank(notice.getExemption()), Literals.NOTICE__EXEMPTION);
            case "comments" -> when(Agendas.blank(notice.getComments()), Literals.NOTICE__COMMENTS);
            case "accommodation" -> when(Agendas.blank(notice.getAccommodation()), Literals.NOTICE__ACCOMMODATION);
            case "contact" -> when(Agendas.blank(notice.getContact()), Literals.NOTICE__CONTACT);
            default -> throw Fields.unknown(id(), word);
        };
    }

    private static boolean closed(Meeting meeting, Notice notice) {
        return notice.getOpenness() != Openness.OPEN || Agendas.items(meeting).stream().anyMatch(AgendaItem::isClosed);
    }
}
