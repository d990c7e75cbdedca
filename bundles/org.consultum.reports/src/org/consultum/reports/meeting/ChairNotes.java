package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;
import static org.consultum.reports.meeting.MeetingHead.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.MeetingDays;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Interest;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MotionState;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What a chair should know about an item before it is called. */
final class ChairNotes {

    /** An item is seldom carried over more than twice; a circle of references ends here. */
    private static final int LONGEST_HISTORY = 12;

    private final ReportWords words;
    private final LocalDate asOf;
    private final List<Membership> members;
    private final ActionDue due = new ActionDue(MeetingDays.ofModel());

    /**
     * Notes for one meeting.
     *
     * @param members memberships on the day of the meeting
     */
    ChairNotes(ReportWords words, LocalDate asOf, List<Membership> members) {
        this.words = words;
        this.asOf = asOf;
        this.members = members;
    }

    /** The line of the agenda and all that is known about it. */
    Map<String, Object> values(AgendaEntry entry) {
        AgendaItem item = entry.item();
        List<AgendaItem> earlier = earlier(item);
        var values = new LinkedHashMap<>(entry.values());
        values.put("papers", entry.papers().stream().map(this::paper).toList());
        List<ReportText> proposals = proposals(item);
        values.put("proposals", proposals);
        values.put("noProposal", proposals.isEmpty() && asksForDecision(item));
        values.put("history", history(item, earlier));
        values.put("decided", earlier.stream().flatMap(each -> each.getDecisions().stream()).map(this::decision).toList());
        values.put("actions", actions(item, earlier).stream().map(this::action).toList());
        values.put("conflicts", conflicts(item));
        return values;
    }

    /** Elements beyond the item itself of which something is said. */
    List<Element> about(AgendaItem item) {
        var about = new ArrayList<Element>(earlier(item));
        about.addAll(actions(item, earlier(item)));
        return about;
    }

    private static boolean asksForDecision(AgendaItem item) {
        return item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE;
    }

    private Map<String, Object> paper(PaperUse use) {
        Paper paper = use.getPaper();
        Optional<PaperVersion> version = AgendaEntry.version(use);
        String from = Offices.names(paper.getOriginators(), words);
        String day = version.map(PaperVersion::getReceived).or(() -> Optional.ofNullable(paper.getDate())).map(words::shortDate).orElse("");
        String missing = version.isPresent() ? "" : joined(", ", words.text("paper.missing"),
            paper.getDue() == null ? "" : words.text("minutes.dueOn", paper.getDue()),
            paper.getOwes() == null ? "" : words.name(paper.getOwes()));
        return Map.of("label", AgendaEntry.paper(use, words), "line", joined(" \u00B7 ",
            use.getPurpose() == null ? "" : words.text("purpose." + use.getPurpose().getLiteral()), from, day, missing,
            text(use.getNote())));
    }

    /** What the committee is to agree to: motions that stand, and decisions that are drafted. */
    private static List<ReportText> proposals(AgendaItem item) {
        return Stream.concat(
            item.getMotions().stream().filter(motion -> motion.getState() == MotionState.PENDING).map(motion -> motion.getText()),
            item.getDecisions().stream().filter(decision -> decision.getResult() == DecisionResult.OPEN).map(Decision::getText))
            .filter(Objects::nonNull).filter(text -> !text.isBlank()).map(ReportText::of).toList();
    }

    /** The items it carries on, the latest first. */
    private static List<AgendaItem> earlier(AgendaItem item) {
        Set<AgendaItem> chain = new LinkedHashSet<>();
        AgendaItem at = item.getCarriedOverFrom();
        while (at != null && !at.eIsProxy() && chain.size() < LONGEST_HISTORY && at != item && chain.add(at)) {
            at = at.getCarriedOverFrom();
        }
        return List.copyOf(chain);
    }

    private List<String> history(AgendaItem item, List<AgendaItem> earlier) {
        var history = new ArrayList<String>();
        earlier.forEach(from -> history.add(words.text("minutes.link.carriedFrom", where(from))));
        if (item.getReferredFrom() != null) {
            history.add(words.text("minutes.link.referredFrom", where(item.getReferredFrom())));
        }
        item.getArisesFrom().forEach(from -> history.add(words.text("arises", words.name(from))));
        return history;
    }

    /** Number, title, meeting and day of another item. */
    private String where(AgendaItem item) {
        Optional<Meeting> meeting = Optional.ofNullable(AgendaNumbers.meeting(item));
        return joined(", ", joined(" ", AgendaNumbers.number(item), text(item.getTitle())),
            meeting.map(Meeting::getCommittee).map(words::name).orElse(""),
            meeting.map(Meeting::getTitle).map(MeetingHead::text).orElse(""),
            meeting.map(Meeting::getStart).map(start -> words.shortDate(start.toLocalDate())).orElse(""));
    }

    private Map<String, Object> decision(Decision decision) {
        String result = text(decision.getResultText()).isEmpty() ? words.text("minutes.result." + decision.getResult().getLiteral())
            : text(decision.getResultText());
        return Map.of("title", joined(", ", text(decision.getReference()), result), "text", ReportText.of(decision.getText()));
    }

    /** Open actions that came of the item or of what it carries on, or that it arises from. */
    private List<ActionItem> actions(AgendaItem item, List<AgendaItem> earlier) {
        var origins = new LinkedHashSet<Element>();
        Stream.concat(Stream.of(item), earlier.stream()).forEach(each -> {
            origins.add(each);
            origins.addAll(each.getDecisions());
        });
        Meeting meeting = AgendaNumbers.meeting(item);
        Committee committee = meeting == null ? null : meeting.getCommittee();
        Stream<ActionItem> ours = committee == null || committee.getActionList() == null ? Stream.empty()
            : committee.getActionList().getActions().stream().filter(action -> origins.contains(action.getOrigin()));
        Stream<ActionItem> named = item.getArisesFrom().stream().filter(ActionItem.class::isInstance).map(ActionItem.class::cast);
        return Stream.concat(ours, named).distinct().filter(action -> !ActionStatusOn.finished(action)).toList();
    }

    private Map<String, Object> action(ActionItem action) {
        String owners = Offices.names(action.getOwners(), words);
        String day = due.day(action, asOf).map(on -> words.text("minutes.dueOn", on)).orElse("");
        int late = due.daysOverdue(action, asOf);
        return Map.of("title", joined(" ", text(action.getReference()), text(action.getTitle())), "who", joined(", ", owners, day), "late",
            late == 0 ? "" : words.count("overdue", late));
    }

    /** Who has said that they step back, and members with an interest in those who wrote the papers or present. */
    private List<String> conflicts(AgendaItem item) {
        var conflicts = new LinkedHashSet<String>();
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting != null) {
            meeting.getAttendance().stream().filter(event -> event.getKind() == AttendanceKind.RECUSE && event.getItem() == item)
                .filter(event -> event.getParty() != null)
                .map(event -> joined(": ", words.text("recused", words.name(event.getParty())), text(event.getReason())))
                .forEach(conflicts::add);
        }
        Set<Organisation> involved = involved(item);
        members.forEach(member -> interests(member.getMember()).filter(interest -> involved.contains(interest.getOrganisation()))
            .map(interest -> words.text("interest", words.name(member.getMember()), words.name(interest.getOrganisation())))
            .forEach(conflicts::add));
        return List.copyOf(conflicts);
    }

    private static Set<Organisation> involved(AgendaItem item) {
        var involved = new LinkedHashSet<Organisation>();
        Stream.concat(item.getPresenters().stream(), item.getPapers().stream().map(PaperUse::getPaper).filter(Objects::nonNull)
            .flatMap(paper -> paper.getOriginators().stream())).forEach(party -> Offices.organisation(party).ifPresent(involved::add));
        return involved;
    }

    private Stream<Interest> interests(Party member) {
        Person person = switch (member) {
            case Person self -> self;
            case Role role -> role.getHolder();
            default -> null;
        };
        return person == null ? Stream.empty() : person.getInterests().stream().filter(interest -> interest.getOrganisation() != null)
            .filter(interest -> interest.getUntil() == null || !interest.getUntil().isBefore(asOf));
    }
}
