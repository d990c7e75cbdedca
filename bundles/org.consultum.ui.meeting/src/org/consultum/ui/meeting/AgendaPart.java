package org.consultum.ui.meeting;

import java.util.List;
import java.util.Optional;
import org.consultum.meeting.run.MeetingRun.Line;
import org.consultum.meeting.run.MeetingRun.Progress;
import org.consultum.meeting.run.TakeUp;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The agenda beside the item in hand: what is done, in hand and to come, and when. */
final class AgendaPart implements Part {

    private static final int TITLE = 1;
    private static final String INDENT = "   ";
    private static final int SECONDS = 60;

    private final Room room;
    private final ItemLeft left;
    private final Composite content;
    private final Table table;
    private List<Line> lines = List.of();
    private Optional<AgendaItem> shown = Optional.empty();
    private long shownMinute;

    /** What happens before an item is left. */
    interface ItemLeft {

        /** Applies what is still to be applied. */
        void leave();
    }

    AgendaPart(Composite parent, Room room, ItemLeft left) {
        this.room = room;
        this.left = left;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(content);
        look.label(content, Messages.agenda_title, Role.BOLD);
        table = look.table(content, Messages.agenda_title, 3, TITLE);
        table.addListener(SWT.DefaultSelection, event -> takeUp());
        table.addListener(SWT.Resize, event -> table.showSelection());
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key(SWT.CR, Messages.key_enter, Messages.agenda_takeUp, () -> selected().isPresent(), this::takeUp));
    }

    /** The item that is selected, in hand or not. */
    Optional<AgendaItem> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < lines.size() ? Optional.of(lines.get(index).item()) : Optional.empty();
    }

    /** Selects an item and brings it into view. */
    void select(AgendaItem item) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).item() == item) {
                table.setSelection(index);
                table.showSelection();
            }
        }
    }

    @Override
    public void refresh() {
        lines = room.run().lines();
        Look.count(table, lines.size());
        boolean changed = false;
        for (int index = 0; index < lines.size(); index++) {
            changed |= fill(table.getItem(index), lines.get(index));
        }
        if (changed) {
            Look.fit(table, TITLE);
        }
        if (!shown.equals(room.current())) {
            shown = room.current();
            shown.ifPresent(this::select);
        }
    }

    @Override
    public void tick() {
        // The times that are shown change with the minute, and a long agenda is not to be looked through every second.
        long minute = room.now().getEpochSecond() / SECONDS;
        if (minute != shownMinute) {
            shownMinute = minute;
            refresh();
        }
    }

    private boolean fill(TableItem row, Line line) {
        boolean current = line.progress() == Progress.CURRENT;
        row.setFont(room.fonts().get(current ? Role.BOLD : Role.NORMAL));
        row.setForeground(switch (line.progress()) {
            case DONE -> ThemeColours.QUIET_TEXT.get();
            case CURRENT -> ThemeColours.ACCENT.get();
            case TO_COME -> line.item().getKind() == ItemKind.ITEM ? null : ThemeColours.QUIET_TEXT.get();
        });
        return Look.cells(row, sign(line.progress()), INDENT.repeat(depth(line.item())) + Room.title(line.item()),
            line.start().filter(start -> line.item().getKind() != ItemKind.HEADING).map(room.formats()::time).orElse(""));
    }

    private static String sign(Progress progress) {
        return switch (progress) {
            case DONE -> "\u2713";
            case CURRENT -> "\u25b6";
            case TO_COME -> "";
        };
    }

    private static int depth(AgendaItem item) {
        int depth = 0;
        for (EObject above = item.eContainer(); above instanceof AgendaItem; above = above.eContainer()) {
            depth++;
        }
        return depth;
    }

    private void takeUp() {
        selected().filter(item -> room.current().filter(current -> current == item).isEmpty()).ifPresent(item -> {
            left.leave();
            room.execute(new TakeUp(room.domain(), item, room.now()));
        });
    }
}
