package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.Objection;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.motion.Amend;
import org.consultum.meeting.motion.LayAside;
import org.consultum.meeting.motion.Motions;
import org.consultum.meeting.motion.Move;
import org.consultum.meeting.motion.Second;
import org.consultum.meeting.motion.Withdraw;
import org.consultum.meeting.motion.Wording;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.Party;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Motions and amendments on an item in the order in which they are put: moved, amended, seconded, withdrawn, put to the vote. */
final class MotionsPart implements Part {

    private static final int TEXT = 2;

    private final Room room;
    private final Composite parent;
    private final AgendaItem item;
    private final Composite content;
    private final Label order;
    private final Table table;
    private List<Motion> motions = List.of();

    /** Somebody who may have moved or seconded a motion, or nobody that is named. */
    private record Mover(Optional<Party> party) {
    }

    MotionsPart(Composite parent, Room room, AgendaItem item) {
        this.room = room;
        this.parent = parent;
        this.item = item;
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, Messages.motion_title, Role.LARGE_BOLD);
        table = look.table(content, Messages.motion_title, 4, TEXT);
        order = look.quiet(content, Messages.motion_order);
        refresh();
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void focus() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && !motions.isEmpty()) {
            table.setSelection(0);
        }
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.letter('m', Messages.motion_new, () -> true, this::move),
            Key.letter('a', Messages.motion_amend, () -> pending().isPresent(), () -> pending().ifPresent(this::amend)),
            Key.letter('s', Messages.motion_second, () -> pending().filter(motion -> motion.getSeconder() == null).isPresent(),
                () -> pending().ifPresent(motion -> whom(Messages.motion_whoSeconds, seconder -> seconder.ifPresent(party ->
                    execute(new Second(room.domain(), motion, party)))))),
            Key.letter('v', Messages.motion_vote, () -> pending().isPresent(), () -> pending().ifPresent(this::vote)),
            Key.letter('w', Messages.motion_withdraw, () -> pending().isPresent(),
                () -> pending().ifPresent(motion -> execute(new Withdraw(room.domain(), motion)))),
            Key.letter('l', Messages.motion_layAside, () -> pending().isPresent(),
                () -> pending().ifPresent(motion -> execute(new LayAside(room.domain(), motion)))));
    }

    @Override
    public void refresh() {
        List<Motion> toVote = Motions.toVote(item);
        var all = new ArrayList<>(toVote);
        item.getMotions().stream().filter(motion -> !toVote.contains(motion)).forEach(all::add);
        motions = all;
        Look.count(table, motions.size());
        for (int index = 0; index < motions.size(); index++) {
            Motion motion = motions.get(index);
            boolean waits = motion.getState() == MotionState.PENDING;
            table.getItem(index).setForeground(waits ? null : ThemeColours.QUIET_TEXT.get());
            Look.cells(table.getItem(index), waits ? (index + 1) + "." : "", motion.getAmends() == null ? Messages.motion_one
                : Messages.motion_amendment, words(motion), waits ? movers(motion) : room.word(motion.getState()));
        }
        Look.fit(table, TEXT);
        Look.say(order, motions.isEmpty() ? Messages.motion_none : Messages.motion_order);
    }

    private static String words(Motion motion) {
        return motion.getText() == null ? "" : motion.getText().replace('\n', ' ');
    }

    private String movers(Motion motion) {
        String mover = motion.getMover() == null ? "" : room.name(motion.getMover());
        return motion.getSeconder() == null ? mover : Messages.bind(Messages.motion_movedSeconded, mover, room.name(motion.getSeconder()));
    }

    private Optional<Motion> pending() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < motions.size() && motions.get(index).getState() == MotionState.PENDING
            ? Optional.of(motions.get(index)) : Optional.empty();
    }

    private void move() {
        room.work(new AskPart(parent, room, Messages.motion_ask, Messages.motion_askHint, true, text -> whom(Messages.motion_whoMoves,
            mover -> execute(new Move(room.domain(), room.elements(), item, text, mover, Optional.empty())))));
    }

    private void amend(Motion motion) {
        room.work(new AskPart(parent, room, Messages.motion_askPassage, Messages.bind(Messages.motion_askPassageHint, words(motion)), false,
            passage -> room.work(new AskPart(parent, room, passage.isEmpty() ? Messages.motion_askAddition : Messages.motion_askReplacement,
                passage.isEmpty() ? words(motion) : Messages.bind(Messages.motion_askReplacementHint, passage), passage.isEmpty(),
                words -> whom(Messages.motion_whoMoves, mover -> execute(new Amend(room.domain(), room.elements(), motion,
                    passage.isEmpty() ? new Wording.Add(words) : new Wording.Replace(passage, words), mover, Optional.empty())))))));
    }

    private void vote(Motion motion) {
        List<Objection> objections = Motions.objections(motion);
        if (objections.stream().anyMatch(Objection::forbids)) {
            room.say(objections.stream().map(Objection::text).collect(Collectors.joining(" ")));
        } else {
            room.work(new VotePart(parent, room, Matter.of(room, item, motion), DecisionMethod.SHOW_OF_HANDS));
        }
    }

    /** Asks who of those present did it. */
    private void whom(String question, Consumer<Optional<Party>> chosen) {
        var offered = new ArrayList<>(List.of(new Mover(Optional.empty())));
        Attendance.at(room.meeting(), room.at(), Optional.of(item)).stream().filter(attendee -> attendee.presence().there())
            .forEach(attendee -> offered.add(new Mover(Optional.of(attendee.party()))));
        room.work(new ChoosePart<>(parent, room, question, offered,
            mover -> mover.party().map(room::name).orElse(Messages.motion_nobody), mover -> chosen.accept(mover.party())));
    }

    private void execute(IntentionCommand command) {
        room.execute(command);
        room.work(new MotionsPart(parent, room, item));
    }
}
