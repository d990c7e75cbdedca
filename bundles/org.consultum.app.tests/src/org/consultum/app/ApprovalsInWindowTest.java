package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.review.approval.ContentLocks;
import org.consultum.review.approval.Verification;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.MarkingBanner;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Approvals, comparisons and markings in the window")
class ApprovalsInWindowTest {

    private static final String COMMANDS = "org.consultum.ui.review.";
    private static final String EVERYBODY = "Public: what everybody may see";
    private static final String PASSPHRASE = "only for this test";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheSample() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.review"));
        desk.run(() -> desk.window().getShell().forceActive());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.run(() -> desk.page().closeAllEditors(false));
        desk.clear();
    }

    @Test
    @DisplayName("minutes are certified with a key, locked, reopened with a reason, and compared with what was certified")
    void certifies() throws IOException, InterruptedException {
        Path key = key();
        Meeting meeting = meeting("autumn-meeting");
        open(meeting);
        Shell dialog = dialog("certify", meeting, "Approve or certify");
        desk.run(() -> choose(combo(dialog, "With a key file"), 1));
        desk.run(() -> file(dialog).setText(key.toString()));
        desk.run(() -> passphrase(dialog).setText("another one"));
        desk.press(dialog, "Record it");
        desk.until("it says why the key cannot be used", () -> labels(dialog).stream().anyMatch(text -> text.contains(key.toString())));
        assertEquals(List.of(), standing(meeting), "nothing is certified yet");
        desk.run(() -> passphrase(dialog).setText(PASSPHRASE));
        desk.picture(dialog, "certify-light");
        desk.press(dialog, "Record it");
        desk.until("the minutes are certified", () -> dialog.isDisposed() && !standing(meeting).isEmpty());
        Approval approval = standing(meeting).getFirst();
        assertEquals(MinutesState.CERTIFIED, desk.on(() -> meeting.getMinutes().getState()));
        assertEquals("Test chair", desk.on(() -> approval.getSignatures().getFirst().getSigner()));
        assertTrue(desk.on(() -> check(approval)).holds(), "the signature is valid, and the content the same");
        desk.until("the editor says so, with the way to open it again", () -> link("reopen it").isPresent());
        desk.picture("approvals-certified-light");

        refuseEdit(meeting);
        reopen(meeting, approval);
        compare(meeting);
    }

    private void refuseEdit(Meeting meeting) {
        String before = desk.on(() -> meeting.getMinutes().getClosing());
        PlatformUI.getWorkbench().getDisplay()
            .asyncExec(() -> editing().set(meeting.getMinutes(), Literals.MINUTES__CLOSING, "Quite else."));
        desk.until("the edit is refused in words", () -> explanation().isPresent());
        desk.picture(desk.on(() -> explanation().orElseThrow()), "approvals-refused-light");
        desk.closeDialogs();
        assertEquals(before, desk.on(() -> meeting.getMinutes().getClosing()), "nothing was changed");
    }

    private Optional<Shell> explanation() {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(Control::isVisible)
            .filter(shell -> shell != desk.window().getShell())
            .filter(shell -> labels(shell).stream().anyMatch(text -> text.contains("is locked"))).findFirst();
    }

    private void reopen(Meeting meeting, Approval approval) {
        desk.run(() -> PlatformUI.getWorkbench().getService(CurrentPerson.class)
            .answer(new CurrentPerson.Answer.Is(desk.session().register().getPeople().getFirst())));
        Shell dialog = dialog("reopen", meeting, "Reopen for correction");
        desk.run(() -> desk.controls(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).getFirst()
            .setText("A figure was wrong."));
        desk.press(dialog, "Reopen");
        desk.until("the minutes are open again", () -> standing(meeting).isEmpty());
        assertEquals("A figure was wrong.", desk.on(approval::getReopenedReason), "the record says why");
        desk.until("the bar is gone", () -> link("reopen it").isEmpty());
        desk.run(() -> editing().set(meeting.getMinutes(), Literals.MINUTES__CLOSING, "The meeting ended at noon."));
        assertEquals("The meeting ended at noon.", desk.on(() -> meeting.getMinutes().getClosing()), "now it can be corrected");
    }

    private void compare(Meeting meeting) {
        desk.command(COMMANDS + "compare", about(meeting));
        desk.until("the comparison names what changed since", () -> rows().stream().anyMatch(row -> row.getText(1).startsWith("\u270e")));
        desk.command(COMMANDS + "compare.next");
        desk.picture("compare-light");
        desk.command(COMMANDS + "showApprovals");
        desk.until("the approval is in the list as reopened", () -> rows().stream().anyMatch(row -> row.getText(5).equals("reopened")));
        desk.picture("approvals-light");
    }

    @Test
    @DisplayName("an item is marked, and its meeting shows the marking in force and why")
    void marks() {
        Meeting meeting = meeting("march-meeting");
        AgendaItem item = desk.on(() -> meeting.getAgenda().getItems().getFirst());
        open(item);
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
        assertTrue(banners().stream().noneMatch(text -> text.contains("CONFIDENTIAL")), "nothing is confidential yet");
        desk.until("the item can be marked", () -> level().isPresent());
        desk.run(() -> choose(level().orElseThrow(), level().orElseThrow().indexOf("CONFIDENTIAL")));
        desk.until("the meeting has a banner", () -> banners().stream().anyMatch(text -> text.contains("CONFIDENTIAL")));
        desk.picture("marking-item-light");
        desk.run(() -> {
            CTabFolder tabs = desk.controls(desk.window().getShell(), CTabFolder.class,
                one -> one.isVisible() && one.getItemCount() == 2 && one.getItem(1).getText().equals("Meeting and notice")).getFirst();
            tabs.setSelection(1);
            var event = new Event();
            event.item = tabs.getItem(1);
            tabs.notifyListeners(SWT.Selection, event);
        });
        String title = desk.on(item::getTitle);
        desk.until("it says which item brings it", () -> because(title).size() == 1);
        desk.run(() -> because(title).getFirst().setFocus());
        desk.picture("marking-meeting-light");
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
    }

    @Test
    @DisplayName("a pack for the public says before it is made what is left out, and has a manifest beside it")
    void makesPackForThePublic() throws IOException {
        open(meeting("december-meeting"));
        desk.run(() -> {
            try {
                desk.page().showView("org.consultum.ui.reporting.pack");
            } catch (PartInitException failure) {
                throw new AssertionError(failure);
            }
        });
        Shell window = desk.on(() -> desk.window().getShell());
        desk.run(() -> choose(combo(window, EVERYBODY), combo(window, EVERYBODY).indexOf(EVERYBODY)));
        desk.until("it says what is left out", () -> desk.controls(window, Text.class,
            text -> text.isVisible() && text.getText().startsWith("Left out of this meeting")).size() == 1);
        Path file = folder.resolve("pack.pdf");
        desk.run(() -> desk.controls(window, Text.class, text -> text.isVisible() && text.getText().endsWith(".pdf")).getFirst()
            .setText(file.toString()));
        desk.picture("pack-recipient-light");
        desk.press(window, "Make the agenda pack");
        Path manifest = folder.resolve("pack.pdf.manifest.json");
        desk.until("the manifest is there", () -> Files.exists(manifest));
        desk.until("the window says where", () -> desk.controls(window, Text.class,
            text -> text.isVisible() && text.getText().contains(manifest.toString())).size() == 1);
        String json = Files.readString(manifest);
        assertTrue(json.contains("\"closed\"") && json.contains("pack.pdf"), "it names the rule and the file");
        assertFalse(json.contains("Nominations to the industry panel"), "and nothing of what was left out");
    }

    private List<Link> because(String title) {
        return desk.controls(desk.window().getShell(), Link.class,
            one -> one.getText().contains("because of") && one.getText().contains(title));
    }

    private Meeting meeting(String slug) {
        return desk.on(() -> desk.session().register().getCommittees().stream().filter(one -> "DICAS".equals(one.getShortName()))
            .flatMap(one -> one.getMeetings().stream()).filter(one -> slug.equals(one.getSlug())).findFirst().orElseThrow());
    }

    private void open(Element element) {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), element));
        desk.until("the editor is in front", () -> desk.page().getActiveEditor() != null);
    }

    /** Runs a command about the minutes of a meeting that opens a dialog. */
    private Shell dialog(String command, Meeting meeting, String title) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> desk.command(COMMANDS + command, about(meeting)));
        desk.until("the dialog " + title + " is open", () -> desk.shell(title).isPresent());
        return desk.on(() -> desk.shell(title).orElseThrow());
    }

    private Map<String, String> about(Meeting meeting) {
        return Map.of(COMMANDS + "subject", meeting.getId(), COMMANDS + "part", ReviewPart.MINUTES.getLiteral());
    }

    private Editing editing() {
        return new Editing(desk.session(), desk.register(), new ElementLabels(desk.register(), desk.window().getShell()),
            PlatformUI.getWorkbench().getService(Reporter.class));
    }

    private List<Approval> standing(Meeting meeting) {
        return desk.on(() -> ContentLocks.standing(meeting, ReviewPart.MINUTES));
    }

    private Verification.Checked check(Approval approval) {
        try {
            return Verification.of(desk.session(), approval, Optional.empty());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Combo combo(Composite parent, String item) {
        return desk.controls(parent, Combo.class, one -> one.isVisible() && one.indexOf(item) >= 0).getFirst();
    }

    /** The level of the marking that is being edited. */
    private Optional<Combo> level() {
        return desk.controls(desk.window().getShell(), Combo.class, one -> one.indexOf("no marking of its own") >= 0 && one.isEnabled())
            .stream().findFirst();
    }

    private static void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private Text passphrase(Shell dialog) {
        return desk.controls(dialog, Text.class, text -> (text.getStyle() & SWT.PASSWORD) != 0).getFirst();
    }

    /** The field of the file stands beside the only enabled button that browses. */
    private Text file(Shell dialog) {
        return desk.controls(dialog, Text.class, text -> text.getParent().getChildren().length == 2
            && (text.getStyle() & (SWT.PASSWORD | SWT.READ_ONLY)) == 0).getFirst();
    }

    private List<String> labels(Composite parent) {
        return desk.controls(parent, Label.class, Control::isVisible).stream().map(Label::getText).toList();
    }

    private Optional<Link> link(String words) {
        return desk.controls(desk.window().getShell(), Link.class, one -> one.isVisible() && one.getText().contains(words)).stream()
            .findFirst();
    }

    private List<String> banners() {
        return desk.on(() -> desk.controls(desk.window().getShell(), MarkingBanner.class, Control::isVisible).stream()
            .map(MarkingBanner::text).toList());
    }

    private List<TableItem> rows() {
        return desk.controls(desk.window().getShell(), Table.class, Control::isVisible).stream()
            .filter(table -> (table.getStyle() & SWT.VIRTUAL) == 0).flatMap(table -> Arrays.stream(table.getItems())).toList();
    }

    /** A key made by the tool that comes with every Java. */
    private Path key() throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(tool), "Java has no keytool here");
        Path key = folder.resolve("chair.p12");
        var made = new ProcessBuilder(tool.toString(), "-genkeypair", "-alias", "chair", "-keyalg", "EC", "-groupname", "secp256r1",
            "-dname", "CN=Test chair", "-validity", "365", "-storetype", "PKCS12", "-keystore", key.toString(), "-storepass", PASSPHRASE)
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, made.waitFor(), "the key was made");
        return key;
    }
}
