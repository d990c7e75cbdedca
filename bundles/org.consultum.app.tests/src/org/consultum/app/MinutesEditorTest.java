package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Correction;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.ui.ElementEditors;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The minutes editor")
class MinutesEditorTest {

    private static final String COMMANDS = "org.consultum.ui.minutes.";
    private static final String OFFICE = "Secretary of the forum, US side";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    private Meeting meeting;

    @BeforeEach
    void openMinutesOfTheJuneMeeting() {
        desk.ready();
        desk.openSample(folder);
        desk.command("org.consultum.app.showPerspective",
            Map.of("org.eclipse.ui.commands.radioStateParameter", "org.consultum.perspective.agenda"));
        meeting = desk.on(() -> committee().getMeetings().stream().filter(one -> "2026/2".equals(one.getNumber())).findFirst()
            .orElseThrow());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.until("the meeting is in front", () -> desk.page().getActiveEditor() != null);
        command("open");
        desk.until("its minutes are in front of it", () -> desk.page().getActiveEditor().getTitle().startsWith("Minutes: "));
        desk.run(() -> desk.window().getShell().forceActive());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    @Test
    @DisplayName("stands beside the meeting's own editor")
    void standsBesideTheMeeting() {
        assertEquals(2, desk.on(() -> desk.page().getEditorReferences().length), "both are open");
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        assertFalse(desk.on(() -> desk.page().getActiveEditor().getTitle()).startsWith("Minutes: "), "the meeting comes back in front");
        assertEquals(2, desk.on(() -> desk.page().getEditorReferences().length), "and no third one");
    }

    @Test
    @DisplayName("fills what is empty, takes what is typed and makes an action of a line, by keys alone")
    void writesMinutes() {
        String introduction = desk.on(() -> meeting.getMinutes().getIntroduction());
        assertNull(desk.on(() -> meeting.getMinutes().getClosing()));
        command("fill");
        assertEquals(introduction, desk.on(() -> meeting.getMinutes().getIntroduction()), "what was written stays");
        assertFalse(desk.on(() -> meeting.getMinutes().getClosing()).isBlank(), "what was empty is filled");
        desk.command("org.eclipse.ui.edit.undo");
        assertNull(desk.on(() -> meeting.getMinutes().getClosing()), "undo takes the skeleton back");

        AgendaItem item = goTo("Open actions");
        StyledText discussion = area("Discussion");
        type(discussion, "The secretary reported.\n- eleven are open\nfive are late, asks @Commiss");
        desk.until("names are offered", () -> offered().isPresent());
        desk.picture("minutes-completion-light");
        press(discussion, SWT.CR, SWT.NONE, SWT.CR);
        desk.until("the list is gone", () -> offered().isEmpty());
        type(discussion, "\n\nACTION: " + OFFICE + ": send the list by 30 June 2026");
        desk.until("an action is offered", () -> hint("Create action").isPresent());
        desk.picture("minutes-capture-light");
        command("capture");

        desk.until("the line says that it is recorded", () -> hint("Recorded").isPresent());
        ActionItem action = desk.on(() -> committee().getActionList().getActions().getLast());
        assertEquals("Send the list", action.getTitle());
        assertEquals(OFFICE, desk.on(() -> action.getOwners().getFirst().getName()));
        assertEquals(LocalDate.of(2026, 6, 30), action.getDue());
        assertEquals(item, desk.on(action::getOrigin));
        String commissioner = "Commissioner, Acquisition, Technology and Logistics Agency";
        String text = desk.on(() -> item.getRecord().getDiscussion());
        assertTrue(text.startsWith("The secretary reported.\n- eleven are open\n- five are late, asks " + commissioner), text);
        assertTrue(text.endsWith("\n\nACTION: " + OFFICE + ": send the list by 30 June 2026"), text);
        desk.until("all of it is on the disk", () -> desk.session().saveState() instanceof SaveState.Saved);

        zoom();
        command("preview");
        desk.until("the preview shows it as it will read", () -> desk.controls(desk.window().getShell(), StyledText.class,
            one -> one.isVisible() && one.getText().contains("\u2022\televen are open")).size() == 1);
        desk.picture("minutes-preview-light");
        zoom();
    }

    @Test
    @DisplayName("is circulated, corrected, approved and opened again, each with what it needs")
    void goesThroughItsStates() {
        AgendaItem item = goTo("Second source for propulsion parts");
        answer("Circulate \u2026");
        assertEquals(MinutesState.CIRCULATED, desk.on(() -> meeting.getMinutes().getState()));

        StyledText discussion = area("Discussion");
        desk.run(() -> {
            discussion.setFocus();
            int start = discussion.getText().indexOf("stepped back");
            discussion.setSelection(start, start + "stepped back".length());
        });
        Shell dialog = desk.dialog(COMMANDS + "correction", "Ask for correction");
        desk.run(() -> {
            Combo who = desk.controls(dialog, Combo.class, combo -> true).getFirst();
            who.select(0);
            who.notifyListeners(SWT.Selection, new Event());
            desk.controls(dialog, Text.class, text -> text.getText().equals("stepped back") && text.getEditable()).getFirst()
                .setText("withdrew");
        });
        desk.picture(dialog, "minutes-ask-for-correction-light");
        desk.press(dialog, "Ask for correction");
        desk.until("the correction is asked for", () -> meeting.getMinutes().getCorrections().size() == 1);
        Correction correction = desk.on(() -> meeting.getMinutes().getCorrections().getFirst());
        assertEquals("stepped back", correction.getPassage());
        assertTrue(desk.on(() -> item.getRecord().getDiscussion()).contains("stepped back"), "nothing has changed yet");
        zoom();
        command("preview");
        desk.until("it is tracked in the preview", () -> desk.controls(desk.window().getShell(), StyledText.class,
            one -> one.isVisible() && one.getText().contains("The adviser stepped backwithdrew for")).size() == 1);
        while (!desk.on(() -> desk.window().getShell().getDisplay().getFocusControl() instanceof Button button
                && button.getText().equals("Accept"))) {
            command("nextArea");
        }
        desk.picture("minutes-correction-light");
        assertTrue(desk.on(this::visibleTexts).contains("\u2717 One correction is neither accepted nor rejected."),
            "it says why it cannot be approved yet");
        desk.press(desk.on(() -> desk.window().getShell()), "Accept");
        desk.until("it is accepted", correction::isAccepted);
        assertTrue(desk.on(() -> item.getRecord().getDiscussion()).contains("The adviser withdrew for this item."));

        answer("Approve \u2026");
        assertEquals(MinutesState.APPROVED, desk.on(() -> meeting.getMinutes().getState()));
        assertEquals(MeetingState.MINUTES_APPROVED, desk.on(meeting::getState));
        desk.until("final minutes are only read", () -> !area("Discussion").getEditable());
        Shell again = opened("Open again \u2026");
        desk.run(() -> desk.controls(again, Text.class, text -> text.isVisible() && text.getEditable()).getLast()
            .setText("A name was wrong"));
        desk.press(again, "Open again");
        desk.until("they are being written again", () -> meeting.getMinutes().getState() == MinutesState.DRAFT);
        assertEquals("A name was wrong", desk.on(() -> meeting.getMinutes().getReopenedReason()));
        desk.until("and can be", () -> area("Discussion").getEditable());
    }

    @Test
    @DisplayName("is saved as a document of its own in the background")
    void savesAsDocument() {
        Shell dialog = desk.dialog(COMMANDS + "saveAs", "Save minutes as");
        Path file = folder.resolve("minutes.docx");
        desk.run(() -> desk.controls(dialog, Text.class, text -> text.isVisible() && text.getText().endsWith(".docx")).getFirst()
            .setText(file.toString()));
        desk.picture(dialog, "minutes-save-light");
        desk.press(dialog, "Save");
        desk.until("the window says where it is", () -> desk.controls(desk.window().getShell(), Link.class,
            link -> link.isVisible() && link.getText().contains(file.toString())).size() == 1);
        assertTrue(Files.exists(file), "the file is there");
    }

    private Committee committee() {
        return desk.session().register().getCommittees().stream().filter(one -> "DICAS".equals(one.getShortName())).findFirst()
            .orElseThrow();
    }

    private void command(String name) {
        desk.command(COMMANDS + name);
    }

    /** Gives the editor the whole window, or takes that back. */
    private void zoom() {
        desk.run(() -> desk.page().toggleZoom(desk.page().getReference(desk.page().getActiveEditor())));
    }

    /** Goes down the entries until an item is shown. */
    private AgendaItem goTo(String title) {
        for (int steps = desk.on(() -> meeting.getAgenda().getItems().size()); steps > 0; steps--) {
            command("next");
            Object shown = desk.on(() -> ((IStructuredSelection) desk.page().getActiveEditor().getSite()
                .getSelectionProvider().getSelection()).getFirstElement());
            if (shown instanceof AgendaItem item && title.equals(item.getTitle())) {
                return item;
            }
        }
        throw new AssertionError("no entry " + title);
    }

    /** The text below a label. */
    private StyledText area(String label) {
        return desk.on(() -> desk.controls(desk.window().getShell(), Label.class,
            one -> one.isVisible() && one.getText().equals(label)).stream()
            .flatMap(one -> desk.controls(one.getParent(), StyledText.class, Control::isVisible).stream()).findFirst().orElseThrow());
    }

    /** Presses the button of a step and confirms what its dialog proposes. */
    private void answer(String step) {
        Shell dialog = opened(step);
        desk.press(dialog, title(step));
        desk.until("the dialog is closed", dialog::isDisposed);
    }

    private Shell opened(String step) {
        desk.press(desk.on(() -> desk.window().getShell()), step);
        desk.until("the dialog " + step + " is open", () -> desk.shell(title(step)).isPresent());
        return desk.on(() -> desk.shell(title(step)).orElseThrow());
    }

    private static String title(String step) {
        return step.replace(" \u2026", "");
    }

    private String visibleTexts() {
        return String.join("\n", desk.controls(desk.window().getShell(), Label.class, Control::isVisible).stream()
            .map(Label::getText).toList());
    }

    private Optional<Link> hint(String words) {
        return desk.controls(desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().contains(words)).stream()
            .findFirst();
    }

    /** The list of completions, while it is shown. */
    private Optional<Table> offered() {
        return List.of(desk.window().getShell().getDisplay().getShells()).stream()
            .filter(shell -> shell.isVisible() && shell.getParent() == desk.window().getShell() && shell.getText().isEmpty())
            .flatMap(shell -> desk.controls(shell, Table.class, table -> table.getItemCount() > 0).stream()).findFirst();
    }

    /** Types as a person would, Enter for each line feed; a list goes on by itself. */
    private void type(StyledText text, String words) {
        desk.run(() -> {
            text.setFocus();
            text.setCaretOffset(text.getCharCount());
        });
        for (char sign : words.toCharArray()) {
            press(text, sign == '\n' ? SWT.CR : sign, SWT.NONE, sign == '\n' ? SWT.CR : sign);
        }
    }

    private void press(StyledText text, int keyCode, int modifiers, char character) {
        desk.run(() -> {
            var event = new Event();
            event.keyCode = keyCode;
            event.character = character;
            event.stateMask = modifiers;
            event.doit = true;
            text.notifyListeners(SWT.KeyDown, event);
        });
    }
}
