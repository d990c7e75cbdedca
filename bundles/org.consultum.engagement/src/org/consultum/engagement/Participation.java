package org.consultum.engagement;

import java.util.List;
import java.util.Optional;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;

/**
 * In which rounds of its committee a stakeholder took part.
 *
 * @param invited rounds it was invited to
 * @param submissions what it handed in, oldest round first
 */
public record Participation(List<ConsultationRound> invited, List<Submission> submissions) {

    /** What a stakeholder took part in. Reads the model, so to be called where the model may be read. */
    public static Participation of(Stakeholder stakeholder) {
        if (!(stakeholder.eContainer() instanceof FeedbackList list) || stakeholder.getParty() == null) {
            return new Participation(List.of(), List.of());
        }
        Party party = stakeholder.getParty();
        return new Participation(list.getConsultations().stream().filter(round -> round.getInvited().contains(party)).toList(),
            list.getConsultations().stream().flatMap(round -> round.getSubmissions().stream())
                .filter(submission -> submission.getParty() == party).toList());
    }

    /** What a party handed in in a round, if anything; the first where there are several. */
    public static Optional<Submission> answer(ConsultationRound round, Party party) {
        return round.getSubmissions().stream().filter(submission -> submission.getParty() == party).findFirst();
    }
}
