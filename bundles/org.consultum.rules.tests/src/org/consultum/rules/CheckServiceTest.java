package org.consultum.rules;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.store.Problem;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckServiceTest {

    private final Sample sample = new Sample();
    private final CheckService service = CheckService.of(GeneralRules.catalogue());

    private List<CheckFinding> check() {
        return service.check(CheckRequest.of(sample.register, TODAY), new NullProgressMonitor());
    }

    @Test
    void aSoundRegisterHasNoFindings() {
        sample.member("Chair", MembershipRole.CHAIR);
        sample.member("Secretary", MembershipRole.SECRETARY);
        sample.meeting(MeetingState.SCHEDULED, TODAY.plusDays(30));

        assertEquals(List.of(), check());
    }

    @Test
    void whatTheMetamodelDoesNotAllowIsToldInPlainWords() {
        sample.meeting(MeetingState.DRAFT).setTitle(null);
        sample.action("Report").setProgress(101);
        sample.action("Report").getOwners().add(sample.committee);
        sample.committee.getActionList().getActions().getFirst().getOwners().add(sample.committee);

        var findings = check();

        assertEquals(2, findings.size(), findings.toString());
        assertTrue(findings.stream().allMatch(finding -> finding.rule().equals(CheckFinding.MODEL)));
        assertEquals("The progress of \"Report\" is 101 percent; it must lie between 0 and 100.", findings.get(1).message());
        assertEquals("Meeting without a name lacks a value for \"Title\".", findings.get(0).message());
        assertEquals(Optional.of("title"), findings.get(0).feature());
    }

    @Test
    void aLinkThatLeadsNowhereNamesFieldAndIdentity() {
        var action = sample.action("Report");
        Person missing = RegisterFactory.eINSTANCE.createPerson();
        ((InternalEObject) missing).eSetProxyURI(URI.createURI("id:/Person#11111111-1111-4111-8111-111111111111"));
        action.getOwners().add(missing);

        var finding = check().getFirst();

        assertEquals(CheckFinding.REFERENCE, finding.rule());
        assertEquals(Optional.of(action.getId()), finding.elementId());
        assertEquals("Action item \"Report\" refers under \"Owners\" to an element that is not in the register "
            + "(11111111-1111-4111-8111-111111111111).", finding.message());
    }

    @Test
    void problemsOfFilesAreAskedForAfterAllFilesWereReached() {
        var order = new ArrayList<String>();
        sample.action("Report").getOwners().add(sample.committee);
        ModelAccess access = new ModelAccess() {
            @Override
            public <T> T read(Supplier<T> reader) {
                order.add("read");
                return reader.get();
            }
        };
        var problem = new Problem(Problem.Severity.ERROR, Optional.of(Path.of("committees/a/actions.xmi")), 12, 3, "Damaged.",
            "Restore it.");

        var findings = service.check(CheckRequest.of(sample.register, TODAY).in(Path.of("/absent"), access, () -> {
            order.add("problems");
            return List.of(problem);
        }), new NullProgressMonitor());

        assertEquals("problems", order.getLast());
        assertTrue(order.size() > 4, "each file is read on its own: " + order);
        assertEquals(List.of(new CheckFinding(Severity.ERROR, CheckFinding.FILE, Optional.empty(), problem.file(), 12, "Damaged.",
            "Restore it.", Optional.empty(), Optional.empty(), List.of())), findings);
    }

    @Test
    void findingsNameFileAndLine(@TempDir Path folder) throws IOException {
        var action = sample.action("Report");
        var root = new ResourceImpl(URI.createURI("register:/register.consultum"));
        root.getContents().add(sample.register);
        var actions = new ResourceImpl(URI.createURI("register:/committees/a%20b/actions.xmi"));
        actions.getContents().add(sample.committee.getActionList());
        Files.createDirectories(folder.resolve("committees/a b"));
        Files.writeString(folder.resolve("committees/a b/actions.xmi"),
            "<register:ActionList>\n  <actions title=\"0\"/>\n  <actions\n      id=\"" + action.getId() + "\"/>\n</register:ActionList>\n");

        var request = CheckRequest.of(sample.register, TODAY).in(folder, ModelAccess.direct(), List::of);
        var finding = service.check(request, new NullProgressMonitor()).getFirst();

        assertEquals(Optional.of(Path.of("committees/a b/actions.xmi")), finding.file());
        assertEquals(4, finding.line());
    }

    @Test
    void theWorkGrowsWithTheRegisterAndNotWithItsSquare() {
        for (int i = 0; i < 40_000; i++) {
            sample.action("Report").getOwners().add(sample.committee);
        }
        var file = new ResourceImpl(URI.createURI("register:/committees/forum/actions.xmi"));
        file.getContents().add(sample.committee.getActionList());

        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(List.of(), check()));
    }

    @Test
    void aCheckCanBeCancelled() {
        sample.action("Report");
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThrows(OperationCanceledException.class, () -> service.check(CheckRequest.of(sample.register, TODAY), monitor));
    }
}
