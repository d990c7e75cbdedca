package org.consultum.followup.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.FeedbackList;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Answers;
import org.eclipse.emf.ecore.EObject;

/** Which recommendations reopen which. Found from the descendants, which know their ancestor. Loads lists of recommendations only. */
public final class Descendants {

    private final Map<String, List<Recommendation>> byAncestor = new LinkedHashMap<>();

    private Descendants() {
    }

    /** Those of a whole register. */
    public static Descendants in(Register register) {
        var descendants = new Descendants();
        recommendations(register).forEach(recommendation -> Answers.target(recommendation, Literals.RECOMMENDATION__ANCESTOR)
            .ifPresent(ancestor -> descendants.byAncestor.computeIfAbsent(ancestor, id -> new ArrayList<>()).add(recommendation)));
        return descendants;
    }

    /** All recommendations of a register, in the order of committees. */
    public static Stream<Recommendation> recommendations(Register register) {
        return register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).flatMap(Descendants::recommendations);
    }

    /** All recommendations of a committee. */
    public static Stream<Recommendation> recommendations(Committee committee) {
        FeedbackList list = committee.getFeedbackList();
        return list == null || list.eIsProxy() ? Stream.of() : list.getRecommendations().stream();
    }

    /** The recommendations that reopen one, in the register it is in; empty where it is in none. */
    public static List<Recommendation> of(Recommendation recommendation) {
        for (EObject outer = recommendation; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Register register) {
                return in(register).successors(recommendation);
            }
        }
        return List.of();
    }

    /** The recommendations that reopen one. */
    public List<Recommendation> successors(Recommendation recommendation) {
        return List.copyOf(byAncestor.getOrDefault(recommendation.getId(), List.of()));
    }

    /** The facts of a recommendation with the loops that reopen it. */
    public LoopFacts facts(Recommendation recommendation) {
        return LoopFacts.of(recommendation).withSuccessors(successors(recommendation).stream().map(Recommendation::getId).toList());
    }
}
