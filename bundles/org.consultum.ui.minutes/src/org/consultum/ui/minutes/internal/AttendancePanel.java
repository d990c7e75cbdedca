package org.consultum.ui.minutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Category;
import org.consultum.meeting.attendance.Presence;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Who was there, by category, and who was not: as it was recorded, for whoever writes the minutes. */
final class AttendancePanel {

    private final MinutesWork work;
    private final Page page;
    private final Panel panel;
    private final Composite list;
    private List<Line> shown = List.of();

    /** One line of the summary, also for the preview. */
    record Line(String heading, String names) {
    }

    AttendancePanel(Page page, MinutesWork work) {
        this.work = Objects.requireNonNull(work);
        this.page = Objects.requireNonNull(page);
        panel = new Panel(page, Messages.attendance_title);
        list = new Composite(panel.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
    }

    void show(boolean visible) {
        panel.show(visible);
        if (visible) {
            build(lines(work));
        }
    }

    void refresh(Set<Element> changed) {
        boolean concerned = changed.contains(work.meeting()) || changed.stream().anyMatch(AttendanceEvent.class::isInstance);
        if (panel.area().getVisible() && concerned) {
            List<Line> now = lines(work);
            if (!now.equals(shown)) {
                build(now);
                page.reflow();
            }
        }
    }

    /** The summary: those who were there by category, then those who were not. */
    static List<Line> lines(MinutesWork work) {
        var lines = new ArrayList<Line>();
        List<Attendee> all = Attendance.throughout(work.meeting());
        List<Attendee> there = all.stream().filter(attendee -> attendee.presence() == Presence.LEFT || attendee.presence().there()
            || attendee.presence() == Presence.REPRESENTED || attendee.presence() == Presence.PROXY).toList();
        for (Map.Entry<Category, List<Attendee>> group : Attendance.byCategory(there).entrySet()) {
            lines.add(new Line(word(group.getKey()), names(work, group.getValue())));
        }
        add(lines, work, Messages.attendance_excused, all, Presence.EXCUSED);
        add(lines, work, Messages.attendance_absent, all, Presence.ABSENT);
        return lines;
    }

    private static void add(List<Line> lines, MinutesWork work, String heading, List<Attendee> all, Presence presence) {
        List<Attendee> some = all.stream().filter(attendee -> attendee.presence() == presence).toList();
        if (!some.isEmpty()) {
            lines.add(new Line(heading, names(work, some)));
        }
    }

    private static String names(MinutesWork work, List<Attendee> attendees) {
        return String.join("; ", attendees.stream().map(attendee -> name(work, attendee)).toList());
    }

    private static String name(MinutesWork work, Attendee attendee) {
        String name = work.editing().labels().text(attendee.party());
        String by = attendee.by().map(work.editing().labels()::text).orElse("");
        return switch (attendee.presence()) {
            case REMOTE -> Messages.bind(Messages.attendance_remote, name);
            case REPRESENTED -> Messages.bind(Messages.attendance_represented, name, by);
            case PROXY -> Messages.bind(Messages.attendance_proxy, name, by);
            default -> name;
        };
    }

    private static String word(Category category) {
        return switch (category) {
            case CHAIR -> Messages.attendance_chair;
            case MEMBER -> Messages.attendance_member;
            case ALTERNATE -> Messages.attendance_alternate;
            case EXPERT -> Messages.attendance_expert;
            case OBSERVER -> Messages.attendance_observer;
            case STAFF -> Messages.attendance_staff;
            case GUEST -> Messages.attendance_guest;
        };
    }

    private void build(List<Line> lines) {
        shown = lines;
        for (Control child : list.getChildren()) {
            child.dispose();
        }
        for (Line line : lines) {
            var heading = Css.mark(new Label(list, SWT.NONE), Css.FIELD_LABEL);
            heading.setText(line.heading());
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(heading);
            var names = new Label(list, SWT.WRAP);
            names.setText(line.names().replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(names);
        }
        if (lines.isEmpty()) {
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(Panel.quiet(list, Messages.attendance_none));
        }
    }
}
