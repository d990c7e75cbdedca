package org.consultum.engagement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.Stakeholder;
import org.consultum.model.Submission;

/**
 * Numbers of a round.
 *
 * @param submissionsByCategory submissions by category of their stakeholder, by name; the empty name for those without one
 * @param pointsByQuestion points by question in the order of the round; the empty key for points on no question
 * @param pointsByTopic points by topic, by name; the empty name for those without one
 * @param pointsByDisposition points by what was done with them, every disposition named
 * @param invited how many were invited
 * @param answered how many of the invited handed something in
 * @param uninvited how many submissions came from others
 */
public record Statistics(Map<String, Integer> submissionsByCategory, Map<Optional<ConsultationQuestion>, Integer> pointsByQuestion,
        Map<String, Integer> pointsByTopic, Map<Disposition, Integer> pointsByDisposition, int invited, int answered, int uninvited) {

    /** The numbers of a round. Reads the model, so to be called where the model may be read. */
    public static Statistics of(ConsultationRound round) {
        Map<Party, String> categories = categories(round);
        var byCategory = new TreeMap<String, Integer>();
        for (Submission submission : round.getSubmissions()) {
            String category = submission.getParty() == null ? "" : categories.getOrDefault(submission.getParty(), "");
            byCategory.merge(category, 1, Integer::sum);
        }
        var byQuestion = new LinkedHashMap<Optional<ConsultationQuestion>, Integer>();
        round.getQuestions().forEach(question -> byQuestion.put(Optional.of(question), 0));
        var byTopic = new TreeMap<String, Integer>();
        var byDisposition = new LinkedHashMap<Disposition, Integer>();
        Disposition.VALUES.forEach(disposition -> byDisposition.put(disposition, 0));
        Submissions.points(round).forEach(point -> {
            byQuestion.merge(Optional.ofNullable(point.getQuestion()), 1, Integer::sum);
            byTopic.merge(point.getTopic() == null ? "" : point.getTopic().strip(), 1, Integer::sum);
            byDisposition.merge(point.getDisposition(), 1, Integer::sum);
        });
        int answered = (int) round.getInvited().stream().filter(party -> Participation.answer(round, party).isPresent()).count();
        int uninvited = (int) round.getSubmissions().stream()
            .filter(submission -> submission.getParty() == null || !round.getInvited().contains(submission.getParty())).count();
        return new Statistics(byCategory, byQuestion, byTopic, byDisposition, round.getInvited().size(), answered, uninvited);
    }

    /** Part of the invited who handed something in, between 0 and 1; empty when nobody was invited. */
    public OptionalDouble responseRate() {
        return invited == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / invited);
    }

    /** Category of each party in the stakeholders of the round's committee. */
    public static Map<Party, String> categories(ConsultationRound round) {
        var categories = new LinkedHashMap<Party, String>();
        if (round.eContainer() instanceof FeedbackList list) {
            for (Stakeholder stakeholder : list.getStakeholders()) {
                if (stakeholder.getParty() != null && stakeholder.getCategory() != null) {
                    categories.put(stakeholder.getParty(), stakeholder.getCategory().strip());
                }
            }
        }
        return categories;
    }
}
