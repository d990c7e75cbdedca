package org.consultum.sections.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.sections.proposal.SetAsideProposed.Details;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.PretendPlugins;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plugins propose is offered until it is on an agenda or set aside. */
class ProposedItemsTest extends CommandTestBase {

    private static final String POINT = "org.consultum.spi.proposals";
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final List<Fault> faults = new ArrayList<>();
    private final Fixture forum = RegisterBuilder.forum().fixture();
    private PretendPlugins plugins;
    private ProposedItems proposed;

    @BeforeEach
    void install() throws Exception {
        plugins = new PretendPlugins(getClass().getClassLoader()).points(POINT);
        plugins.extend("org.example.good", POINT, "<source id='late' name='Late actions' class='" + Late.class.getName() + "'/>");
        proposed = new ProposedItems(ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1)),
            faults::add));
    }

    /** Proposes every action of the first committee, the one due first as the more urgent one. */
    public static final class Late implements ProposalSource {

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            var committee = register.getCommittees().getFirst();
            committee.getActionList().getActions().reversed().forEach(action -> proposals.accept(new Proposal("late:" + action.getTitle(),
                committee, action, "Late: " + action.getTitle(), "It was due.", ItemPurpose.DECIDE, 20, action.getDue(),
                Optional.of(action.getDue().plusDays(30)))));
        }
    }

    /** Proposes what belongs to nobody. */
    public static final class Stray implements ProposalSource {

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            Fixture other = RegisterBuilder.forum().fixture();
            new Late().propose(other.register(), asOf, language, proposals);
        }
    }

    /** Proposes nothing at all. */
    public static final class Nothing implements ProposalSource {

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            proposals.accept(null);
        }
    }

    /** Proposes without end. */
    public static final class Endless implements ProposalSource {

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            while (true) {
                new Late().propose(register, asOf, language, proposals);
            }
        }
    }

    private static List<String> titles(ProposedItems proposed, Fixture forum, LocalDate day) {
        return proposed.all(forum.register(), day, Locale.ENGLISH).stream().map(item -> item.proposal().title()).toList();
    }

    private Proposal first(Fixture in) {
        return proposed.all(in.register(), TODAY, Locale.ENGLISH).getFirst().proposal();
    }

    @Test
    void theMostUrgentComesFirst() {
        assertEquals(List.of("Late: Name a point of contact", "Late: Draft the supply plan"), titles(proposed, forum, TODAY));
        ProposedItem first = proposed.all(forum.register(), TODAY, Locale.ENGLISH).getFirst();
        assertEquals("late", first.source());
        assertEquals("Late actions", first.sourceName());
        assertEquals("org.example.good", first.plugin().id());
        assertEquals(2, proposed.to(forum.committee("Forum"), TODAY, Locale.ENGLISH).size());
        assertEquals(0, proposed.to(forum.committee("Group"), TODAY, Locale.ENGLISH).size());
    }

    @TestFactory
    Stream<DynamicTest> itIsTakenOntoAnAgendaAndNotProposedAgain() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("taken", in -> new AcceptProposed(in.domain(), in.elements(), in.meeting("Second meeting"), first(in)), in -> {
                AgendaItem item = in.item("Late: Name a point of contact");
                assertEquals("late:Name a point of contact", item.getProposal());
                assertEquals(ItemPurpose.DECIDE, item.getPurpose());
                assertEquals(20, item.getMinutesPlanned());
                assertEquals("It was due.", item.getText());
                assertEquals(List.of(in.action("Name a point of contact")), item.getArisesFrom());
                assertEquals(List.of("Late: Draft the supply plan"), titles(proposed, in, TODAY));
                assertEquals(List.of("Late: Draft the supply plan"), titles(proposed, in, TODAY.plusYears(1)), "the occasion was dealt with");
            }));
    }

    @TestFactory
    Stream<DynamicTest> itIsSetAsideUntilADay() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("aside", in -> new SetAsideProposed(in.domain(), in.elements(), first(in),
                new Details("Not now", Optional.of(TODAY.plusDays(10)), TODAY, Optional.of(in.person("Commissioner South")))), in -> {
                    assertEquals(List.of("Late: Draft the supply plan"), titles(proposed, in, TODAY.plusDays(9)));
                    assertEquals(2, titles(proposed, in, TODAY.plusDays(10)).size());
                    assertEquals("Not now", in.committee("Forum").getSetAsideProposals().getFirst().getReason());
                }),
            step("aside for good", in -> new SetAsideProposed(in.domain(), in.elements(),
                proposed.all(in.register(), TODAY.plusDays(10), Locale.ENGLISH).getFirst().proposal(),
                new Details("Never", Optional.empty(), TODAY, Optional.empty())), in -> {
                    assertEquals(List.of("Late: Draft the supply plan"), titles(proposed, in, TODAY.plusYears(9)));
                    assertEquals(1, in.committee("Forum").getSetAsideProposals().size());
                }));
    }

    @Test
    void whatStandsOnAComingAgendaOrWaitsForOneIsNotProposed() {
        forum.item("Dates").getArisesFrom().add(forum.action("Draft the supply plan"));
        forum.committee("Forum").getBacklog().getFirst().getArisesFrom().add(forum.action("Name a point of contact"));
        assertEquals(List.of(), titles(proposed, forum, TODAY));

        forum.meeting("Second meeting").setState(MeetingState.CLOSED);
        assertEquals(List.of("Late: Draft the supply plan"), titles(proposed, forum, TODAY), "it may have to come back");
    }

    @Test
    void anAgendaThatIsPublishedGetsItAsALateItemWithItsReason() {
        forum.meeting("Second meeting").getAgenda().setPublishedOn(TODAY);
        forum.domain().getCommandStack().execute(new AcceptProposed(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
            first(forum)));
        assertTrue(forum.item("Late: Name a point of contact").isLate());
        assertEquals("It was due.", forum.item("Late: Name a point of contact").getLateReason());
    }

    @Test
    void theItemIsMarkedAsWhatItIsAbout() {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel("SECRET");
        forum.action("Name a point of contact").setMarking(marking);
        forum.domain().getCommandStack().execute(new AcceptProposed(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
            first(forum)));
        assertEquals("SECRET", forum.item("Late: Name a point of contact").getMarking().getLevel());
        assertEquals(marking, forum.action("Name a point of contact").getMarking());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused("over", forum, new AcceptProposed(forum.domain(), forum.elements(), forum.meeting("First meeting"), first(forum)));
        assertRefused("why", forum, new SetAsideProposed(forum.domain(), forum.elements(), first(forum),
            new Details(" ", Optional.empty(), TODAY, Optional.empty())));
        assertRefused("later", forum, new SetAsideProposed(forum.domain(), forum.elements(), first(forum),
            new Details("Yes", Optional.of(TODAY), TODAY, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stray", "Nothing", "Endless"})
    void aSourceThatMakesNoSenseIsNamedAndTheOthersGoOn(String type) {
        plugins.extend("org.example.bad", POINT, "<source id='bad' name='Bad' class='" + getClass().getName() + "$" + type + "'/>");

        assertEquals(2, titles(proposed, forum, TODAY).size());
        assertEquals(List.of("org.example.bad"), faults.stream().map(fault -> fault.plugin().id()).toList());
        assertEquals(2, titles(proposed, forum, TODAY).size());
        assertEquals(1, faults.size());
    }
}
