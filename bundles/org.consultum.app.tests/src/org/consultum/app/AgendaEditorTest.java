package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.CreateMeeting;
import org.consultum.edit.command.MarkConsent;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.ui.ElementEditors;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The agenda editor")
class AgendaEditorTest {

    private static final String COMMANDS = "org.consultum.ui.agenda.";
    private static final int MANY = 394;

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openSample() {
        desk.ready();
        desk.openSample(folder);
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    @Test
    @DisplayName("builds an agenda of two days by keys alone, and undo takes every step back")
    void buildsAnAgendaByKeys() {
        Meeting meeting = emptyMeeting();
        open(meeting);
        command("newItem");
        desk.until("the first title can be typed", () -> desk.window().getShell().getDisplay().getFocusControl() instanceof Text);
        type("Opening");
        for (String title : List.of("Production", "Supply of seekers", "Second source", "Closing")) {
            key(SWT.CR, SWT.NONE, SWT.CR);
            type(title);
        }
        assertEquals(List.of("Opening", "Production", "Supply of seekers", "Second source", "Closing"), titles(meeting));

        select("Second source");
        key(SWT.TAB, SWT.NONE, SWT.TAB);
        select("Supply of seekers");
        key(SWT.TAB, SWT.NONE, SWT.TAB);
        select("Second source");
        key(SWT.ARROW_UP, SWT.ALT, '\0');
        assertEquals(List.of("Opening", "Production", "Supply of seekers", "Second source", "Closing"), titles(meeting));
        assertEquals(List.of("Second source"), selected(), "the row stays selected");

        for (String title : titles(meeting)) {
            select(title);
            key(SWT.F4, SWT.NONE, '\0');
            type("60");
        }
        select("Closing");
        command("newDay");
        assertEquals(2, desk.on(() -> meeting.getSittings().size()), "the meeting has two days");
        assertEquals(meeting.getSittings().getLast(), desk.on(() -> item(meeting, "Closing").getSitting()));
        desk.until("the day has a row of its own", () -> rows().stream().anyMatch(row -> row.getData() == meeting.getSittings().getLast()));
        assertEquals("09:00", desk.on(() -> rowOf("Closing").getText(1)), "the second day begins in the morning");
        assertTrue(desk.picture("agenda-two-days-light") > 180, "light");

        while (desk.on(() -> desk.session().editingDomain().getCommandStack().canUndo())) {
            desk.command("org.eclipse.ui.edit.undo");
        }
        assertTrue(desk.on(() -> titles(meeting).isEmpty()), "nothing is left on the agenda");
    }

    @Test
    @DisplayName("drops a key that means nothing here: the first item cannot be indented or moved up")
    void passesOverWhatCannotBeDone() {
        Meeting meeting = sampleMeeting();
        open(meeting);
        List<String> before = titles(meeting);
        select(before.getFirst());
        key(SWT.TAB, SWT.NONE, SWT.TAB);
        key(SWT.ARROW_UP, SWT.ALT, '\0');
        assertEquals(before, titles(meeting));
        assertEquals(List.of(before.getFirst()), selected());
    }

    @Test
    @DisplayName("takes a template, carries over, accepts a proposed order and publishes versions A and B")
    void preparesAndPublishesAnAgenda() {
        Meeting meeting = emptyMeeting();
        AgendaTemplate template = desk.on(() -> committee().getTemplates().getFirst());
        open(meeting);
        desk.press(desk.dialog(COMMANDS + "applyTemplate", "Apply template"), "OK");
        desk.until("the items of the template are on the agenda", () -> !items(meeting).isEmpty());
        assertEquals(desk.on(() -> template.getItems().stream().map(AgendaItem::getTitle).toList()), topTitles(meeting));

        desk.press(desk.dialog(COMMANDS + "carryOver", "Carry over"), "Carry over");
        desk.until("items of the meeting before are on the agenda",
            () -> items(meeting).stream().anyMatch(item -> item.getCarriedOverFrom() != null));
        List<AgendaItem> carried = desk.on(() -> items(meeting).stream().filter(item -> item.getCarriedOverFrom() != null).toList());
        assertTrue(carried.stream().allMatch(item -> item.getCarriedOverFrom().getCarriedOverTo() == item), "both ends know the other");

        List<String> before = topTitles(meeting);
        desk.run(() -> {
            var domain = desk.session().editingDomain();
            List<AgendaItem> top = meeting.getAgenda().getItems();
            desk.session().execute(new MarkConsent(domain, List.of(top.get(1), top.get(top.size() - 2)), true));
        });
        desk.press(desk.dialog(COMMANDS + "propose", "Proposed order"), "Accept");
        desk.until("the proposed order is taken", () -> !topTitles(meeting).equals(before));
        assertEquals(before.stream().sorted().toList(), topTitles(meeting).stream().sorted().toList(), "nothing is lost or doubled");

        desk.press(desk.dialog(COMMANDS + "publish", "Publish version A of the agenda"), "OK");
        desk.until("version A is published", () -> versions(meeting).equals(List.of("A")));
        String last = titles(meeting).getLast();
        select(last);
        key(SWT.F4, SWT.NONE, '\0');
        type("25");
        desk.press(desk.dialog(COMMANDS + "publish", "Publish version B of the agenda"), "OK");
        desk.until("version B is published", () -> versions(meeting).equals(List.of("A", "B")));
        List<AgendaVersion> versions = desk.on(() -> List.copyOf(meeting.getAgenda().getVersions()));
        assertEquals(titles(meeting), versions.getFirst().getLines().stream().map(AgendaVersionLine::getTitle).toList());
        assertNotEquals(25, versions.getFirst().getLines().getLast().getMinutes(), "version A stays as it was");
        assertEquals(25, versions.getLast().getLines().getLast().getMinutes());
    }

    @Test
    @DisplayName("edits a meeting of 394 items, undoes every step, and keeps what each key cost")
    void editsALongAgenda() throws Exception {
        Meeting meeting = longMeeting();
        open(meeting);
        desk.until("all rows are there", () -> rows().size() >= MANY);
        select("Item 200");
        List<String> before = titles(meeting);
        var costs = new ArrayList<String>();
        try {
            measureKeys(costs);
            while (desk.on(() -> desk.session().editingDomain().getCommandStack().canUndo())) {
                desk.command("org.eclipse.ui.edit.undo");
            }
            assertEquals(before, titles(meeting));
        } finally {
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "agenda-keys.txt"), costs);
        }
    }

    private void measureKeys(List<String> costs) {
        measure(costs, "indent", SWT.TAB, SWT.NONE, SWT.TAB);
        select("Item 200");
        key(SWT.TAB, SWT.NONE, SWT.TAB);
        measure(costs, "outdent", SWT.TAB, SWT.SHIFT, SWT.TAB);
        desk.command("org.eclipse.ui.edit.undo");
        measure(costs, "move up", SWT.ARROW_UP, SWT.ALT, '\0');
        measure(costs, "move down", SWT.ARROW_DOWN, SWT.ALT, '\0');
        measure(costs, "duplicate", 'd', SWT.MOD1, (char) 4);
        measure(costs, "new item", SWT.CR, SWT.NONE, SWT.CR);
    }

    /** The time from the key to the row painted: the shortest of several is what it costs, the others what else the machine did. */
    private void measure(List<String> costs, String name, int keyCode, int modifiers, char character) {
        var times = new ArrayList<Long>();
        for (int round = 0; round < 7; round++) {
            select("Item 200");
            var before = desk.on(this::undone);
            times.add(desk.on(() -> {
                long start = System.nanoTime();
                press(tree(), keyCode, modifiers, character);
                tree().update();
                return System.nanoTime() - start;
            }));
            assertNotEquals(before, desk.on(this::undone), name + " does something");
            desk.run(() -> Optional.ofNullable(tree().getDisplay().getFocusControl()).filter(Text.class::isInstance)
                .ifPresent(text -> tree().setFocus()));
            desk.command("org.eclipse.ui.edit.undo");
        }
        times.sort(Long::compare);
        costs.add(name + ": " + String.join(", ", times.stream().map(time -> time / 1_000_000 + " ms").toList()));
    }

    /** What undo would take back. */
    private Optional<Command> undone() {
        return Optional.ofNullable(desk.session().editingDomain().getCommandStack().getUndoCommand());
    }

    private Meeting sampleMeeting() {
        return desk.on(() -> committee().getMeetings().getLast());
    }

    private Committee committee() {
        return desk.session().register().getCommittees().stream().filter(found -> "DICAS".equals(found.getShortName())).findFirst()
            .orElseThrow();
    }

    private Meeting emptyMeeting() {
        return desk.on(() -> {
            ZonedDateTime start = ZonedDateTime.of(2028, 6, 14, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
            var create = new CreateMeeting(desk.session().editingDomain(), new NewElements(IdSource.random()), committee(),
                CreateMeeting.Details.of("Two days", start));
            desk.session().execute(create);
            Meeting meeting = create.getResult().stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).findFirst()
                .orElseThrow();
            meeting.setEnd(start.plusHours(8));
            desk.session().editingDomain().getCommandStack().flush();
            return meeting;
        });
    }

    private Meeting longMeeting() {
        Meeting meeting = emptyMeeting();
        desk.run(() -> {
            var elements = new NewElements(IdSource.random());
            var agenda = RegisterFactory.eINSTANCE.createAgenda();
            for (int number = 1; number <= MANY; number++) {
                AgendaItem item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
                item.setTitle("Item " + number);
                item.setMinutesPlanned(5);
                agenda.getItems().add(item);
            }
            desk.session().execute(SetCommand.create(desk.session().editingDomain(), meeting,
                Literals.MEETING__AGENDA, agenda));
            desk.session().editingDomain().getCommandStack().flush();
        });
        return meeting;
    }

    private void open(Element element) {
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.agenda"));
        desk.run(() -> assertTrue(PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), element)));
        desk.until("the editor is in front", () -> desk.page().getActiveEditor() != null);
        desk.run(() -> {
            desk.window().getShell().forceActive();
            desk.page().getActiveEditor().setFocus();
        });
    }

    private void command(String name) {
        desk.command(COMMANDS + name);
    }

    private Tree tree() {
        return desk.controls(desk.window().getShell(), Tree.class, tree -> !tree.isDisposed() && tree.getColumnCount() == 10).getFirst();
    }

    /** Types into the cell being edited and keeps it. */
    private void type(String text) {
        desk.until("a cell is being edited", () -> desk.window().getShell().getDisplay().getFocusControl() instanceof Text);
        desk.run(() -> {
            Text field = (Text) desk.window().getShell().getDisplay().getFocusControl();
            field.setText(text);
            field.notifyListeners(SWT.DefaultSelection, new Event());
            assertFalse(tree().getDisplay().getFocusControl() instanceof Text, "the cell is closed");
            tree().setFocus();
        });
    }

    private void key(int keyCode, int modifiers, int character) {
        desk.run(() -> {
            tree().setFocus();
            press(tree(), keyCode, modifiers, (char) character);
        });
    }

    /** Presses a key where the workbench looks for commands, as the window system would. */
    private static void press(Tree tree, int keyCode, int modifiers, char character) {
        var event = new Event();
        event.keyCode = keyCode;
        event.character = character;
        event.stateMask = modifiers;
        event.doit = true;
        tree.notifyListeners(SWT.KeyDown, event);
    }

    private void select(String title) {
        desk.run(() -> {
            tree().setFocus();
            tree().setSelection(rowOf(title));
            var event = new Event();
            event.item = rowOf(title);
            tree().notifyListeners(SWT.Selection, event);
        });
    }

    private List<String> selected() {
        return desk.on(() -> Arrays.stream(tree().getSelection()).map(row -> ((AgendaItem) row.getData()).getTitle()).toList());
    }

    private TreeItem rowOf(String title) {
        return rows().stream().filter(row -> row.getData() instanceof AgendaItem item && title.equals(item.getTitle())).findFirst()
            .orElseThrow(() -> new AssertionError("no row " + title));
    }

    private List<TreeItem> rows() {
        var found = new ArrayList<TreeItem>();
        Arrays.stream(tree().getItems()).forEach(row -> collect(row, found));
        return found;
    }

    private static void collect(TreeItem row, List<TreeItem> found) {
        found.add(row);
        Arrays.stream(row.getItems()).forEach(child -> collect(child, found));
    }

    private List<String> titles(Meeting meeting) {
        return desk.on(() -> items(meeting).stream().map(AgendaItem::getTitle).toList());
    }

    private List<String> topTitles(Meeting meeting) {
        return desk.on(() -> meeting.getAgenda().getItems().stream().map(AgendaItem::getTitle).toList());
    }

    private static List<String> versions(Meeting meeting) {
        return meeting.getAgenda().getVersions().stream().map(AgendaVersion::getLabel).toList();
    }

    private static AgendaItem item(Meeting meeting, String title) {
        return items(meeting).stream().filter(item -> title.equals(item.getTitle())).findFirst().orElseThrow();
    }

    private static List<AgendaItem> items(Meeting meeting) {
        var found = new ArrayList<AgendaItem>();
        if (meeting.getAgenda() != null) {
            meeting.getAgenda().eAllContents().forEachRemaining(object -> {
                if (object instanceof AgendaItem item) {
                    found.add(item);
                }
            });
        }
        return found;
    }
}
