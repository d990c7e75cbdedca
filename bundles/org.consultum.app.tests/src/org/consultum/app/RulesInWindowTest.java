package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Person;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.RulePackUse;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckService;
import org.consultum.rules.RulePack;
import org.consultum.rules.deadline.MoveMeeting;
import org.consultum.rules.deadline.UseRulePack;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.forms.ProblemMenu;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules in the window")
class RulesInWindowTest {

    private static final String PROBLEMS = "org.consultum.ui.register.problems";
    private static final String REASON = "The host gives the time on the day itself.";

    private final Desk desk = new Desk();
    private Committee committee;
    private Meeting meeting;
    private AgendaItem item;

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.review"));
        desk.run(() -> desk.page().resetPerspective());
        meeting = desk.on(() -> desk.session().register().getCommittees().stream()
            .filter(one -> "DICAS".equals(one.getShortName())).flatMap(one -> one.getMeetings().stream())
            .filter(one -> one.getState() == MeetingState.AGENDA_PUBLISHED && "december-meeting".equals(one.getSlug())).findFirst()
            .orElseThrow());
        committee = desk.on(meeting::getCommittee);
        // Whatever day it is, the meeting lies ahead: what is wrong with it can be put right.
        ZonedDateTime ahead = ZonedDateTime.now(desk.on(() -> meeting.getStart().getZone())).plusDays(40).withHour(9).withMinute(0)
            .withSecond(0).withNano(0);
        desk.run(() -> {
            desk.session().execute(new MoveMeeting(desk.session().editingDomain(), meeting, ahead));
            desk.session().execute(new UseRulePack(desk.session().editingDomain(), committee, ietf(), true));
        });
        desk.until("the register is checked by the pack too", () -> problems().state() == LiveProblems.State.CHECKED
            && problems().within(meeting).stream().anyMatch(finding -> finding.rule().equals("I-02")));
        item = desk.on(() -> meeting.getAgenda().getItems().stream().flatMap(RulesInWindowTest::withParts)
            .filter(one -> one.getKind() == ItemKind.ITEM && one.getItems().isEmpty() && one.getMinutesPlanned() > 0)
            .filter(one -> problems().about(one).isEmpty()).findFirst().orElseThrow());
        showWaived(false);
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.agenda"));
    }

    @Test
    @DisplayName("an edit that breaks a rule is marked where it was made and listed; the quick fix puts it right, undo brings it back")
    void marksAndFixes() {
        openMeeting();
        breakTheRule();
        assertEquals("minutesPlanned", untimed().orElseThrow().feature().orElse(""), "the finding names its field");
        show();
        desk.until("the row of the agenda has the sign", () -> agendaRow().getImage(agendaRow().getParent().getColumnCount() - 1) != null);
        desk.until("the explanation offers the quick fix",
            () -> buttons().stream().anyMatch(button -> button.getText().equals(untimed().orElseThrow().fixes().getFirst().label())));
        assertTrue(desk.on(() -> labels().stream().anyMatch(text -> text.contains("RFC 2418"))), "the source is cited");
        assertTrue(desk.on(() -> labels().stream().anyMatch(text -> text.equals("The source itself was read."))),
            "and how well it was read");
        desk.picture("problems-explained-light");
        desk.command("org.consultum.ui.register.fixProblem");
        desk.until("the item has its minutes", () -> item.getMinutesPlanned() > 0);
        desk.until("and the finding is gone", () -> untimed().isEmpty() && problemRow().isEmpty());
        desk.until("and so is the sign", () -> agendaRow().getImage(agendaRow().getParent().getColumnCount() - 1) == null);
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("one undo brings it back", () -> item.getMinutesPlanned() == 0 && untimed().isPresent() && problemRow().isPresent());
    }

    @Test
    @DisplayName("a field something was found about says so in its tooltip, until it is right again")
    void marksFields() {
        openMeeting();
        // The details of an item stand beside the agenda where the editor is wide enough.
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
        desk.until("the field of the minutes is shown", () -> minutes().isPresent());
        Text field = desk.on(() -> minutes().orElseThrow());
        breakTheRule();
        String message = desk.on(() -> untimed().orElseThrow().message());
        String first = message.substring(0, Math.min(30, message.length()));
        desk.until("the field explains what is wrong", () -> field.getToolTipText().contains(first));
        desk.picture("problem-marked-light");
        desk.run(() -> change(item, Literals.AGENDA_ITEM__MINUTES_PLANNED, 20));
        desk.until("the field is right again", () -> !field.getToolTipText().contains(first));
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
    }

    @Test
    @DisplayName("a finding is waived with a reason, stays visible as waived, and counts again when the waiver is withdrawn")
    void waives() {
        Person person = desk.on(() -> desk.session().register().getPeople().getFirst());
        desk.run(() -> PlatformUI.getWorkbench().getService(CurrentPerson.class).answer(new CurrentPerson.Answer.Is(person)));
        breakTheRule();
        show();
        Shell dialog = desk.dialog("org.consultum.ui.register.waiveProblem", "Waive a problem");
        assertFalse(desk.on(() -> desk.controls(dialog, Button.class, button -> button.getText().equals("Waive")).getFirst().isEnabled()),
            "not without a reason");
        desk.run(() -> desk.controls(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).getFirst().setText(REASON));
        desk.picture(dialog, "problem-waive-light");
        desk.press(dialog, "Waive");
        desk.until("the finding is waived", () -> untimed().isEmpty() && waived().isPresent());
        assertEquals(REASON, desk.on(() -> waived().orElseThrow().waiver().orElseThrow().reason()));
        desk.until("it is hidden", () -> problemRow().isEmpty());
        showWaived(true);
        desk.until("it is visible as waived", () -> problemRow().filter(row -> row.getText().startsWith("Waived: ")).isPresent());
        desk.run(() -> problemRow().ifPresent(row -> select(row)));
        desk.until("its reason is there to read", () -> labels().contains(REASON));
        desk.picture("problem-waived-light");
        desk.press(desk.on(() -> desk.window().getShell()), "Withdraw waiver");
        desk.until("it counts again", () -> untimed().isPresent() && waived().isEmpty());
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo waives it again", () -> waived().isPresent());
        showWaived(false);
    }

    @Test
    @DisplayName("a committee sets a parameter of a rule pack differently, for a reason, and takes it back")
    void changesRulePack() {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), committee));
        desk.until("its rule packs are listed", () -> packRow("IETF").isPresent());
        desk.run(() -> selectPack("IETF"));
        desk.until("their parameters are listed",
            () -> table("In the pack").filter(table -> row(table, "offered minutes") >= 0).isPresent());
        Table parameters = desk.on(() -> table("In the pack").orElseThrow());
        desk.run(() -> {
            parameters.setFocus();
            parameters.setSelection(row(parameters, "offered minutes"));
            parameters.notifyListeners(SWT.Selection, new Event());
        });
        desk.press(desk.on(() -> desk.window().getShell()), "Change \u2026");
        desk.until("the dialog asks for the value", () -> desk.shell("Set a parameter differently").isPresent());
        Shell dialog = desk.on(() -> desk.shell("Set a parameter differently").orElseThrow());
        desk.run(() -> {
            List<Text> texts = desk.controls(dialog, Text.class, Control::isVisible);
            texts.getFirst().setText("25");
            texts.getLast().setText("Our items are long.");
        });
        desk.picture(dialog, "rule-pack-change-light");
        desk.press(dialog, "Change");
        desk.until("the change is kept with its reason", () -> use().filter(use -> use.getOverrides().size() == 1
            && "25".equals(use.getOverrides().getFirst().getValue())
            && "Our items are long.".equals(use.getOverrides().getFirst().getReason())).isPresent());
        desk.until("it stands beside the value of the pack",
            () -> parameters.getItem(row(parameters, "offered minutes")).getText(3).equals("25"));
        desk.picture("rule-packs-light");
        breakTheRule();
        desk.run(() -> assertTrue(untimed().orElseThrow().fixes().getFirst().label().contains("25"), "and the rule goes by it"));
        desk.command("org.eclipse.ui.edit.undo");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo takes it back", () -> use().filter(use -> use.getOverrides().isEmpty()).isPresent());
    }

    private void openMeeting() {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), item));
        desk.until("the agenda shows the item", () -> agendaRow() != null);
    }

    private void breakTheRule() {
        desk.run(() -> change(item, Literals.AGENDA_ITEM__MINUTES_PLANNED, 0));
        desk.until("the rule finds it", () -> untimed().isPresent());
    }

    private void show() {
        desk.command(ProblemMenu.SHOW, desk.on(() -> ProblemMenu.parameters(untimed().orElseThrow())));
        desk.until("the list shows the row", () -> problemRow().isPresent() && problemTree().getSelectionCount() == 1
            && problemTree().getSelection()[0] == problemRow().get());
    }

    private void change(EObject object, EStructuralFeature feature, Object value) {
        desk.session().execute(new ChangeFeature(desk.session().editingDomain(), object, feature, Optional.of(value)));
    }

    private static LiveProblems problems() {
        return LiveProblems.ofWindow().orElseThrow();
    }

    private Optional<CheckFinding> untimed() {
        return problems().about(item).stream().filter(finding -> finding.rule().equals("I-02")
            && finding.feature().equals(Optional.of("minutesPlanned"))).findFirst();
    }

    private Optional<CheckFinding> waived() {
        return problems().findings().stream().filter(finding -> !finding.counts() && finding.rule().equals("I-02")
            && finding.elementId().equals(Optional.of(item.getId()))).findFirst();
    }

    private static RulePack ietf() {
        return PlatformUI.getWorkbench().getService(CheckService.class).catalogue().packs().stream()
            .filter(pack -> pack.id().equals("ietf")).findFirst().orElseThrow();
    }

    private Optional<RulePackUse> use() {
        return UseRulePack.of(committee, ietf());
    }

    private TreeItem agendaRow() {
        return trees(desk.window().getShell()).stream().filter(tree -> tree.getColumnCount() > 5).flatMap(tree -> items(tree.getItems()))
            .filter(row -> row.getData() == item).findFirst().orElse(null);
    }

    private Optional<TreeItem> problemRow() {
        String message = Stream.concat(untimed().stream(), waived().stream()).map(CheckFinding::message).findFirst().orElse("\u0000");
        return items(problemTree().getItems()).filter(row -> row.getText().endsWith(message)).findFirst();
    }

    private Tree problemTree() {
        Composite view = view();
        return trees(view).getFirst();
    }

    private Composite view() {
        var view = desk.page().findView(PROBLEMS);
        assertNotNull(view, "the list of problems is in the perspective");
        return desk.controls(desk.window().getShell(), Composite.class, composite -> composite.getLayout() != null
            && trees(composite).size() == 1 && trees(composite).getFirst().getColumnCount() == 3
            && !desk.controls(composite, Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0).isEmpty()).getLast();
    }

    private List<Tree> trees(Composite parent) {
        return desk.controls(parent, Tree.class, tree -> true);
    }

    private void select(TreeItem row) {
        row.getParent().setSelection(row);
        row.getParent().notifyListeners(SWT.Selection, new Event());
    }

    private Button check() {
        return desk.controls(view(), Button.class, button -> (button.getStyle() & SWT.TOGGLE) != 0).getFirst();
    }

    private void showWaived(boolean shown) {
        desk.run(() -> {
            check().setSelection(shown);
            check().notifyListeners(SWT.Selection, new Event());
        });
    }

    private List<Button> buttons() {
        return desk.controls(view(), Button.class, Control::isVisible);
    }

    private List<String> labels() {
        return desk.controls(view(), Label.class, label -> true).stream().map(Label::getText).toList();
    }

    /** The field of the minutes beside the agenda. */
    private Optional<Text> minutes() {
        return desk.controls(desk.window().getShell(), Text.class, text -> text.isVisible() && text.getToolTipText() != null
            && text.getText().equals(Integer.toString(item.getMinutesPlanned())) && text.getToolTipText().contains("minutes")).stream()
            .findFirst();
    }

    private Optional<Table> table(String column) {
        return desk.controls(desk.window().getShell(), Table.class, table -> Stream.of(table.getColumns())
            .anyMatch(one -> one.getText().equals(column))).stream().findFirst();
    }

    private Optional<Integer> packRow(String name) {
        return table("Rule pack").map(table -> row(table, name)).filter(index -> index >= 0);
    }

    private void selectPack(String name) {
        Table table = table("Rule pack").orElseThrow();
        table.setFocus();
        table.setSelection(row(table, name));
        table.notifyListeners(SWT.Selection, new Event());
    }

    /** Index of the row that has a text in one of its columns; -1 for none. */
    private static int row(Table table, String text) {
        for (int index = 0; index < table.getItemCount(); index++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (table.getItem(index).getText(column).contains(text)) {
                    return index;
                }
            }
        }
        return -1;
    }

    private static Stream<TreeItem> items(TreeItem[] items) {
        var found = new ArrayList<TreeItem>();
        for (TreeItem one : items) {
            found.add(one);
            items(one.getItems()).forEach(found::add);
        }
        return found.stream();
    }

    private static Stream<AgendaItem> withParts(AgendaItem one) {
        return Stream.concat(Stream.of(one), one.getItems().stream().flatMap(RulesInWindowTest::withParts));
    }
}
