package org.consultum.ui.meeting;

import java.util.List;
import java.util.stream.Collectors;
import org.consultum.meeting.Objection;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.model.MeetingState;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What stands in the working area while no item is in hand: what is in the way of opening the meeting, or of closing it. */
final class ReadyPart implements Part {

    private final Room room;
    private final Composite content;
    private final Label title;
    private final Label words;

    ReadyPart(Composite parent, Room room) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 20).spacing(0, 12).applyTo(content);
        title = look.label(content, "", Role.BOLD);
        words = look.label(content, "", Role.LARGE);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        boolean open = room.meeting().getState() == MeetingState.IN_SESSION;
        MeetingState target = open ? MeetingState.CLOSED : MeetingState.IN_SESSION;
        boolean over = room.meeting().getState() == MeetingState.CLOSED || room.meeting().getState() == MeetingState.MINUTES_APPROVED;
        List<Objection> objections = over ? List.of() : MeetingTransitions.to(room.meeting(), target, room.now())
            .map(transition -> transition.objections()).orElse(List.of()).stream()
            .filter(objection -> !objection.code().equals(Room.PRESIDING)).toList();
        Look.say(title, over ? "" : open ? Messages.ready_close : Messages.ready_open);
        Look.say(words, over ? "" : objections.isEmpty() ? "\u2713 " + Messages.ready_nothing
            : objections.stream().map(objection -> "\u26a0 " + objection.text()).collect(Collectors.joining("\n")));
        words.setForeground((objections.isEmpty() ? ThemeColours.DONE
            : objections.stream().anyMatch(Objection::forbids) ? ThemeColours.ALERT : ThemeColours.WARNING).get());
        content.layout(true, true);
    }
}
