package org.consultum.meeting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.meeting.vote.Counting;
import org.consultum.meeting.vote.DecisionMethods;
import org.consultum.spi.decision.DecisionMethod;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;

/** The ways of deciding contributed at {@code org.consultum.spi.decisionmethods}. */
public final class ContributedMethods implements DecisionMethods {

    private static final Kind<DecisionMethod> KIND = Kind.of("org.consultum.spi.decisionmethods", "method", DecisionMethod.class)
        .matching("[A-Za-z][\\w-]*(\\.[\\w-]+)+").requiring("name");

    private final ContributionRegistry contributions;

    public ContributedMethods(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Counting> all() {
        return contributions.all(KIND).stream().<Counting>map(Contributed::new).sorted(Comparator.comparing(Counting::name)).toList();
    }

    /** One of them. */
    private record Contributed(Contribution<DecisionMethod> contribution) implements Counting {

        @Override
        public String id() {
            return contribution.id();
        }

        @Override
        public String name() {
            return contribution.text("name");
        }

        @Override
        public String description() {
            return contribution.text("description");
        }

        @Override
        public boolean named() {
            return !contribution.text("votes").equals("counted");
        }

        @Override
        public Judgement judge(Votes votes) {
            return switch (contribution.<Judgement>call(method -> method.judge(votes)).checked(Contributed::unsaid).answeringSoon().answer()) {
                case Answer.Given<Judgement>(Judgement judgement) -> judgement;
                case Answer.Refused<Judgement>(Exception reason) -> Judgement.cannotBeSaid(String.valueOf(reason.getMessage()));
                case Answer.Failed<Judgement>(var fault) -> Judgement.cannotBeSaid(fault.happened());
            };
        }

        private static Optional<String> unsaid(Judgement judgement) {
            return judgement.explanation().isBlank() ? Optional.of(Messages.text("method.unexplained")) : Optional.empty();
        }
    }
}
