package org.consultum.ui.meeting;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.meeting.run.MeetingRun;
import org.consultum.meeting.run.MeetingRun.Line;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.PaperUse;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The item in hand, large: what it is, its clock against its box, when it and the meeting will end, and what comes next. */
final class ItemPart implements Part {

    private static final String BETWEEN = "   \u00b7   ";
    private static final int LONGEST_DIFFERENCE_HOURS = 24;

    private final Room room;
    private final Composite content;
    private final Headline title;
    private final Label about;
    private final Label papers;
    private final Label timer;
    private final Label box;
    private final TimeBar bar;
    private final Label ends;
    private final Label meetingEnds;
    private final Label next;
    private final Composite clock;

    ItemPart(Composite parent, Room room) {
        this.room = room;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 14).spacing(0, 8).applyTo(content);
        title = Look.wide(new Headline(content, room.fonts()));
        about = look.label(content, "", Role.LARGE);
        papers = look.label(content, "", Role.NORMAL);
        clock = Look.wide(look.rows(content, 2));
        timer = room.fonts().apply(new Label(clock, SWT.NONE), Role.TIMER);
        box = look.label(clock, "", Role.LARGE);
        bar = new TimeBar(content);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 10).applyTo(bar);
        var ending = Look.wide(look.rows(content, 2));
        ends = room.fonts().apply(new Label(ending, SWT.NONE), Role.LARGE);
        meetingEnds = look.label(ending, "", Role.LARGE);
        next = look.label(content, "", Role.LARGE);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        MeetingRun run = room.run();
        boolean changed = !title.text().equals(run.current().map(Room::title).orElseGet(this::idle));
        title.show(run.current().map(Room::title).orElseGet(this::idle));
        changed |= show(about, run.current().map(this::about).orElseGet(this::how));
        changed |= show(papers, run.current().map(this::papers).orElse(""));
        changed |= show(next, run.next().filter(item -> !over())
            .map(item -> Messages.bind(Messages.item_next, Room.title(item) + box(item)))
            .orElse(run.current().isPresent() ? Messages.item_last : ""));
        next.setForeground(ThemeColours.QUIET_TEXT.get());
        changed |= clock();
        if (changed) {
            layOut();
        }
    }

    @Override
    public void tick() {
        if (clock()) {
            layOut();
        }
    }

    /** What stands below gives or takes the room that a longer or shorter text needs. */
    private void layOut() {
        content.getParent().layout(true, true);
    }

    /** Whether the meeting is behind us: what is projected for it says nothing then. */
    private boolean over() {
        MeetingState state = room.meeting().getState();
        return state == MeetingState.CLOSED || state == MeetingState.MINUTES_APPROVED;
    }

    private String idle() {
        MeetingState state = room.meeting().getState();
        String title = room.meeting().getTitle();
        return state == MeetingState.IN_SESSION ? Messages.item_none
            : title == null || title.isBlank() ? room.name(room.meeting()) : title;
    }

    private String how() {
        MeetingState state = room.meeting().getState();
        return state == MeetingState.IN_SESSION ? Messages.item_howNext : room.word(state) + ". " + how(state);
    }

    private static String how(MeetingState state) {
        return state == MeetingState.CLOSED || state == MeetingState.MINUTES_APPROVED ? Messages.item_howClosed : Messages.item_howOpen;
    }

    private String about(AgendaItem item) {
        return Stream.of(item.getPurpose() == ItemPurpose.NONE ? "" : room.word(item.getPurpose()), room.presenters(item),
            item.isConsent() ? Messages.item_consent : "", item.isClosed() ? Messages.item_closed : "")
            .filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    private String papers(AgendaItem item) {
        String named = item.getPapers().stream().filter(use -> use.getPaper() != null).map(this::paper).collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : Messages.bind(Messages.item_papers, named);
    }

    private String paper(PaperUse use) {
        String reference = use.getPaper().getReference();
        String title = use.getPaper().getTitle() == null ? "" : use.getPaper().getTitle();
        String version = use.getVersion() == null || use.getVersion().getLabel() == null ? "" : " (" + use.getVersion().getLabel() + ")";
        return (reference == null || reference.isBlank() ? title : reference + " " + title).strip() + version;
    }

    private String box(AgendaItem item) {
        return item.getMinutesPlanned() == 0 ? "" : " (" + room.formats().minutes(item.getMinutesPlanned()) + ")";
    }

    /** Shows the clock of the item and the projected ends; returns whether the layout is another. */
    private boolean clock() {
        MeetingRun run = room.run();
        boolean here = run.current().isPresent();
        boolean boxed = here && run.box().toSeconds() > 0;
        boolean over = boxed && run.left().isNegative();
        boolean changed = show(timer, here ? Durations.clock(run.elapsed()) : "");
        changed |= show(box, !here ? "" : !boxed ? Messages.item_noBox : over
            ? Messages.bind(Messages.item_over, Durations.clock(run.left().negated()), Durations.clock(run.box()))
            : Messages.bind(Messages.item_left, Durations.clock(run.left()), Durations.clock(run.box())));
        Color colour = over ? ThemeColours.ALERT.get() : null;
        timer.setForeground(colour);
        box.setForeground(colour);
        bar.show(boxed ? (double) run.elapsed().toSeconds() / run.box().toSeconds() : 0);
        setVisible(bar, boxed);
        setVisible(clock, here);
        changed |= show(ends, run.lines().stream().filter(line -> run.current().filter(item -> item == line.item()).isPresent())
            .findFirst().flatMap(Line::end).map(end -> Messages.bind(Messages.item_ends, time(end))).orElse(""));
        changed |= show(meetingEnds, run.projectedEnd().filter(end -> !over()).map(end -> ending(end, run.late())).orElse(""));
        meetingEnds.setForeground(!run.late().isNegative() && run.late().toMinutes() > 0 && inReach(run.late())
            ? ThemeColours.WARNING.get() : null);
        return changed;
    }

    private String ending(ZonedDateTime end, Duration late) {
        ZonedDateTime planned = room.meeting().getEnd();
        if (planned == null || !inReach(late)) {
            return Messages.bind(Messages.item_meetingEnds, time(end));
        }
        ZonedDateTime plannedHere = planned.withZoneSameInstant(room.zone());
        String plan = plannedHere.toLocalDate().equals(end.withZoneSameInstant(room.zone()).toLocalDate())
            ? room.formats().time(plannedHere) : time(planned);
        long minutes = late.toMinutes();
        return minutes > 0 ? "\u26a0 " + Messages.bind(Messages.item_meetingLate,
                new Object[] {time(end), plan, room.formats().minutes(minutes)})
            : minutes < 0 ? Messages.bind(Messages.item_meetingEarly, new Object[] {time(end), plan, room.formats().minutes(-minutes)})
            : Messages.bind(Messages.item_meetingOnTime, time(end));
    }

    /** A meeting that is run on another day than planned is neither early nor late. */
    private static boolean inReach(Duration late) {
        return late.abs().toHours() < LONGEST_DIFFERENCE_HOURS;
    }

    private String time(ZonedDateTime time) {
        ZonedDateTime here = time.withZoneSameInstant(room.zone());
        return here.toLocalDate().equals(room.at().toLocalDate()) ? room.formats().time(here)
            : room.formats().date(here.toLocalDate()) + " " + room.formats().time(here);
    }

    /** Shows a text, or gives the room to others when there is none. */
    private static boolean show(Label label, String text) {
        boolean changed = text.length() != label.getText().length();
        Look.say(label, text);
        setVisible(label, !text.isEmpty());
        return changed;
    }

    private static void setVisible(Control control, boolean visible) {
        if (control.getLayoutData() == null) {
            control.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
        if (control.getVisible() != visible) {
            control.setVisible(visible);
        }
    }
}
