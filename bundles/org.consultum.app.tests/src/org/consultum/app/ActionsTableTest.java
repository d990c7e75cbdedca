package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.consultum.followup.action.Changes;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.model.ActionItem;
import org.consultum.model.Person;
import org.consultum.model.Priority;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.actions.ActionsView;
import org.consultum.ui.actions.SavedViewsView;
import org.consultum.ui.actions.table.ActionColumn;
import org.consultum.ui.actions.table.Arrangement;
import org.consultum.ui.actions.table.BulkMenu;
import org.consultum.ui.actions.table.Conditions;
import org.consultum.ui.actions.table.Grouping;
import org.consultum.ui.actions.table.SavedViews;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The table of actions")
class ActionsTableTest {

    private static final int MANY = 100_000;
    private static final int LONGEST_MINUTES = 5;
    private static final String SHOW = "org.consultum.ui.actions.show";
    private static final String FILTER = "org.consultum.ui.actions.filter";

    private final Desk desk = new Desk();
    private ActionsView view;

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheWindow() {
        desk.ready();
    }

    @AfterEach
    void leaveTheDeskClear() {
        if (view != null) {
            desk.run(() -> {
                view.table().arrange(Arrangement.FIRST);
                view.filter(SavedViews.UNFINISHED);
            });
        }
        desk.clear();
    }

    private void sample() {
        desk.openSample(folder);
        show("");
    }

    private void many() {
        desk.run(() -> desk.register().create(folder.resolve("many"), new RegisterGenerator(new GeneratorSize(10, 20, MANY, 1)).register(),
            OpenRegister.Filling.NONE));
        desk.until("the register is open", () -> desk.register().session().isPresent());
        RegisterIndex index = desk.on(() -> PlatformUI.getWorkbench().getService(IndexService.class).open(desk.session()));
        index.upToDate().toCompletableFuture().orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).join();
        show("");
        desk.until("all actions are listed", () -> view.table().count().total() == MANY && view.table().count().complete());
    }

    private void show(String filter) {
        desk.run(() -> desk.page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
            .findPerspectiveWithId("org.consultum.perspective.actions")));
        desk.command(SHOW, Map.of(FILTER, filter));
        view = desk.on(() -> (ActionsView) desk.page().findView(ActionsView.ID));
        settled();
    }

    private void settled() {
        desk.until("the table shows what the index knows", () -> view.table().settled() && view.table().count().complete()
            && view.table().count().total() >= 0);
    }

    private int total() {
        settled();
        return desk.on(() -> view.table().count().total());
    }

    private NatTable table() {
        return (NatTable) view.table().control();
    }

    private void filter(Supplier<Conditions> wanted) {
        desk.run(() -> view.filter(wanted.get()));
        settled();
    }

    private void arrange(Arrangement arrangement) {
        desk.run(() -> view.table().arrange(arrangement));
        settled();
    }

    private void key(int code, char character) {
        desk.run(() -> {
            table().setFocus();
            var event = new Event();
            event.keyCode = code;
            event.character = character;
            event.widget = table();
            table().notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    @DisplayName("lists every action of the sample, with what is overdue marked in words")
    void listsTheSample() {
        sample();
        desk.until("thirty actions or more are there", () -> view.table().count().total() >= 30);
        assertTrue(desk.picture("actions-table") > 150, "the light theme is light");

        show("status:open,inProgress,waiting due:..today-1");
        assertTrue(total() > 0 && total() < 30, "some are overdue: " + total());
        desk.picture("actions-overdue");
    }

    @Test
    @DisplayName("groups by owner with a head for each, and collapses them with the keyboard")
    void groups() {
        sample();
        desk.until("actions are there", () -> view.table().count().total() >= 30);
        arrange(Arrangement.FIRST.withGrouping(Grouping.STATUS));
        int open = desk.on(() -> table().getRowCount());
        desk.picture("actions-grouped");
        desk.run(() -> {
            view.table().ask();
            view.table().collapseAll(true);
        });
        settled();
        desk.until("only heads are left", () -> table().getRowCount() < open);
        desk.run(() -> view.table().setFocus());
        key(SWT.ARROW_RIGHT, '\0');
        settled();
        desk.picture("actions-group-expanded");
        assertEquals(Grouping.STATUS, desk.on(() -> view.table().arrangement().grouping()));
    }

    @Test
    @DisplayName("changes the priority of several actions at once, and takes it back with one undo")
    void changesInBulk() {
        sample();
        filter(() -> Conditions.NONE.withList(Conditions.STATUS, List.of("open", "inProgress")));
        int count = total();
        assertTrue(count > 2, "several are open");
        desk.run(() -> {
            table().setFocus();
            var event = new Event();
            event.keyCode = 'a';
            event.stateMask = SWT.MOD1;
            table().notifyListeners(SWT.KeyDown, event);
        });
        desk.until("all are selected", () -> view.table().selectedLines() == count);
        List<String> ids = desk.on(() -> view.table().selection());
        List<Priority> before = desk.on(() -> priorities(ids));
        desk.run(() -> new BulkMenu(view.table()).change(Changes.none().withPriority(Priority.URGENT)));
        desk.until("all are urgent", () -> priorities(ids).stream().allMatch(Priority.URGENT::equals));
        filter(() -> view.conditions().with("priority", "urgent"));
        desk.until("the table shows them as urgent", () -> view.table().count().total() == count);
        desk.picture("actions-bulk");

        desk.command("org.eclipse.ui.edit.undo");
        assertEquals(before, desk.on(() -> priorities(ids)));
        desk.until("the table follows the undo", () -> view.table().count().total() < count);
    }

    private List<Priority> priorities(List<String> ids) {
        return ids.stream().map(id -> ((ActionItem) desk.session().find(id).orElseThrow()).getPriority()).toList();
    }

    @Test
    @DisplayName("copies the selected rows as a table with its headings")
    void copies() {
        sample();
        desk.until("actions are there", () -> view.table().count().total() >= 30);
        desk.run(() -> {
            view.table().setFocus();
            var event = new Event();
            event.keyCode = 'c';
            event.stateMask = SWT.MOD1;
            table().notifyListeners(SWT.KeyDown, event);
        });
        String copied = desk.on(() -> {
            var clipboard = new Clipboard(table().getDisplay());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertTrue(copied.startsWith("Reference\tAction\tOwners\tDue"), copied);
        assertEquals(2, copied.lines().count(), "a heading and one row");
    }

    @Test
    @DisplayName("remembers its columns, their order and widths, and how it is sorted")
    void remembers() {
        Arrangement arranged = Arrangement.parse("columns=TITLE:400,CLOSED:90,OWNERS:200;sort=CLOSED-,TITLE+;group=NONE");
        sample();
        arrange(arranged);
        desk.run(() -> {
            desk.page().hideView(desk.page().findView(ActionsView.ID));
            try {
                view = (ActionsView) desk.page().showView(ActionsView.ID);
            } catch (PartInitException failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertEquals(arranged.text(), desk.on(() -> view.table().arrangement().text()));
        assertEquals(List.of(ActionColumn.TITLE, ActionColumn.CLOSED, ActionColumn.OWNERS),
            desk.on(() -> view.table().arrangement().columns()));
    }

    @Test
    @DisplayName("asks kindly who the user is, and tells who owns nothing so")
    void kindToThoseWhoOwnNothing() {
        sample();
        desk.run(() -> service().answer(new CurrentPerson.Answer.Unknown()));
        filter(() -> SavedViews.MINE);
        assertTrue(shown("Who are you?"), "the view asks who the user is");
        desk.picture("actions-who");
        Person idle = desk.on(() -> desk.session().register().getPeople().stream().filter(person -> desk.session().register().getRoles()
            .stream().noneMatch(role -> role.getHolder() == person)).findFirst().orElseGet(() -> desk.session().register().getPeople()
            .getFirst()));
        desk.run(() -> service().answer(new CurrentPerson.Answer.Is(idle)));
        settled();
        if (total() == 0) {
            desk.until("it says that nothing is expected", () -> shown("Nothing is expected of you."));
        }
        desk.picture("actions-mine");
        desk.run(() -> service().answer(new CurrentPerson.Answer.Unknown()));
    }

    private static CurrentPerson service() {
        return PlatformUI.getWorkbench().getService(CurrentPerson.class);
    }

    private boolean shown(String text) {
        return desk.on(() -> !desk.controls(table().getShell(), Label.class, label -> label.isVisible() && label.getText().equals(text))
            .isEmpty());
    }

    @Test
    @DisplayName("has saved views with counts; choosing one shows it")
    void savedViews() {
        sample();
        desk.until("actions are there", () -> view.table().count().total() >= 30);
        SavedViewsView saved = desk.on(() -> {
            try {
                return (SavedViewsView) desk.page().showView(SavedViewsView.ID);
            } catch (PartInitException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Table list = desk.on(() -> desk.controls(saved.getSite().getShell(), Table.class,
            each -> each.getItemCount() > 0 && each.getItem(0).getText().equals("Mine")).getFirst());
        desk.until("the views are counted", () -> !list.getItem(1).getText(1).isEmpty());
        desk.run(() -> {
            list.notifyListeners(SWT.MouseDown, new Event());
            list.select(1);
            list.notifyListeners(SWT.Selection, new Event());
        });
        // counts grow while the index is read for the first time
        desk.until("what is overdue is shown, and counted alike", () -> view.table().settled()
            && list.getItem(1).getText(1).equals(Integer.toString(view.table().count().total())));
        desk.picture("actions-saved-views");
    }

    @Test
    @DisplayName("exports what it shows, in its columns")
    void exports() throws IOException {
        sample();
        desk.until("actions are there", () -> view.table().count().total() >= 30);
        arrange(Arrangement.FIRST.withColumns(List.of(ActionColumn.TITLE, ActionColumn.DUE)));
        Path file = folder.resolve("shown.csv");
        desk.run(() -> view.export(file, view.resolve(view.conditions()).orElseThrow()));
        desk.until("the file is there", () -> Files.exists(file));
        List<String> lines = Files.readAllLines(file);
        assertEquals("\uFEFFAction,Due", lines.getFirst());
        assertEquals(total() + 1, lines.size());
    }

    @Test
    @DisplayName("stays fluid with a hundred thousand actions: sorts, groups, filters, jumps, exports")
    void staysFluid() {
        many();
        desk.picture("actions-100000");
        arrange(Arrangement.FIRST.withSorts(Arrangement.parse("sort=TITLE-,DUE+").sorts()));
        assertEquals(MANY, total());
        key(SWT.END, '\0');
        desk.until("the last row is here", () -> view.table().settled() && view.table().current().isPresent());
        desk.picture("actions-100000-end");

        arrange(Arrangement.FIRST.withGrouping(Grouping.OWNER));
        desk.picture("actions-100000-grouped");
        arrange(Arrangement.FIRST);
        filter(() -> Conditions.NONE.withList(Conditions.STATUS, List.of("waiting")));
        int waiting = total();
        assertTrue(waiting > 0 && waiting < MANY, waiting + " wait");

        var fetched = new ArrayList<IndexEntry>();
        desk.run(() -> {
            view.table().setFocus();
            var event = new Event();
            event.keyCode = 'a';
            event.stateMask = SWT.MOD1;
            table().notifyListeners(SWT.KeyDown, event);
            view.table().withSelected(fetched::addAll);
        });
        desk.until("every selected row was fetched", () -> fetched.size() == waiting);
    }
}
