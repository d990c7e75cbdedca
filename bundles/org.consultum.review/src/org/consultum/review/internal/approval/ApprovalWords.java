package org.consultum.review.internal.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.consultum.edit.Labels;
import org.consultum.model.Approval;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.ReviewPart;
import org.eclipse.emf.ecore.EObject;

/** Approvals in words, in the language of the user. Moments are shown in the zone of the meeting, else of the committee or register. */
public final class ApprovalWords {

    private ApprovalWords() {
    }

    /** Who approved what when, as a sentence. */
    public static String who(Approval approval) {
        String by = approval.getBy() == null ? Messages.text("approval.unknown") : Labels.ofUser().label(approval.getBy());
        String capacity = approval.getCapacity() == null ? "" : " (" + approval.getCapacity() + ")";
        return Messages.text("approval." + approval.getKind().getLiteral(), subject(approval.getSubject(), approval.getPart()),
            by + capacity, moment(approval.getAt(), approval));
    }

    /** Why content cannot be changed. */
    public static String locked(Approval approval) {
        return Messages.text("approval.locked", who(approval));
    }

    /** An element in one of its parts: "The minutes of FORUM 2". */
    public static String subject(Element subject, ReviewPart part) {
        return subject == null ? Messages.text("subject.gone")
            : Messages.text("subject." + part.getLiteral(), Labels.ofUser().label(subject));
    }

    /** A moment with its zone. */
    public static String moment(Instant at, EObject near) {
        return at == null ? Messages.text("moment.none") : moment(at.atZone(zone(near)));
    }

    /** A moment with its zone. */
    public static String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(Messages.text("moment.format")).format(at) + " " + at.getZone().getId();
    }

    /** The zone of the meeting an object belongs to, or that an approval is about; else of the committee or the register; else UTC. */
    public static ZoneId zone(EObject object) {
        if (object instanceof Approval approval && approval.getSubject() != null && !approval.getSubject().eIsProxy()) {
            return zone(approval.getSubject());
        }
        for (EObject each = object; each != null; each = each.eContainer()) {
            ZoneId zone = switch (each) {
                case Meeting meeting when meeting.getStart() != null -> meeting.getStart().getZone();
                case Committee committee -> committee.getZone();
                case Register register -> register.getZone();
                default -> null;
            };
            if (zone != null) {
                return zone;
            }
        }
        return ZoneId.of("UTC");
    }
}
