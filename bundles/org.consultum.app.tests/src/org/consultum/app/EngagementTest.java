package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Disposition;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Consultations and stakeholders in the window")
class EngagementTest {

    private static final String VIEW = "org.consultum.ui.engagement.view";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheView() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.ui.engagement.show");
        desk.until("the rounds are listed", () -> table("Consultation").getItemCount() == 3);
        desk.run(() -> desk.page().setPartState(desk.page().findViewReference(VIEW), IWorkbenchPage.STATE_MAXIMIZED));
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> {
            desk.page().setPartState(desk.page().findViewReference(VIEW), IWorkbenchPage.STATE_RESTORED);
            desk.page().hideView(desk.page().findView(VIEW));
        });
        desk.clear();
    }

    private Composite view() {
        return desk.window().getShell();
    }

    private Table table(String firstColumn) {
        return visible(Table.class, table -> table.getColumnCount() > 0 && table.getColumn(0).getText().equals(firstColumn));
    }

    private <C extends Control> C visible(Class<C> type, Predicate<C> wanted) {
        List<C> found = desk.controls(view(), type, control -> control.isVisible() && wanted.test(control));
        assertFalse(found.isEmpty(), type + " is there");
        return found.getFirst();
    }

    private ConsultationRound round(String title) {
        return desk.session().register().getCommittees().stream().filter(committee -> committee.getFeedbackList() != null)
            .flatMap(committee -> committee.getFeedbackList().getConsultations().stream())
            .filter(round -> round.getTitle().startsWith(title)).findFirst().orElseThrow();
    }

    private void choose(String title) {
        desk.run(() -> {
            Table rounds = table("Consultation");
            int index = IntStream.range(0, rounds.getItemCount()).filter(row -> rounds.getItem(row).getText(0).startsWith(title))
                .findFirst().orElseThrow();
            rounds.setSelection(index);
            rounds.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void tab(String title) {
        desk.run(() -> {
            CTabFolder folders = visible(CTabFolder.class, folder -> Arrays.stream(folder.getItems()).map(CTabItem::getText)
                .anyMatch(text -> text.startsWith(title)));
            CTabItem item = Arrays.stream(folders.getItems()).filter(each -> each.getText().startsWith(title)).findFirst().orElseThrow();
            folders.setSelection(item);
            var event = new Event();
            event.item = item;
            folders.notifyListeners(SWT.Selection, event);
        });
    }

    private void press(Supplier<Control> control, int key, int mask) {
        desk.run(() -> {
            var event = new Event();
            event.keyCode = key;
            event.character = (char) key;
            event.stateMask = mask;
            event.doit = true;
            control.get().notifyListeners(SWT.KeyDown, event);
        });
    }

    private SubmissionPoint selected() {
        Table points = table("Done");
        return round("Reports").getSubmissions().stream().flatMap(submission -> submission.getPoints().stream())
            .filter(point -> points.getItem(points.getSelectionIndex()).getText(1).startsWith(point.getText().substring(0, 8)))
            .filter(point -> point.getDisposition() == Disposition.PENDING).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("points are worked through from the keyboard, equal ones together, and undo takes them back")
    void pointsAreWorkedThrough() {
        choose("Reports");
        ConsultationRound round = round("Reports");
        long open = desk.on(() -> open(round));
        desk.picture("engagement-points-light");
        SubmissionPoint first = desk.on(this::selected);
        press(() -> table("Done"), 'd', 0);
        assertEquals(Disposition.PENDING, first.getDisposition(), "an answer is owed first");
        desk.run(() -> answer().setText("The work plan is not decided yet."));
        press(this::answer, SWT.CR, SWT.MOD1);
        desk.until("the point is declined", () -> first.getDisposition() == Disposition.DECLINED);
        SubmissionPoint second = desk.on(this::selected);
        assertTrue(second != first, "the next open point is there");
        press(() -> table("Done"), 'a', 0);
        desk.until("it is accepted with its equal", () -> open(round) == open - 3);
        desk.picture("engagement-points-done-light");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("both are open again", () -> open(round) == open - 1);
    }

    private Text answer() {
        return visible(Text.class, text -> text.getEditable() && (text.getStyle() & SWT.MULTI) != 0);
    }

    private static long open(ConsultationRound round) {
        return round.getSubmissions().stream().flatMap(submission -> submission.getPoints().stream())
            .filter(point -> point.getDisposition() == Disposition.PENDING).count();
    }

    @Test
    @DisplayName("submissions from a folder of mails are looked at first and received as one change")
    void submissionsAreReceived() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("one.eml"), "From: Yard <yard@example.org>\r\nSubject: Docks\r\nMessage-ID: <1@example.org>\r\n"
            + "Date: Thu, 19 Nov 2026 10:00:00 +0900\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFirst paragraph.\r\n\r\nSecond one.\r\n");
        Files.writeString(inbox.resolve("broken.msg"), "x");
        choose("Work of the groups");
        ConsultationRound round = round("Work of the groups");
        int before = round.getSubmissions().size();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> desk.command("org.consultum.ui.engagement.receive",
            Map.of("org.consultum.ui.engagement.source", inbox.toString())));
        desk.until("the preview is open", () -> desk.shell("Receive submissions").isPresent());
        Shell dialog = desk.on(() -> desk.shell("Receive submissions").orElseThrow());
        desk.until("the mail is found", () -> desk.controls(dialog, Table.class, Control::isVisible).stream()
            .anyMatch(table -> table.getItemCount() == 1));
        assertEquals(before, round.getSubmissions().size(), "nothing is received before it is said");
        desk.picture(dialog, "engagement-preview-light");
        desk.press(dialog, "Receive");
        desk.until("it was received", () -> round.getSubmissions().size() == before + 1);
        tab("Submissions");
        desk.run(() -> {
            Table submissions = table("Received");
            submissions.setSelection(submissions.getItemCount() - 1);
            submissions.notifyListeners(SWT.Selection, new Event());
        });
        desk.picture("engagement-submissions-light");
        desk.run(() -> visible(Button.class, button -> button.getText().equals("By paragraphs"))
            .notifyListeners(SWT.Selection, new Event()));
        desk.until("it has points", () -> round.getSubmissions().getLast().getPoints().size() == 2);
        desk.command("org.eclipse.ui.edit.undo");
        desk.command("org.eclipse.ui.edit.undo");
        desk.until("it is gone again", () -> round.getSubmissions().size() == before);
    }

    @Test
    @DisplayName("what the columns of a table hold can be changed, and the preview follows")
    void columnsOfATable() throws IOException {
        Path table = Files.writeString(folder.resolve("answers.csv"), "\uFEFFName;\u56DE\u7B54;Remark\r\nYard;Keep it.;An extra remark.\r\n");
        choose("Work of the groups");
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> desk.command("org.consultum.ui.engagement.receive",
            Map.of("org.consultum.ui.engagement.source", table.toString())));
        desk.until("the preview is open", () -> desk.shell("Receive submissions").isPresent());
        Shell dialog = desk.on(() -> desk.shell("Receive submissions").orElseThrow());
        desk.until("the columns are shown", () -> desk.controls(dialog, TabFolder.class, Control::isVisible).stream()
            .anyMatch(tabs -> tabs.getItemCount() == 3));
        desk.run(() -> desk.controls(dialog, TabFolder.class, Control::isVisible).getFirst().setSelection(2));
        desk.picture(dialog, "engagement-columns-light");
        desk.run(() -> {
            Combo remark = desk.controls(dialog, Combo.class, Control::isVisible).get(2);
            remark.select(remark.indexOf("Answer to question 1"));
            remark.notifyListeners(SWT.Selection, new Event());
        });
        desk.run(() -> desk.controls(dialog, TabFolder.class, Control::isVisible).getFirst().setSelection(0));
        desk.until("the row has a point", () -> desk.controls(dialog, Table.class, Control::isVisible).stream()
            .anyMatch(rows -> rows.getItemCount() == 1 && rows.getItem(0).getText(4).equals("1")));
        desk.press(dialog, "Cancel");
        desk.until("the dialog is closed", dialog::isDisposed);
    }

    @Test
    @DisplayName("a new consultation is planned in one dialog")
    void newRound() {
        Shell dialog = desk.dialog("org.consultum.ui.engagement.newRound", "New consultation");
        desk.run(() -> {
            List<Text> fields = desk.controls(dialog, Text.class, text -> text.isVisible() && text.getEditable());
            fields.get(0).setText("Pilot training");
            fields.get(2).setText("Who trains?\nWhere?");
        });
        desk.picture(dialog, "engagement-new-light");
        desk.press(dialog, "Create");
        desk.until("the round is there with its questions", () -> table("Consultation").getItemCount() == 4
            && round("Pilot").getQuestions().size() == 2);
        desk.picture("engagement-new-round-light");
    }

    @Test
    @DisplayName("questions, who is invited and who answered, and the numbers of a round are shown")
    void questionsAndFigures() {
        choose("Reports");
        tab("Questions and invited");
        assertTrue(desk.on(() -> desk.controls(view(), Label.class, Control::isVisible).stream()
            .anyMatch(label -> label.getText().contains("of 5 invited have answered"))), "how many answered");
        desk.picture("engagement-questions-light");
        tab("Figures");
        desk.picture("engagement-figures-light");
        assertTrue(desk.on(() -> table("Figure").getItemCount() > 8));
    }

    @Test
    @DisplayName("stakeholders stand on a grid of influence and concern")
    void stakeholders() {
        tab("Stakeholders");
        desk.until("the stakeholders are listed", () -> table("Stakeholder").getItemCount() == 6);
        desk.picture("engagement-stakeholders-light");
        Stakeholder makers = desk.on(() -> desk.session().register().getCommittees().stream()
            .filter(committee -> committee.getFeedbackList() != null)
            .flatMap(committee -> committee.getFeedbackList().getStakeholders().stream())
            .findFirst().orElseThrow());
        assertEquals("High", desk.on(() -> table("Stakeholder").getItem(0).getText(2)), makers.getParty().getName());
    }

    @Test
    @DisplayName("a round opens in its own editor, and a point in it is shown there")
    void editor() {
        ConsultationRound round = round("Reports");
        SubmissionPoint point = desk.on(() -> round.getSubmissions().get(1).getPoints().getFirst());
        desk.run(() -> desk.page().setPartState(desk.page().findViewReference(VIEW), IWorkbenchPage.STATE_RESTORED));
        assertTrue(desk.on(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), point)));
        assertEquals(round.getTitle(), desk.on(() -> desk.page().getActiveEditor().getTitle()));
        desk.until("the point is shown", () -> desk.controls(view(), Text.class, text -> text.isVisible()
            && text.getText().equals(point.getText())).size() == 1);
        desk.run(() -> desk.page().closeAllEditors(false));
    }

    @Test
    @DisplayName("where nobody was consulted yet, the view says what would be here and how to begin")
    void nobodyYet() {
        desk.clear();
        desk.run(() -> desk.register().create(folder.resolve("empty"), empty(),
            OpenRegister.Filling.NONE));
        desk.until("the page teaches", () -> desk.controls(view(), Link.class, link -> link.isVisible()
            && link.getText().contains("Begin a consultation")).size() == 1);
        desk.picture("engagement-empty-light");
    }

    private static Register empty() {
        Register register = new NewElements(IdSource.random()).create(Register.class, Literals.REGISTER);
        register.setTitle("Empty");
        return register;
    }
}
