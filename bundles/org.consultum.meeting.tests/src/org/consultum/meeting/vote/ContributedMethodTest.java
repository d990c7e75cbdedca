package org.consultum.meeting.vote;

import static org.consultum.meeting.Council.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.meeting.Council;
import org.consultum.meeting.Objection;
import org.consultum.meeting.internal.ContributedMethods;
import org.consultum.meeting.internal.EverySide;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Organisation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.VoteChoice;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.PretendPlugins;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Ways of deciding that plugins bring: what they say is shown and recorded with its explanation; what they cannot say leaves it open. */
class ContributedMethodTest extends CommandTestBase {

    private static final String POINT = "org.consultum.spi.decisionmethods";

    private final List<Fault> faults = new ArrayList<>();
    private DecisionMethods methods;

    @BeforeEach
    void install() throws CoreException {
        var plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        plugins.extend("org.consultum.meeting", POINT, "<method id='org.consultum.meeting.every-side' name='Agreement of every side' class='"
            + EverySide.class.getName() + "'/>");
        plugins.extend("org.example.odd", POINT, "<method id='org.example.odd.nothing' name='Nothing' votes='counted' class='"
            + Nothing.class.getName() + "'/>");
        methods = new ContributedMethods(ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofSeconds(5),
            Duration.ofSeconds(5)), faults::add));
    }

    /** Chair and North for the ministry, South for a second organisation. */
    private static Fixture twoSides() {
        Fixture council = Council.inSession();
        var industry = council.elements().create(Organisation.class, Literals.ORGANISATION);
        industry.setName("Industry");
        council.register().getOrganisations().add(industry);
        Organisation ministry = council.register().getOrganisations().getFirst();
        council.committee("Council").getMemberships().forEach(member -> member.setOnBehalfOf(
            List.of("South", "East").contains(member.getMember().getName()) ? industry : ministry));
        return council;
    }

    private Ballot ballot(Fixture council, String way, VoteChoice chair, VoteChoice north, VoteChoice south) {
        return new Ballot.Counted(new Ballot.Named(List.of(NamedVote.of(council.person("Chair"), chair),
            NamedVote.of(council.person("North"), north), NamedVote.of(council.person("South"), south)), Optional.empty()),
            methods.find(way).orElseThrow());
    }

    private VoteResult result(Fixture council, VoteChoice chair, VoteChoice north, VoteChoice south) {
        return VoteResult.of(council.item("Co-production"), Question.of("The plan is adopted."),
            ballot(council, "org.consultum.meeting.every-side", chair, north, south), at(60));
    }

    @Test
    void noSideIsOutvotedByTheNumberOfMembersOfAnother() {
        Fixture council = twoSides();

        VoteResult outvoted = result(council, VoteChoice.FOR, VoteChoice.FOR, VoteChoice.AGAINST);
        assertEquals(DecisionResult.REJECTED, outvoted.result(), "by two of three it would be carried");
        assertEquals("Agreement of every side: Not in favour: Industry (Ministry 2 for, 0 against; Industry 0 for, 1 against).",
            outvoted.majorityNote());

        VoteResult agreed = result(council, VoteChoice.FOR, VoteChoice.ABSTAIN, VoteChoice.FOR);
        assertEquals(DecisionResult.ADOPTED, agreed.result());
        assertTrue(agreed.recordable(), agreed.objections().toString());
    }

    @Test
    void whatCannotBeSaidStaysOpenAndIsExplained() {
        VoteResult silent = result(twoSides(), VoteChoice.FOR, VoteChoice.FOR, VoteChoice.ABSTAIN);

        assertEquals(DecisionResult.OPEN, silent.result());
        assertEquals("Agreement of every side: it cannot be said what is decided. Nobody has voted on behalf of Industry.",
            silent.majorityNote());
        assertTrue(silent.recordable(), "the votes are kept");
        assertEquals(List.of("vote.unsaid"), silent.objections().stream().map(Objection::code).toList());
    }

    @TestFactory
    Stream<DynamicTest> itIsRecordedWithItsNameAndExplanationSoThatItStaysWhenThePluginGoes() throws CoreException {
        install();
        return inAllInterleavings(ContributedMethodTest::twoSides, step("counted by sides", council -> new TakeVote(council.domain(),
            council.elements(), council.item("Co-production"), Question.of("The plan is adopted."),
            ballot(council, "org.consultum.meeting.every-side", VoteChoice.FOR, VoteChoice.FOR, VoteChoice.FOR), at(60)), council -> {
                Decision decision = council.item("Co-production").getDecisions().getLast();
                assertEquals("org.consultum.meeting.every-side", decision.getContributedMethod());
                assertEquals(DecisionMethod.NAMED, decision.getMethod());
                assertEquals(DecisionResult.ADOPTED, decision.getResult());
                assertEquals(3, decision.getVotes().size());
                assertTrue(decision.getMajorityNote().startsWith("Agreement of every side: "), decision.getMajorityNote());
            }));
    }

    @Test
    void aPluginThatAnswersNothingIsNamedAndTheQuestionStaysOpen() {
        Fixture council = twoSides();

        VoteResult result = VoteResult.of(council.item("Co-production"), Question.of("The plan is adopted."),
            ballot(council, "org.example.odd.nothing", VoteChoice.FOR, VoteChoice.FOR, VoteChoice.FOR), at(60));

        assertEquals(DecisionResult.OPEN, result.result());
        assertTrue(result.majorityNote().contains("org.example.odd"), result.majorityNote());
        assertEquals(1, faults.size());
        assertTrue(methods.find("org.example.odd.nothing").isEmpty());
    }

    @Test
    void theUsualWayLeavesNoName() {
        Fixture council = twoSides();
        council.domain().getCommandStack().execute(new TakeVote(council.domain(), council.elements(), council.item("Co-production"),
            Question.of("The plan is adopted."), new Ballot.ShowOfHands(new Tally(2, 1, 0), Optional.empty()), at(60)));

        assertNull(council.item("Co-production").getDecisions().getLast().getContributedMethod());
    }

    /** Answers nothing. */
    public static final class Nothing implements org.consultum.spi.decision.DecisionMethod {

        @Override
        public Judgement judge(Votes votes) {
            return null;
        }
    }
}
