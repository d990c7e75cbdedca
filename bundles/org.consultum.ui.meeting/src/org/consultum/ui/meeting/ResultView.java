package org.consultum.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.meeting.Objection;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.Majority;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.QuorumText;
import org.consultum.meeting.vote.VoteResult;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;
import org.consultum.model.VoteChoice;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What comes of a vote as it is counted now, with every sum explained. */
final class ResultView {

    private final Room room;
    private final Runnable changed;
    private final Composite content;
    private final Label outcome;
    private final Label numbers;
    private final Label objections;
    private final Text sums;
    private Optional<VoteChoice> casting = Optional.empty();
    private boolean tie;

    ResultView(Composite parent, Room room, Runnable changed) {
        this.room = room;
        this.changed = changed;
        var look = new Look(room.fonts());
        content = look.column(parent);
        look.label(content, Messages.result_title, Role.BOLD);
        outcome = look.label(content, "", Role.LARGE_BOLD);
        numbers = look.label(content, "", Role.LARGE);
        objections = look.label(content, "", Role.NORMAL);
        look.label(content, Messages.result_why, Role.BOLD);
        sums = Css.mark(room.fonts().apply(new Text(content, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), Role.NORMAL),
            "ConsultumMeetingSums");
        Look.name(sums, Messages.result_why);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(sums);
    }

    Composite control() {
        return content;
    }

    /** How the chair decides a tie, as far as that was said. */
    Optional<VoteChoice> castingVote() {
        return casting;
    }

    /** The keys of the chair, while there is a tie. */
    List<Key> keys() {
        return List.of(Key.letter('+', Messages.result_chairFor, () -> tie, () -> cast(VoteChoice.FOR)),
            Key.letter('-', Messages.result_chairAgainst, () -> tie, () -> cast(VoteChoice.AGAINST)));
    }

    private void cast(VoteChoice choice) {
        casting = Optional.of(choice);
        changed.run();
    }

    /** Shows what a ballot decides now. */
    void show(AgendaItem item, Question question, Ballot ballot, boolean counted) {
        VoteResult result = VoteResult.of(item, question, ballot, room.at());
        Optional<Majority> majority = result.majority();
        tie = !(ballot instanceof Ballot.Counted) && majority.filter(votes -> votes.outcome() == Majority.Outcome.CHAIR_DECIDES || votes.castingVote().isPresent()).isPresent();
        if (!tie) {
            casting = Optional.empty();
        }
        say(outcome, counted ? words(result) : Messages.result_nothing, counted ? colour(result.result()) : null);
        say(numbers, majority.map(this::numbers).orElse(""), null);
        say(objections, result.objections().stream().map(Objection::text).map(text -> "\u26a0 " + text).collect(Collectors.joining("\n")),
            ThemeColours.WARNING.get());
        String judged = ballot instanceof Ballot.Counted ? result.majorityNote() + "\n\n" : "";
        String explained = judged + majority.filter(votes -> judged.isEmpty()).map(votes -> WhyPart.steps(votes.sum()) + "\n\n").orElse("")
            + WhyPart.steps(QuorumText.of(result.quorum(), room.meeting().getCommittee()));
        if (!sums.getText().equals(explained)) {
            sums.setText(explained);
        }
        content.layout(true, true);
    }

    /** Shows words where nothing is counted. */
    void show(String words) {
        tie = false;
        say(outcome, words, null);
        say(numbers, "", null);
        say(objections, "", null);
        sums.setText(Messages.silence_rule);
        content.layout(true, true);
    }

    private String words(VoteResult result) {
        return tie && casting.isEmpty() ? Messages.result_tie : switch (result.result()) {
            case OPEN -> result.majority().isPresent() ? Messages.result_unsaid : Messages.result_noConsensus;
            case ADOPTED, ADOPTED_AMENDED -> "\u2713 " + room.word(result.result());
            default -> "\u2717 " + room.word(result.result());
        };
    }

    private String numbers(Majority votes) {
        return Messages.bind(Messages.result_numbers,
            new Object[] {votes.inFavour(), votes.against(), votes.abstained(), votes.needed(), votes.whole()});
    }

    private static Color colour(DecisionResult result) {
        return switch (result) {
            case ADOPTED, ADOPTED_AMENDED -> ThemeColours.DONE.get();
            case OPEN -> ThemeColours.WARNING.get();
            default -> ThemeColours.ALERT.get();
        };
    }

    private static void say(Label label, String text, Color colour) {
        Look.say(label, text);
        label.setForeground(colour);
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
    }
}
