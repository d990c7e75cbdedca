package org.consultum.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.edit.command.DeleteElements;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.command.AddCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of subject areas are added and taken away. */
class ItemCommandsTest extends CommandTestBase {

    @TempDir
    Path folder;
    private VisitsPlugin visits;

    @BeforeEach
    void install() throws Exception {
        visits = VisitsPlugin.installed(folder);
    }

    private NewItem newVisit(Fixture forum, String title) {
        return NewItem.in(forum.domain(), forum.elements(), forum.register(), visits.area(), visits.visit().type(), title);
    }

    private static Section section(Fixture forum) {
        return forum.register().getSections().getFirst();
    }

    private static SectionItem visit(Fixture forum, int index) {
        return (SectionItem) section(forum).eContents().get(index);
    }

    @TestFactory
    Stream<DynamicTest> theFirstItemBeginsTheSectionAndTheNextCountsOn() {
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("the first visit", forum -> newVisit(forum, "Yard"), forum -> {
                assertEquals(VisitsPlugin.PLUGIN, section(forum).getPlugin());
                assertEquals("1.0", section(forum).getSchemaVersion());
                assertEquals("V-1", visit(forum, 0).getReference());
            }),
            step("the second visit", forum -> newVisit(forum, "Works"), forum -> assertEquals("V-2", visit(forum, 1).getReference())),
            step("an agenda item about it",
                forum -> AddCommand.create(forum.domain(), forum.item("Dates"), Literals.AGENDA_ITEM__ARISES_FROM, visit(forum, 0)),
                forum -> assertEquals(List.of(visit(forum, 0)), forum.item("Dates").getArisesFrom())),
            step("the first one deleted", forum -> new DeleteElements(forum.domain(), List.of(visit(forum, 0))), forum -> {
                assertEquals("V-2", visit(forum, 0).getReference());
                assertEquals(List.of(), forum.item("Dates").getArisesFrom());
            }));
    }

    @TestFactory
    Stream<DynamicTest> aSectionIsBegunAndItemsStandBelowItems() {
        EClass finding = visits.area().type("VisitFinding").orElseThrow().type();
        return inAllInterleavings(() -> RegisterBuilder.forum().fixture(),
            step("begun", forum -> new AddSection(forum.domain(), forum.elements(), forum.register(), visits.area()),
                forum -> assertEquals(1, forum.register().getSections().size())),
            step("a visit", forum -> newVisit(forum, "Yard"), forum -> assertEquals(1, section(forum).eContents().size())),
            step("a finding", forum -> NewItem.in(forum.domain(), forum.elements(), visit(forum, 0), visits.visit().contents().getFirst(),
                finding, "A leak"), forum -> assertEquals("VF-1", ((SectionItem) visit(forum, 0).eContents().getFirst()).getReference())));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Fixture forum = RegisterBuilder.forum().fixture();
        EClass finding = visits.area().type("VisitFinding").orElseThrow().type();
        assertRefused("cannot be added", forum,
            NewItem.in(forum.domain(), forum.elements(), forum.register(), visits.area(), finding, "Nowhere"));
        forum.domain().getCommandStack().execute(new AddSection(forum.domain(), forum.elements(), forum.register(), visits.area()));
        assertRefused("already", forum, new AddSection(forum.domain(), forum.elements(), forum.register(), visits.area()));
    }

    @Test
    void aReferenceIsFreeWhenNoOtherItemOfItsClassHasIt() {
        Fixture forum = RegisterBuilder.forum().fixture();
        forum.domain().getCommandStack().execute(newVisit(forum, "Yard"));
        forum.domain().getCommandStack().execute(newVisit(forum, "Works"));

        assertFalse(NewItem.isFree(visit(forum, 0), "V-2"));
        assertTrue(NewItem.isFree(visit(forum, 0), "V-1"));
        assertTrue(NewItem.isFree(visit(forum, 0), "V-3"));
    }

    @ParameterizedTest
    @CsvSource({"'', V-1", "V-1, V-2", "'V-9 V-12', V-13", "'PC-009 PC-010', PC-011", "'old 2026/1', 2026/2", "'V-1 X-7', X-8",
        "'Z99999999999999999', Z100000000000000000"})
    void numbersGoOnInTheFormInUse(String used, String next) {
        assertEquals(next, ItemReferences.next(visits.visit().type(), used.isEmpty() ? List.of() : List.of(used.split(" "))));
    }
}
