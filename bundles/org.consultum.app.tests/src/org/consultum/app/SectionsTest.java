package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.consultum.edit.command.AddPart;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.CreateMeeting;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.Money;
import org.consultum.model.base.NewElements;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemPen;
import org.consultum.ui.ElementEditors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Subject areas of plugins in the window")
class SectionsTest {

    private static final String PROGRAMMES = "org.consultum.defence.programmes";
    private static final String PROCUREMENT = "org.consultum.defence.procurement";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
    }

    private SectionInfo procurement() {
        return PlatformUI.getWorkbench().getService(SectionCatalogue.class).find(PROCUREMENT).orElseThrow();
    }

    /** A procurement section with cases of a size each. */
    private Section cases(int count) {
        return desk.on(() -> {
            var pen = new ItemPen(new NewElements(IdSource.random()), procurement().ePackage());
            var section = pen.section("Procurement", PROCUREMENT);
            IntStream.rangeClosed(1, count).forEach(number -> section.add("cases", pen.item("ProcurementCase", "Case of round " + number)
                .set("reference", "P-" + number).set("estimatedValue", Money.of(1_500_000L * (count - number + 1), "EUR"))
                .set("awardPlanned", "2026-0" + (1 + number % 9) + "-15")));
            desk.session().execute(new AddPart(desk.session().editingDomain(), desk.session().register(),
                Literals.REGISTER__SECTIONS, section.element()));
            return section.element();
        });
    }

    private void open(SectionItem item) {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), item));
        desk.until("the item is selected in its table", () -> table().getSelectionCount() == 1);
    }

    private Table table() {
        return visible(Table.class, table -> table.getColumnCount() > 3 && (table.getStyle() & SWT.VIRTUAL) != 0);
    }

    private <C extends Control> C visible(Class<C> type, Predicate<C> wanted) {
        List<C> found = desk.controls(desk.window().getShell(), type, control -> control.isVisible() && wanted.test(control));
        assertFalse(found.isEmpty(), type + " is there");
        return found.getFirst();
    }

    private Tree explorer() {
        return visible(Tree.class, tree -> tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("Committees"));
    }

    /** Opens a node of the explorer as a click on its arrow does, and gives it. */
    private TreeItem expanded(TreeItem[] among, String beginning) {
        TreeItem item = Arrays.stream(among).filter(each -> each.getText().startsWith(beginning)).findFirst()
            .orElseThrow(() -> new AssertionError(beginning + " among " + texts(among)));
        var event = new Event();
        event.item = item;
        explorer().notifyListeners(SWT.Expand, event);
        item.setExpanded(true);
        return item;
    }

    private static List<String> texts(TreeItem[] items) {
        return Arrays.stream(items).map(TreeItem::getText).toList();
    }

    private void key(Control control, int code, int modifiers, char character) {
        desk.run(() -> {
            var event = new Event();
            event.keyCode = code;
            event.stateMask = modifiers;
            event.character = character;
            event.doit = true;
            control.notifyListeners(SWT.KeyDown, event);
        });
    }

    private Text field(String value) {
        return visible(Text.class, text -> text.getText().equals(value) && text.getToolTipText() != null);
    }

    private void write(Text text, String value) {
        desk.run(() -> {
            text.setFocus();
            text.setText(value);
            text.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    private Path file() {
        return desk.session().folder().resolve("sections").resolve(PROCUREMENT + ".xmi");
    }

    private byte[] bytes() throws IOException {
        desk.run(() -> desk.register().commitPending());
        desk.session().flush();
        return Files.readAllBytes(file());
    }

    private void undo() {
        desk.command("org.eclipse.ui.edit.undo");
    }

    @Test
    @DisplayName("are added from the explorer, and an empty one says how to begin")
    void anAreaIsAdded() {
        desk.until("the explorer offers areas", () -> texts(explorer().getItems()).contains("Subject areas"));
        TreeItem areas = desk.on(() -> expanded(explorer().getItems(), "Subject areas"));
        assertTrue(desk.on(() -> texts(areas.getItems())).contains("Procurement  add"));
        desk.command("org.consultum.ui.sections.add", Map.of("org.consultum.ui.sections.area", PROCUREMENT));
        desk.until("the area is open", () -> desk.page().getActiveEditor() != null
            && desk.page().getActiveEditor().getTitle().equals("Procurement"));
        desk.until("the explorer shows it", () -> texts(areas.getItems()).contains("Procurement  0"));
        desk.picture("subject-area-empty");
    }

    @Test
    @DisplayName("stand in the explorer with their classes and items; of many items the first, and a way to all")
    void theExplorerShowsItems() {
        cases(450);
        desk.until("the area is there", () -> texts(explorer().getItems()).contains("Subject areas"));
        TreeItem type = desk.on(() -> {
            TreeItem areas = expanded(explorer().getItems(), "Subject areas");
            TreeItem area = expanded(areas.getItems(), "Procurement  450");
            return expanded(area.getItems(), "Procurement cases  450");
        });
        List<String> items = desk.on(() -> texts(type.getItems()));
        assertEquals(201, items.size());
        assertEquals("P-1 Case of round 1", items.getFirst());
        assertEquals("Show all 450 in the table", items.getLast());
        desk.picture("subject-area-explorer");
    }

    @Test
    @DisplayName("are a table and a form of what the plugin describes")
    void aTableAndAForm() {
        Section section = cases(12);
        open((SectionItem) section.eContents().get(2));
        desk.until("the form shows it", () -> !desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals("Case of round 3")).isEmpty());
        assertTrue(desk.picture("subject-area-table-and-form") > 150);
        Table table = desk.on(this::table);
        assertEquals(12, desk.on(table::getItemCount));
        desk.run(() -> visible(Text.class, text -> text.getMessage().startsWith("Show only")).setText("round p-1"));
        desk.until("only what contains both words is shown", () -> table.getItemCount() == 4);
    }

    @Test
    @DisplayName("are filled by keys, and undo returns to the same bytes")
    void keysAndUndo() throws IOException {
        Section section = cases(3);
        open((SectionItem) section.eContents().getFirst());
        byte[] before = bytes();
        Table table = desk.on(this::table);
        key(table, SWT.CR, SWT.NONE, SWT.CR);
        desk.until("a row is new", () -> section.eContents().size() == 4);
        var added = (SectionItem) section.eContents().get(1);
        assertEquals("P-4", added.getReference(), "the next number, below the row selected");
        desk.until("the form shows it", () -> !desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals("P-4")).isEmpty());
        key(table, 'd', SWT.MOD1, 'd');
        desk.until("it is doubled", () -> section.eContents().size() == 5);
        assertEquals("P-5", ((SectionItem) section.eContents().get(2)).getReference());
        key(table, SWT.DEL, SWT.NONE, SWT.DEL);
        desk.until("the copy is gone", () -> section.eContents().size() == 4);
        undo();
        undo();
        undo();
        assertArrayEquals(before, bytes());
    }

    @Test
    @DisplayName("take amounts with their currency, and say what is no amount")
    void amounts() throws IOException {
        Section section = cases(1);
        var item = (SectionItem) section.eContents().getFirst();
        open(item);
        byte[] before = bytes();
        desk.until("the amount is shown with separators", () -> !desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals("1,500,000")).isEmpty());
        write(desk.on(() -> field("1,500,000")), "291,100,000,000 jpy");
        assertEquals(Money.of(291_100_000_000L, "JPY"), desk.on(() -> ItemFields.of(item).money("estimatedValue").orElseThrow()));
        write(desk.on(() -> field("291,100,000,000")), "a lot");
        assertEquals(Money.of(291_100_000_000L, "JPY"), desk.on(() -> ItemFields.of(item).money("estimatedValue").orElseThrow()));
        desk.picture("subject-area-amount");
        write(desk.on(() -> field("a lot")), "291100000000");
        undo();
        assertArrayEquals(before, bytes());
    }

    @Test
    @DisplayName("are named with the plugin they need where it is missing")
    void aMissingPlugin() throws IOException {
        Path register = desk.session().folder();
        desk.run(() -> desk.register().close());
        String foreign = """
            <?xml version="1.0" encoding="UTF-8"?>
            <visits:Visits xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:visits="http://example.org/visits/1"
                id="5b0a4dc6-2c0e-4d53-9f0b-1d1f5b9c0001" plugin="org.example.visits" schemaVersion="1.0"/>
            """;
        Path file = Files.createDirectories(register.resolve("sections")).resolve("org.example.visits.xmi");
        Files.writeString(file, foreign);
        desk.run(() -> desk.register().open(register));
        desk.until("the register is open", () -> desk.register().session().isPresent());
        desk.until("the explorer shows it", () -> texts(explorer().getItems()).contains("Subject areas"));
        TreeItem areas = desk.on(() -> expanded(explorer().getItems(), "Subject areas"));
        assertTrue(desk.on(() -> texts(areas.getItems())).contains("Visits - needs plugin org.example.visits"),
            () -> desk.on(() -> texts(areas.getItems())).toString());
        desk.picture("subject-area-missing-plugin");
        desk.run(() -> explorer().setSelection(areas.getItem(0)));
        desk.window().getShell().getDisplay().asyncExec(() -> {
            var event = new Event();
            event.item = areas.getItem(0);
            explorer().notifyListeners(SWT.DefaultSelection, event);
        });
        String title = "Visits - needs plugin org.example.visits";
        desk.until("it is explained", () -> desk.shell(title).isPresent());
        desk.picture(desk.on(() -> desk.shell(title).orElseThrow()), "subject-area-missing-explained");
        desk.press(desk.on(() -> desk.shell(title).orElseThrow()), "Close");
        desk.until("the explanation is closed", () -> desk.shell(title).isEmpty());
        assertEquals(foreign, Files.readString(file), "what is kept for it is untouched");
    }

    @Test
    @DisplayName("are linked with agenda items")
    void linksAtAnAgendaItem() {
        Section section = cases(2);
        AgendaItem item = meetingToCome().getAgenda().getItems().getFirst();
        desk.run(() -> desk.session().execute(new ChangeFeature(desk.session().editingDomain(), item, Literals.AGENDA_ITEM__ARISES_FROM,
            Optional.of(List.of(section.eContents().getFirst())))));
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), item));
        desk.run(() -> desk.page().setPartState(desk.page().getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED));
        desk.until("the item names the case it arises from", () -> !desk.controls(desk.window().getShell(), Link.class,
            link -> link.getText().contains("P-1 Case of round 1")).isEmpty());
        Button link = visible("Link \u2026");
        ScrolledComposite scroller = desk.on(() -> scroller(link));
        // The details come to rest a moment after the row was selected, and begin at their top then.
        var looks = new AtomicInteger();
        desk.until("the block stays in view", () -> {
            scroller.showControl(link);
            boolean laidOut = link.getDisplay().map(link, scroller.getContent(), 0, 0).y > 500;
            boolean seen = laidOut && scroller.getClientArea().contains(scroller.toControl(link.toDisplay(1, link.getSize().y - 2)));
            return looks.updateAndGet(before -> seen ? before + 1 : 0) > 30;
        });
        desk.picture("subject-area-links");
        desk.run(() -> desk.page().setPartState(desk.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED));
    }

    @Test
    @DisplayName("propose agenda items, which are taken onto the agenda or set aside")
    void proposals() {
        Meeting meeting = meetingToCome();
        slippedMilestones(meeting.getCommittee());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.until("the agenda says so", () -> line().isPresent());
        desk.run(() -> line().orElseThrow().notifyListeners(SWT.Selection, new Event()));
        desk.until("what is proposed is listed", () -> proposed().isPresent());
        int count = desk.on(() -> proposed().orElseThrow().getItemCount());
        desk.picture("subject-area-proposals");
        int items = desk.on(() -> meeting.getAgenda().getItems().size());
        desk.press(desk.on(() -> desk.window().getShell()), "Add to agenda");
        desk.until("it is on the agenda", () -> meeting.getAgenda().getItems().size() == items + 1);
        desk.until("and proposed no longer", () -> proposed().map(Table::getItemCount).orElse(0) == count - 1);
        undo();
        desk.until("undo takes it off again", () -> meeting.getAgenda().getItems().size() == items);
    }

    private static ScrolledComposite scroller(Control control) {
        Composite at = control.getParent();
        while (!(at instanceof ScrolledComposite)) {
            at = at.getParent();
        }
        return (ScrolledComposite) at;
    }

    private Button visible(String label) {
        return desk.on(() -> visible(Button.class, button -> button.getText().equals(label)));
    }

    private Optional<Link> line() {
        return desk.controls(desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().contains("proposed</a>"))
            .stream().findFirst();
    }

    private Optional<Table> proposed() {
        return desk.controls(desk.window().getShell(), Table.class, table -> table.isVisible() && table.getColumnCount() > 0
            && table.getColumn(0).getText().equals("Proposed item")).stream().findFirst();
    }

    private Meeting meetingToCome() {
        return desk.on(() -> {
            var domain = desk.session().editingDomain();
            var committee = desk.session().register().getCommittees().stream().filter(each -> "DICAS".equals(each.getShortName()))
                .findFirst().orElseThrow();
            var elements = new NewElements(IdSource.random());
            var created = new CreateMeeting(domain, elements, committee,
                CreateMeeting.Details.of("Meeting to come", ZonedDateTime.now().plusMonths(2).truncatedTo(ChronoUnit.HOURS)));
            desk.session().execute(created);
            Meeting meeting = created.getResult().stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).findFirst()
                .orElseThrow();
            var agenda = RegisterFactory.eINSTANCE.createAgenda();
            AgendaItem item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle("Co-production");
            agenda.getItems().add(item);
            desk.session().execute(new AddPart(domain, meeting, Literals.MEETING__AGENDA, agenda));
            return meeting;
        });
    }

    private void slippedMilestones(Committee committee) {
        desk.run(() -> {
            var programmes = PlatformUI.getWorkbench().getService(SectionCatalogue.class).find(PROGRAMMES).orElseThrow();
            var pen = new ItemPen(new NewElements(IdSource.random()), programmes.ePackage());
            var programme = pen.item("Programme", "Seekers").add("watchedBy", committee).add("milestones",
                pen.item("ProgrammeMilestone", "First seeker").set("baseline", "2025-03-01").set("forecast", "2027-03-01"),
                pen.item("ProgrammeMilestone", "Second source").set("baseline", "2025-06-01").set("forecast", "2027-06-01"));
            var section = pen.section("Programmes", PROGRAMMES).add("programmes", programme);
            desk.session().execute(new AddPart(desk.session().editingDomain(), desk.session().register(), Literals.REGISTER__SECTIONS,
                section.element()));
        });
    }
}
