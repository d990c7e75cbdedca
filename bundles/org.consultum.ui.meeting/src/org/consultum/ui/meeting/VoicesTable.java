package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Presence;
import org.consultum.meeting.vote.NamedVote;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Members with a vote, one key for the choice of each; with reasons for those who vote against or abstain. */
final class VoicesTable {

    private static final int NAME = 0;

    private final Room room;
    private final AgendaItem item;
    private final Runnable changed;
    private final Composite content;
    private final Label hint;
    private final Table table;
    private final Text reasons;
    private final Map<Party, VoteChoice> choices = new HashMap<>();
    private final Map<Party, String> dissents = new HashMap<>();
    private List<Attendee> members = List.of();
    private DecisionMethod method = DecisionMethod.NAMED;

    VoicesTable(Composite parent, Room room, AgendaItem item, Runnable changed) {
        this.room = room;
        this.item = item;
        this.changed = changed;
        var look = new Look(room.fonts());
        content = look.column(parent);
        hint = look.label(content, "", Role.SMALL);
        table = look.table(content, Messages.voices_title, 2, NAME);
        reasons = look.field(content, Messages.voices_reasons, SWT.SINGLE);
        reasons.setMessage(Messages.voices_reasons);
        table.addListener(SWT.Selection, event -> showReasons());
        reasons.addListener(SWT.Modify, event -> selected().ifPresent(attendee -> {
            dissents.put(attendee.party(), reasons.getText());
            changed.run();
        }));
    }

    Composite control() {
        return content;
    }

    void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
            select(0);
        }
    }

    /** Lists those who vote in this way: who is there or represented; in writing everybody with a vote. */
    void take(DecisionMethod chosen) {
        if (method != chosen) {
            choices.clear();
            dissents.clear();
            method = chosen;
        }
        Look.say(hint, chosen == DecisionMethod.CONSENSUS ? Messages.voices_hintConsensus : Messages.voices_hint);
        refresh();
        content.layout(true, true);
    }

    void refresh() {
        members = Attendance.at(room.meeting(), room.at(), Optional.of(item)).stream().filter(Attendee::voting)
            .filter(attendee -> method == DecisionMethod.WRITTEN || attendee.presence() != Presence.RECUSED && (attendee.presence().there()
                || attendee.presence() == Presence.REPRESENTED || attendee.presence() == Presence.PROXY)).toList();
        Look.count(table, members.size());
        for (int index = 0; index < members.size(); index++) {
            show(index);
        }
        Look.fit(table, NAME);
    }

    /** The votes given so far. */
    List<NamedVote> votes() {
        var votes = new ArrayList<NamedVote>();
        for (Attendee member : members) {
            Optional.ofNullable(choices.get(member.party())).ifPresent(choice -> votes.add(new NamedVote(member.party(), choice,
                method == DecisionMethod.WRITTEN ? Optional.empty() : member.by(),
                Optional.ofNullable(dissents.get(member.party())).filter(text -> !text.isBlank()))));
        }
        return votes;
    }

    List<Key> keys() {
        return method == DecisionMethod.CONSENSUS
            ? List.of(key('o', Messages.voices_object, VoteChoice.AGAINST), key('b', Messages.voices_aside, VoteChoice.ABSTAIN), clear())
            : List.of(key('f', Messages.voices_for, VoteChoice.FOR), key('a', Messages.voices_against, VoteChoice.AGAINST),
                key('b', Messages.voices_abstain, VoteChoice.ABSTAIN), key('n', Messages.voices_not, VoteChoice.NOT_VOTING), clear());
    }

    private Key key(char letter, String words, VoteChoice choice) {
        return Key.letter(letter, words, () -> !members.isEmpty(), () -> give(Optional.of(choice)));
    }

    private Key clear() {
        return new Key(SWT.DEL, Messages.key_delete, Messages.voices_clear, () -> selected().isPresent(), () -> give(Optional.empty()));
    }

    private Optional<Attendee> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < members.size() ? Optional.of(members.get(index)) : Optional.empty();
    }

    /** Notes a choice and goes on to the next member, so that a roll call is one key for each. */
    private void give(Optional<VoteChoice> choice) {
        if (table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
        selected().ifPresent(member -> {
            choice.ifPresentOrElse(given -> choices.put(member.party(), given), () -> choices.remove(member.party()));
            int index = table.getSelectionIndex();
            show(index);
            Look.fit(table, NAME);
            if (choice.isPresent() && index + 1 < members.size() && method != DecisionMethod.CONSENSUS) {
                select(index + 1);
            }
            showReasons();
            changed.run();
        });
    }

    private void select(int index) {
        table.setSelection(index);
        table.showSelection();
        showReasons();
    }

    private void showReasons() {
        String stored = selected().map(member -> dissents.getOrDefault(member.party(), "")).orElse("");
        if (!reasons.getText().equals(stored)) {
            reasons.setText(stored);
        }
        VoteChoice choice = selected().map(member -> choices.get(member.party())).orElse(null);
        reasons.setEnabled(choice == VoteChoice.AGAINST || choice == VoteChoice.ABSTAIN);
    }

    private void show(int index) {
        Attendee member = members.get(index);
        VoteChoice choice = choices.get(member.party());
        table.getItem(index).setForeground(1, colour(choice));
        Look.cells(table.getItem(index), room.name(member.party()) + member.by().map(by -> "  (" + room.name(by) + ")").orElse(""),
            choice == null ? "\u2013" : word(choice));
    }

    private String word(VoteChoice choice) {
        return method != DecisionMethod.CONSENSUS ? room.word(choice)
            : choice == VoteChoice.AGAINST ? Messages.voices_objects : Messages.voices_standsAside;
    }

    private static Color colour(VoteChoice choice) {
        return switch (choice) {
            case FOR -> ThemeColours.DONE.get();
            case AGAINST -> ThemeColours.ALERT.get();
            case ABSTAIN -> ThemeColours.WARNING.get();
            case null, default -> null;
        };
    }
}
