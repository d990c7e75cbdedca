package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.RecordDecision;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.QuorumText;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Records a decision without a count: adopted by consensus, noted, put off and so on. */
final class DecidePart implements Part {

    private static final List<DecisionResult> RESULTS = List.of(DecisionResult.ADOPTED, DecisionResult.NOTED, DecisionResult.ENDORSED,
        DecisionResult.DEFERRED, DecisionResult.REFERRED, DecisionResult.REJECTED, DecisionResult.WITHDRAWN);

    private final Room room;
    private final AgendaItem item;
    private final Optional<Decision> draft;
    private final Composite content;
    private final Text text;
    private final Map<DecisionResult, Button> results = new EnumMap<>(DecisionResult.class);
    private DecisionResult result = DecisionResult.ADOPTED;

    DecidePart(Composite parent, Room room, AgendaItem item) {
        this.room = room;
        this.item = item;
        this.draft = Matter.draft(item);
        var look = new Look(room.fonts());
        content = look.column(parent);
        GridLayoutFactory.fillDefaults().margins(20, 10).spacing(0, 8).applyTo(content);
        look.label(content, Messages.decide_title, Role.LARGE_BOLD);
        int style = draft.isPresent() ? SWT.SINGLE | SWT.READ_ONLY : SWT.SINGLE;
        text = room.fonts().apply(look.field(content, Messages.vote_wording, style), Role.LARGE);
        text.setMessage(Messages.vote_wording);
        text.setText(draft.map(Decision::getText).orElse(""));
        Composite row = look.flow(content);
        for (int index = 0; index < RESULTS.size(); index++) {
            DecisionResult one = RESULTS.get(index);
            results.put(one, look.choice(row, (index + 1) + " " + word(one), () -> choose(one)));
        }
        look.quiet(content, Messages.decide_hint);
        choose(DecisionResult.ADOPTED);
    }

    private String word(DecisionResult one) {
        return one == DecisionResult.ADOPTED ? Messages.decide_consensus : room.word(one);
    }

    @Override
    public Composite control() {
        return content;
    }

    @Override
    public void refresh() {
        // What is typed stays.
    }

    @Override
    public void focus() {
        if (draft.isPresent()) {
            results.get(result).setFocus();
        } else {
            text.setFocus();
        }
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        keys.add(new Key(SWT.CR, Messages.key_enter, Messages.capture_store, () -> !text.getText().isBlank(), this::store));
        for (int index = 0; index < RESULTS.size(); index++) {
            DecisionResult one = RESULTS.get(index);
            keys.add(Key.letter((char) ('1' + index), word(one), () -> one != result, () -> choose(one)));
        }
        return keys;
    }

    private void choose(DecisionResult chosen) {
        result = chosen;
        results.forEach((one, button) -> {
            button.setSelection(one == chosen);
            room.fonts().apply(button, one == chosen ? Role.SMALL_BOLD : Role.SMALL);
        });
        content.layout(true, true);
    }

    private void store() {
        if (room.execute(command(text.getText().strip()))) {
            room.home();
        }
    }

    private IntentionCommand command(String wording) {
        if (result == DecisionResult.ADOPTED) {
            return Matter.of(room, item).record().apply(new Matter.Vote(wording, new Ballot.Consensus(List.of()), room.at()));
        }
        return draft.<IntentionCommand>map(open -> new ChangeFeature(room.domain(), open, Literals.DECISION__RESULT, Optional.of(result)))
            .orElseGet(() -> new RecordDecision(room.domain(), room.elements(), item, new RecordDecision.Details(wording, Optional.empty(),
                result, DecisionMethod.NOT_RECORDED, new RecordDecision.Tally(0, 0, 0), List.of(), Optional.empty(), Optional.empty(),
                Optional.of(QuorumText.of(room.quorum(), room.meeting().getCommittee()).text(Locale.getDefault())))));
    }
}
