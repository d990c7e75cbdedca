package org.consultum.marking.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.Meeting;
import org.consultum.model.Openness;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Recipient;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SetAsideProposal;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasabilityTest {

    private Fixture fixture;

    @BeforeEach
    void build() {
        fixture = RegisterBuilder.register("Example").markingLevels("PUBLIC", "INTERNAL", "SECRET")
            .organisation("Ministry", OrganisationKind.MINISTRY)
            .committee("Council", council -> council.paper("Study").meeting("First", "2026-06-10T09:00+09:00[Asia/Tokyo]",
                meeting -> meeting.item("Opening", 5).item("Supply", 20, item -> item.paper("Study").item("Prices", 10)))
                .action("Ask the makers", "Ministry", "2026-09-01", action -> { }))
            .fixture();
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, PUBLIC, ", "INTERNAL, PUBLIC, LEVEL", "INTERNAL, INTERNAL, ", "SECRET, INTERNAL, LEVEL", "PUBLIC, , LEVEL",
        "COSMIC, SECRET, UNKNOWN_LEVEL", "PUBLIC, COSMIC, LEVEL", "public, SECRET, UNKNOWN_LEVEL"})
    void aLevelIsReleasedUpToThatOfTheRecipientAndAnUnknownOneNever(String level, String clearance, ReleaseRule rule) {
        mark(supply(), level);
        assertEquals(Optional.ofNullable(rule), rule(supply(), recipient(recipient -> recipient.setLevel(clearance))));
    }

    @Test
    void whatIsNotMarkedIsAsItsContainerIs() {
        assertTrue(decide(recipient(recipient -> { })).released(supply()));
        mark(fixture.meeting("First"), "SECRET");
        mark(supply(), "PUBLIC");
        assertEquals(Optional.of(ReleaseRule.INSIDE), rule(supply(), recipient(recipient -> recipient.setLevel("INTERNAL"))),
            "inside of what is withheld, whatever its own marking says");
    }

    @Test
    void whatACommitteeSetAsideStaysWithThoseWhoKeepTheRegister() {
        var aside = fixture.elements().create(SetAsideProposal.class, Literals.SET_ASIDE_PROPOSAL);
        fixture.committee("Council").getSetAsideProposals().add(aside);
        assertEquals(Optional.of(ReleaseRule.INTERNAL), rule(aside, recipient(recipient -> recipient.setClosedContent(true))));
    }

    @Test
    void everyCaveatMustBeAdmitted() {
        mark(supply(), "PUBLIC").getCaveats().addAll(List.of("commercial", "draft"));
        assertEquals(Optional.of(ReleaseRule.CAVEAT), rule(supply(), recipient(recipient -> recipient.getCaveats().add("draft"))));
        assertEquals(Optional.empty(), rule(supply(), recipient(recipient -> recipient.getCaveats()
            .addAll(List.of("draft", "commercial")))));
    }

    @ParameterizedTest
    @CsvSource({"JP, ", "JP US, RELEASABLE_TO", "'', RELEASABLE_TO", "GB, RELEASABLE_TO"})
    void allARecipientStandsForMustBeAmongThoseItIsReleasableTo(String nations, ReleaseRule rule) {
        mark(supply(), "PUBLIC").getReleasableTo().addAll(List.of("JP", "AU"));
        assertEquals(Optional.ofNullable(rule), rule(supply(), recipient(recipient -> List.of(nations.split(" ")).stream()
            .filter(nation -> !nation.isEmpty()).forEach(recipient.getReleasability()::add))));
    }

    @Test
    void closedItemsMeetingsAndWhatIsInsideAreForThoseWhoMaySeeThem() {
        supply().setClosed(true);
        assertEquals(Optional.of(ReleaseRule.CLOSED), rule(supply(), recipient(recipient -> { })));
        assertEquals(Optional.of(ReleaseRule.INSIDE), rule(fixture.item("Prices"), recipient(recipient -> { })));
        assertEquals(Optional.empty(), rule(supply(), recipient(recipient -> recipient.setClosedContent(true))));
        Meeting meeting = fixture.meeting("First");
        meeting.setNotice(RegisterFactory.eINSTANCE.createNotice());
        meeting.getNotice().setOpenness(Openness.PARTLY_CLOSED);
        assertEquals(Optional.empty(), rule(meeting, recipient(recipient -> { })));
        meeting.getNotice().setOpenness(Openness.CLOSED);
        assertEquals(Optional.of(ReleaseRule.CLOSED), rule(meeting, recipient(recipient -> { })));
    }

    @Test
    void whatArisesFromWithheldContentIsWithheldUnlessItsOwnMarkingLetsItOut() {
        ActionItem action = fixture.action("Ask the makers");
        action.setOrigin(supply());
        mark(supply(), "SECRET");
        Recipient insider = recipient(recipient -> recipient.setLevel("INTERNAL"));
        assertEquals(Optional.of(ReleaseRule.ARISES), rule(action, insider));
        mark(action, "PUBLIC");
        assertEquals(Optional.empty(), rule(action, insider), "its own marking was chosen for it");
        supply().setClosed(true);
        assertEquals(Optional.of(ReleaseRule.ARISES), rule(action, insider), "no marking opens what was closed");
        action.setOrigin(fixture.item("Prices"));
        assertEquals(Optional.of(ReleaseRule.ARISES), rule(action, insider), "nor what lies inside of it");
    }

    @Test
    void anItemCarriedOverFromAClosedOneIsWithheldThroughAllSteps() {
        AgendaItem opening = fixture.item("Opening");
        opening.setCarriedOverFrom(fixture.item("Prices"));
        fixture.action("Ask the makers").setOrigin(opening);
        mark(fixture.action("Ask the makers"), "PUBLIC");
        mark(opening, "SECRET");
        supply().setClosed(true);
        assertFalse(decide(recipient(recipient -> recipient.setLevel("INTERNAL"))).released(fixture.action("Ask the makers")));
    }

    @Test
    void papersOfNothingButWithheldItemsAreWithheldAndThoseOfOthersAreNot() {
        supply().setClosed(true);
        assertEquals(Optional.of(ReleaseRule.PAPER), rule(fixture.paper("Study"), recipient(recipient -> { })));
        var use = RegisterFactory.eINSTANCE.createPaperUse();
        use.setId("00000000-0000-4000-8000-00000000ffff");
        use.setPaper(fixture.paper("Study"));
        fixture.item("Opening").getPapers().add(use);
        assertEquals(Optional.empty(), rule(fixture.paper("Study"), recipient(recipient -> { })));
        mark(fixture.paper("Study"), "SECRET");
        assertEquals(Optional.of(ReleaseRule.ABOUT), rule(use, recipient(recipient -> { })));
    }

    @Test
    void reasonsRevealNothingAndComeInGermanToo() {
        for (ReleaseRule rule : ReleaseRule.values()) {
            assertFalse(rule.reason(Locale.ENGLISH).isBlank());
            assertFalse(rule.reason(Locale.GERMAN).equals(rule.reason(Locale.ENGLISH)), rule.literal());
        }
    }

    private AgendaItem supply() {
        return fixture.item("Supply");
    }

    private Releasability decide(Recipient recipient) {
        MarkingScheme scheme = MarkingSchemes.shipped().of(fixture.register());
        return Releasability.of(fixture.register(), recipient, scheme);
    }

    private Optional<ReleaseRule> rule(Element element, Recipient recipient) {
        return decide(recipient).withheld(element).map(ReleaseDecision.Withheld::rule);
    }

    private static Recipient recipient(Consumer<Recipient> how) {
        Recipient recipient = RegisterFactory.eINSTANCE.createRecipient();
        recipient.setName("somebody");
        recipient.setLevel("PUBLIC");
        how.accept(recipient);
        return recipient;
    }

    static Marking mark(Element element, String level) {
        Marking marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        element.setMarking(marking);
        return marking;
    }
}
