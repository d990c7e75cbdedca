package org.consultum.ui.minutes.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.meeting.capture.CaptureNotes;
import org.consultum.meeting.capture.Captured;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemRecord;
import org.consultum.model.Party;
import org.consultum.ui.forms.ElementPicker;

/** Records what a line asks for, after the user said who is meant where that is not clear. */
final class Capturing {

    private final MinutesWork work;

    Capturing(MinutesWork work) {
        this.work = Objects.requireNonNull(work);
    }

    /**
     * Records what a line asks for.
     *
     * @return whether it was recorded
     */
    boolean record(AgendaItem item, Captured line) {
        if (work.locked() || line.existing().isPresent()) {
            return false;
        }
        String notes = Optional.ofNullable(item.getRecord()).map(ItemRecord::getNotes).orElse("");
        return clear(line).filter(clear -> work.editing().execute(new CaptureNotes(work.domain(), work.editing().elements(), item, notes,
            List.of(clear), work.decidedAt(item)))).isPresent();
    }

    /** The line with an owner where several people may be meant. Empty if the user did not choose one. */
    private Optional<Captured> clear(Captured line) {
        List<Party> candidates = line.unclear().stream().flatMap(unclear -> unclear.candidates().stream()).distinct().toList();
        if (candidates.size() < 2 || !line.owners().isEmpty()) {
            return Optional.of(line);
        }
        var picker = new ElementPicker(work.shell(), work.editing().labels(), candidates);
        picker.title(Messages.capture_whoIsMeant);
        return picker.pickOne("").map(chosen -> new Captured(line.kind(), line.range(), line.text(), List.of((Party) chosen), line.due(),
            List.of(), Optional.empty()));
    }
}
