package org.consultum.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.capture.CaptureNotes;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.Captured.Kind;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Records an action or a recommendation from one line, in which who and when are recognised while it is typed. Enter stores it. */
final class CapturePart implements Part {

    private final Room room;
    private final AgendaItem item;
    private final Kind kind;
    private final Composite content;
    private final Text text;
    private final Label known;
    private final Label whom;
    private final Table table;
    private List<Party> candidates = List.of();
    private Optional<Party> chosen = Optional.empty();

    CapturePart(Composite parent, Room room, AgendaItem item, Kind kind) {
        this.room = room;
        this.item = item;
        this.kind = kind;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        String title = kind == Kind.ACTION ? Messages.capture_titleAction : Messages.capture_titleRecommendation;
        look.label(content, title, Role.LARGE_BOLD);
        text = room.fonts().apply(look.field(content, title, SWT.SINGLE), Role.LARGE);
        text.setMessage(kind == Kind.ACTION ? Messages.capture_hintAction : Messages.capture_hintRecommendation);
        known = look.label(content, "", Role.LARGE);
        whom = look.label(content, Messages.capture_whom, Role.NORMAL);
        table = look.table(content, Messages.capture_whom, 1, 0);
        text.addListener(SWT.Modify, event -> read());
        table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
        read();
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        read();
    }

    @Override
    public void focus() {
        text.setFocus();
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(SWT.CR, Messages.key_enter, Messages.capture_store, () -> line().isPresent(), this::store),
            new Key(SWT.ARROW_DOWN, "\u2193", Messages.capture_choose, () -> !candidates.isEmpty(), () -> move(1)),
            new Key(SWT.ARROW_UP, "\u2191", Messages.choose_previous, () -> !candidates.isEmpty(), () -> move(-1)));
    }

    private Optional<Captured> line() {
        String typed = text.getText().strip();
        return typed.isEmpty() ? Optional.empty()
            : NotesReader.read((kind == Kind.ACTION ? "ACTION: " : "RECOMMENDATION: ") + typed, item).stream().findFirst().map(this::whole);
    }

    /** The line with the owner that was chosen, where none was recognised. */
    private Captured whole(Captured read) {
        return chosen.isEmpty() || !read.owners().isEmpty() ? read
            : new Captured(read.kind(), read.range(), read.text(), List.of(chosen.get()), read.due(), List.of(), read.existing());
    }

    private void read() {
        Optional<Captured> line = line();
        List<Party> offered = line.filter(read -> read.owners().isEmpty() || chosen.isPresent())
            .map(read -> Stream.concat(read.unclear().stream().flatMap(unclear -> unclear.candidates().stream()), expected()).distinct()
                .toList()).orElseGet(() -> line.isPresent() ? List.of() : expected().toList());
        if (!offered.equals(candidates)) {
            candidates = offered;
            chosen = chosen.filter(candidates::contains);
            Look.count(table, candidates.size());
            for (int index = 0; index < candidates.size(); index++) {
                Look.cells(table.getItem(index), room.name(candidates.get(index)));
            }
            Look.fit(table, 0);
            table.setSelection(chosen.map(candidates::indexOf).orElse(-1));
        }
        table.setVisible(!candidates.isEmpty());
        whom.setVisible(!candidates.isEmpty());
        Look.say(known, line.map(read -> NotesPart.describe(room, read)).orElse(""));
        known.setForeground((line.filter(read -> read.owners().isEmpty()).isPresent() ? ThemeColours.WARNING : ThemeColours.DONE).get());
        content.layout(true, true);
    }

    /** Presenters of the item first: they are the ones who mostly get its actions. */
    private Stream<Party> expected() {
        return Stream.concat(item.getPresenters().stream(), Attendance.at(room.meeting(), room.at(),
            Optional.of(item)).stream().map(attendee -> attendee.party())).distinct();
    }

    private void move(int by) {
        choose(Math.clamp(table.getSelectionIndex() + (long) by, 0, candidates.size() - 1));
        table.setSelection(candidates.indexOf(chosen.orElseThrow()));
        table.showSelection();
    }

    private void choose(int index) {
        chosen = index >= 0 && index < candidates.size() ? Optional.of(candidates.get(index)) : Optional.empty();
        line().ifPresent(read -> Look.say(known, NotesPart.describe(room, read)));
    }

    private void store() {
        line().ifPresent(read -> {
            String notes = item.getRecord() == null || item.getRecord().getNotes() == null ? "" : item.getRecord().getNotes();
            if (room.execute(new CaptureNotes(room.domain(), room.elements(), item, notes, List.of(read), room.at()))) {
                room.home();
            }
        });
    }
}
