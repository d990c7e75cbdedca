package org.consultum.samples.internal.dicas;

import java.time.Instant;
import java.util.List;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.EscalationStep;
import org.consultum.model.EscalationTarget;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;

/** Illustrative: who is told of overdue actions of the forum, and a message that was sent. */
final class FollowUpPractice {

    private FollowUpPractice() {
    }

    static void write(Pen pen, Parties parties, Committees committees, Actions actions, Register register) {
        Committee forum = committees.forum;
        step(pen, forum, 1, EscalationTarget.OWNER);
        step(pen, forum, 7, EscalationTarget.ORGANISATION_CONTACT);
        step(pen, forum, 21, EscalationTarget.CHAIR);
        step(pen, forum, 60, EscalationTarget.PARENT_COMMITTEE);
        actions.trialLot.getWaitingFor().add(parties.makers);
        addresses(parties);
        committees.security.setEmail("scc-office@dicas.example");
        register.setMessageList(pen.make(SentMessageList.class, list -> sent(pen, list, parties.productionJapan, actions.trialLot)));
        reopened(pen, parties, committees.supply.getActionList().getActions().getFirst());
    }

    /** The register of risks was done once and taken up again. */
    private static void reopened(Pen pen, Parties parties, ActionItem risks) {
        note(pen, risks, "2026-06-24T06:00:00Z", parties.supplyJapan, "Twelve risks, each with an owner.", ActionStatus.DONE, 100);
        note(pen, risks, "2026-09-08T01:30:00Z", parties.supplyUs, "Reopened: the second tier of suppliers is missing (二次サプライヤーが未記載).",
            ActionStatus.IN_PROGRESS, 40);
        note(pen, risks, "2026-11-02T02:00:00Z", parties.supplyJapan, "Three of five suppliers have answered.", ActionStatus.IN_PROGRESS, 55);
    }

    private static void note(Pen pen, ActionItem action, String at, Party author, String text, ActionStatus status, int progress) {
        pen.add(action.getNotes(), ProgressNote.class, note -> {
            note.setAt(Instant.parse(at));
            note.setAuthor(author);
            note.setText(text);
            note.setStatus(status);
            note.setProgress(progress);
        });
    }

    /** Illustrative addresses of a domain that is nobody's (RFC 2606). */
    private static void addresses(Parties parties) {
        parties.underSecretary.setEmail("co-chair-us@dicas.example");
        parties.commissioner.setEmail("co-chair-jp@dicas.example");
        parties.productionUs.setEmail("production-us@dicas.example");
        parties.productionJapan.setEmail("production-japan@dicas.example");
        parties.sustainmentJapan.setEmail("sustainment-japan@dicas.example");
        parties.supplyUs.setEmail("supply-us@dicas.example");
        parties.supplyJapan.setEmail("supply-japan@dicas.example");
        parties.aviationUs.setEmail("aviation-us@dicas.example");
        parties.aviationJapan.setEmail("aviation-japan@dicas.example");
        parties.legalUs.setEmail("legal-us@dicas.example");
        parties.legalJapan.setEmail("legal-japan@dicas.example");
        parties.committeeUs.setEmail("scc-us@dicas.example");
        parties.committeeJapan.setEmail("scc-japan@dicas.example");
        parties.institute.setEmail("vien@institute.example");
        parties.deskTraining.setEmail("training@dicas.example");
    }

    private static void step(Pen pen, Committee committee, int days, EscalationTarget target) {
        pen.add(committee.getEscalation(), EscalationStep.class, step -> {
            step.setDaysOverdue(days);
            step.setTarget(target);
        });
    }

    private static void sent(Pen pen, SentMessageList list, Party recipient, ActionItem about) {
        pen.add(list.getMessages(), SentMessage.class, message -> {
            message.setKind(MessageKind.DIGEST);
            message.setState(MessageState.SENT);
            message.setRecipient(recipient);
            message.setAddress("production-japan@dicas.example");
            message.setSubject("What is expected of you: 1 action overdue");
            message.setAsOf(Pen.day("2026-10-05"));
            message.setAt(Instant.parse("2026-10-05T00:30:00Z"));
            message.setMessageId("<digest.2026-10-05.production-japan@dicas.example>");
            message.getAbout().addAll(List.of(about));
        });
    }
}
