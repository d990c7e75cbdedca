package org.consultum.ui.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consultum.session.RegisterSession;
import org.consultum.ui.UserChoices;
import org.consultum.ui.reporting.internal.editor.ReportChoices;

/** Which reports a user likes and made last, and what was chosen for each. Kept with the user's settings. */
public final class ReportShelf {

    private static final String FAVOURITES = "reports.favourites";
    private static final String RECENT = "reports.recent";
    private static final String CHOICES = "reports.choices.";
    private static final int MOST_RECENT = 5;

    private final UserChoices user;

    public ReportShelf(UserChoices user) {
        this.user = Objects.requireNonNull(user);
    }

    /** The shelf of the user of this window. */
    public static ReportShelf ofUser() {
        return new ReportShelf(UserChoices.ofUser());
    }

    /** Ids of favourites, in the order in which they became it. */
    public List<String> favourites() {
        return ids(FAVOURITES);
    }

    /** Makes a report a favourite, or none any more. */
    public void favour(String report, boolean favourite) {
        var all = new ArrayList<>(favourites());
        all.remove(report);
        if (favourite) {
            all.add(report);
        }
        user.layout(FAVOURITES, String.join("\n", all));
    }

    /** Ids of reports made lately, the last one first. */
    public List<String> recent() {
        return ids(RECENT);
    }

    /** Notes that a report was saved. */
    public void made(String report) {
        var all = new ArrayList<>(recent());
        all.remove(report);
        all.addFirst(report);
        user.layout(RECENT, String.join("\n", all.subList(0, Math.min(MOST_RECENT, all.size()))));
    }

    /** What was chosen last for a report of a register. */
    public ReportChoices choices(RegisterSession session, String report) {
        return user.layout(key(session, report)).map(ReportChoices::parse).orElse(ReportChoices.NONE);
    }

    /** Remembers what was chosen for a report of a register. */
    public void keep(RegisterSession session, String report, ReportChoices choices) {
        user.layout(key(session, report), choices.kept());
    }

    private static String key(RegisterSession session, String report) {
        return CHOICES + session.register().getId() + "." + report;
    }

    private List<String> ids(String key) {
        return user.layout(key).map(text -> text.lines().toList()).orElse(List.of());
    }
}
