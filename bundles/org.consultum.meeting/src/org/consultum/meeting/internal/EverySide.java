package org.consultum.meeting.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.DecisionResult;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.spi.decision.DecisionMethod;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Voice;
import org.consultum.spi.decision.Votes;

/**
 * Every side agrees: of the members on behalf of each organisation more are in favour than against. The way of forums of several governments,
 * where no side can be outvoted by the number of members another one sends.
 */
public final class EverySide implements DecisionMethod {

    @Override
    public Judgement judge(Votes votes) {
        Map<Organisation, List<Voice>> sides = votes.voices().stream().filter(voice -> side(voice).isPresent())
            .collect(Collectors.groupingBy(voice -> side(voice).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        if (sides.size() < 2) {
            return Judgement.cannotBeSaid(Messages.in(votes.language(), "everySide.one"));
        }
        List<Organisation> silent = sides.entrySet().stream().filter(side -> sum(side.getValue(), VoteChoice.FOR)
            + sum(side.getValue(), VoteChoice.AGAINST) == 0).map(Map.Entry::getKey).toList();
        if (!silent.isEmpty()) {
            return Judgement.cannotBeSaid(Messages.in(votes.language(), "everySide.silent", names(silent)));
        }
        List<Organisation> opposed = sides.entrySet().stream().filter(side -> sum(side.getValue(), VoteChoice.FOR)
            <= sum(side.getValue(), VoteChoice.AGAINST)).map(Map.Entry::getKey).toList();
        String counts = sides.entrySet().stream().map(side -> Messages.in(votes.language(), "everySide.count",
            Parties.name(side.getKey()), sum(side.getValue(), VoteChoice.FOR), sum(side.getValue(), VoteChoice.AGAINST)))
            .collect(Collectors.joining("; "));
        return opposed.isEmpty() ? Judgement.of(DecisionResult.ADOPTED, Messages.in(votes.language(), "everySide.all", counts))
            : Judgement.of(DecisionResult.REJECTED, Messages.in(votes.language(), "everySide.not", names(opposed), counts));
    }

    private static Optional<Organisation> side(Voice voice) {
        return voice.membership().map(membership -> membership.getOnBehalfOf()).or(() -> Optional.of(voice.member())
            .filter(Organisation.class::isInstance).map(Organisation.class::cast));
    }

    private static long sum(List<Voice> voices, VoteChoice choice) {
        return voices.stream().filter(voice -> voice.counts() && voice.choice().filter(choice::equals).isPresent()).count();
    }

    private static String names(List<? extends Party> sides) {
        return Parties.names(sides);
    }
}
