package org.consultum.reporting.internal.minutes;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesDocument.Absent;
import org.consultum.reporting.minutes.MinutesDocument.Approval;
import org.consultum.reporting.minutes.MinutesDocument.Attendance;
import org.consultum.reporting.minutes.MinutesDocument.Attendee;
import org.consultum.reporting.minutes.MinutesDocument.Correction;
import org.consultum.reporting.minutes.MinutesDocument.Group;
import org.consultum.reporting.minutes.MinutesDocument.Head;
import org.consultum.reporting.minutes.MinutesDocument.Move;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.reporting.minutes.MinutesItem.Action;
import org.consultum.reporting.minutes.MinutesItem.PaperLine;
import org.consultum.reporting.minutes.MinutesScope;

/**
 * Minutes as blocks: what stands where and under which words, the same for every format. Every text of the data passes the cleaner here,
 * once, and nowhere else. Not for use by several threads; a layout is used once.
 */
public final class Layout {
    /** Characters of the longest text taken; far more than anybody says on one item. */
    static final int MOST_TEXT = 200_000;

    private static final int MOST_LINE = 1_000;
    private static final int MOST_LABEL = 100;
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "postponed");

    private final MinutesDocument minutes;
    private final Wording wording;
    private final TextCleaner cleaner;
    private final ItemLayout items;
    private final List<Block> blocks = new ArrayList<>();

    /** @param cleaner counts what it has to replace */
    public Layout(MinutesDocument minutes, TextCleaner cleaner) {
        this.minutes = minutes;
        this.wording = Wording.of(minutes.language());
        this.cleaner = cleaner;
        this.items = new ItemLayout(wording, cleaner, severalDays(minutes.head()));
    }

    /** {@return the words it uses} */
    public Wording wording() {
        return wording;
    }

    /** {@return banner of every page; may be empty} */
    public String marking() {
        return line(minutes.marking());
    }

    /** {@return title of the document as viewers show it} */
    public String documentTitle() {
        return Stream.of(wording.text("minutes.of"), committee(), meeting(), day()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** {@return one sentence on what the document is} */
    public String subject() {
        return wording.text("minutes.subject", committee(),
                minutes.head().start().map(start -> wording.date(start.toLocalDate())).orElseGet(() -> wording.text("cover.undated")));
    }

    /** {@return name of the committee} */
    public String committee() {
        return line(minutes.head().committee());
    }

    /** {@return what stands at the foot of every page} */
    public String foot() {
        String body = line(minutes.head().shortName());
        return Stream.of(wording.text("minutes.of"), body.isEmpty() ? committee() : body, meeting(), day()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00B7 "));
    }

    /** {@return the document as blocks} */
    public List<Block> blocks() {
        if (blocks.isEmpty()) {
            title();
            attendance();
            prose("", minutes.introduction());
            proceedings();
            outcome();
            corrections();
            next();
            papers();
            approval();
        }
        return List.copyOf(blocks);
    }

    private static boolean severalDays(Head head) {
        return head.start().isPresent() && head.end().isPresent()
                && !head.start().get().toLocalDate().equals(head.end().get().toLocalDate());
    }

    private String meeting() {
        String title = line(minutes.head().title());
        return title.isEmpty() ? numbered() : title;
    }

    private String numbered() {
        String number = label(minutes.head().number());
        return number.isEmpty() ? "" : wording.text("pack.meetingNumber", number);
    }

    private String day() {
        return minutes.head().start().map(start -> wording.shortDate(start.toLocalDate())).orElse("");
    }

    private void title() {
        Head head = minutes.head();
        var below = new ArrayList<String>();
        add(below, line(head.title()).isEmpty() ? "" : numbered());
        add(below, wording.term("kind", label(head.kind())));
        if (CALLED_OFF.contains(head.state())) {
            add(below, wording.term("state", head.state()));
        }
        String left = minutes.scope() == MinutesScope.PUBLIC
                ? switch (minutes.leftOut()) {
                    case 0 -> wording.text("minutes.public");
                    case 1 -> wording.text("minutes.publicLeftOutOne");
                    default -> wording.text("minutes.publicLeftOut", minutes.leftOut());
                } : "";
        blocks.add(new Block.Title(committee(), wording.text("minutes.title", meeting()), below.isEmpty() ? List.of()
                : List.of(String.join(" \u00B7 ", below)), left));
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(wording.text("cover.date"), Stream.of(
                head.start().map(start -> wording.span(start, head.end())).orElseGet(() -> wording.text("cover.undated")),
                head.start().map(wording::zone).orElse("")).filter(part -> !part.isEmpty()).toList()));
        head.sittings().forEach(sitting -> sitting.start().ifPresent(start -> fact(facts, line(sitting.title()).isEmpty()
                ? wording.text("minutes.sitting") : line(sitting.title()), wording.span(start, sitting.end()), line(sitting.place()))));
        String place = line(head.place());
        String online = head.online() ? wording.text(place.isEmpty() ? "minutes.online" : "minutes.andOnline") : "";
        fact(facts, wording.text("cover.place"), place, online);
        head.opened().ifPresent(at -> fact(facts, wording.text("minutes.opened"), moment(at)));
        head.adjourned().ifPresent(at -> fact(facts, wording.text("minutes.adjourned"), moment(at)));
        Attendance attendance = minutes.attendance();
        fact(facts, wording.text(attendance.chairs().size() > 1 ? "minutes.coChairs" : "minutes.chair"), names(attendance.chairs()));
        fact(facts, wording.text("minutes.secretary"), names(attendance.secretaries()));
        if (!head.openness().isEmpty()) {
            fact(facts, wording.text("notice.access"), wording.term("access", label(head.openness())));
        }
        fact(facts, wording.text("minutes.state"), state(minutes.approval()));
        blocks.add(new Block.Facts(facts));
    }

    private String moment(ZonedDateTime at) {
        boolean sameDay = minutes.head().start().filter(start -> start.toLocalDate().equals(at.toLocalDate())).isPresent();
        return sameDay && !severalDays(minutes.head()) ? wording.time(at)
                : wording.text("date.at", wording.date(at.toLocalDate()), wording.time(at));
    }

    private static void fact(List<Block.Fact> facts, String label, String... lines) {
        List<String> said = Stream.of(lines).filter(text -> !text.isEmpty()).toList();
        if (!said.isEmpty()) {
            facts.add(new Block.Fact(label, said));
        }
    }

    private void attendance() {
        Attendance attendance = minutes.attendance();
        heading("attendance", wording.text("minutes.attendance"));
        if (!attendance.recorded()) {
            blocks.add(new Block.Line("", wording.text("minutes.attendanceNone"), true));
            return;
        }
        boolean remarks = attendance.groups().stream().flatMap(group -> group.attendees().stream()).anyMatch(who -> !remarks(who).isEmpty())
                || attendance.absent().stream().anyMatch(who -> !who.reason().isBlank());
        for (Group group : attendance.groups()) {
            people(wording.text("minutes.category." + group.category()), remarks, group.attendees().stream()
                    .map(who -> List.of(line(who.name()), line(who.capacity()), remarks(who))).toList());
        }
        people(wording.text("minutes.apologies"), remarks, absent(attendance, true));
        people(wording.text("minutes.absent"), remarks, absent(attendance, false));
        if (!attendance.unrecorded().isEmpty()) {
            blocks.add(new Block.Line(wording.text("minutes.unrecorded"), names(attendance.unrecorded()), true));
        }
        attendance.quorum().ifPresent(quorum -> blocks.add(new Block.Line(wording.text("minutes.quorum"),
                wording.text("minutes.quorumCount", quorum.present(), quorum.counted(), quorum.needed()) + wording.text("sentence.gap")
                        + (quorum.counted() < quorum.entitled()
                                ? wording.text("minutes.quorumRecused", quorum.entitled() - quorum.counted()) + wording.text("sentence.gap")
                                : "")
                        + wording.text(quorum.reached() ? "minutes.quorumReached" : "minutes.quorumMissed"), false)));
    }

    private List<List<String>> absent(Attendance attendance, boolean excused) {
        return attendance.absent().stream().filter(who -> who.excused() == excused)
                .map((Absent who) -> List.of(line(who.name()), line(who.capacity()), line(who.reason()))).toList();
    }

    private void people(String caption, boolean remarks, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String name = wording.text("minutes.name");
        String capacity = wording.text("minutes.capacity");
        List<Block.Column> columns = remarks
                ? List.of(new Block.Column(name, 38), new Block.Column(capacity, 38), new Block.Column(wording.text("minutes.remarks"), 24))
                : List.of(new Block.Column(name, 50), new Block.Column(capacity, 50));
        blocks.add(new Block.Table(caption, true, columns, rows.stream().map(row -> row.subList(0, columns.size())).toList()));
    }

    private String remarks(Attendee who) {
        var remarks = new ArrayList<String>();
        if (!who.insteadOf().isEmpty()) {
            remarks.add(wording.text("minutes.insteadOf", names(who.insteadOf())));
        }
        if (!who.proxiesOf().isEmpty()) {
            remarks.add(wording.text("minutes.proxyOf", names(who.proxiesOf())));
        }
        if (who.remote()) {
            remarks.add(wording.text("minutes.remote"));
        }
        for (Move move : who.moves()) {
            String at = severalDays(minutes.head())
                    ? wording.text("date.at", wording.shortDate(move.at().toLocalDate()), wording.time(move.at()))
                    : wording.time(move.at());
            remarks.add(wording.text(move.arrival() ? "minutes.arrived" : "minutes.left", at));
        }
        return String.join(wording.text("list.separator"), remarks);
    }

    private void proceedings() {
        heading("proceedings", wording.text("minutes.proceedings"));
        if (minutes.items().isEmpty()) {
            blocks.add(new Block.Line("", wording.text("agenda.empty"), true));
        }
        int level = 1;
        for (int i = 0; i < minutes.items().size(); i++) {
            MinutesItem item = minutes.items().get(i);
            level = Math.min(level + 1, item.depth() + 2);
            boolean holdsOthers = i + 1 < minutes.items().size() && minutes.items().get(i + 1).depth() > item.depth();
            blocks.addAll(items.blocks(item, level, "item-" + (i + 1), holdsOthers));
        }
        prose("", minutes.closing());
        minutes.actions().forEach(action -> blocks.add(items.action(action)));
        minutes.recommendations().forEach(made -> blocks.add(items.recommendation(made)));
    }

    /** All actions once more, as the list people work from. */
    private void outcome() {
        var rows = new ArrayList<List<String>>();
        minutes.items().forEach(item -> item.actions().forEach(action -> rows.add(row(action, label(item.number())))));
        minutes.actions().forEach(action -> rows.add(row(action, "")));
        if (!rows.isEmpty()) {
            heading("actions", wording.text("minutes.actions"));
            blocks.add(new Block.Table(wording.text("minutes.actions"), false,
                    List.of(new Block.Column(wording.text("minutes.reference"), 13), new Block.Column(wording.text("minutes.action"), 35),
                            new Block.Column(wording.text("minutes.owner"), 28), new Block.Column(wording.text("minutes.due"), 15),
                            new Block.Column(wording.text("agenda.item"), 9)), rows));
        }
    }

    private List<String> row(Action action, String item) {
        return List.of(label(action.reference()), line(action.title()), line(action.owners()), items.due(action), item);
    }

    private void corrections() {
        if (minutes.corrections().isEmpty()) {
            return;
        }
        heading("corrections", wording.text("minutes.corrections"));
        for (Correction correction : minutes.corrections()) {
            String who = Stream.of(line(correction.askedBy()), correction.date().map(wording::shortDate).orElse(""))
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            String about = label(correction.item()).isEmpty() ? wording.text("minutes.correction")
                    : wording.text("minutes.correctionOf", label(correction.item()));
            String verdict = wording.text(correction.accepted() ? "minutes.accepted" : "minutes.notAccepted");
            var inside = new ArrayList<Block>();
            items.prose(inside, "", correction.text());
            items.prose(inside, wording.text("minutes.passage"), correction.passage());
            items.prose(inside, wording.text("minutes.replacement"), correction.replacement());
            items.said(inside, wording.text("minutes.askedBy"), who);
            blocks.add(new Block.Panel(Block.Panel.Kind.MOTION, about, verdict, inside));
        }
    }

    private void next() {
        minutes.next().ifPresent(meeting -> {
            heading("next", wording.text("minutes.next"));
            var facts = new ArrayList<Block.Fact>();
            String number = label(meeting.number());
            fact(facts, wording.text("minutes.meeting"), line(meeting.title()),
                    number.isEmpty() ? "" : wording.text("pack.meetingNumber", number));
            fact(facts, wording.text("cover.date"), wording.span(meeting.start(), meeting.end()), wording.zone(meeting.start()));
            fact(facts, wording.text("cover.place"), line(meeting.place()));
            blocks.add(new Block.Facts(facts));
        });
    }

    /** The exact revision of every paper, so that the copies kept with the minutes can be told from others. */
    private void papers() {
        var rows = new ArrayList<List<String>>();
        for (MinutesItem item : minutes.items()) {
            for (PaperLine paper : item.papers()) {
                rows.add(row(paper, label(item.number())));
                paper.annexes().forEach(annex -> rows.add(row(annex, label(item.number()))));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        heading("papers", wording.text("minutes.papers"));
        blocks.add(new Block.Line("", wording.text("minutes.papersIntro"), true));
        blocks.add(new Block.Table(wording.text("minutes.papers"), false,
                List.of(new Block.Column(wording.text("agenda.item"), 9), new Block.Column(wording.text("annex.paper"), 37),
                        new Block.Column(wording.text("minutes.version"), 17), new Block.Column(wording.text("annex.file"), 37)), rows));
    }

    private List<String> row(PaperLine paper, String item) {
        String title = Stream.of(label(paper.reference()), line(paper.title())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String sum = label(paper.sha256());
        return List.of(item, title, items.version(paper),
                Stream.of(line(paper.fileName()), sum.isEmpty() ? "" : "SHA-256 " + sum).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private void approval() {
        Approval approval = minutes.approval();
        heading("approval", wording.text("minutes.approval"));
        blocks.add(new Block.Line("", state(approval), false));
        if (!line(approval.reopenedReason()).isEmpty()) {
            blocks.add(new Block.Line(wording.text("minutes.reopened"), line(approval.reopenedReason()), false));
        }
        blocks.add(new Block.Line("", wording.text("minutes.certify"), false));
        blocks.add(new Block.Signatures(approval.signatures().stream().map(signature -> new Block.Signature(
                wording.text("minutes.signature." + signature.role()), line(signature.name()), wording.text("minutes.date"))).toList()));
    }

    private String state(Approval approval) {
        String in = line(approval.approvedIn());
        Optional<String> approved = approval.approvedOn().map(wording::shortDate);
        String state = switch (approval.state()) {
            case "circulated" -> approval.circulatedOn().map(day -> wording.text("minutes.circulatedOn", wording.shortDate(day)))
                    .orElseGet(() -> wording.text("minutes.circulated"));
            case "approved", "certified" -> approved.map(day -> in.isEmpty() ? wording.text("minutes.approvedOn", day)
                    : wording.text("minutes.approvedOnIn", day, in)).orElseGet(() -> wording.text("minutes.approved"));
            default -> wording.text("minutes.draft");
        };
        if (!approval.state().equals("certified")) {
            return state;
        }
        String by = line(approval.certifiedBy());
        String certified = by.isEmpty() ? wording.text("minutes.certified") : wording.text("minutes.certifiedBy", by);
        return state + wording.text("sentence.gap") + approval.certifiedOn()
                .map(day -> by.isEmpty() ? wording.text("minutes.certifiedOn", wording.shortDate(day))
                        : wording.text("minutes.certifiedByOn", by, wording.shortDate(day))).orElse(certified);
    }

    private void heading(String anchor, String text) {
        blocks.add(new Block.Heading(1, anchor, "", text, List.of()));
    }

    private void prose(String label, String markdown) {
        items.prose(blocks, label, markdown);
    }

    private String names(List<String> names) {
        return names.stream().map(this::line).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private String line(String text) {
        return cleaner.line(text, MOST_LINE);
    }

    private String label(String text) {
        return cleaner.line(text, MOST_LABEL);
    }
}
