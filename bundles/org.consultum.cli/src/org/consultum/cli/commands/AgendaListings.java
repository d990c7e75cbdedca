package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.cli.output.Column;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;

/** Lists of what stands on agendas. Numbers and times are counted once for each agenda. */
final class AgendaListings {

    private AgendaListings() {
    }

    /**
     * An item where it stands.
     *
     * @param item the item
     * @param meeting its meeting
     * @param number number as printed
     * @param slot planned time; null where there is none
     * @param level depth on the agenda, 0 for the top
     */
    record Entry(AgendaItem item, Meeting meeting, String number, AgendaTimes.Slot slot, int level) {
    }

    /**
     * A decision on an item.
     *
     * @param decision the decision
     * @param entry the item
     */
    private record Taken(Decision decision, Entry entry) {

        int votes(VoteChoice choice, int counted) {
            return decision.getVotes().isEmpty() ? counted
                : (int) decision.getVotes().stream().filter(vote -> vote.getChoice() == choice).count();
        }
    }

    /** Everything on a meeting's agenda in its order, headings and breaks included. */
    static Stream<Entry> entries(Meeting meeting) {
        if (meeting.getAgenda() == null) {
            return Stream.of();
        }
        Map<AgendaItem, String> numbers = AgendaNumbers.of(meeting);
        Map<AgendaItem, AgendaTimes.Slot> slots = AgendaTimes.of(meeting);
        return meeting.getAgenda().getItems().stream().flatMap(item -> below(item, meeting, numbers, slots, 0));
    }

    private static Stream<Entry> below(AgendaItem item, Meeting meeting, Map<AgendaItem, String> numbers,
            Map<AgendaItem, AgendaTimes.Slot> slots, int level) {
        var entry = new Entry(item, meeting, numbers.getOrDefault(item, ""), slots.get(item), level);
        return Stream.concat(Stream.of(entry), item.getItems().stream().flatMap(child -> below(child, meeting, numbers, slots, level + 1)));
    }

    static Listing<Entry> items() {
        return new Listing<>("items", register -> Listings.meetings(register).flatMap(AgendaListings::entries), List.<Column<Entry>>of(
            hidden("id", entry -> entry.item().getId()),
            shown("number", Entry::number),
            hidden("committee", entry -> Values.name(entry.meeting().getCommittee())),
            shown("meeting", entry -> entry.meeting().getTitle()),
            shown("title", entry -> entry.item().getTitle()),
            shown("kind", entry -> Values.word(entry.item().getKind())),
            shown("purpose", entry -> Values.word(entry.item().getPurpose())),
            shown("minutes", entry -> entry.item().getMinutesPlanned()),
            hidden("start", entry -> entry.slot() == null ? null : Values.time(entry.slot().start())),
            hidden("level", Entry::level),
            hidden("consent", entry -> entry.item().isConsent()),
            hidden("closed", entry -> entry.item().isClosed()),
            shown("papers", entry -> entry.item().getPapers().size()),
            shown("decisions", entry -> entry.item().getDecisions().size()),
            hidden("meetingId", entry -> entry.meeting().getId())));
    }

    static Listing<?> decisions() {
        return new Listing<>("decisions", register -> Listings.meetings(register).flatMap(AgendaListings::entries)
            .flatMap(entry -> entry.item().getDecisions().stream().map(decision -> new Taken(decision, entry))), List.<Column<Taken>>of(
            hidden("id", taken -> taken.decision().getId()),
            shown("reference", taken -> taken.decision().getReference()),
            hidden("committee", taken -> Values.name(taken.entry().meeting().getCommittee())),
            shown("meeting", taken -> taken.entry().meeting().getTitle()),
            shown("item", taken -> taken.entry().item().getTitle()),
            shown("result", taken -> Values.word(taken.decision().getResult())),
            hidden("resultText", taken -> taken.decision().getResultText()),
            shown("method", taken -> Values.word(taken.decision().getMethod())),
            hidden("date", AgendaListings::date),
            hidden("text", taken -> taken.decision().getText()),
            shown("votesFor", taken -> taken.votes(VoteChoice.FOR, taken.decision().getVotesFor())),
            shown("votesAgainst", taken -> taken.votes(VoteChoice.AGAINST, taken.decision().getVotesAgainst())),
            shown("abstentions", taken -> taken.votes(VoteChoice.ABSTAIN, taken.decision().getAbstentions())),
            hidden("meetingId", taken -> taken.entry().meeting().getId())));
    }

    private static Object date(Taken taken) {
        Meeting meeting = taken.entry().meeting();
        if (taken.decision().getDate() != null) {
            return Values.text(taken.decision().getDate());
        }
        return meeting.getStart() == null ? null : Values.text(meeting.getStart().toLocalDate());
    }
}
