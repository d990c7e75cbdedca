package org.consultum.ui.meeting;

import java.util.List;
import java.util.Optional;
import org.consultum.meeting.vote.AdoptConsentBlock;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.ConsentBlock;
import org.consultum.meeting.vote.PullFromConsentBlock;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** The items that are passed together without discussion; any of them can be pulled out. */
final class ConsentPart implements Part {

    private final Room room;
    private final Composite parent;
    private final Composite content;
    private final Table table;
    private List<AgendaItem> items = List.of();

    ConsentPart(Composite parent, Room room) {
        this.room = room;
        this.parent = parent;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, Messages.consent_title, Role.LARGE_BOLD);
        table = look.table(content, Messages.consent_title, 1, 0);
        look.quiet(content, Messages.consent_hint);
        refresh();
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && !items.isEmpty()) {
            table.setSelection(0);
        }
    }

    @Override
    public List<Key> keys() {
        return List.of(
            new Key(SWT.CR, Messages.key_enter, Messages.consent_adopt, () -> !items.isEmpty(), this::adopt),
            Key.letter('v', Messages.consent_count, () -> !items.isEmpty(), () -> room.work(new VotePart(parent, room,
                Matter.consent(room, items.getFirst(), items.size()), DecisionMethod.SHOW_OF_HANDS))),
            Key.letter('x', Messages.consent_pull, () -> selected().isPresent(), () -> selected().ifPresent(item ->
                room.execute(new PullFromConsentBlock(room.domain(), item)))));
    }

    @Override
    public void refresh() {
        items = ConsentBlock.open(room.meeting());
        Look.count(table, items.size());
        for (int index = 0; index < items.size(); index++) {
            Look.cells(table.getItem(index), Room.title(items.get(index)));
        }
        Look.fit(table, 0);
    }

    private Optional<AgendaItem> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    private void adopt() {
        if (room.execute(new AdoptConsentBlock(room.domain(), room.elements(), room.meeting(), new Ballot.Consensus(List.of()),
                room.at()))) {
            room.home();
        }
    }
}
