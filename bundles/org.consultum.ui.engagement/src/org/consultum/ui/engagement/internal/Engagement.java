package org.consultum.ui.engagement.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.Register;
import org.consultum.model.Stakeholder;
import org.eclipse.emf.ecore.EObject;

/** Rounds and stakeholders of a register. Loads the feedback lists of its committees. */
public final class Engagement {

    private Engagement() {
    }

    private static Stream<FeedbackList> lists(Register register) {
        return register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).map(Committee::getFeedbackList)
            .filter(list -> list != null && !list.eIsProxy());
    }

    /** Whether there is neither a round nor a stakeholder. */
    public static boolean isEmpty(Register register) {
        return lists(register).allMatch(list -> list.getConsultations().isEmpty() && list.getStakeholders().isEmpty());
    }

    /** All rounds, those with the latest deadline first and those without one before them. */
    static List<ConsultationRound> rounds(Register register) {
        return lists(register).flatMap(list -> list.getConsultations().stream())
            .sorted(Comparator.comparing((ConsultationRound round) -> Optional.ofNullable(round.getCloses())
                .map(closes -> closes.toInstant().toEpochMilli()).orElse(Long.MAX_VALUE)).reversed()).toList();
    }

    /** All stakeholders in the order of the committees. */
    static List<Stakeholder> stakeholders(Register register) {
        return lists(register).flatMap(list -> list.getStakeholders().stream()).toList();
    }

    /** The committee something belongs to. */
    static Optional<Committee> committee(EObject object) {
        for (EObject at = object; at != null; at = at instanceof FeedbackList list ? list.getCommittee() : at.eContainer()) {
            if (at instanceof Committee committee) {
                return Optional.of(committee);
            }
        }
        return Optional.empty();
    }
}
