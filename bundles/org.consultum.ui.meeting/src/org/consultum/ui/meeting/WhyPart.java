package org.consultum.ui.meeting;

import java.util.Locale;
import org.consultum.meeting.vote.Explanation;
import org.consultum.meeting.vote.QuorumText;
import org.consultum.model.derived.Quorum;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** The sum of the quorum: every step of it, and every member with whether they count and why. */
final class WhyPart implements Part {

    private static final int NAME = 1;

    private final Room room;
    private final Composite content;
    private final Label sum;
    private final Table table;

    WhyPart(Composite parent, Room room) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, Messages.why_title, Role.LARGE_BOLD);
        sum = look.label(content, "", Role.NORMAL);
        table = look.table(content, Messages.why_title, 3, NAME);
        refresh();
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
    public void refresh() {
        Quorum quorum = room.quorum();
        Look.say(sum, steps(QuorumText.of(quorum, room.meeting().getCommittee())));
        Look.count(table, quorum.lines().size());
        for (int index = 0; index < quorum.lines().size(); index++) {
            Quorum.Line line = quorum.lines().get(index);
            boolean counts = line.reason().counts();
            table.getItem(index).setForeground(counts ? ThemeColours.DONE.get() : null);
            Look.cells(table.getItem(index), counts ? "\u2713" : "\u2013", room.name(line.member()), reason(line));
        }
        Look.fit(table, NAME);
        content.layout(true, true);
    }

    /** The steps of a sum, one to a line, in the language of the window. */
    static String steps(Explanation explanation) {
        return String.join("\n", explanation.parts().stream().map(part -> part.text(Locale.getDefault())).toList());
    }

    private String reason(Quorum.Line line) {
        String by = line.by().map(room::name).orElse("");
        return switch (line.reason()) {
            case PRESENT -> Messages.reason_present;
            case PRESENT_REMOTELY -> Messages.reason_remote;
            case ALTERNATE_PRESENT -> Messages.bind(Messages.reason_alternate, by);
            case REPRESENTED_BY_PROXY -> Messages.bind(Messages.reason_proxy, by);
            case NOT_PRESENT -> Messages.reason_notPresent;
            case RECUSED -> Messages.reason_recused;
            case RECUSED_LEAVES_DENOMINATOR -> Messages.reason_recusedLeaves;
        };
    }
}
