package org.consultum.rules.general;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePackReader;
import org.consultum.spi.rule.Rule;

/** The rules of this package with their pack, for use without the platform. */
public final class GeneralRules {

    private GeneralRules() {
    }

    /** One of each rule. */
    public static List<Rule<?>> all() {
        return List.of(new ActionHasOwner(), new ActionInTime(), new CancelledNotAttended(), new CharterInForce(),
            new ClosedMeetingDecided(), new CommitteeHasOfficers(), new ContainerMarked(), new DeadlineHasZone(),
            new DecisionItemHasPaper(), new DecisionTakenWithQuorum(), new MeetingHasStart(), new NothingLeftBehind(),
            new OnlyLatestMinutesReopen(), new PeriodsDoNotOverlap(), new QuorumReached(), new RecommendationAnswered(),
            new ReviewHasInputs(), new ReviewOutputsFollowed(), new SilenceProcedure(), new TimeBoxesFit());
    }

    /** These rules and the pack {@code general}. */
    public static RuleCatalogue catalogue() {
        try (InputStream pack = GeneralRules.class.getResourceAsStream("/packs/general.xml")) {
            return RuleCatalogue.of(all(), List.of(RulePackReader.read(pack, "general", "General rules", true)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
