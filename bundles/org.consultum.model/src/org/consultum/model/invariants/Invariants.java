package org.consultum.model.invariants;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Period;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;

/**
 * What must hold for a register to be saved. Advice, which may be ignored or waived, is a rule and not found here.
 *
 * <p>Each method returns whether the invariant holds and adds a diagnostic naming the object when it does not; the chain may be null.
 *
 * @since 0.1
 */
public final class Invariants {

    /** Source of all diagnostics added here. */
    public static final String SOURCE = "org.consultum.model";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?");

    private Invariants() {
    }

    /** Whether text is a name that is safe as a file or folder name: 1 to 100 lower-case letters, digits and inner hyphens. */
    public static boolean isSlug(String text) {
        return text != null && SLUG.matcher(text).matches();
    }

    /** Whether text is a UUID in lower-case form. */
    public static boolean isUuid(String text) {
        return text != null && UUID.matcher(text).matches();
    }

    public static boolean hasIdentity(Element element, DiagnosticChain chain) {
        return isUuid(element.getId()) || broken(chain, element, "hasIdentity", element.eClass().getName(), element.getId());
    }

    public static boolean hasSlug(Committee committee, DiagnosticChain chain) {
        return isSlug(committee.getSlug()) || broken(chain, committee, "hasSlug", committee.getName(), committee.getSlug());
    }

    public static boolean meetingHasSlug(Meeting meeting, DiagnosticChain chain) {
        return isSlug(meeting.getSlug()) || broken(chain, meeting, "meetingHasSlug", meeting.getTitle(), meeting.getSlug());
    }

    public static boolean dissolvedAfterEstablished(Committee committee, DiagnosticChain chain) {
        return inOrder(committee.getEstablished(), committee.getDissolved())
            || broken(chain, committee, "dissolvedAfterEstablished", committee.getName());
    }

    public static boolean endsAfterItBegins(Membership membership, DiagnosticChain chain) {
        return inOrder(membership.getFrom(), membership.getUntil())
            || broken(chain, membership, "endsAfterItBegins", membership.getFrom(), membership.getUntil());
    }

    public static boolean periodEndsAfterStart(Period period, DiagnosticChain chain) {
        return inOrder(period.getStart(), period.getEnd()) || broken(chain, period, "periodEndsAfterStart", period.getName());
    }

    public static boolean endsAfterItStarts(Meeting meeting, DiagnosticChain chain) {
        return meeting.getStart() == null || meeting.getEnd() == null || !meeting.getEnd().isBefore(meeting.getStart())
            || broken(chain, meeting, "endsAfterItStarts", meeting.getTitle());
    }

    public static boolean timeboxNotNegative(AgendaItem item, DiagnosticChain chain) {
        return item.getMinutesPlanned() >= 0 || broken(chain, item, "timeboxNotNegative", item.getTitle());
    }

    public static boolean progressIsPercentage(ActionItem action, DiagnosticChain chain) {
        return action.getProgress() >= 0 && action.getProgress() <= 100
            || broken(chain, action, "progressIsPercentage", action.getTitle(), action.getProgress());
    }

    private static boolean inOrder(LocalDate first, LocalDate last) {
        return first == null || last == null || !last.isBefore(first);
    }

    private static boolean broken(DiagnosticChain chain, EObject object, String key, Object... values) {
        if (chain != null) {
            String pattern = ResourceBundle.getBundle("org.consultum.model.invariants.messages").getString(key);
            chain.add(new BasicDiagnostic(Diagnostic.ERROR, SOURCE, 0, MessageFormat.format(pattern, values), new Object[] {object}));
        }
        return false;
    }
}
