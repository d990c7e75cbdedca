package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.DashboardFigures;
import org.consultum.index.IndexService;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.actions.ActionsView;
import org.consultum.ui.dashboard.DashboardView;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dashboard")
class DashboardTest {

    private static final int MANY = 100_000;
    private static final String ACTIONS = "org.consultum.perspective.actions";
    /** Where the tiles stand among the canvases of the view, after the line of numbers. */
    private static final int OVERDUE = 1;
    private static final int LOOPS = 2;
    private static final int AGES = 4;

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheWindow() {
        desk.ready();
        perspective(ACTIONS);
        // whatever was closed in it before
        desk.run(() -> desk.page().resetPerspective());
    }

    private void perspective(String id) {
        desk.command("org.consultum.app.showPerspective", Map.of("org.eclipse.ui.commands.radioStateParameter", id));
        desk.until(id + " is in front", () -> desk.page().getPerspective().getId().equals(id));
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> desk.page().resetPerspective());
        desk.clear();
        perspective("org.consultum.perspective.agenda");
    }

    private DashboardView view() {
        return (DashboardView) desk.page().findView(DashboardView.ID);
    }

    private DashboardFigures figures() {
        // a perspective is in front a moment before its views are there
        desk.until("the dashboard shows figures of the whole register",
            () -> view() != null && view().figures().filter(DashboardFigures::complete).isPresent());
        return desk.on(() -> view().figures().orElseThrow());
    }

    private void show() {
        desk.command("org.consultum.ui.dashboard.show");
        figures();
    }

    /** The line of numbers and the tiles, in the order of the keyboard. */
    private List<Canvas> tiles() {
        return desk.on(() -> desk.controls(desk.window().getShell(), Canvas.class, canvas -> canvas.isVisible()
            && canvas.getClass() == Canvas.class && within(canvas)));
    }

    private boolean within(Canvas canvas) {
        for (Composite at = canvas.getParent(); at != null; at = at.getParent()) {
            if ("ConsultumPage".equals(at.getData("org.eclipse.e4.ui.css.CssClassName"))
                && desk.controls(at, Combo.class, combo -> true).size() == 1) {
                return true;
            }
        }
        return false;
    }

    private static void mouse(Canvas canvas, int type, int x, int y) {
        var event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        canvas.notifyListeners(type, event);
    }

    private static void key(Canvas canvas, int code) {
        var event = new Event();
        event.keyCode = code;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    /** The first place of a tile whose tooltip says something of a bar, from the middle of the tile downwards. */
    private Optional<int[]> bar(Canvas canvas, String part) {
        return desk.on(() -> {
            Rectangle area = canvas.getClientArea();
            for (int y = area.height / 4; y < area.height; y += 4) {
                for (int x = 20; x < area.width; x += 10) {
                    mouse(canvas, SWT.MouseMove, x, y);
                    if (canvas.getToolTipText() != null && canvas.getToolTipText().contains(part)) {
                        return Optional.of(new int[] {x, y});
                    }
                }
            }
            return Optional.empty();
        });
    }

    private void click(Canvas canvas, int[] place) {
        desk.run(() -> {
            mouse(canvas, SWT.MouseDown, place[0], place[1]);
            mouse(canvas, SWT.MouseUp, place[0], place[1]);
        });
    }

    private void listShows(int count) {
        desk.until("the table of actions lists " + count, () -> {
            var actions = (ActionsView) desk.page().findView(ActionsView.ID);
            return actions != null && desk.page().isPartVisible(actions) && actions.table().count().complete()
                && actions.table().count().total() == count;
        });
    }

    @Test
    @DisplayName("is the opening page of its perspective, with six tiles on one screen and no room taken by editors")
    void opens() {
        desk.openSample(folder);
        assertTrue(desk.on(() -> desk.page().isPartVisible(view())), "it is in front");
        DashboardFigures figures = figures();
        assertEquals(7, tiles().size(), "the line of numbers and six tiles");
        assertFalse(desk.on(() -> desk.page().isEditorAreaVisible()), "editors have no room before there are any");
        assertTrue(figures.totals().overdue().count() > 0 && figures.stages().getFirst().reached().count() > 0);
        assertTrue(desk.picture("dashboard-sample") > 180, "the light theme is light");
    }

    @Test
    @DisplayName("opens the list behind a bar on a click, with its filter")
    void clickOpensTheList() {
        desk.openSample(folder);
        var owner = figures().overdue().getFirst();
        show();
        Canvas tile = tiles().get(OVERDUE);
        int[] place = bar(tile, ": " + owner.all().count()).orElseThrow(() -> new AssertionError("no bar of " + owner));
        click(tile, place);
        listShows(owner.all().count());
        desk.picture("dashboard-clicked");

        var old = figures().ages().stream().filter(age -> age.count().count() > 0).findFirst().orElseThrow();
        show();
        Canvas ages = tiles().get(AGES);
        click(ages, bar(ages, ": " + old.count().count()).orElseThrow());
        listShows(old.count().count());
    }

    @Test
    @DisplayName("opens the list of loops from the funnel")
    void clickOpensLoops() {
        desk.openSample(folder);
        figures();
        show();
        Canvas tile = tiles().get(LOOPS);
        click(tile, bar(tile, ": ").orElseThrow());
        desk.until("the list of loops is in front", () -> {
            var loops = desk.page().findView("org.consultum.ui.feedback.loops");
            return loops != null && desk.page().isPartVisible(loops);
        });
    }

    @Test
    @DisplayName("is worked with the keyboard: arrows go from number to number, Enter opens")
    void keyboard() {
        desk.openSample(folder);
        var totals = figures().totals();
        show();
        Canvas numbers = tiles().getFirst();
        desk.run(() -> {
            numbers.setFocus();
            numbers.notifyListeners(SWT.FocusIn, new Event());
            key(numbers, SWT.HOME);
            key(numbers, SWT.CR);
        });
        listShows(totals.overdue().count());
        show();
        desk.run(() -> {
            key(numbers, SWT.HOME);
            key(numbers, SWT.ARROW_RIGHT);
            key(numbers, SWT.ARROW_RIGHT);
            key(numbers, SWT.CR);
        });
        listShows(totals.open().count());
    }

    @Test
    @DisplayName("follows the register: what is done is no longer open, a moment later and once undone it is again")
    void follows() {
        desk.openSample(folder);
        int open = figures().totals().open().count();
        desk.run(() -> {
            ActionItem action = desk.session().register().getCommittees().stream().filter(one -> one.getActionList() != null)
                .flatMap(one -> one.getActionList().getActions().stream()).filter(one -> !one.isFinished()).findFirst().orElseThrow();
            desk.session().editingDomain().getCommandStack().execute(SetCommand.create(desk.session().editingDomain(), action,
                RegisterPackage.Literals.ACTION_ITEM__STATUS, ActionStatus.DONE));
        });
        desk.until("one action less is open", () -> view().figures().orElseThrow().totals().open().count() == open - 1);
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("it is open again", () -> view().figures().orElseThrow().totals().open().count() == open);
    }

    @Test
    @DisplayName("shows one committee when it is chosen")
    void oneCommittee() {
        desk.openSample(folder);
        int all = figures().totals().open().count();
        desk.run(() -> {
            Combo choice = desk.controls(desk.window().getShell(), Combo.class, combo -> combo.isVisible()
                && combo.getItemCount() > 2 && combo.getItem(0).equals("All committees")).getFirst();
            choice.select(choice.indexOf("DICAS"));
            choice.notifyListeners(SWT.Selection, new Event());
        });
        desk.until("the figures are those of one committee", () -> view().figures().orElseThrow().scope().committeeId().isPresent());
        assertTrue(figures().totals().open().count() < all);
        assertFalse(figures().attendance().byCommittee(), "attendance is by meeting");
        assertTrue(desk.picture("dashboard-committee") > 180);
    }

    @Test
    @DisplayName("tells a person who owns nothing so kindly, and a person who owns something what it is")
    void nothingExpected() {
        desk.openSample(folder);
        figures();
        var who = PlatformUI.getWorkbench().getService(CurrentPerson.class);
        desk.run(() -> {
            Person idle = RegisterFactory.eINSTANCE.createPerson();
            idle.setId(UUID.randomUUID().toString());
            idle.setName("Idle Person");
            desk.session().editingDomain().getCommandStack().execute(AddCommand.create(
                desk.session().editingDomain(), desk.session().register(), RegisterPackage.Literals.REGISTER__PEOPLE, idle));
            who.answer(new CurrentPerson.Answer.Is(idle));
        });
        desk.until("the page says so", () -> link("Nothing is expected of you, Idle Person"));
        painted();
        desk.picture("dashboard-nothing-expected");
        desk.run(() -> who.answer(new CurrentPerson.Answer.Unknown()));
        desk.until("the page asks who it is", () -> link("Say who you are"));
    }

    /** Returns when what changed has been painted. */
    private void painted() {
        var painted = new AtomicBoolean();
        desk.run(() -> {
            Canvas numbers = tiles().getFirst();
            numbers.addListener(SWT.Paint, event -> painted.set(true));
            numbers.getParent().getParent().getParent().redraw();
            numbers.redraw();
        });
        desk.until("it is painted", painted::get);
    }

    private boolean link(String text) {
        return !desk.controls(desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().contains(text)).isEmpty();
    }

    @Test
    @DisplayName("shows the way to a register while none is open")
    void noRegister() {
        desk.until("ways are offered", () -> link("Open the sample"));
        assertTrue(desk.picture("dashboard-empty") > 180);
    }

    @Test
    @DisplayName("gives editors room below when something is opened, and takes it back with the last one")
    void roomForEditors() {
        desk.openSample(folder);
        var next = figures().deadlines().next().stream().filter(each -> each.behind() instanceof Behind.ElementOf).findFirst()
            .orElseThrow();
        String id = ((Behind.ElementOf) next.behind()).id();
        desk.run(() -> assertTrue(PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(),
            desk.session(), desk.session().find(id).orElseThrow())));
        desk.until("the editor has room", () -> desk.page().isEditorAreaVisible() && desk.page().getActiveEditor() != null);
        desk.picture("dashboard-editor");
        assertTrue(desk.on(() -> desk.page().isPartVisible(view())), "the dashboard is still there");
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.until("the room is given back", () -> !desk.page().isEditorAreaVisible());
    }

    @Test
    @DisplayName("shows the figures of a hundred thousand actions, read in the background")
    void manyActions() throws Exception {
        desk.run(() -> desk.register().create(folder.resolve("many"), new RegisterGenerator(new GeneratorSize(10, 200, MANY, 1)).register(),
            OpenRegister.Filling.NONE));
        desk.until("the register is open", () -> desk.register().session().isPresent());
        desk.until("the dashboard shows what has been read so far", () -> view().figures().isPresent());
        desk.on(() -> PlatformUI.getWorkbench().getService(IndexService.class).open(desk.session())).upToDate().toCompletableFuture()
            .get(5, TimeUnit.MINUTES);
        desk.until("all are counted", () -> view().figures().filter(DashboardFigures::complete).isPresent());
        assertTrue(figures().totals().open().count() > MANY / 10, "many are open");
        assertTrue(figures().totals().overdue().count() > 0);
        assertTrue(desk.picture("dashboard-many") > 180);
    }
}
