package org.consultum.ui.meeting;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.Counting;
import org.consultum.meeting.vote.DecisionMethods;
import org.consultum.meeting.vote.OpenSilence;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.Tally;
import org.consultum.model.DecisionMethod;
import org.consultum.model.VoteChoice;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** A vote: the question, how it is taken, what was counted, and beside it live what comes of it with the sums explained. */
final class VotePart implements Part {

    private static final List<DecisionMethod> METHODS = List.of(DecisionMethod.SHOW_OF_HANDS, DecisionMethod.NAMED, DecisionMethod.SECRET,
        DecisionMethod.CONSENSUS, DecisionMethod.WRITTEN, DecisionMethod.SILENCE);

    private static final int MOST_COUNTINGS = 3;

    private final Room room;
    private final Matter matter;
    private final Composite content;
    private final Text wording;
    private final Map<DecisionMethod, Button> methods = new EnumMap<>(DecisionMethod.class);
    /** Ways of deciding that plugins bring, each with its button; the usual majority has none. */
    private final Map<Counting, Button> countings = new LinkedHashMap<>();
    private Optional<Counting> counting = Optional.empty();
    private final Composite stack;
    private final HandsFields hands;
    private final VoicesTable voices;
    private final SilenceFields silence;
    private final ResultView result;
    private DecisionMethod method = DecisionMethod.SHOW_OF_HANDS;

    VotePart(Composite parent, Room room, Matter matter, DecisionMethod first) {
        this.room = room;
        this.matter = matter;
        var look = new Look(room.fonts());
        content = look.rows(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 8).spacing(24, 8).equalWidth(true).applyTo(content);
        Composite left = look.column(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        look.label(left, Messages.bind(Messages.vote_title, matter.title()), Role.BOLD);
        wording = look.field(left, Messages.vote_wording, SWT.MULTI | SWT.WRAP | (matter.fixed() ? SWT.READ_ONLY : 0));
        wording.setText(matter.wording() == null ? "" : matter.wording());
        wording.setMessage(Messages.vote_wording);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, room.fonts().get(Role.NORMAL).getFontData()[0].getHeight() * 5)
            .applyTo(wording);
        wording.addListener(SWT.Modify, event -> count());
        wording.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Composite row = look.flow(left);
        for (int index = 0; index < METHODS.size(); index++) {
            DecisionMethod one = METHODS.get(index);
            methods.put(one, look.choice(row, (index + 1) + " " + room.word(one), () -> choose(one)));
        }
        createCountings(look, left);
        stack = new Composite(left, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        hands = new HandsFields(stack, room, this::count);
        voices = new VoicesTable(stack, room, matter.item(), this::count);
        silence = new SilenceFields(stack, room, this::count);
        result = new ResultView(content, room, this::count);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(result.control());
        choose(first);
    }

    /** One button for each way of deciding that a plugin brings; pressed again, the majority of the committee counts. */
    private void createCountings(Look look, Composite parent) {
        List<Counting> known = PlatformUI.getWorkbench().getService(DecisionMethods.class).all();
        if (known.isEmpty()) {
            return;
        }
        Composite row = look.flow(parent);
        for (Counting each : known.subList(0, Math.min(known.size(), MOST_COUNTINGS))) {
            var button = look.toggle(row, (METHODS.size() + countings.size() + 1) + " " + each.name(), () -> count(each));
            button.setToolTipText(each.description());
            countings.put(each, button);
        }
    }

    private void count(Counting chosen) {
        counting = counting.filter(chosen::equals).isPresent() ? Optional.empty() : Optional.of(chosen);
        if (counting.isPresent() && method == DecisionMethod.SILENCE || counting.filter(Counting::named).isPresent() && !byName()) {
            choose(DecisionMethod.NAMED);
            focusVotes();
        } else {
            showCounting();
            count();
        }
    }

    private void showCounting() {
        countings.forEach((one, button) -> button.setSelection(counting.filter(one::equals).isPresent()));
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        voices.refresh();
        count();
    }

    @Override
    public void focus() {
        if (!matter.fixed() && wording.getText().isBlank()) {
            wording.setFocus();
        } else {
            focusVotes();
        }
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        keys.add(new Key(SWT.CR, Messages.key_enter, method == DecisionMethod.SILENCE ? Messages.vote_open : Messages.vote_record,
            () -> !wording.getText().isBlank(), this::record));
        if (byName()) {
            keys.addAll(voices.keys());
        }
        keys.addAll(result.keys());
        for (int index = 0; index < METHODS.size(); index++) {
            DecisionMethod one = METHODS.get(index);
            keys.add(Key.letter((char) ('1' + index), room.word(one), () -> one != method, () -> {
                choose(one);
                focusVotes();
            }));
        }
        int number = METHODS.size();
        for (Counting each : countings.keySet()) {
            keys.add(Key.letter((char) ('1' + number++), each.name(), () -> true, () -> count(each)));
        }
        return keys;
    }

    private boolean byName() {
        return method == DecisionMethod.NAMED || method == DecisionMethod.CONSENSUS || method == DecisionMethod.WRITTEN;
    }

    private void choose(DecisionMethod chosen) {
        method = chosen;
        counting = counting.filter(way -> chosen != DecisionMethod.SILENCE && (byName() || !way.named()));
        showCounting();
        methods.forEach((one, button) -> {
            button.setSelection(one == chosen);
            room.fonts().apply(button, one == chosen ? Role.SMALL_BOLD : Role.SMALL);
        });
        voices.take(chosen);
        ((StackLayout) stack.getLayout()).topControl = byName() ? voices.control()
            : chosen == DecisionMethod.SILENCE ? silence.control() : hands.control();
        content.layout(true, true);
        count();
    }

    private void focusVotes() {
        if (byName()) {
            voices.focus();
        } else if (method == DecisionMethod.SILENCE) {
            silence.focus();
        } else {
            hands.focus();
        }
    }

    private Optional<Ballot> ballot() {
        Optional<VoteChoice> casting = result.castingVote();
        Tally tally = hands.tally();
        Optional<Ballot> votes = switch (method) {
            case SHOW_OF_HANDS -> Optional.of(new Ballot.ShowOfHands(tally, casting));
            case SECRET -> Optional.of(new Ballot.Secret(tally, casting));
            case NAMED -> Optional.of(new Ballot.Named(voices.votes(), casting));
            case WRITTEN -> Optional.of(new Ballot.Written(voices.votes(), casting));
            case CONSENSUS -> Optional.of(new Ballot.Consensus(voices.votes()));
            case SILENCE, NOT_RECORDED -> Optional.empty();
        };
        return votes.map(given -> counting.<Ballot>map(way -> new Ballot.Counted(given, way)).orElse(given));
    }

    private void count() {
        if (result == null) {
            return;
        }
        ballot().ifPresentOrElse(given -> result.show(matter.item(), Question.of(wording.getText()), given, hands.complete() || byName()),
            () -> result.show(silence.words()));
    }

    private void record() {
        ZonedDateTime at = room.at();
        String words = wording.getText().strip();
        Optional<IntentionCommand> command = ballot().map(given -> matter.record().apply(new Matter.Vote(words, given, at)))
            .or(() -> silence.expiry(at).map(expires -> new OpenSilence(room.domain(), room.elements(), matter.item(), Question.of(words),
                at, expires)));
        if (command.isEmpty()) {
            room.say(Messages.silence_needed);
        } else if (!hands.complete() && !byName() && method != DecisionMethod.SILENCE) {
            room.say(Messages.hands_needed);
            hands.focus();
        } else if (room.execute(command.get())) {
            room.home();
        }
    }
}
