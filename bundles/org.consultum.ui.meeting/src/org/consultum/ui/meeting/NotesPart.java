package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.meeting.capture.CaptureNotes;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.meeting.run.SetNotes;
import org.consultum.model.AgendaItem;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The notes on the item in hand. They keep themselves; lines that begin with a word such as ACTION: are recognised while they are typed,
 * recorded with Enter, and all together when the item is left.
 */
final class NotesPart implements Part {

    private static final int QUIET_MILLISECONDS = 2000;

    private final Room room;
    private final Composite content;
    private final Label title;
    private final StyledText text;
    private final Label offer;
    private final OutcomesPart outcomes;
    private final Runnable commit = this::keep;
    private final Runnable pause = this::keepAfterPause;
    private Optional<AgendaItem> item = Optional.empty();
    private List<Captured> lines = List.of();
    private boolean showing;

    NotesPart(Composite parent, Room room) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.rows(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 8).spacing(20, 8).equalWidth(true).applyTo(content);
        Composite left = look.column(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        title = look.label(left, Messages.notes_title, Role.BOLD);
        text = room.fonts().apply(new StyledText(left, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), Role.NORMAL);
        text.setMargins(8, 8, 8, 8);
        Look.name(text, Messages.notes_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 80).applyTo(text);
        offer = look.label(left, Messages.notes_hint, Role.SMALL);
        outcomes = new OutcomesPart(content, room, parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(outcomes.control());
        text.addModifyListener(event -> typed());
        text.addCaretListener(event -> text.getDisplay().asyncExec(this::offer));
        text.addListener(SWT.FocusOut, event -> keep());
        text.addListener(SWT.Dispose, event -> room.editing().register().withdraw(commit));
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void focus() {
        text.setFocus();
        text.setSelection(text.getCharCount());
    }

    boolean hasFocus() {
        return text.isFocusControl();
    }

    @Override
    public List<Key> keys() {
        if (outcomes.hasFocus()) {
            return outcomes.keys();
        }
        return atCaret().isPresent() && hasFocus()
            ? List.of(Key.always(SWT.CR, Messages.key_enter, Messages.notes_record, () -> atCaret().ifPresent(this::record)))
            : List.of();
    }

    @Override
    public void refresh() {
        if (!item.equals(room.current())) {
            item = room.current();
            show();
        } else if (!room.editing().register().isPending()) {
            show();
        }
        text.setEnabled(item.isPresent() && !room.editing().readOnly());
        outcomes.refresh();
    }

    /** Records what the lines ask for, before the item is left. */
    void apply() {
        keep();
        item.ifPresent(present -> {
            List<Captured> fresh = NotesReader.read(text.getText(), present).stream().filter(line -> line.existing().isEmpty()).toList();
            if (!fresh.isEmpty()) {
                capture(present, fresh);
            }
        });
    }

    /** Puts the cursor behind the notes on a new line. */
    void write() {
        String now = text.getText();
        if (!now.isEmpty() && !now.endsWith("\n")) {
            text.append("\n");
        }
        focus();
    }

    private void show() {
        String stored = item.map(AgendaItem::getRecord).map(record -> record.getNotes()).orElse("");
        Look.say(title, item.map(present -> Messages.bind(Messages.notes_of, number(present))).orElse(Messages.notes_title));
        if (!text.getText().equals(stored)) {
            showing = true;
            int caret = text.getCaretOffset();
            text.setText(stored);
            text.setSelection(Math.min(caret, text.getCharCount()));
            showing = false;
        }
        read();
    }

    private static String number(AgendaItem item) {
        return item.getNumber() == null || item.getNumber().isBlank() ? Room.title(item) : item.getNumber();
    }

    private void typed() {
        if (!showing) {
            room.editing().register().pending(commit);
            text.getDisplay().timerExec(QUIET_MILLISECONDS, pause);
            read();
        }
    }

    private void keepAfterPause() {
        if (!text.isDisposed()) {
            keep();
        }
    }

    /** Stores what was typed as one step of undo. */
    private void keep() {
        room.editing().register().withdraw(commit);
        item.filter(present -> present.eResource() != null).ifPresent(present -> {
            String before = present.getRecord() == null || present.getRecord().getNotes() == null ? "" : present.getRecord().getNotes();
            if (!before.equals(text.getText())) {
                room.execute(new SetNotes(room.domain(), present, text.getText()));
            }
        });
    }

    private void read() {
        lines = item.map(present -> NotesReader.read(text.getText(), present)).orElse(List.of());
        var styles = new ArrayList<StyleRange>();
        for (Captured line : lines) {
            styles.add(new StyleRange(line.range().start(), line.range().end() - line.range().start(),
                (line.existing().isPresent() ? ThemeColours.DONE : ThemeColours.ACCENT).get(), null, SWT.BOLD));
        }
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        offer();
    }

    private Optional<Captured> atCaret() {
        int caret = text.getCaretOffset();
        return lines.stream().filter(line -> line.existing().isEmpty() && line.range().start() <= caret && caret <= line.range().end())
            .findFirst();
    }

    private static String waiting(long lines) {
        return lines == 0 ? Messages.notes_hint : lines == 1 ? Messages.notes_waitingOne : Messages.bind(Messages.notes_waiting, lines);
    }

    private void offer() {
        if (text.isDisposed()) {
            return;
        }
        long fresh = lines.stream().filter(line -> line.existing().isEmpty()).count();
        String words = atCaret().map(line -> describe(room, line) + "   " + Messages.notes_enterRecords)
            .orElseGet(() -> waiting(fresh));
        if (Look.say(offer, words)) {
            offer.setForeground((fresh == 0 ? ThemeColours.QUIET_TEXT : ThemeColours.ACCENT).get());
            content.layout(true, true);
        }
    }

    /** What was recognised in a line, in words. */
    static String describe(Room room, Captured line) {
        String owners = line.owners().stream().map(room::name).collect(Collectors.joining(", "));
        List<Captured.Unclear> meant = line.owners().isEmpty() ? line.unclear().stream().filter(one -> !one.candidates().isEmpty()).toList()
            : List.of();
        String whom = !owners.isEmpty() ? owners : meant.isEmpty() ? Messages.capture_nobody
            : meant.stream().map(Captured.Unclear::text).collect(Collectors.joining(" "));
        String due = switch (line.due()) {
            case Captured.Due.None none -> "";
            case Captured.Due.On on -> Messages.bind(Messages.capture_due, room.formats().date(on.day()));
            case Captured.Due.NextMeeting next -> Messages.capture_dueNext;
        };
        String unclear = line.unclear().stream().filter(one -> !meant.contains(one)).map(Captured.Unclear::text)
            .collect(Collectors.joining(" "));
        String known = switch (line.kind()) {
            case ACTION -> Messages.bind(Messages.capture_action, whom) + due;
            case RECOMMENDATION -> Messages.bind(Messages.capture_recommendation, whom) + due;
            case DECISION -> Messages.capture_decision;
        };
        return unclear.isEmpty() ? known : known + "   \u26a0 " + unclear;
    }

    private void record(Captured line) {
        item.ifPresent(present -> {
            if (capture(present, List.of(line))) {
                text.insert("\n");
                text.setCaretOffset(Math.min(text.getCaretOffset() + 1, text.getCharCount()));
            }
        });
    }

    private boolean capture(AgendaItem present, List<Captured> fresh) {
        room.editing().register().withdraw(commit);
        boolean done = room.execute(new CaptureNotes(room.domain(), room.elements(), present, text.getText(), fresh, room.at()));
        read();
        return done;
    }
}
