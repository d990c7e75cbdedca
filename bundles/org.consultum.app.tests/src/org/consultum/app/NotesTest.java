package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Annotation;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.ui.ElementEditors;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The notes view")
class NotesTest {

    private static final String OWN = "Ask before the meeting what the yards want.";
    private static final String SHARED = "The table comes on Friday.";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    private Meeting meeting;

    @BeforeEach
    void openTheDecemberMeeting() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.review"));
        meeting = desk.on(() -> committee().getMeetings().stream().filter(one -> "2026/3".equals(one.getNumber())).findFirst()
            .orElseThrow());
        open();
        desk.command("org.consultum.ui.review.showNotes");
        desk.until("the notes of the meeting are shown", () -> field().isPresent());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    @Test
    @DisplayName("keeps the user's own notes out of the register, and notes for the committee in it, undoably")
    void keepsNotesWhereTheyBelong() throws IOException {
        write(OWN);
        desk.until("the own note is shown", () -> labels().contains(OWN));
        int before = desk.on(() -> notes().size());
        desk.run(() -> {
            Button mine = radio("Only for me");
            mine.setSelection(false);
            radio("For the committee").setSelection(true);
        });
        write(SHARED);
        desk.until("the note for the committee is shown", () -> labels().contains(SHARED));
        assertEquals(before + 1, desk.on(() -> notes().size()));
        desk.picture("notes-light");
        desk.until("all of it is on the disk", () -> desk.session().saveState() instanceof SaveState.Saved);
        assertTrue(found(SHARED), "what is for the committee is in the register");
        assertFalse(found(OWN), "what is for oneself is not");

        desk.command("org.eclipse.ui.edit.undo");
        desk.until("undo takes the note for the committee back", () -> !labels().contains(SHARED));
        follow(OWN, "Remove");
        desk.until("the own note is gone", () -> !labels().contains(OWN));
    }

    @Test
    @DisplayName("says what is new when a later agenda was published, until it has been read")
    void saysWhatIsNew() {
        desk.run(() -> {
            var domain = desk.session().editingDomain();
            var item = meeting.getAgenda().getItems().getFirst();
            desk.session().execute(new ChangeFeature(domain, item, Literals.AGENDA_ITEM__TITLE, Optional.of("Welcome by the co-chairs")));
            AgendaVersion next = new NewElements(IdSource.random()).create(AgendaVersion.class, Literals.AGENDA_VERSION);
            next.setLabel("Z");
            next.setPublished(Instant.parse("2026-11-22T08:00:00Z"));
            desk.session().execute(AddCommand.create(domain, meeting.getAgenda(), Literals.AGENDA__VERSIONS, next));
        });
        desk.run(() -> desk.page().closeEditor(desk.page().getActiveEditor(), false));
        open();
        desk.until("what is new stands above the notes", () -> labels().stream().anyMatch(text -> text.startsWith("New since agenda ")));
        assertTrue(desk.on(() -> labels().stream().anyMatch(text -> text.contains("Changed:")
            && text.contains("Welcome by the co-chairs"))), "the item that was changed is named");
        desk.picture("notes-news-light");
        desk.run(() -> link("I have read this").notifyListeners(SWT.Selection, new Event()));
        desk.until("it has been read", () -> labels().stream().noneMatch(text -> text.startsWith("New since agenda ")));
    }

    private void open() {
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.until("the meeting is in front", () -> desk.page().getActiveEditor() != null);
    }

    private Committee committee() {
        return desk.session().register().getCommittees().stream().filter(one -> "DICAS".equals(one.getShortName())).findFirst()
            .orElseThrow();
    }

    private List<Annotation> notes() {
        return committee().getReviewList().getAnnotations();
    }

    private boolean found(String words) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> one.toString().endsWith(".xmi")).toList()) {
                if (Files.readString(file).contains(words)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Optional<Text> field() {
        return desk.controls(shell(), Text.class, text -> text.isVisible() && (text.getStyle() & SWT.MULTI) != 0
            && beside(text).startsWith("New note")).stream().findFirst();
    }

    private static String beside(Control control) {
        return control.getParent().getChildren()[0] instanceof Label label ? label.getText() : "";
    }

    private Button radio(String words) {
        return desk.controls(shell(), Button.class, button -> button.isVisible() && button.getText().startsWith(words)).getFirst();
    }

    private Link link(String words) {
        return desk.controls(shell(), Link.class, link -> link.isVisible() && link.getText().contains(words)).getFirst();
    }

    /** Follows a link of the note that says something. */
    private void follow(String note, String words) {
        desk.run(() -> {
            Composite card = desk.controls(shell(), Label.class, label -> label.isVisible() && label.getText().equals(note)).getFirst()
                .getParent();
            desk.controls(card, Link.class, link -> link.getText().contains(words)).getFirst()
                .notifyListeners(SWT.Selection, new Event());
        });
    }

    private void write(String words) {
        desk.run(() -> {
            Text field = field().orElseThrow();
            field.setText(words);
            var event = new Event();
            event.keyCode = SWT.CR;
            event.character = SWT.CR;
            event.stateMask = SWT.MOD1;
            field.notifyListeners(SWT.KeyDown, event);
        });
    }

    private List<String> labels() {
        return desk.controls(shell(), Label.class, Control::isVisible).stream().map(Label::getText).toList();
    }

    private Shell shell() {
        return desk.on(() -> desk.window().getShell());
    }
}
