package org.consultum.agenda.referral;

import java.util.List;
import java.util.stream.Collectors;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;

/** What a committee made of an item that was referred to it. */
final class Outcome {

    private Outcome() {
    }

    /** The decisions that settle the item; one that puts it off does not. */
    static List<Decision> settling(AgendaItem item) {
        return item.getDecisions().stream()
            .filter(decision -> decision.getResult() != DecisionResult.OPEN && decision.getResult() != DecisionResult.DEFERRED).toList();
    }

    /** The decisions in words: result and wording of each. */
    static String words(List<Decision> decisions) {
        return decisions.stream().map(Outcome::words).collect(Collectors.joining("\n\n"));
    }

    /** The results in words, each once. */
    static String results(List<Decision> decisions) {
        return decisions.stream().map(Outcome::result).distinct().collect(Collectors.joining(", "));
    }

    private static String words(Decision decision) {
        return decision.getText() == null || decision.getText().isBlank() ? result(decision)
            : Messages.text("referral.decision", result(decision), decision.getText());
    }

    private static String result(Decision decision) {
        return FeatureTexts.ofUser().label(decision.getResult());
    }
}
