package org.consultum.ui.meeting;

import java.time.ZonedDateTime;
import org.consultum.model.derived.Quorum;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line at the top: which meeting, its state, the quorum with its sum behind a link, and the clock. */
final class HeadPart implements Part {

    private final Room room;
    private final Composite content;
    private final Label meeting;
    private final Label quorum;
    private final Label clock;

    HeadPart(Composite parent, Room room, Runnable why) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.rows(parent, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 10).spacing(16, 0).applyTo(content);
        meeting = Look.wide(look.label(content, "", Role.BOLD));
        quorum = room.fonts().apply(new Label(content, SWT.NONE), Role.LARGE_BOLD);
        Link link = look.link(content, Messages.quorum_why, why);
        Look.name(link, Messages.quorum_whyName);
        clock = room.fonts().apply(new Label(content, SWT.NONE), Role.LARGE);
        GridDataFactory.fillDefaults().indent(24, 0).applyTo(clock);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        boolean changed = Look.say(meeting, room.labels().text(room.meeting()) + "   \u00b7   " + room.word(room.meeting().getState()));
        Quorum now = room.quorum();
        String words = Messages.bind(now.reached() ? Messages.quorum_reached : Messages.quorum_missing,
            new Object[] {now.present(), now.counted(), now.needed()});
        changed |= Look.say(quorum, (now.reached() ? "\u2713 " : "\u26a0 ") + words);
        quorum.setForeground((now.reached() ? ThemeColours.DONE : ThemeColours.ALERT).get());
        changed |= time();
        if (changed) {
            content.layout(true, true);
        }
    }

    @Override
    public void tick() {
        if (time()) {
            content.layout(true, true);
        }
    }

    private boolean time() {
        ZonedDateTime now = room.at();
        String elsewhere = room.formats().elsewhere(now).map(there -> "  (" + there + ")").orElse("");
        return Look.say(clock, room.formats().time(now) + " " + room.formats().zoneName(now) + elsewhere);
    }
}
