package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.junit.jupiter.api.Test;

class ContainerMarkedTest {

    private final Sample sample = new Sample();
    private final ContainerMarked rule = new ContainerMarked();
    private final Meeting meeting = sample.meeting(MeetingState.SCHEDULED, TODAY);

    @Test
    void aContainerAsHighAsItsContentIsFine() {
        sample.mark(meeting, "SECRET");
        sample.mark(sample.item(meeting, "Item", ItemPurpose.DISCUSS), "SECRET");

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void contentThatIsHigherIsAnErrorOfTheContainerAndCounted() {
        sample.mark(meeting, "PUBLIC");
        sample.mark(sample.item(meeting, "One", ItemPurpose.DISCUSS), "INTERNAL");
        sample.mark(sample.item(meeting, "Two", ItemPurpose.DISCUSS), "SECRET");

        var findings = sample.find(rule, meeting, Map.of());

        assertEquals(1, findings.size());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("is marked PUBLIC, but 2 parts of its content are marked higher, up to SECRET"),
            findings.getFirst().message());
    }

    @Test
    void anUnmarkedContainerTakesTheMarkingOfItsContent() {
        sample.mark(sample.item(meeting, "Two", ItemPurpose.DISCUSS), "SECRET");

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void aMeetingHigherThanItsCommitteeIsFoundFromTheMeeting() {
        sample.mark(sample.committee, "INTERNAL");
        sample.mark(sample.item(meeting, "Two", ItemPurpose.DISCUSS), "SECRET");

        assertTrue(sample.find(rule, sample.committee, Map.of()).isEmpty());
        assertTrue(sample.find(rule, meeting, Map.of()).getFirst().message()
            .contains("but Committee \"Forum\", which contains it, is marked only INTERNAL"));
    }

    @Test
    void anActionHigherThanItsCommitteeIsFoundFromTheAction() {
        sample.mark(sample.committee, "INTERNAL");

        assertTrue(sample.find(rule, sample.mark(sample.action("Open"), "INTERNAL"), Map.of()).isEmpty());
        assertEquals(1, sample.find(rule, sample.mark(sample.action("Closed"), "SECRET"), Map.of()).size());
    }

    @Test
    void anUnknownLevelRanksAboveAllKnownOnes() {
        sample.mark(meeting, "SECRET");
        sample.mark(sample.item(meeting, "Two", ItemPurpose.DISCUSS), "COSMIC");

        assertEquals(1, sample.find(rule, meeting, Map.of()).size());
    }

    @Test
    void doesNotApplyWhereNothingIsMarked() {
        sample.item(meeting, "Two", ItemPurpose.DISCUSS);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void theQuickFixRaisesTheContainerAndCanBeUndone() {
        sample.mark(meeting, "PUBLIC");
        sample.mark(sample.item(meeting, "Two", ItemPurpose.DISCUSS), "SECRET");

        apply(sample.find(rule, meeting, Map.of()).getFirst(), meeting);
    }

    @Test
    void theQuickFixRaisesTheCommitteeAboveAMeeting() {
        sample.mark(sample.committee, "PUBLIC");
        sample.mark(meeting, "SECRET");

        apply(sample.find(rule, meeting, Map.of()).getFirst(), sample.committee);
    }

    private void apply(Finding finding, Element raised) {
        var domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), new BasicCommandStack());

        domain.getCommandStack().execute(finding.fixes().getFirst().command(finding.element(), domain).orElseThrow());

        assertEquals("SECRET", raised.getMarking().getLevel());
        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
        domain.getCommandStack().undo();
        assertEquals("PUBLIC", raised.getMarking().getLevel());
    }
}
