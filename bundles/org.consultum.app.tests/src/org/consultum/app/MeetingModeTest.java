package org.consultum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.meeting.state.Transition;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.VoteChoice;
import org.consultum.ui.ElementEditors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Meeting mode")
class MeetingModeTest {

    private static final String WORDING = "The agenda is adopted as circulated.";

    private final Desk desk = new Desk();
    private Meeting meeting;
    private Shell window;

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheWindow() {
        desk.ready();
        desk.openSample(folder);
        meeting = desk.on(() -> desk.session().register().getCommittees().stream()
            .filter(committee -> "DICAS".equals(committee.getShortName())).flatMap(committee -> committee.getMeetings().stream())
            .filter(one -> one.getState() == MeetingState.AGENDA_PUBLISHED && "december-meeting".equals(one.getSlug())).findFirst()
            .orElseThrow());
        desk.run(() -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(desk.page(), desk.session(), meeting));
        desk.command("org.consultum.ui.meeting.run");
        desk.until("the meeting has its window", () -> meetingWindow().isPresent());
        window = desk.on(() -> meetingWindow().orElseThrow());
    }

    @AfterEach
    void leaveTheDeskClear() {
        desk.clear();
    }

    private Optional<Shell> meetingWindow() {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
            .filter(shell -> shell.isVisible() && shell.getText().startsWith("Meeting:")).findFirst();
    }

    @Test
    @DisplayName("runs a meeting from the keyboard: attendance, a vote with its sums, actions, consent items, until it can be closed")
    void runsMeeting() {
        takeAttendance();
        openMeeting();
        vote();
        capture();
        adoptConsentItems();
        adjourn();
    }

    @Test
    @DisplayName("comes back where it was after its window was closed")
    void resumes() {
        takeAttendance();
        openMeeting();
        desk.run(() -> window.close());
        desk.until("the window is gone", () -> meetingWindow().isEmpty());
        desk.command("org.consultum.ui.meeting.run");
        desk.until("the window is back", () -> meetingWindow().isPresent());
        window = desk.on(() -> meetingWindow().orElseThrow());
        desk.until("it shows the item in hand", () -> labels().stream().anyMatch(text -> text.startsWith("Notes on item 2")));
    }

    private void takeAttendance() {
        press(this::roll, 'h');
        desk.until("everybody expected is present", () -> present() == 14);
        desk.run(() -> roll().setSelection(2));
        press(this::roll, 'e');
        desk.until("one is excused", () -> present() == 13);
        assertTrue(desk.on(() -> labels().stream().anyMatch(text -> text.contains("Quorum reached: 8 of 10, 6 needed"))), "in one line");
        press(() -> window, 'q');
        desk.until("the sum is explained", () -> labels().stream().anyMatch(text -> text.contains("60 percent of 10 is 6")));
        desk.picture(window, "meeting-quorum-light");
        press(() -> window, SWT.ESC);
    }

    private long present() {
        return meeting.getAttendance().stream().filter(event -> event.getKind() == AttendanceKind.PRESENT).count();
    }

    private void openMeeting() {
        press(this::agenda, 'o');
        desk.until("it asks who presides", () -> labels().contains("Who presides?"));
        press(this::field, SWT.CR);
        desk.until("the meeting is in session", () -> meeting.getState() == MeetingState.IN_SESSION);
        assertNotNull(desk.on(() -> meeting.getPresidedBy()), "somebody presides");
        assertNotNull(desk.on(() -> meeting.getOpened()), "since a moment");
        press(() -> window, 'n');
        press(() -> window, 'n');
        desk.until("the second item is in hand", () -> item("2").getRecord() != null && item("2").getRecord().getBegan() != null);
        assertNotNull(desk.on(() -> item("1").getRecord().getEnded()), "the first has ended");
    }

    private void vote() {
        press(() -> window, 'v');
        desk.until("the wording is asked for", () -> field().isVisible());
        desk.run(() -> field().setText(WORDING));
        press(() -> window, '2');
        for (char choice : "ffffffab".toCharArray()) {
            press(() -> window, choice);
        }
        desk.until("the majority is counted live", () -> labels().stream()
            .anyMatch(text -> text.startsWith("6 for, 1 against, 1 abstaining")));
        desk.picture(window, "meeting-vote-light");
        press(() -> window, SWT.CR);
        desk.until("the vote is recorded", () -> !item("2").getDecisions().isEmpty());
        Decision decision = desk.on(() -> item("2").getDecisions().getFirst());
        assertEquals(WORDING, desk.on(decision::getText));
        assertEquals(DecisionMethod.NAMED, desk.on(decision::getMethod));
        assertEquals(DecisionResult.ADOPTED, desk.on(decision::getResult));
        assertEquals(1, desk.on(() -> decision.getVotes().stream().filter(vote -> vote.getChoice() == VoteChoice.AGAINST).count()));
        assertTrue(desk.on(() -> decision.getQuorumNote().contains("60")), "the quorum is stored with its sum");
        assertTrue(desk.on(() -> decision.getMajorityNote().contains("6")), "the majority is stored with its sum");
    }

    private void capture() {
        long before = desk.on(() -> (long) actions().size());
        press(() -> window, 'a');
        desk.until("the action is asked for", () -> field().isVisible());
        desk.run(() -> field().setText("Secretary of the forum, US side to send the list of docks by 15 January 2027"));
        press(this::field, SWT.CR);
        desk.until("the action is stored", () -> actions().size() == before + 1);
        ActionItem action = desk.on(() -> actions().getLast());
        assertEquals(LocalDate.of(2027, 1, 15), desk.on(action::getDue), "the day was recognised");
        assertEquals("Secretary of the forum, US side", desk.on(() -> action.getOwners().getFirst().getName()), "and so was who");
        press(() -> window, SWT.MOD1 | 'z');
        desk.until("one undo takes it back", () -> actions().size() == before);
        press(() -> window, SWT.MOD1 | 'y');
        desk.until("and it is done again", () -> actions().size() == before + 1);
        StyledText notes = desk.on(() -> desk.controls(window, StyledText.class, Control::isVisible).getFirst());
        desk.run(() -> notes.append("Both sides agreed.\nACTION: Legal adviser, US side to check the release by 20 March 2027"));
        desk.picture(window, "meeting-mode-light");
        press(() -> window, 'n');
        desk.until("the line was recorded when the item was left", () -> actions().size() == before + 2);
        assertTrue(desk.on(() -> item("2").getRecord().getNotes().startsWith("Both sides agreed.")), "the notes are kept");
    }

    private List<ActionItem> actions() {
        return Optional.ofNullable(meeting.getCommittee().getActionList()).map(ActionList::getActions).map(List::copyOf).orElse(List.of());
    }

    private void adoptConsentItems() {
        press(() -> window, 'b');
        desk.until("the consent items are listed", () -> labels().contains("Consent items"));
        press(() -> window, SWT.CR);
        desk.until("they are adopted", () -> items().stream().filter(AgendaItem::isConsent).noneMatch(one -> one.getDecisions().isEmpty()));
    }

    private void adjourn() {
        press(() -> window, 'j');
        desk.until("it says what is in the way", () -> labels().stream().anyMatch(text -> text.contains("Not yet: Closed")));
        assertEquals(MeetingState.IN_SESSION, desk.on(() -> meeting.getState()), "a meeting does not close with undecided items");
        desk.picture(window, "meeting-undecided-light");
        press(() -> window, SWT.ESC);
        for (AgendaItem item : desk.on(this::undecided)) {
            desk.run(() -> agenda().setSelection(row(item)));
            press(this::agenda, SWT.CR);
            desk.until("the item is in hand", () -> item.getRecord() != null && item.getRecord().getBegan() != null);
            press(() -> window, 'd');
            desk.until("the decision is asked for", () -> field().isVisible());
            desk.run(() -> field().setText("Agreed as proposed."));
            press(this::field, SWT.CR);
            desk.until("the item is decided", () -> !item.getDecisions().isEmpty());
        }
        press(() -> window, 'j');
        desk.until("the meeting is closed", () -> meeting.getState() == MeetingState.CLOSED);
        assertNotNull(desk.on(() -> meeting.getAdjourned()), "at a moment");
        assertTrue(desk.on(() -> items().stream().noneMatch(item -> item.getRecord() != null && item.getRecord().getBegan() != null
            && item.getRecord().getEnded() == null)), "nothing is left in hand");
        assertFalse(desk.on(() -> labels().stream().anyMatch(text -> text.contains("Not yet"))), "nothing is in the way any more");
    }

    private List<AgendaItem> undecided() {
        return MeetingTransitions.to(meeting, MeetingState.CLOSED, Instant.now()).map(Transition::objections).orElse(List.of())
            .stream().filter(objection -> objection.forbids()).flatMap(objection -> objection.elements().stream())
            .filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList();
    }

    private int row(AgendaItem item) {
        return IntStream.range(0, agenda().getItemCount()).filter(index -> agenda().getItem(index).getText(1).strip()
            .startsWith(item.getNumber() + "  ")).findFirst().orElseThrow();
    }

    private AgendaItem item(String number) {
        return items().stream().filter(item -> number.equals(item.getNumber())).findFirst().orElseThrow();
    }

    private List<AgendaItem> items() {
        return meeting.getAgenda().getItems().stream().flatMap(MeetingModeTest::withSubItems)
            .filter(item -> item.getKind() == ItemKind.ITEM).toList();
    }

    private static Stream<AgendaItem> withSubItems(AgendaItem item) {
        return Stream.concat(Stream.of(item), item.getItems().stream()
            .flatMap(MeetingModeTest::withSubItems));
    }

    private Table agenda() {
        return desk.controls(window, Table.class, Control::isVisible).getFirst();
    }

    private Table roll() {
        return desk.controls(window, Table.class, Control::isVisible).getLast();
    }

    /** The field that is asked for in the working area; the one that finds members comes after it. */
    private Text field() {
        return desk.controls(window, Text.class, Control::isVisible).getFirst();
    }

    private List<String> labels() {
        return desk.controls(window, Label.class, Control::isVisible).stream().map(Label::getText).toList();
    }

    /** Presses a key where a control has the keyboard. */
    private void press(Supplier<Control> control, int key) {
        desk.run(() -> {
            var event = new Event();
            event.keyCode = key & ~SWT.MODIFIER_MASK;
            event.stateMask = key & SWT.MODIFIER_MASK;
            event.character = (char) event.keyCode;
            event.doit = true;
            control.get().notifyListeners(SWT.KeyDown, event);
        });
    }
}
