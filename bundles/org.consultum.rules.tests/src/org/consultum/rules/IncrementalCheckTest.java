package org.consultum.rules;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.ActionItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Waiver;
import org.consultum.rules.RulePack.Use;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;

/** After an edit only what it can affect is looked at, and what changed is told. */
class IncrementalCheckTest {

    private static final Citation CITATION = new Citation("Ours", Optional.empty(), Citation.Reading.KNOWLEDGE, Optional.empty());

    private final Sample sample = new Sample();
    private final List<String> looked = new ArrayList<>();

    /** Notes what it looks at; finds that a meeting is not called "fine". */
    private final class Noting implements Rule<Meeting> {

        private final Set<EClass> reads;

        Noting(Set<EClass> reads) {
            this.reads = reads;
        }

        @Override
        public String id() {
            return "X-01";
        }

        @Override
        public EClass looksAt() {
            return Literals.MEETING;
        }

        @Override
        public Set<EClass> alsoReads() {
            return reads;
        }

        @Override
        public void check(Meeting meeting, RuleContext context, FindingSink findings) {
            looked.add(meeting.getTitle());
            if (!"fine".equals(meeting.getTitle())) {
                findings.report(Finding.of(Severity.ERROR, meeting, "Not fine: " + meeting.getTitle(), "Call it fine."));
            }
        }
    }

    private RuleCatalogue noting(EClass... reads) {
        return RuleCatalogue.of(List.of(new Noting(Set.of(reads))), List.of(new RulePack("p", "P", true,
            List.of(new Use("X-01", Optional.empty(), Optional.empty(), Map.of(), CITATION)))), List.of());
    }

    private IncrementalCheck live(RuleCatalogue catalogue) {
        IncrementalCheck live = CheckService.of(catalogue).incremental(CheckRequest.of(sample.register, TODAY), this::find);
        live.run(new NullProgressMonitor());
        looked.clear();
        return live;
    }

    private Optional<Element> find(String id) {
        for (var all = sample.register.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && id.equals(element.getId())) {
                return Optional.of(element);
            }
        }
        return Optional.of(sample.register).filter(register -> id.equals(register.getId())).map(Register.class::cast);
    }

    private Meeting meeting(String title) {
        Meeting meeting = sample.meeting(MeetingState.DRAFT);
        meeting.setTitle(title);
        return meeting;
    }

    @Test
    void onlyTheMeetingThatChangedIsLookedAt() {
        meeting("first");
        Meeting second = meeting("second");
        IncrementalCheck live = live(noting());
        second.setTitle("fine");

        CheckChange change = live.changed(Set.of(second), Set.of());

        assertEquals(List.of("fine"), looked);
        assertEquals(List.of("Not fine: second"), change.removed().stream().map(CheckFinding::message).toList());
        assertEquals(List.of(), change.added());
        assertEquals(List.of("Not fine: first"), live.findings().stream().map(CheckFinding::message).toList());
        assertEquals(List.of(), live.about(second.getId()));
    }

    @Test
    void whatARuleNamesIsFollowedWithinTheCommittee() {
        meeting("first");
        var member = sample.member("Chair", MembershipRole.CHAIR);
        IncrementalCheck live = live(noting(Literals.PERSON));

        ActionItem action = sample.action("Report");
        live.changed(Set.of(sample.committee, action), Set.of());
        assertEquals(List.of(), looked, "an action is no person");

        member.getMember().setName("Other");
        assertTrue(live.changed(Set.of(member.getMember()), Set.of()).isEmpty());
        assertEquals(List.of("first"), looked, "the committee refers to the person");
    }

    @Test
    void aPersonNobodyRefersToAffectsNoCommittee() {
        meeting("first");
        var member = sample.member("Chair", MembershipRole.CHAIR);
        sample.committee.getMemberships().remove(member);
        IncrementalCheck live = live(noting(Literals.PERSON));

        live.changed(Set.of(member.getMember(), sample.register), Set.of());

        assertEquals(List.of(), looked);
    }

    @Test
    void aRemovedElementTakesItsFindingsAlongAndLeavesReferencesThatLeadNowhere() {
        var member = sample.member("Chair", MembershipRole.CHAIR);
        sample.member("Secretary", MembershipRole.SECRETARY);
        ActionItem action = sample.action("Report");
        action.getOwners().add(member.getMember());
        IncrementalCheck live = live(GeneralRules.catalogue());
        assertEquals(List.of(), live.findings());
        sample.register.getPeople().remove(member.getMember());

        CheckChange gone = live.changed(Set.of(sample.register), Set.of(member.getMember()));

        assertEquals(2, gone.added().size(), gone.toString());
        assertTrue(gone.added().stream().allMatch(finding -> finding.rule().equals(CheckFinding.REFERENCE)));
        assertEquals(1, live.about(action.getId()).size());

        sample.register.getPeople().add((org.consultum.model.Person) member.getMember());
        assertEquals(gone.added().size(), live.changed(Set.of(sample.register, member.getMember()), Set.of()).removed().size());
        assertEquals(List.of(), live.findings());
    }

    @Test
    void aWaiverThatComesOrGoesIsTold() {
        ActionItem action = sample.action("Report");
        IncrementalCheck live = live(GeneralRules.catalogue());
        Waiver waiver = sample.create(Waiver.class, Literals.WAIVER);
        waiver.setRule("H-03");
        waiver.setAbout(action);
        waiver.setReason("Being staffed.");
        sample.register.getWaivers().add(waiver);

        CheckChange granted = live.changed(Set.of(sample.register, waiver), Set.of());
        assertEquals(List.of(true), granted.removed().stream().map(CheckFinding::counts).toList());
        assertEquals(List.of(false), granted.added().stream().map(CheckFinding::counts).toList());
        assertFalse(live.about(action.getId()).getFirst().counts());

        sample.register.getWaivers().remove(waiver);
        live.changed(Set.of(sample.register), Set.of(waiver));
        assertTrue(live.about(action.getId()).getFirst().counts());
    }

    @Test
    void whatIsEditedWhileAFullCheckRunsIsLookedAtBeforeItEnds() {
        Meeting first = meeting("first");
        meeting("second");
        var live = new IncrementalCheck[1];
        ModelAccess access = new ModelAccess() {
            private int reads;

            @Override
            public <T> T read(java.util.function.Supplier<T> reader) {
                T read = reader.get();
                // After the register, the committee and its first meeting; the second meeting moves to the place that was passed already.
                if (++reads == 4) {
                    sample.committee.getMeetings().remove(first);
                    live[0].changed(Set.of(sample.committee), Set.of(first));
                }
                return read;
            }
        };
        live[0] = CheckService.of(noting()).incremental(
            new CheckRequest(sample.register, TODAY, Set.of(), Optional.empty(), access, List::of), this::find);

        live[0].run(new NullProgressMonitor());

        assertEquals(List.of("Not fine: second"), live[0].findings().stream().map(CheckFinding::message).toList());
    }

    @Test
    void aCancelledCheckLeavesTheFindingsAsTheyWere() {
        meeting("first");
        IncrementalCheck live = CheckService.of(noting()).incremental(CheckRequest.of(sample.register, TODAY), this::find);
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThrows(OperationCanceledException.class, () -> live.run(monitor));

        assertFalse(live.complete());
        assertEquals(List.of(), live.findings());
        assertEquals(CheckChange.NONE, live.changed(Set.of(sample.committee), Set.of()));
        assertEquals(1, live.run(new NullProgressMonitor()).added().size());
        assertTrue(live.run(new NullProgressMonitor()).isEmpty(), "nothing is new the second time");
    }
}
