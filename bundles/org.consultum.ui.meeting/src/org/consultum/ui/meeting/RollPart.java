package org.consultum.ui.meeting;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.attendance.Arrive;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.EndRecusal;
import org.consultum.meeting.attendance.Excuse;
import org.consultum.meeting.attendance.ForgetAttendance;
import org.consultum.meeting.attendance.GiveProxy;
import org.consultum.meeting.attendance.Leave;
import org.consultum.meeting.attendance.MarkPresent;
import org.consultum.meeting.attendance.Presence;
import org.consultum.meeting.attendance.Recuse;
import org.consultum.meeting.attendance.SendAlternate;
import org.consultum.model.AgendaItem;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Who is there: one key for everything that can be noted about somebody, and a field that finds them by what is typed. */
final class RollPart implements Part {

    private static final int NAME = 1;
    private static final int MOST_STRANGERS = 20;

    private final Room room;
    private final Composite work;
    private final Composite content;
    private final Label title;
    private final Text typed;
    private final Table table;
    private List<Row> rows = List.of();

    /** Somebody in the list: expected or there, or of the register and found by what is typed. */
    private record Row(Party party, Optional<Attendee> attendee) {

        Optional<Membership> membership() {
            return attendee.flatMap(Attendee::membership);
        }

        boolean there() {
            return attendee.filter(known -> known.presence().there()).isPresent();
        }
    }

    RollPart(Composite parent, Room room, Composite work) {
        this.room = room;
        this.work = work;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(content);
        title = look.label(content, Messages.roll_title, Role.BOLD);
        typed = look.field(content, Messages.roll_find, SWT.SEARCH | SWT.ICON_SEARCH);
        typed.setMessage(Messages.roll_find);
        table = look.table(content, Messages.roll_title, 3, NAME);
        typed.addListener(SWT.Modify, event -> found());
        table.addListener(SWT.DefaultSelection, event -> turn());
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
            table.setSelection(0);
        }
    }

    /** Gives the keyboard to the field that finds members. */
    void find() {
        typed.setFocus();
        typed.selectAll();
    }

    @Override
    public List<Key> keys() {
        return List.of(
            new Key(SWT.CR, Messages.key_enter, Messages.roll_turn, () -> selected().isPresent(), this::turn),
            Key.letter('i', Messages.roll_arrive, () -> selected().isPresent(), () -> with(row -> arrive(row, false))),
            Key.letter('o', Messages.roll_remote, () -> selected().isPresent(), () -> with(row -> arrive(row, true))),
            Key.letter('l', Messages.roll_leave, () -> selected().filter(Row::there).isPresent(), () -> with(this::leave)),
            Key.letter('e', Messages.roll_excuse, () -> selected().isPresent(), () -> with(row -> execute(
                new Excuse(room.domain(), room.elements(), room.meeting(), row.party(), Optional.empty())))),
            Key.letter('s', Messages.roll_alternate, () -> selected().flatMap(Row::membership).isPresent(), () -> with(this::alternate)),
            Key.letter('x', Messages.roll_proxy, () -> selected().flatMap(Row::membership).isPresent(), () -> with(this::proxy)),
            Key.letter('c', Messages.roll_recuse, () -> selected().isPresent() && room.current().isPresent(), () -> with(this::recuse)),
            Key.letter('h', Messages.roll_all, () -> true, this::allHere),
            new Key(SWT.DEL, Messages.key_delete, Messages.roll_forget, () -> selected().flatMap(Row::attendee).isPresent(),
                () -> with(row -> execute(new ForgetAttendance(room.domain(), room.meeting(), row.party())))),
            Key.always(SWT.ARROW_DOWN, "\u2193", Messages.choose_next, () -> move(1)),
            Key.always(SWT.ARROW_UP, "\u2191", Messages.choose_previous, () -> move(-1)));
    }

    @Override
    public void refresh() {
        Optional<Party> kept = selected().map(Row::party);
        List<String> words = List.of(typed.getText().toLowerCase(Locale.getDefault()).strip().split("\\s+"));
        List<Attendee> known = Attendance.at(room.meeting(), room.at(), room.current());
        var found = new ArrayList<Row>();
        known.stream().filter(attendee -> matches(attendee.party(), words))
            .forEach(attendee -> found.add(new Row(attendee.party(), Optional.of(attendee))));
        if (!typed.getText().isBlank()) {
            strangers(known).filter(party -> matches(party, words)).limit(MOST_STRANGERS)
                .forEach(party -> found.add(new Row(party, Optional.empty())));
        }
        rows = found;
        long there = known.stream().filter(attendee -> attendee.presence().there()).count();
        Look.say(title, Messages.bind(Messages.roll_count, there, known.size()));
        Look.count(table, rows.size());
        boolean changed = false;
        for (int index = 0; index < rows.size(); index++) {
            changed |= fill(table.getItem(index), rows.get(index));
        }
        if (changed) {
            Look.fit(table, NAME);
        }
        kept.ifPresent(this::select);
    }

    private void found() {
        refresh();
        if (!rows.isEmpty()) {
            table.setSelection(0);
        }
    }

    private void select(Party party) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).party() == party) {
                table.setSelection(index);
            }
        }
    }

    private boolean matches(Party party, List<String> words) {
        String name = room.name(party).toLowerCase(Locale.getDefault());
        return words.stream().allMatch(name::contains);
    }

    private Stream<Party> strangers(List<Attendee> known) {
        List<Party> parties = known.stream().map(Attendee::party).toList();
        Register register = room.editing().session().register();
        return Stream.<Party>concat(register.getPeople().stream(), register.getRoles().stream()).filter(party -> !parties.contains(party));
    }

    private boolean fill(TableItem item, Row row) {
        Optional<Presence> presence = row.attendee().map(Attendee::presence);
        item.setForeground(presence.isPresent() ? colour(presence.get()) : ThemeColours.QUIET_TEXT.get());
        return Look.cells(item, presence.map(RollPart::sign).orElse(""), room.name(row.party()),
            row.attendee().map(this::status).orElse(Messages.roll_notExpected));
    }

    private static Color colour(Presence presence) {
        return switch (presence) {
            case PRESENT, REMOTE -> ThemeColours.DONE.get();
            case REPRESENTED, PROXY -> ThemeColours.ACCENT.get();
            case RECUSED -> ThemeColours.WARNING.get();
            case EXPECTED -> null;
            case LEFT, EXCUSED, ABSENT -> ThemeColours.QUIET_TEXT.get();
        };
    }

    private static String sign(Presence presence) {
        return switch (presence) {
            case PRESENT -> "\u25cf";
            case REMOTE -> "\u25c9";
            case REPRESENTED, PROXY -> "\u21c4";
            case RECUSED -> "\u26a0";
            case EXPECTED -> "\u25cb";
            case LEFT, EXCUSED, ABSENT -> "\u2013";
        };
    }

    private String status(Attendee attendee) {
        String by = attendee.by().map(room::name).orElse("");
        return switch (attendee.presence()) {
            case EXPECTED -> attendee.voting() ? "" : Messages.roll_noVote;
            case PRESENT -> since(Messages.presence_present, attendee);
            case REMOTE -> since(Messages.presence_remote, attendee);
            case REPRESENTED -> Messages.bind(Messages.presence_represented, by);
            case PROXY -> Messages.bind(Messages.presence_proxy, by);
            case RECUSED -> Messages.presence_recused;
            case LEFT -> since(Messages.presence_left, attendee);
            case EXCUSED -> Messages.presence_excused;
            case ABSENT -> Messages.presence_absent;
        };
    }

    private String since(String word, Attendee attendee) {
        return word + attendee.since().map(time -> " " + room.formats().time(time.withZoneSameInstant(room.zone()))).orElse("");
    }

    private Optional<Row> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private void with(Consumer<Row> action) {
        selected().ifPresent(action);
    }

    private void move(int by) {
        if (!rows.isEmpty()) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + (long) by, 0, rows.size() - 1));
            table.showSelection();
        }
    }

    /** Whoever is there leaves, whoever is not arrives; the field is ready for the next name. */
    private void turn() {
        with(row -> {
            if (row.there()) {
                leave(row);
            } else {
                arrive(row, false);
            }
            if (!typed.getText().isEmpty()) {
                typed.setText("");
            }
        });
    }

    private void arrive(Row row, boolean remote) {
        execute(room.meeting().getOpened() == null
            ? new MarkPresent(room.domain(), room.elements(), room.meeting(), List.of(row.party()), remote)
            : new Arrive(room.domain(), room.elements(), room.meeting(), row.party(), room.at(), remote));
    }

    private void leave(Row row) {
        execute(room.meeting().getOpened() == null ? new ForgetAttendance(room.domain(), room.meeting(), row.party())
            : new Leave(room.domain(), room.elements(), room.meeting(), row.party(), room.at()));
    }

    private void allHere() {
        execute(new MarkPresent(room.domain(), room.elements(), room.meeting(), Attendance.at(room.meeting(), room.at(), room.current())
            .stream().filter(attendee -> attendee.presence() == Presence.EXPECTED).map(Attendee::party).toList(), false));
    }

    /** A member sends an alternate; an alternate that is selected takes the place that is theirs. */
    private void alternate(Row row) {
        Membership membership = row.membership().orElseThrow();
        if (membership.getAlternateFor() != null) {
            send(membership.getAlternateFor(), row.party());
            return;
        }
        List<Party> own = Attendance.expected(room.meeting()).stream().filter(other -> other.getAlternateFor() == membership)
            .map(Membership::getMember).toList();
        choose(Messages.bind(Messages.roll_whoStandsIn, room.name(row.party())), Stream.concat(own.stream(), others(row.party())
            .filter(party -> !own.contains(party))).toList(), party -> send(membership, party));
    }

    private void send(Membership membership, Party alternate) {
        execute(new SendAlternate(room.domain(), room.elements(), room.meeting(), membership, alternate, room.at(), false));
    }

    private void proxy(Row row) {
        List<Party> there = Attendance.at(room.meeting(), room.at(), Optional.empty()).stream()
            .filter(attendee -> attendee.presence().there() && attendee.party() != row.party()).map(Attendee::party).toList();
        choose(Messages.bind(Messages.roll_whoHoldsProxy, room.name(row.party())), there, holder -> execute(new GiveProxy(room.domain(),
            room.elements(), room.meeting(), row.membership().orElseThrow(), holder, room.at())));
    }

    private void recuse(Row row) {
        AgendaItem item = room.current().orElseThrow();
        ZonedDateTime at = room.at();
        execute(row.attendee().filter(attendee -> attendee.presence() == Presence.RECUSED).isPresent()
            ? new EndRecusal(room.domain(), room.meeting(), item, row.party())
            : new Recuse(room.domain(), room.elements(), room.meeting(), item, row.party(), Optional.empty(), at));
    }

    private Stream<Party> others(Party member) {
        Register register = room.editing().session().register();
        return Stream.<Party>concat(register.getRoles().stream(), register.getPeople().stream()).filter(party -> party != member);
    }

    private void choose(String question, List<Party> parties, Consumer<Party> chosen) {
        room.work(new ChoosePart<>(work, room, question, parties, room::name, party -> {
            chosen.accept(party);
            focus();
        }));
    }

    private void execute(IntentionCommand command) {
        room.execute(command);
    }
}
