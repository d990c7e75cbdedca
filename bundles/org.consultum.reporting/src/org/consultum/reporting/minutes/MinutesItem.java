package org.consultum.reporting.minutes;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the minutes say about one item of the agenda.
 *
 * @param id identity of the item, which makes anchors that last
 * @param kind what it is
 * @param depth how deep it is nested; 0 at the top
 * @param number its number as printed; empty for headings
 * @param title its title
 * @param purpose literal of what the committee was asked to do, a key of the wording; may be empty
 * @param presenters who presented it; may be empty
 * @param consent whether it was passed without debate
 * @param closed whether it was dealt with in closed session
 * @param closedReason ground for that; may be empty
 * @param lateReason why it was added late; may be empty
 * @param leftOut whether its content is left out here because of the scope; then everything but number, depth and closed is empty
 * @param began when it was taken up, in the zone of the meeting
 * @param links plain sentences about where it came from and where it goes, as keys of the wording with their arguments
 * @param papers papers before the committee, in reading order
 * @param recusals who stepped back, and why
 * @param discussion Markdown; may be empty
 * @param rationale Markdown; may be empty
 * @param motions motions in their order
 * @param decisions decisions in their order
 * @param actions actions that came of it
 * @param recommendations recommendations that came of it
 */
public record MinutesItem(String id, Kind kind, int depth, String number, String title, String purpose, String presenters,
        boolean consent, boolean closed, String closedReason, String lateReason, boolean leftOut, Optional<ZonedDateTime> began,
        List<Reference> links, List<PaperLine> papers, List<Recusal> recusals, String discussion, String rationale,
        List<MotionLine> motions, List<DecisionLine> decisions, List<Action> actions, List<Recommendation> recommendations) {

    /** What it is on the agenda. */
    public enum Kind {
        ITEM, HEADING
    }

    public MinutesItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(began);
        links = List.copyOf(links);
        papers = List.copyOf(papers);
        recusals = List.copyOf(recusals);
        motions = List.copyOf(motions);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        recommendations = List.copyOf(recommendations);
    }

    /** {@return an item of which no more is said than that it was left out} */
    public static MinutesItem withheld(String id, Kind kind, int depth, String number) {
        return new MinutesItem(id, kind, depth, number, "", "", "", false, true, "", "", true, Optional.empty(), List.of(), List.of(),
                List.of(), "", "", List.of(), List.of(), List.of(), List.of());
    }

    /** {@return whether nothing happened that minutes could tell of} */
    public boolean silent() {
        return discussion.isBlank() && rationale.isBlank() && motions.isEmpty() && decisions.isEmpty() && actions.isEmpty()
                && recommendations.isEmpty();
    }

    /**
     * A link to another item or committee.
     *
     * @param key key of the wording, for example {@code carriedFrom}
     * @param what number and title, or name, of what it leads to
     */
    public record Reference(String key, String what) {
    }

    /**
     * A paper in the very version that was before the committee (IETF guidelines for chairs: minutes name the exact revision).
     *
     * @param reference its reference; may be empty
     * @param title its title
     * @param purpose literal of what it was submitted for; may be empty
     * @param version label of the version; may be empty
     * @param date when the version came in, else the date of the paper
     * @param fileName name of the file; may be empty
     * @param sha256 digest of the content in lower-case hexadecimal; may be empty
     * @param pinned whether the register names the version; otherwise it is the latest there was on the day of the meeting
     * @param annexes its annexes, which have a version and no annexes of their own
     */
    public record PaperLine(String reference, String title, String purpose, String version, Optional<LocalDate> date, String fileName,
            String sha256, boolean pinned, List<PaperLine> annexes) {
        public PaperLine {
            annexes = List.copyOf(annexes);
        }
    }

    /** Somebody who stepped back. */
    public record Recusal(String name, String reason) {
    }

    /**
     * A motion.
     *
     * @param text Markdown
     * @param mover may be empty
     * @param seconder may be empty
     * @param amends position, from 1, of the motion of the same item that it would amend; 0 when it is no amendment
     * @param state literal of what became of it, a key of the wording
     */
    public record MotionLine(String text, String mover, String seconder, int amends, String state) {
    }

    /**
     * A decision.
     *
     * @param reference may be empty
     * @param text Markdown
     * @param result literal of the result, a key of the wording
     * @param resultText the result in words of the chair; may be empty
     * @param method literal of how it was reached; empty when not recorded
     * @param date day of the decision where it is not that of the meeting
     * @param tally votes, where there were any
     * @param votes votes by name; empty for a secret vote
     * @param dissents reasons annexed by members
     * @param mover may be empty
     * @param seconder may be empty
     * @param quorumNote the quorum as it was counted then; may be empty
     * @param majorityNote how the result was counted; may be empty
     * @param opens start of the written procedure
     * @param expires end of the written procedure
     * @param referredTo committee it was referred to; may be empty
     * @param supersedes reference or text of the decision replaced; may be empty
     * @param reviewOn day on which it is to be looked at again
     */
    public record DecisionLine(String reference, String text, String result, String resultText, String method, Optional<LocalDate> date,
            Optional<Tally> tally, List<VoteLine> votes, List<Dissent> dissents, String mover, String seconder, String quorumNote,
            String majorityNote, Optional<ZonedDateTime> opens, Optional<ZonedDateTime> expires, String referredTo, String supersedes,
            Optional<LocalDate> reviewOn) {
        public DecisionLine {
            votes = List.copyOf(votes);
            dissents = List.copyOf(dissents);
        }
    }

    /**
     * Votes counted.
     *
     * @param others votes by name that are none of these, by literal: not voting, recused, absent
     */
    public record Tally(int inFavour, int against, int abstentions, Map<String, Integer> others) {
        public Tally {
            others = Map.copyOf(others);
        }
    }

    /**
     * A vote by name.
     *
     * @param choice literal of the choice, a key of the wording
     * @param castBy who cast it in their place; may be empty
     */
    public record VoteLine(String name, String choice, String castBy) {
    }

    /** Reasons of somebody who did not agree, in Markdown. */
    public record Dissent(String name, String text) {
    }

    /**
     * An action.
     *
     * @param owners names separated by semicolons, because names of offices have commas; may be empty
     * @param atNextMeeting whether it is due at the next meeting
     */
    public record Action(String reference, String title, String text, String owners, Optional<LocalDate> due, boolean atNextMeeting) {
    }

    /**
     * A recommendation.
     *
     * @param text Markdown; may be empty
     * @param addressees names separated by semicolons, because names of offices have commas; may be empty
     */
    public record Recommendation(String reference, String title, String text, String addressees, Optional<LocalDate> responseDue) {
    }
}
