package org.consultum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.AbsentPlugins;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.Money;
import org.consultum.model.base.NewElements;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.spi.section.ItemFields;
import org.consultum.store.LocalDisk;
import org.consultum.store.Problem;
import org.consultum.store.RegisteredSections;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin with an Ecore of its own keeps in a register: the same bytes whatever happens around it. */
class PluginSectionsTest {

    @TempDir
    Path temporary;

    private final NewElements elements = new NewElements(IdSource.random());
    private VisitsPlugin visits;
    private RegisterSessions sessions;

    @BeforeEach
    void aRegisterWithVisits() throws Exception {
        visits = VisitsPlugin.installed(temporary.resolve("plugin"));
        sessions = sessions(visits);
        try (RegisterSession session = SessionTest.opened(sessions.create(folder(), SessionTest.sample()))) {
            Register register = session.register();
            Section section = elements.create(Section.class, visits.area().sectionClass());
            section.setPlugin(VisitsPlugin.PLUGIN);
            section.setSchemaVersion("1.0");
            SectionItem first = visit("V-1", "Yard");
            SectionItem second = visit("V-2", "Works \"A\" <&>\n");
            set(second, "day", LocalDate.parse("2026-06-10"));
            set(second, "hours", 7);
            set(second, "cost", Money.parse("1500000.50 EUR"));
            set(second, "state", ((EEnum) visits.visit().state().orElseThrow().getEType()).getEEnumLiteral("calledOff"));
            set(second, "follows", first);
            second.setText("# What\n\nwe *saw*");
            second.getWatchedBy().add(register.getCommittees().getFirst());
            SectionItem finding = elements.create(SectionItem.class, visits.area().type("VisitFinding").orElseThrow().type());
            finding.setTitle("A finding");
            set(finding, "grave", true);
            add(second, "findings", finding);
            add(section, "visits", first);
            add(section, "visits", second);
            session.execute(AddCommand.create(session.editingDomain(), register, Literals.REGISTER__SECTIONS, section));
            AgendaItem item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle("The yard");
            item.getArisesFrom().add(second);
            Agenda agenda = agenda(session);
            session.execute(AddCommand.create(session.editingDomain(), agenda, Literals.AGENDA__ITEMS, item));
            session.execute(AddCommand.create(session.editingDomain(), second, Literals.SECTION_ITEM__ABOUT, item));
            session.flush();
        }
    }

    private static RegisterSessions sessions(VisitsPlugin plugin) {
        return new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), new LocalDisk(), new RegisteredSections(plugin.packages()));
    }

    private Agenda agenda(RegisterSession session) {
        Meeting meeting = session.register().getCommittees().getFirst().getMeetings().getFirst();
        if (meeting.getAgenda() == null) {
            Agenda agenda = elements.create(Agenda.class, Literals.AGENDA);
            session.execute(SetCommand.create(session.editingDomain(), meeting, Literals.MEETING__AGENDA, agenda));
        }
        return meeting.getAgenda();
    }

    private SectionItem visit(String reference, String title) {
        SectionItem visit = elements.create(SectionItem.class, visits.visit().type());
        visit.setReference(reference);
        visit.setTitle(title);
        return visit;
    }

    private static void set(EObject object, String feature, Object value) {
        object.eSet(object.eClass().getEStructuralFeature(feature), value);
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject object, String feature, EObject value) {
        ((List<EObject>) object.eGet(object.eClass().getEStructuralFeature(feature))).add(value);
    }

    private Path folder() {
        return temporary.resolve("register");
    }

    private RegisterSession open(RegisterSessions with) {
        return SessionTest.opened(with.open(folder(), Mode.WRITE));
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path file : all.filter(Files::isRegularFile).filter(path -> !path.toString().contains(".consultum/")).toList()) {
                files.put(folder().relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void rename(RegisterSession session, String title) throws IOException {
        session.execute(SetCommand.create(session.editingDomain(), session.register(), Literals.REGISTER__TITLE, title));
        session.flush();
    }

    private List<ItemFields> visitsIn(RegisterSession session) {
        return ItemFields.all(session.register().getSections().getFirst(), "Visit");
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        try (RegisterSession session = open(sessions)) {
            session.loadAll();
            assertEquals(List.of(), session.problems());
            ItemFields second = visitsIn(session).get(1);
            assertInstanceOf(SectionItem.class, second.element());
            assertEquals("1500000.50 EUR", second.money("cost").orElseThrow().toString());
            assertEquals("calledOff", second.literal("state"));
            assertEquals(7, second.integer("hours"));
            assertEquals(2, visitsIn(session).get(0).integer("hours"), "the default");
            assertEquals("V-1", second.one("follows", SectionItem.class).orElseThrow().getReference());
            assertEquals("The yard", second.many("about", AgendaItem.class).getFirst().getTitle());
            assertEquals(second.element(), agenda(session).getItems().getLast().getArisesFrom().getFirst());
            assertTrue(ItemFields.of(second.many("findings", Element.class).getFirst()).flag("grave"));
        }
    }

    @Test
    void undoGivesTheSameBytes() throws Exception {
        Map<String, String> before = files();
        try (RegisterSession session = open(sessions)) {
            SectionItem second = (SectionItem) visitsIn(session).get(1).element();
            session.execute(SetCommand.create(session.editingDomain(), second, second.eClass().getEStructuralFeature("cost"), Money.of(3, "JPY")));
            session.execute(RemoveCommand.create(session.editingDomain(), second.eContainer(), second.eContainmentFeature(), second));
            session.flush();
            assertTrue(!files().equals(before));
            session.editingDomain().getCommandStack().undo();
            session.editingDomain().getCommandStack().undo();
            session.flush();
        }
        assertEquals(before, files());
    }

    @Test
    void withoutThePluginNothingOfItChangesAndWhatRefersToItStays() throws Exception {
        Map<String, String> before = files();
        var without = new DefaultRegisterSessions(Clock.systemUTC(), IdSource.random(), new LocalDisk(), List::of);
        try (RegisterSession session = open(without)) {
            session.loadAll();
            AgendaItem item = agenda(session).getItems().getLast();
            assertEquals(1, item.getArisesFrom().size(), "the reference is kept");
            assertEquals(Optional.of(VisitsPlugin.PLUGIN), AbsentPlugins.pluginOf(item, item.getArisesFrom().getFirst()));
            assertTrue(session.problems().stream().allMatch(problem -> problem.severity() == Problem.Severity.INFO),
                session.problems()::toString);
            session.execute(SetCommand.create(session.editingDomain(), item, Literals.AGENDA_ITEM__TITLE, "The dock"));
            rename(session, "Without it");
        }
        Map<String, String> after = files();
        assertEquals(before.get("sections/org.example.visits.xmi"), after.get("sections/org.example.visits.xmi"));
        assertTrue(after.values().stream().anyMatch(file -> file.contains("The dock") && file.contains("arisesFrom=\"")));

        try (RegisterSession session = open(sessions)) {
            session.loadAll();
            assertEquals(List.of(), session.problems());
            AgendaItem item = agenda(session).getItems().getLast();
            assertEquals("V-2", ((SectionItem) item.getArisesFrom().getFirst()).getReference());
            rename(session, before.get("register.consultum").replaceAll("(?s).*title=\"([^\"]*)\".*", "$1"));
            session.execute(SetCommand.create(session.editingDomain(), item, Literals.AGENDA_ITEM__TITLE, "The yard"));
            session.flush();
        }
        assertEquals(before, files());
    }

    @Test
    void tenThousandItemsAreReadAndWrittenQuickly() throws Exception {
        try (RegisterSession session = open(sessions)) {
            Section section = session.register().getSections().getFirst();
            var many = Stream.iterate(1, i -> i + 1).limit(10_000).map(i -> visit("N-" + i, "Visit " + i)).toList();
            session.execute(AddCommand.create(session.editingDomain(), section, section.eClass().getEStructuralFeature("visits"), many));
            session.flush();
        }
        long start = System.nanoTime();
        try (RegisterSession session = open(sessions)) {
            assertEquals(10_002, visitsIn(session).size());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.toSeconds() < 10, took::toString);
    }
}
