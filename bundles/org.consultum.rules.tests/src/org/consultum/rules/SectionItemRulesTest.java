package org.consultum.rules;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.SectionItem;
import org.consultum.rules.RulePack.Use;
import org.consultum.sections.NewItem;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of plugins look at the items of their subject areas, in whole checks and after edits, and their quick fixes can be undone. */
class SectionItemRulesTest {

    private static final Citation CITATION = new Citation("Ours", Optional.empty(), Citation.Reading.KNOWLEDGE, Optional.empty());

    @TempDir
    Path folder;
    private final Fixture forum = RegisterBuilder.forum().fixture();
    private VisitsPlugin visits;
    private SectionItem first;
    private SectionItem second;

    @BeforeEach
    void aRegisterWithVisits() throws Exception {
        visits = VisitsPlugin.installed(folder);
        first = visit("Yard");
        second = visit("Works");
    }

    private SectionItem visit(String title) {
        var command = NewItem.in(forum.domain(), forum.elements(), forum.register(), visits.area(), visits.visit().type(), title);
        forum.domain().getCommandStack().execute(command);
        return (SectionItem) forum.register().getSections().getFirst().eContents().getLast();
    }

    /** Finds visits without a place, and puts them somewhere. */
    private static final class HasPlace implements Rule<SectionItem> {

        private final EClass type;

        HasPlace(EClass type) {
            this.type = type;
        }

        @Override
        public String id() {
            return "V-01";
        }

        @Override
        public EClass looksAt() {
            return type;
        }

        @Override
        public void check(SectionItem visit, RuleContext context, FindingSink findings) {
            if (ItemFields.of(visit).text("place").isEmpty()) {
                findings.report(Finding.of(Severity.WARNING, visit, "No place: " + visit.getTitle(), "Say where.").with(new Somewhere()));
            }
        }
    }

    private record Somewhere() implements QuickFix {

        @Override
        public String label() {
            return "Put it somewhere";
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return Optional.of(SetCommand.create(domain, element, element.eClass().getEStructuralFeature("place"), "Somewhere"));
        }
    }

    private CheckService checks() {
        return CheckService.of(RuleCatalogue.of(List.of(new HasPlace(visits.visit().type())), List.of(new RulePack("p", "P", true,
            List.of(new Use("V-01", Optional.empty(), Optional.empty(), Map.of(), CITATION)))), List.of()));
    }

    private static List<String> of(List<CheckFinding> findings) {
        return findings.stream().filter(finding -> finding.message().startsWith("No place")).map(CheckFinding::message).sorted().toList();
    }

    private Optional<Element> find(String id) {
        return forum.all(Element.class).stream().filter(element -> id.equals(element.getId())).findFirst();
    }

    @Test
    void editsAreFollowedAndQuickFixesUndone() {
        IncrementalCheck live = checks().incremental(CheckRequest.of(forum.register(), TODAY), this::find);
        live.run(new NullProgressMonitor());
        assertEquals(List.of("No place: Works", "No place: Yard"), of(live.findings()));

        String before = forum.state();
        CheckFinding finding = live.about(first.getId()).getFirst();
        Command fix = finding.fixes().getFirst().command(first, forum.domain()).orElseThrow();
        forum.domain().getCommandStack().execute(fix);
        CheckChange change = live.changed(Set.of(first), Set.of());
        assertEquals(List.of("No place: Yard"), of(change.removed()));
        assertEquals(List.of("No place: Works"), of(live.findings()));
        forum.domain().getCommandStack().undo();
        assertEquals(before, forum.state());
        live.changed(Set.of(first), Set.of());
        assertEquals(List.of("No place: Works", "No place: Yard"), of(live.findings()));

        SectionItem third = visit("Dock");
        live.changed(Set.of(third, forum.register().getSections().getFirst()), Set.of());
        assertTrue(of(live.findings()).contains("No place: Dock"));
        forum.domain().getCommandStack().undo();
        live.changed(Set.of(forum.register().getSections().getFirst()), Set.of(third));
        assertEquals(List.of("No place: Works", "No place: Yard"), of(live.findings()));
        assertEquals("V-2", second.getReference());
    }
}
