package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Element;
import org.consultum.model.LoopStage;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewVerdict;
import org.consultum.ui.ElementEditors;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Feedback loops")
class LoopsTest {

    private static final String LOOPS = "org.consultum.ui.feedback.loops";
    private static final String DIAGRAM = "org.consultum.ui.feedback.diagram";
    private static final String NEXT = "org.consultum.ui.feedback.nextStep";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
        show("org.consultum.perspective.actions");
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
        show("org.consultum.perspective.agenda");
    }

    private void show(String perspective) {
        desk.command("org.consultum.app.showPerspective", Map.of("org.eclipse.ui.commands.radioStateParameter", perspective));
    }

    @Test
    @DisplayName("stand in one list with stage, reason, age and next step, the late ones first")
    void listsLoops() {
        showLoops("");
        Table table = desk.on(this::loops);
        assertTrue(desk.on(() -> text(table, 0, 3)).startsWith("!"), "the first one is late: " + desk.on(() -> text(table, 0, 3)));
        assertTrue(desk.on(() -> text(table, 0, 3)).matches(".*\\d+ days late.*"), "and by how much is said");
        assertFalse(desk.on(() -> text(table, 0, 5)).isBlank(), "its next step is named");
        int open = desk.on(table::getItemCount);
        desk.picture("loops-light");
        desk.command("org.consultum.ui.feedback.showLoops", Map.of("org.consultum.ui.feedback.filter", "status:closed"));
        desk.until("only closed ones are shown", () -> table.getItemCount() > 0 && table.getItemCount() != open);
        assertTrue(desk.on(() -> text(table, 0, 2)).startsWith("Closed"), desk.on(() -> text(table, 0, 2)));
        desk.command("org.consultum.ui.feedback.showLoops", Map.of("org.consultum.ui.feedback.filter", ""));
    }

    @Test
    @DisplayName("are drawn, and the drawing is walked through with arrows and opens what it shows")
    void drawsLoop() {
        Recommendation loop = loop("R-2025-01");
        desk.command("org.consultum.ui.feedback.showDiagram", Map.of("org.consultum.ui.feedback.recommendation", loop.getId()));
        desk.until("it is drawn", () -> drawing().isVisible());
        key(this::drawing, SWT.HOME);
        Object first = desk.on(this::selected);
        assertNotNull(first, "the first node is selected");
        key(this::drawing, SWT.ARROW_RIGHT);
        desk.until("the next node is selected", () -> selected() != first);
        desk.picture("loop-diagram-light");
        key(this::drawing, SWT.CR);
        desk.until("what it shows is open", () -> desk.page().getActiveEditor() != null);
    }

    @Test
    @DisplayName("left alone by everybody are found in the background and helped at once")
    void findsOrphans() {
        desk.command("org.consultum.ui.feedback.showOrphans");
        desk.until("they are found", () -> tree().filter(tree -> tree.getItemCount() > 1).isPresent());
        desk.picture("orphans-light");
        Tree tree = desk.on(() -> tree().orElseThrow());
        assertTrue(desk.on(() -> Arrays.stream(tree.getItems()).mapToInt(item -> item.getItemCount()).sum()) > 2, "several of them");
    }

    @Test
    @DisplayName("are followed from the recommendation to the end with the key of the next step alone")
    void followsOneToTheEnd() {
        showLoops("");
        Recommendation loop = loop("R-2026-01");
        Table table = desk.on(this::loops);
        desk.until("the loop is in the list", () -> row(table, "R-2026-01") >= 0);
        desk.run(() -> {
            table.setSelection(row(table, "R-2026-01"));
            table.notifyListeners(SWT.Selection, new Event());
            table.setFocus();
        });
        if (loop.getTransmittedOn() == null) {
            step("Transmit recommendation", "Record", shell -> { });
        }
        step("Record response", "Record response", shell -> { });
        desk.until("it is answered", () -> loop.getStage() == LoopStage.ANSWERED);
        assertEquals(ResponseKind.ACCEPTED, loop.getResponses().getLast().getKind());
        step("Add measure", "Add measure", shell -> texts(shell).getFirst().setText("One table on the web"));
        desk.until("there is a measure", () -> loop.getMeasures().size() == 1);
        assertEquals(List.of(loop.getAddressees().getFirst()), desk.on(() -> List.copyOf(loop.getMeasures().getFirst().getOwners())));
        step("Record progress", "Record progress", shell -> done(shell, 40));
        desk.until("it is under way", () -> loop.getStage() == LoopStage.UNDER_WAY);
        step("Record progress", "Record progress", shell -> done(shell, 100));
        desk.until("it is done", () -> loop.getStage() == LoopStage.DONE);
        step("Plan review", "Plan review", shell -> { });
        desk.until("a review is planned", () -> loop.getReviews().size() == 1);
        step("Record verdict of a review", "Record verdict", shell -> texts(shell).stream()
            .filter(text -> (text.getStyle() & SWT.MULTI) != 0).findFirst().orElseThrow().setText("Suppliers use the table."));
        desk.until("it is reviewed", () -> loop.getStage() == LoopStage.REVIEWED);
        assertEquals(ReviewVerdict.EFFECTIVE, loop.getReviews().getFirst().getVerdict());
        step("Close loop", "Close loop", shell -> { });
        desk.until("it is closed", () -> loop.getStage() == LoopStage.CLOSED);
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), loop));
        desk.until("the list no longer has it", () -> row(table, "R-2026-01") < 0);
        desk.picture("recommendation-light");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo opens it again", () -> loop.getStage() == LoopStage.REVIEWED);
        assertNull(desk.on(loop::getClosedOn));
    }

    @Test
    @DisplayName("end in a review session that says what is missing before it can be closed")
    void reviewsPolicy() {
        Meeting meeting = desk.on(() -> desk.session().register().getCommittees().stream()
            .flatMap(committee -> committee.getMeetings().stream()).filter(one -> one.getKind() == MeetingKind.POLICY_REVIEW)
            .findFirst().orElseThrow());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.command("org.consultum.ui.feedback.reviewSession");
        desk.until("it says that it can be closed", () -> says("\u2713 The session can be closed"));
        desk.picture("review-session-light");
        ReviewInput input = desk.on(() -> meeting.getPolicyReview().getInputs().getFirst());
        desk.run(() -> desk.session().execute(new ChangeFeature(desk.session().editingDomain(), input,
            RegisterPackage.Literals.REVIEW_INPUT__SUPPLIED, Optional.of(false))));
        desk.until("it says what is missing", () -> says("! The session cannot be closed yet"));
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo supplies it again", () -> says("\u2713 The session can be closed"));
    }

    private boolean says(String beginning) {
        return inWindow(Label.class, label -> label.isVisible() && label.getText().startsWith(beginning)).isPresent();
    }

    private void showLoops(String filter) {
        desk.command("org.consultum.ui.feedback.showLoops", Map.of("org.consultum.ui.feedback.filter", filter));
        desk.until("the loops are listed", () -> part(LOOPS).isPresent() && loops().isVisible() && loops().getItemCount() >= 6
            && !text(loops(), 0, 3).isEmpty());
    }

    /** Takes the next step of the loop that is selected, fills in its dialog and accepts. */
    private void step(String title, String accept, Consumer<Shell> fill) {
        desk.until("the list shows what was done", () -> desk.page().getSelection() instanceof IStructuredSelection some
            && !some.isEmpty());
        Shell shell = desk.dialog(NEXT, title);
        desk.run(() -> fill.accept(shell));
        desk.press(shell, accept);
        desk.until("the dialog is closed", shell::isDisposed);
    }

    private void done(Shell shell, int percent) {
        Spinner spinner = desk.controls(shell, Spinner.class, control -> true).getFirst();
        spinner.setSelection(percent);
        spinner.notifyListeners(SWT.Selection, new Event());
    }

    private List<Text> texts(Shell shell) {
        return desk.controls(shell, Text.class, text -> (text.getStyle() & SWT.READ_ONLY) == 0);
    }

    private Recommendation loop(String reference) {
        return desk.on(() -> desk.session().register().getCommittees().stream().map(committee -> committee.getFeedbackList())
            .filter(Objects::nonNull).flatMap(list -> list.getRecommendations().stream())
            .filter(loop -> reference.equals(loop.getReference())).findFirst().orElseThrow());
    }

    private static int row(Table table, String reference) {
        for (int row = 0; row < table.getItemCount(); row++) {
            if (text(table, row, 0).equals(reference)) {
                return row;
            }
        }
        return -1;
    }

    /** The text of a cell, which a virtual table fills in when it is asked for. */
    private static String text(Table table, int row, int column) {
        return table.getItem(row).getText(column);
    }

    private Optional<IViewPart> part(String id) {
        return Optional.ofNullable(desk.page().findView(id));
    }

    private Table loops() {
        return inWindow(Table.class, table -> table.getColumnCount() == 6 && table.getColumn(3).getText().equals("Where it stands"))
            .orElseThrow();
    }

    private Optional<Tree> tree() {
        return inWindow(Tree.class, tree -> tree.getColumnCount() == 5 && tree.getColumn(4).getText().equals("First aid"));
    }

    /** The canvas the loop is drawn on: the one that scrolls both ways. */
    private Canvas drawing() {
        return inWindow(Canvas.class, canvas -> canvas.getClass().getSimpleName().equals("DiagramCanvas")).orElseThrow();
    }

    private <C extends Control> Optional<C> inWindow(Class<C> type, Predicate<C> wanted) {
        return desk.controls(desk.window().getShell(), type, wanted).stream().findFirst();
    }

    private Element selected() {
        return part(DIAGRAM).map(view -> view.getSite().getSelectionProvider().getSelection()).map(IStructuredSelection.class::cast)
            .map(IStructuredSelection::getFirstElement).map(Element.class::cast).orElse(null);
    }

    private void key(Supplier<? extends Control> control, int code) {
        desk.run(() -> {
            var event = new Event();
            event.keyCode = code;
            event.type = SWT.KeyDown;
            event.doit = true;
            control.get().notifyListeners(SWT.KeyDown, event);
        });
    }
}
