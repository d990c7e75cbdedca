package org.consultum.reporting.internal.minutes;

import static org.consultum.reporting.internal.minutes.MinutesCollector.joined;
import static org.consultum.reporting.internal.minutes.MinutesCollector.name;
import static org.consultum.reporting.internal.minutes.MinutesCollector.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.meeting.minutes.MinutesSkeleton;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Motion;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesItem.Action;
import org.consultum.reporting.minutes.MinutesItem.DecisionLine;
import org.consultum.reporting.minutes.MinutesItem.Dissent;
import org.consultum.reporting.minutes.MinutesItem.MotionLine;
import org.consultum.reporting.minutes.MinutesItem.PaperLine;
import org.consultum.reporting.minutes.MinutesItem.Recommendation;
import org.consultum.reporting.minutes.MinutesItem.Recusal;
import org.consultum.reporting.minutes.MinutesItem.Reference;
import org.consultum.reporting.minutes.MinutesItem.Tally;
import org.consultum.reporting.minutes.MinutesItem.VoteLine;
import org.consultum.reporting.minutes.MinutesScope;
import org.eclipse.emf.ecore.EObject;

/** Collects what the minutes say about one item. */
final class ItemCollector {
    private final ZoneId zone;
    private final Map<AgendaItem, String> numbers;
    private final MinutesScope scope;
    private final Optional<FilledIn> filledIn;

    /**
     * @param zone zone of the meeting
     * @param numbers numbers of the items of the meeting
     * @param scope whom it is for
     * @param filledIn knows what was filled in, for an item of a meeting
     */
    ItemCollector(ZoneId zone, Map<AgendaItem, String> numbers, MinutesScope scope, Optional<FilledIn> filledIn) {
        this.filledIn = filledIn;
        this.zone = zone;
        this.numbers = numbers;
        this.scope = scope;
    }

    /** {@return whether an item, or one it is part of, was dealt with in closed session} */
    static boolean closed(AgendaItem item) {
        for (EObject at = item; at instanceof AgendaItem outer; at = outer.eContainer()) {
            if (outer.isClosed()) {
                return true;
            }
        }
        return false;
    }

    static MinutesItem.Kind kind(AgendaItem item) {
        return item.getKind() == ItemKind.HEADING ? MinutesItem.Kind.HEADING : MinutesItem.Kind.ITEM;
    }

    MinutesItem item(AgendaItem item, int depth, boolean closed, Follow own) {
        var said = item.getRecord();
        String presenters = joined("; ", names(item.getPresenters()), item.getPresenterNote());
        return new MinutesItem(text(item.getId()), kind(item), depth, numbers.getOrDefault(item, ""), text(item.getTitle()),
                item.getPurpose() == ItemPurpose.NONE ? "" : item.getPurpose().getLiteral(), presenters, item.isConsent(), closed,
                item.isClosed() ? text(item.getClosedReason()) : "", item.isLate() ? text(item.getLateReason()) : "", false,
                said == null ? Optional.empty() : Optional.ofNullable(said.getBegan()).map(at -> at.atZone(zone)), references(item),
                item.getPapers().stream().flatMap(use -> paper(use, AgendaNumbers.meeting(item)).stream()).toList(), recusals(item),
                said == null ? "" : own(said.getDiscussion(), skeleton -> skeleton.discussions().getOrDefault(item, ""), said.getNotes()),
                said == null ? "" : own(said.getRationale(), skeleton -> skeleton.rationales().getOrDefault(item, ""), ""), motions(item),
                item.getDecisions().stream().map(this::decision).toList(), own.actions().stream().map(this::action).toList(),
                own.recommendations().stream().map(this::recommendation).toList());
    }

    private String own(String text, Function<MinutesSkeleton, String> part, String notes) {
        return filledIn.map(known -> known.without(text, part, notes)).orElseGet(() -> text(text));
    }

    private List<Reference> references(AgendaItem item) {
        var links = new ArrayList<Reference>();
        if (mayBeNamed(item.getCarriedOverFrom())) {
            links.add(new Reference("carriedFrom", elsewhere(item.getCarriedOverFrom())));
        }
        if (mayBeNamed(item.getReferredFrom())) {
            links.add(new Reference("referredFrom", elsewhere(item.getReferredFrom())));
        }
        if (item.getReferredTo() != null) {
            links.add(new Reference("referredTo", name(item.getReferredTo())));
        }
        if (mayBeNamed(item.getCarriedOverTo())) {
            links.add(new Reference("carriedTo", elsewhere(item.getCarriedOverTo())));
        }
        return links;
    }

    /** The title of a closed item of another meeting is closed as well. */
    private boolean mayBeNamed(AgendaItem other) {
        return other != null && (scope == MinutesScope.FULL || !closed(other));
    }

    /** An item of another meeting, as words. */
    private static String elsewhere(AgendaItem item) {
        Meeting meeting = AgendaNumbers.meeting(item);
        String what = joined(" ", AgendaNumbers.number(item), item.getTitle());
        return meeting == null ? what
                : joined(", ", what, meeting.getTitle(), meeting.getStart() == null ? "" : meeting.getStart().toLocalDate().toString());
    }

    private static Optional<PaperLine> paper(PaperUse use, Meeting meeting) {
        Paper paper = use.getPaper();
        if (paper == null) {
            return Optional.empty();
        }
        Optional<PaperVersion> version = Optional.ofNullable(use.getVersion()).or(() -> latest(paper, meeting));
        List<PaperLine> annexes = paper.getAnnexes().stream()
                .map(annex -> line("", joined(" ", annex.getFileName()), "", Optional.of(annex), null, true, List.of())).toList();
        return Optional.of(line(text(paper.getReference()), text(paper.getTitle()),
                use.getPurpose() == null ? "" : use.getPurpose().getLiteral(), version, paper.getDate(),
                use.getVersion() != null || paper.getVersions().size() < 2, annexes));
    }

    private static PaperLine line(String reference, String title, String purpose, Optional<PaperVersion> version, LocalDate date,
            boolean pinned, List<PaperLine> annexes) {
        return new PaperLine(reference, title, purpose, version.map(PaperVersion::getLabel).orElse(""),
                version.map(PaperVersion::getReceived).or(() -> Optional.ofNullable(date)),
                version.map(PaperVersion::getFileName).orElse(""), version.map(PaperVersion::getSha256).orElse(""), pinned, annexes);
    }

    /** The latest version that had come in on the day of the meeting; what came later was not before the committee. */
    private static Optional<PaperVersion> latest(Paper paper, Meeting meeting) {
        LocalDate last = meeting == null || meeting.getStart() == null ? LocalDate.MAX
                : (meeting.getEnd() == null ? meeting.getStart() : meeting.getEnd()).toLocalDate();
        List<PaperVersion> inTime = paper.getVersions().stream()
                .filter(version -> version.getReceived() == null || !version.getReceived().isAfter(last)).toList();
        return inTime.isEmpty() ? paper.getVersions().stream().findFirst() : Optional.of(inTime.getLast());
    }

    private static List<Recusal> recusals(AgendaItem item) {
        Meeting meeting = AgendaNumbers.meeting(item);
        return meeting == null ? List.of() : meeting.getAttendance().stream()
                .filter(event -> event.getKind() == AttendanceKind.RECUSE && event.getItem() == item && event.getParty() != null)
                .map(event -> new Recusal(name(event.getParty()), text(event.getReason()))).distinct().toList();
    }

    private static List<MotionLine> motions(AgendaItem item) {
        List<Motion> motions = item.getMotions();
        return motions.stream().map(motion -> new MotionLine(text(motion.getText()), name(motion.getMover()), name(motion.getSeconder()),
                motion.getAmends() == null ? 0 : motions.indexOf(motion.getAmends()) + 1, motion.getState().getLiteral())).toList();
    }

    private DecisionLine decision(Decision decision) {
        boolean secret = decision.getMethod() == DecisionMethod.SECRET;
        List<VoteLine> votes = secret ? List.of() : decision.getVotes().stream().filter(vote -> vote.getVoter() != null)
                .map(vote -> new VoteLine(name(vote.getVoter()), vote.getChoice().getLiteral(), name(vote.getCastBy()))).toList();
        List<Dissent> dissents = decision.getVotes().stream().filter(vote -> !text(vote.getDissent()).isBlank())
                .map(vote -> new Dissent(name(vote.getVoter()), vote.getDissent())).toList();
        String superseded = decision.getSupersedes() == null ? ""
                : Stream.of(decision.getSupersedes().getReference(), decision.getSupersedes().getText())
                        .filter(word -> word != null && !word.isBlank()).findFirst().orElse("");
        return new DecisionLine(text(decision.getReference()), text(decision.getText()), decision.getResult().getLiteral(),
                text(decision.getResultText()),
                decision.getMethod() == DecisionMethod.NOT_RECORDED ? "" : decision.getMethod().getLiteral(),
                Optional.ofNullable(decision.getDate()), tally(decision), votes, dissents, name(decision.getMover()),
                name(decision.getSeconder()), text(decision.getQuorumNote()), text(decision.getMajorityNote()), here(decision.getOpens()),
                here(decision.getExpires()), name(decision.getReferredTo()), superseded, Optional.ofNullable(decision.getReviewOn()));
    }

    private Optional<ZonedDateTime> here(ZonedDateTime time) {
        return Optional.ofNullable(time).map(at -> at.withZoneSameInstant(zone));
    }

    private static Optional<Tally> tally(Decision decision) {
        if (!decision.getVotes().isEmpty()) {
            Map<VoteChoice, Long> counted = decision.getVotes().stream()
                    .collect(Collectors.groupingBy(Vote::getChoice, LinkedHashMap::new, Collectors.counting()));
            var others = new LinkedHashMap<String, Integer>();
            Stream.of(VoteChoice.NOT_VOTING, VoteChoice.RECUSED, VoteChoice.ABSENT).filter(counted::containsKey)
                    .forEach(choice -> others.put(choice.getLiteral(), counted.get(choice).intValue()));
            return Optional.of(new Tally(number(counted, VoteChoice.FOR), number(counted, VoteChoice.AGAINST),
                    number(counted, VoteChoice.ABSTAIN), others));
        }
        int all = decision.getVotesFor() + decision.getVotesAgainst() + decision.getAbstentions();
        return all == 0 ? Optional.empty()
                : Optional.of(new Tally(decision.getVotesFor(), decision.getVotesAgainst(), decision.getAbstentions(), Map.of()));
    }

    private static int number(Map<VoteChoice, Long> counted, VoteChoice choice) {
        return counted.getOrDefault(choice, 0L).intValue();
    }

    Action action(ActionItem action) {
        return new Action(text(action.getReference()), text(action.getTitle()), text(action.getText()), names(action.getOwners()),
                Optional.ofNullable(action.getDue()), action.isDueNextMeeting());
    }

    Recommendation recommendation(org.consultum.model.Recommendation made) {
        return new Recommendation(text(made.getReference()), text(made.getTitle()), text(made.getText()), names(made.getAddressees()),
                Optional.ofNullable(made.getResponseDue()));
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(MinutesCollector::name).filter(name -> !name.isBlank()).collect(Collectors.joining("; "));
    }
}
