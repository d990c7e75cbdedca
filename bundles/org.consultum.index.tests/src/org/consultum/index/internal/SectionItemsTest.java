package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.sections.NewItem;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plugins keep is found, listed and filtered like everything else. */
class SectionItemsTest {

    private static final String VISIT = "visits.Visit";

    @TempDir
    private Path temporary;
    private IndexedRegister test;
    private VisitsPlugin visits;
    private Committee committee;
    private Organisation yard;

    @BeforeEach
    void aRegisterWithVisits() throws Exception {
        visits = VisitsPlugin.installed(temporary.resolve("plugin"));
        test = new IndexedRegister(temporary);
        test.install(visits.area().ePackage());
        Register register = test.register();
        committee = test.committee(register, "Forum", "forum");
        yard = test.create(Organisation.class, Literals.ORGANISATION);
        yard.setName("Yard");
        register.getOrganisations().add(yard);
        test.create(register);
        visit("Engine test");
        visit("Paint shop");
        SectionItem first = items().getFirst();
        set(first, "owner", yard);
        set(first, "watchedBy", List.of(committee));
        set(first, "day", LocalDate.of(2026, 6, 10));
        set(first, "place", "Yokohama");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void visit(String title) {
        test.execute(NewItem.in(test.session.editingDomain(), test.elements, test.session.register(), visits.area(), visits.visit().type(),
            title));
    }

    private List<SectionItem> items() {
        Section section = test.session.register().getSections().getFirst();
        return section.eContents().stream().map(SectionItem.class::cast).toList();
    }

    private void set(EObject item, String feature, Object value) {
        test.execute(SetCommand.create(test.session.editingDomain(), item, item.eClass().getEStructuralFeature(feature), value));
    }

    private IndexEntry entry(int index) {
        return test.index.byId(items().get(index).getId()).orElseThrow();
    }

    private List<String> list(Filter filter) {
        return test.index.list(new ListQuery(VISIT, filter, new Sort(ListQuery.Column.REFERENCE, true), 0, 10)).rows().stream()
            .map(IndexEntry::title).toList();
    }

    @Test
    void anEntryHasWhatThePluginSaysOfTheClass() {
        IndexEntry entry = entry(0);

        assertEquals(VISIT, entry.type());
        assertEquals("Engine test", entry.title());
        assertEquals(Optional.of("V-1"), entry.reference());
        assertEquals(Optional.of(LocalDate.of(2026, 6, 10)), entry.due());
        assertEquals(Optional.of("planned"), entry.status());
        assertEquals(Optional.of(committee.getId()), entry.committeeId());
        assertEquals(List.of(yard.getId()), entry.ownerIds());
    }

    @Test
    void theyAreFoundListedAndFiltered() {
        assertEquals(List.of("Engine test"), test.titles("yokohama"));
        assertEquals("Paint shop", test.index.quickOpen("V-2", Optional.of(VISIT), 5).hits().getFirst().entry().title());
        assertEquals(2, test.index.count(VISIT));
        assertEquals(List.of("Engine test", "Paint shop"), list(Filter.ALL));
        assertEquals(List.of("Engine test"), list(Filter.ALL.inCommittee(committee.getId())));
        assertEquals(List.of("Engine test"), list(Filter.ALL.ownedBy(yard.getId())));
        assertEquals(List.of("Engine test"), list(Filter.ALL.dueBy(LocalDate.of(2026, 7, 1))));
    }

    @Test
    void whatIsDoneIsDueNoMore() {
        var state = visits.visit().state().orElseThrow();
        set(items().getFirst(), "state", ((EEnum) state.getEType()).getEEnumLiteral("over"));

        assertEquals(Optional.empty(), entry(0).due());
        assertEquals(List.of("Engine test"), list(Filter.ALL.withStatus(Set.of("over"))));
    }

    @Test
    void partsBelongToTheCommitteeOfWhatTheyAreIn() {
        SectionItem visit = items().getFirst();
        var findings = visits.visit().contents().getFirst();
        test.execute(NewItem.in(test.session.editingDomain(), test.elements, visit, findings, findings.getEReferenceType(), "A leak"));
        SectionItem finding = (SectionItem) visit.eContents().getLast();
        assertEquals(Optional.of(committee.getId()), test.index.byId(finding.getId()).orElseThrow().committeeId());

        set(visit, "watchedBy", new ArrayList<>());
        assertEquals(Optional.empty(), test.index.byId(finding.getId()).orElseThrow().committeeId());
        test.session.editingDomain().getCommandStack().undo();
        test.await();
        assertEquals(Optional.of(committee.getId()), test.index.byId(finding.getId()).orElseThrow().committeeId());
    }

    @Test
    void theIndexFollowsThePluginsComingAndGoing() {
        var before = test.contents();
        test.close();
        test.install();
        test.open(Mode.WRITE);
        assertEquals(0, test.index.count(VISIT));
        test.close();
        test.install(visits.area().ePackage());
        test.open(Mode.WRITE);
        assertEquals(before, test.contents());
        assertTrue(test.index.count(VISIT) == 2);
    }
}
