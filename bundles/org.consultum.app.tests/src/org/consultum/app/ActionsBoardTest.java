package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Person;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.actions.ActionsView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Actions on a board, on a calendar and as a story")
class ActionsBoardTest {

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheWindow() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.actions"));
        desk.command("org.consultum.ui.actions.show", Map.of("org.consultum.ui.actions.filter", ""));
        desk.until("the actions are shown", () -> desk.page().findView(ActionsView.ID) != null);
    }

    @AfterEach
    void leaveTheDeskClear() {
        show("Table");
        desk.clear();
    }

    private void show(String way) {
        desk.run(() -> controls(ToolBar.class).stream().flatMap(bar -> Arrays.stream(bar.getItems()))
            .filter(item -> item.getText().equals(way)).findFirst().ifPresent(item -> {
                Arrays.stream(item.getParent().getItems()).forEach(other -> other.setSelection(other == item));
                item.notifyListeners(SWT.Selection, new Event());
            }));
    }

    private <C extends Control> List<C> controls(Class<C> type) {
        return desk.controls(desk.window().getShell(), type, Control::isVisible);
    }

    private Canvas column(ActionStatus status) {
        desk.until("the board has the column " + status, () -> canvas(status).isPresent());
        return desk.on(() -> canvas(status).orElseThrow());
    }

    private Optional<Canvas> canvas(ActionStatus status) {
        return controls(Canvas.class).stream().filter(canvas -> canvas.getData() == status).findFirst();
    }

    private Canvas month() {
        desk.until("the month is shown", () -> controls(Canvas.class).stream().anyMatch(ActionsBoardTest::isMonth));
        return desk.on(() -> controls(Canvas.class).stream().filter(ActionsBoardTest::isMonth).findFirst().orElseThrow());
    }

    private static boolean isMonth(Canvas canvas) {
        return canvas.getClass().getSimpleName().equals("MonthCanvas");
    }

    private void press(Control control, int stateMask, int keyCode) {
        desk.run(() -> {
            control.setFocus();
            var event = new Event();
            event.keyCode = keyCode;
            event.stateMask = stateMask;
            event.widget = control;
            control.notifyListeners(SWT.KeyDown, event);
        });
    }

    private void push(String label) {
        desk.until("the button " + label + " can be pressed", () -> button(label).filter(Button::isEnabled).isPresent());
        desk.run(() -> button(label).orElseThrow().notifyListeners(SWT.Selection, new Event()));
    }

    private Optional<Button> button(String label) {
        return controls(Button.class).stream().filter(button -> button.getText().equals(label)).findFirst();
    }

    private boolean reads(String text) {
        return controls(Label.class).stream().anyMatch(label -> label.getText().startsWith(text))
            || controls(Link.class).stream().anyMatch(link -> link.getText().contains(text));
    }

    private ActionItem action(String reference) {
        return desk.on(() -> desk.session().register().getCommittees().stream().filter(committee -> committee.getActionList() != null)
            .flatMap(committee -> committee.getActionList().getActions().stream())
            .filter(action -> reference.equals(action.getReference())).findFirst().orElseThrow());
    }

    private void be(String part) {
        desk.run(() -> PlatformUI.getWorkbench().getService(CurrentPerson.class).answer(new CurrentPerson.Answer.Is(person(part))));
    }

    private Person person(String part) {
        return desk.session().register().getPeople().stream().filter(person -> person.getName().contains(part)).findFirst().orElseThrow();
    }

    /** The first card of a column is the one that is due first. */
    private void selectFirst(ActionStatus status, String reference) {
        Canvas column = column(status);
        desk.until("the story of " + reference + " is told", () -> {
            var event = new Event();
            event.keyCode = SWT.HOME;
            event.widget = column;
            column.notifyListeners(SWT.KeyDown, event);
            return controls(Label.class).stream().anyMatch(label -> label.getText().contains(reference));
        });
    }

    @Test
    @DisplayName("move from column to column by the keyboard, with one undo each")
    void board() {
        show("Board");
        ActionItem ranges = action("A-2026-07");
        selectFirst(ActionStatus.OPEN, "A-2026-07");
        assertTrue(desk.picture("actions-board") > 150, "the light theme is light");

        press(column(ActionStatus.OPEN), SWT.MOD1 | SWT.MOD2, SWT.ARROW_RIGHT);
        desk.until("it is under way", () -> ranges.getStatus() == ActionStatus.IN_PROGRESS);
        assertEquals(1, desk.on(() -> ranges.getNotes().size()), "the change is written down");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("one undo takes it back", () -> ranges.getStatus() == ActionStatus.OPEN && ranges.getNotes().isEmpty());
    }

    @Test
    @DisplayName("ask for evidence in place where it is required, and are done with it")
    void evidence() {
        ActionItem risks = action("WG3-01");
        desk.run(() -> desk.session().execute(new ChangeFeature(desk.session().editingDomain(), risks,
            Literals.ACTION_ITEM__EVIDENCE_REQUIRED, Optional.of(true))));
        show("Board");
        selectFirst(ActionStatus.IN_PROGRESS, "WG3-01");
        press(column(ActionStatus.IN_PROGRESS), SWT.MOD1 | SWT.MOD2, SWT.ARROW_RIGHT);
        desk.until("it waits", () -> risks.getStatus() == ActionStatus.WAITING);

        press(column(ActionStatus.WAITING), SWT.MOD1 | SWT.MOD2, SWT.ARROW_RIGHT);
        desk.until("evidence is asked for below the board", () -> reads("This action is closed only with evidence."));
        assertEquals(ActionStatus.WAITING, desk.on(risks::getStatus));
        desk.picture("actions-board-evidence");
        desk.run(() -> controls(Text.class).stream().filter(text -> text.getMessage().startsWith("Paste a web address")).findFirst()
            .orElseThrow().setText("https://example.org/register-of-risks.pdf"));
        push("Close the action");

        desk.until("it is done", () -> risks.getStatus() == ActionStatus.DONE);
        assertEquals("register-of-risks", desk.on(() -> risks.getEvidence().getFirst().getTitle()));
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("one undo takes both back", () -> risks.getStatus() == ActionStatus.WAITING && risks.getEvidence().isEmpty());
    }

    @Test
    @DisplayName("stand on the day they are due, and move to another day by the keyboard")
    void calendar() {
        ActionItem ranges = action("A-2026-07");
        show("Board");
        selectFirst(ActionStatus.OPEN, "A-2026-07");
        show("Calendar");
        Canvas month = month();
        desk.until("the month of the action is shown", () -> reads("August 2026"));
        desk.picture("actions-calendar");

        press(month, SWT.MOD3, SWT.ARROW_RIGHT);
        desk.until("it is due a day later", () -> LocalDate.of(2026, 9, 1).equals(ranges.getDue()));
        desk.until("and its month is shown", () -> reads("September 2026"));
        press(month, SWT.MOD3, SWT.ARROW_DOWN);
        desk.until("a week later", () -> LocalDate.of(2026, 9, 8).equals(ranges.getDue()));
        desk.command("org.eclipse.ui.edit.undo");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo takes it back day by day", () -> LocalDate.of(2026, 8, 31).equals(ranges.getDue()));

        press(month, 0, SWT.PAGE_DOWN);
        press(month, 0, SWT.PAGE_DOWN);
        desk.until("the months are turned", () -> reads("November 2026"));
        show("Days");
        desk.picture("actions-days");
        show("Month");
    }

    @Test
    @DisplayName("tell their story, to which a note is added by the person in front of the window")
    void story() {
        be("pilot training");
        ActionItem ranges = action("A-2026-07");
        show("Board");
        selectFirst(ActionStatus.OPEN, "A-2026-07");
        desk.until("it begins with where it came from", () -> reads("From the meeting"));
        desk.run(() -> controls(Text.class).stream().filter(text -> (text.getStyle() & SWT.MULTI) != 0 && text.getEditable())
            .findFirst().orElseThrow().setText("Two ranges have answered."));
        push("Add");

        desk.until("the note is in the story", () -> reads("Two ranges have answered."));
        desk.picture("actions-story");
        assertEquals("Two ranges have answered.", desk.on(() -> ranges.getNotes().getFirst().getText()));
        assertTrue(desk.on(() -> ranges.getNotes().getFirst().getAuthor().getName().contains("pilot training")), "signed");
    }

    @Test
    @DisplayName("have a form of their own, and are put aside with a few keys")
    void form() {
        ActionItem ranges = action("A-2026-07");
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), ranges));
        desk.until("the form is open", () -> reads("Who and when"));
        desk.picture("action-form");
        Shell dialog = desk.dialog("org.consultum.ui.actions.snooze", "Put aside: " + desk.on(() -> label(ranges)));
        desk.picture(dialog, "action-snooze");
        desk.press(dialog, "Put aside");
        desk.until("it is put aside until tomorrow", () -> LocalDate.now().plusDays(1).equals(ranges.getSnoozedUntil()));
    }

    private static String label(ActionItem action) {
        return Labels.ofUser().label(action);
    }

    @Test
    @DisplayName("know who is in front of the window once they said so")
    void whoAmI() {
        Shell dialog = desk.dialog(CurrentPerson.ASK, "Who are you?");
        desk.picture(dialog, "who-am-i");
        desk.run(() -> {
            Table people = desk.controls((Composite) dialog, Table.class, table -> true).getFirst();
            people.setSelection(1);
            people.notifyListeners(SWT.Selection, new Event());
        });
        desk.press(dialog, "This is me");
        desk.until("the window knows", () -> PlatformUI.getWorkbench().getService(CurrentPerson.class).person().isPresent());
        desk.run(() -> PlatformUI.getWorkbench().getService(CurrentPerson.class).answer(new CurrentPerson.Answer.Unknown()));
    }
}
