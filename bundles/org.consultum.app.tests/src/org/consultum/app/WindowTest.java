package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.ui.Appearance;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.dashboard.DashboardView;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The window")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowTest {

    private static final String SHOW = "org.consultum.app.showPerspective";
    private static final String RADIO = "org.eclipse.ui.commands.radioStateParameter";
    private static final List<String> PERSPECTIVES = List.of("agenda", "actions", "review", "reports");

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void clearTheDesk() {
        desk.ready();
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    private void openSample() {
        desk.openSample(folder);
    }

    private Meeting meeting() {
        return desk.on(() -> desk.session().register().getCommittees().stream()
            .filter(committee -> "DICAS".equals(committee.getShortName())).findFirst().orElseThrow().getMeetings().getLast());
    }

    private IEditorPart open(Element element) {
        desk.run(() -> assertTrue(PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), element),
            "there is an editor for " + element));
        desk.until("the editor is in front", () -> desk.page().getActiveEditor() != null);
        return desk.on(() -> desk.page().getActiveEditor());
    }

    @Test
    @Order(1)
    @DisplayName("greets with the welcome page, whose picture is kept")
    void welcomes() {
        desk.command("org.eclipse.ui.help.quickStartAction");
        desk.until("the welcome page is shown", () -> PlatformUI.getWorkbench().getIntroManager().getIntro() != null);
        assertTrue(desk.picture("welcome-light") > 128, "light");
    }

    @Test
    @Order(2)
    @DisplayName("teaches in an empty explorer how to come to a register")
    void teachesWhenEmpty() {
        show("agenda");
        desk.until("the explorer offers the sample", () -> desk.controls(desk.window().getShell(),
            Link.class, link -> link.getText().contains("sample") && link.isVisible()).size() == 1);
        desk.picture("empty-light");
    }

    @Test
    @Order(3)
    @DisplayName("creates a register from its dialog and names itself after it")
    void createsRegister() {
        Shell dialog = desk.dialog("org.consultum.ui.register.newRegister", "New register");
        Path target = folder.resolve("harbour");
        desk.run(() -> {
            List<Text> fields = desk.controls(dialog, Text.class, text -> true);
            fields.get(0).setText("Harbour forum");
            fields.get(1).setText(target.toString());
        });
        desk.picture(dialog, "new-register-light");
        desk.press(dialog, "Create");
        desk.until("the register is open", () -> desk.register().session().isPresent());
        desk.until("the window has its name", () -> desk.window().getShell().getText().startsWith("Harbour forum"));
        assertTrue(Files.exists(target.resolve("register.consultum")), "the register is on the disk");
    }

    @Test
    @Order(4)
    @DisplayName("shows committees, years and meetings in the explorer, a year's meetings when it is opened")
    void expandsExplorer() {
        openSample();
        show("agenda");
        TreeViewer explorer = desk.on(this::explorer);
        // properties are of the part that is active
        desk.run(() -> desk.page().activate(desk.page().findView("org.consultum.ui.register.explorer")));
        desk.run(() -> explorer.expandToLevel(4));
        desk.until("a year is shown", () -> items(explorer.getTree()).stream().anyMatch(item -> item.getText().matches("\\d{4}")));
        assertTrue(desk.on(() -> items(explorer.getTree()).stream().allMatch(item -> item.getItemCount() <= 200)), "no node is too long");
        desk.run(() -> explorer.setSelection(new StructuredSelection(meeting()), true));
        assertEquals(meeting(), desk.on(() -> explorer.getStructuredSelection().getFirstElement()));
        desk.until("the properties show the meeting", () -> desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals(meeting().getTitle())).size() == 1);
    }

    @Test
    @Order(5)
    @DisplayName("makes each edit in a form one command that is saved, undone and done again")
    void editsAndUndoes() {
        openSample();
        Committee committee = desk.on(() -> desk.session().register().getCommittees().getFirst());
        String before = desk.on(committee::getName);
        IEditorPart editor = open(committee);
        Text name = desk.on(() -> desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().equals(before)).getFirst());
        desk.run(() -> {
            name.setText("Renamed");
            name.notifyListeners(SWT.DefaultSelection, null);
        });
        assertEquals("Renamed", desk.on(committee::getName));
        assertFalse(desk.on(editor::isDirty), "nothing is ever dirty");
        desk.until("the edit is on the disk", () -> desk.session().saveState() instanceof SaveState.Saved);
        desk.until("undo is offered", () -> desk.session().editingDomain().getCommandStack().canUndo());
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("the name is what it was", () -> before.equals(committee.getName()) && name.getText().equals(before));
        desk.command("org.eclipse.ui.edit.redo");
        desk.until("the name is changed again", () -> "Renamed".equals(committee.getName()) && name.getText().equals("Renamed"));
    }

    @Test
    @Order(6)
    @DisplayName("imports a council's export after a preview, as one change that can be undone")
    void imports() throws Exception {
        openSample();
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(export.resolve("council.json"), """
            {"id": "https://ris.example/organization/1", "type": "https://schema.oparl.org/1.1/Organization",
             "name": "Harbour council", "organizationType": "Gremium"}""");
        Files.writeString(export.resolve("meeting.json"), """
            {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Third meeting",
             "start": "2026-03-05T18:00:00+01:00", "end": "2026-03-05T20:00:00+01:00",
             "organization": ["https://ris.example/organization/1"],
             "agendaItem": [{"id": "https://ris.example/item/1", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "1",
                             "order": 0, "name": "Quay walls", "public": true}]}""");
        int committees = desk.on(() -> desk.session().register().getCommittees().size());
        Shell wizard = desk.dialog("org.consultum.ui.register.import", "Import");
        desk.run(() -> desk.controls(wizard, Text.class, Text::isEnabled).getFirst().setText(export.toString()));
        desk.press(wizard, "Next >");
        desk.until("the preview counts what comes in", () -> desk.controls(wizard, Table.class,
            table -> table.isVisible() && table.getItemCount() > 0).size() >= 1);
        desk.picture(wizard, "import-preview-light");
        assertEquals(committees, desk.on(() -> desk.session().register().getCommittees().size()), "nothing has changed yet");
        desk.press(wizard, "Finish");
        desk.until("the import is done", () -> desk.shell("Import done").isPresent());
        desk.press(desk.on(() -> desk.shell("Import done").orElseThrow()), "OK");
        assertEquals(committees + 1, desk.on(() -> desk.session().register().getCommittees().size()), "the council came in");
        desk.until("the message is gone", () -> desk.shell("Import done").isEmpty());
        desk.command("org.eclipse.ui.edit.undo");
        assertEquals(committees, desk.on(() -> desk.session().register().getCommittees().size()), "and undo took it back");
    }

    @Test
    @Order(8)
    @DisplayName("makes the agenda pack of the meeting that is open")
    void makesAgendaPack() {
        openSample();
        open(meeting());
        desk.command("org.consultum.ui.reporting.agendaPack");
        Path pack = folder.resolve("pack.pdf");
        Text file = desk.on(() -> desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().endsWith(".pdf")).getFirst());
        desk.run(() -> file.setText(pack.toString()));
        desk.press(desk.on(() -> desk.window().getShell()), "Make the agenda pack");
        desk.until("the view says what came of it", () -> desk.controls(desk.window().getShell(), Text.class,
            text -> text.isVisible() && text.getText().startsWith("Written to")).size() == 1);
        assertTrue(Files.exists(pack), "the file is there");
    }

    @Test
    @Order(7)
    @DisplayName("shows its four perspectives in light and in dark; their pictures are kept")
    void showsPerspectives() {
        openSample();
        open(meeting());
        show("actions");
        // views as they open, not as other tests left them
        desk.run(() -> {
            Stream.of(desk.page().getViewReferences()).forEach(view -> desk.page().hideView(view));
            desk.page().resetPerspective();
        });
        double[] light = PERSPECTIVES.stream().mapToDouble(name -> picture(name, "light")).toArray();
        desk.run(() -> assertTrue(Appearance.ofUser().choose(Appearance.Choice.DARK), "dark is in effect at once"));
        double[] dark = PERSPECTIVES.stream().mapToDouble(name -> picture(name, "dark")).toArray();
        desk.run(() -> Appearance.ofUser().choose(Appearance.Choice.LIGHT));
        for (int index = 0; index < light.length; index++) {
            assertTrue(light[index] > 180 && dark[index] < 100,
                PERSPECTIVES.get(index) + " is light (" + light[index] + ") and dark (" + dark[index] + ")");
        }
    }

    private double picture(String perspective, String theme) {
        show(perspective);
        if (perspective.equals("actions")) {
            desk.until("the dashboard has its figures", () -> desk.page().findView(DashboardView.ID) instanceof DashboardView dashboard
                && dashboard.figures().isPresent());
        } else if (perspective.equals("reports")) {
            desk.until("the catalogue lists reports", () -> desk.controls(desk.window().getShell(), Tree.class, tree -> tree.isVisible()
                && Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().equals("Meetings"))).size() == 1);
        } else {
            desk.until("the check has found something", () -> desk.controls(desk.window().getShell(), Tree.class,
                tree -> tree.isVisible() && tree.getColumnCount() == 3 && tree.getItemCount() > 0).size() >= 1);
        }
        desk.until("all views of " + perspective + " are filled", () -> Arrays.stream(desk.page().getViewReferences())
            .filter(view -> desk.page().isPartVisible(view.getPart(false))).map(IViewReference::getTitle).noneMatch(String::isBlank));
        return desk.picture(perspective + "-" + theme);
    }

    private void show(String perspective) {
        String id = "org.consultum.perspective." + perspective;
        desk.command(SHOW, Map.of(RADIO, id));
        desk.until(perspective + " is in front", () -> desk.page().getPerspective().getId().equals(id));
        desk.until("its button is pressed", () -> desk.controls(desk.window().getShell(), ToolBar.class, bar -> true)
            .stream().flatMap(bar -> Arrays.stream(bar.getItems())).anyMatch(item -> item.getSelection()
                && item.getText().equalsIgnoreCase(perspective)));
    }

    private TreeViewer explorer() {
        return (TreeViewer) desk.page().findView("org.consultum.ui.register.explorer").getSite().getSelectionProvider();
    }

    private static List<TreeItem> items(Tree tree) {
        return Arrays.stream(tree.getItems()).flatMap(WindowTest::withChildren).toList();
    }

    private static Stream<TreeItem> withChildren(TreeItem item) {
        return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(WindowTest::withChildren));
    }
}
