package org.consultum.meeting.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.ItemRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What taking up and ending an item takes. */
final class ItemSteps {

    private ItemSteps() {
    }

    static void takeUp(Meeting meeting, AgendaItem item, Instant now, Steps steps) {
        if (meeting == null || meeting.getState() != MeetingState.IN_SESSION) {
            steps.refuse(Messages.text("refused.notInSession"));
            return;
        }
        if (item.getKind() == ItemKind.HEADING) {
            steps.refuse(Messages.text("refused.heading"));
        }
        if (AgendaWalk.inHand(meeting).filter(current -> current == item).isPresent()) {
            return;
        }
        inHand(meeting).filter(other -> other != item).forEach(other -> end(other, now, steps));
        var values = new LinkedHashMap<EStructuralFeature, Object>();
        if (item.getRecord() == null || item.getRecord().getBegan() == null) {
            values.put(Literals.ITEM_RECORD__BEGAN, now);
        }
        values.put(Literals.ITEM_RECORD__ENDED, null);
        values.put(Literals.ITEM_RECORD__DISCUSSED, item.getKind() == ItemKind.ITEM);
        ItemRecords.set(item, values, steps);
    }

    /** Ends whatever is in hand. */
    static void end(Meeting meeting, Instant now, Steps steps) {
        inHand(meeting).forEach(item -> end(item, now, steps));
    }

    private static void end(AgendaItem item, Instant now, Steps steps) {
        ItemRecords.set(item, Map.of(Literals.ITEM_RECORD__ENDED, now), steps);
    }

    private static Stream<AgendaItem> inHand(Meeting meeting) {
        return AgendaWalk.all(meeting).stream()
            .filter(item -> item.getRecord() != null && item.getRecord().getBegan() != null && item.getRecord().getEnded() == null);
    }
}
