package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Lesson;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Succession;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/**
 * A committee gives account of a year or another time: who it is, who sits on it, when it met, what it decided and recommended and what
 * became of that, what it cost, what its charter asks and whether that is recorded, and what comes next.
 */
public final class AnnualReport implements Report {

    private static final String YEAR = "year";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required("committee", Type.COMMITTEE), ReportParameter.optional(YEAR, Type.NUMBER),
            ReportParameter.optional("from", Type.DAY), ReportParameter.optional("to", Type.DAY));
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        Committee committee = request.element("committee", Committee.class).orElseThrow();
        return new Account(committee, span(request), request).content();
    }

    /** The chosen year or days; the year of the day of the report where nothing is chosen. Never beyond that day. */
    private static Span span(ReportRequest request) throws ReportRefusedException {
        var words = request.words();
        boolean days = request.day("from").isPresent() || request.day("to").isPresent();
        Optional<String> year = request.value(YEAR);
        if (days && year.isPresent()) {
            throw new ReportRefusedException(words.text("refused.both"), words.text("refused.both.remedy"));
        }
        Span span = days ? Span.chosen(request) : Span.year(year(year.orElse(String.valueOf(request.asOf().getYear())), words));
        if (span.from().isAfter(request.asOf())) {
            throw new ReportRefusedException(words.text("refused.future", words.shortDate(span.from()), words.shortDate(request.asOf())),
                words.text("refused.future.remedy"));
        }
        return span.until().isAfter(request.asOf()) ? new Span(span.from(), request.asOf()) : span;
    }

    private static int year(String text, ReportWords words) throws ReportRefusedException {
        if (!text.matches("[12]\\d{3}")) {
            throw new ReportRefusedException(words.text("refused.year", text), words.text("refused.year.remedy"));
        }
        return Integer.parseInt(text);
    }

    /** One committee over some days. */
    private static final class Account {

        private final Committee committee;
        private final Span span;
        private final LocalDate asOf;
        private final ReportWords words;
        private final List<Committee> groups;
        private final List<Meeting> held;
        private final List<Meeting> calledOff;
        private final List<Meeting> coming;
        private final Attended attended;
        private final AnnualMembers members;
        private final AnnualWork work;
        private final Charters charters;
        /** Whether the whole register is there: nothing is unrecorded because it is not released. */
        private final boolean whole;

        Account(Committee committee, Span span, ReportRequest request) {
            this.committee = committee;
            this.span = span;
            this.asOf = request.asOf();
            this.words = request.words();
            this.groups = request.register().getCommittees().stream().filter(group -> group.getParent() == committee)
                .filter(group -> existed(group, span)).toList();
            this.held = Meetings.held(committee, span);
            this.calledOff = Meetings.calledOff(committee, span);
            this.coming = Meetings.coming(committee, new Span(asOf.plusDays(1), asOf.plusYears(1)));
            request.progress().check();
            this.attended = Attended.of(held);
            this.members = new AnnualMembers(committee, span.until(), words);
            this.whole = request.recipient().isEmpty();
            this.work = new AnnualWork(committee, held, span, asOf, words, whole);
            this.charters = new Charters(Charters.on(committee, asOf), words);
        }

        private static boolean existed(Committee group, Span span) {
            return (group.getEstablished() == null || !group.getEstablished().isAfter(span.until()))
                && (group.getDissolved() == null || !group.getDissolved().isBefore(span.from()));
        }

        ReportContent content() {
            var tables = new AttendanceTables(attended, words);
            return ReportContent.titled(words.text("title", year())).over(Shown.text(committee.getName()))
                .below(words.text("below", words.shortDate(span.from()), words.shortDate(span.until())))
                .subject(words.text("subject", words.name(committee), words.shortDate(span.from()), words.shortDate(span.until())))
                .about(shown())
                .value("day", asOf).value("until", span.until())
                .value("mission", ReportText.of(committee.getMission()))
                .value("hasMission", !Shown.text(committee.getMission()).isEmpty())
                .value("facts", facts().rows()).value("figures", figures().rows()).value("costs", costs().rows())
                .value("chartered", charters.charter().isPresent()).value("whole", whole)
                .value("charter", charters.charter().map(Charter::getLabel).map(Shown::text))
                .value("members", members.all().size()).value("voting", members.voting())
                .value("held", held.size()).value("recorded", attended.recorded()).value("calledOff", calledOff.size())
                .value("decided", work.decisions().size()).value("recommended", work.made().size())
                .value("followed", work.made().size() + work.earlier().size())
                .value("completed", work.completed().size()).value("open", work.open().size())
                .value("overdue", work.overdue().size()).value("drafts", Charters.drafts(committee).size())
                .table(members.members()).table(members.balance()).chart(members.chart())
                .table(tables.brief()).table(tables.calledOff(calledOff)).chart(tables.chart())
                .table(work.decisionTable()).table(work.recommendationTable()).chart(work.loopChart())
                .table(work.overdueTable()).table(work.completedTable()).chart(work.actionChart())
                .table(groupTable()).table(whole || charters.charter().isPresent() ? charters.asked() : charters.nothing())
                .table(keptTable()).table(comingTable()).table(endingTable())
                .value("lessons", lessons().stream().map(lesson -> Map.of("title", Shown.text(lesson.getTitle()), "text",
                    ReportText.of(lesson.getText()))).toList())
                .build();
        }

        /** The year the days make up, or from which to which year they go. */
        private String year() {
            int first = span.from().getYear();
            int last = span.until().getYear();
            return first == last ? Integer.toString(first) : words.text("years", Integer.toString(first), Integer.toString(last));
        }

        private FactRows facts() {
            var rows = new FactRows()
                .row(words.text("fact.kind"), words.label(committee.getKind()))
                .row(words.text("fact.established"), Optional.ofNullable(committee.getEstablished()).map(words::shortDate))
                .row(words.text("fact.dissolved"), Optional.ofNullable(committee.getDissolved()).map(words::shortDate));
            for (Succession succession : committee.getSuccessions()) {
                rows.row(words.text("fact.succession"), words.text("succession", words.label(succession.getKind()),
                    succession.getPredecessor() == null ? Shown.text(succession.getPredecessorName())
                        : Shown.text(succession.getPredecessor().getName())));
            }
            rows.row(words.text("fact.parent"), Optional.ofNullable(committee.getParent()).map(Committee::getName))
                .row(words.text("fact.organisation"), Optional.ofNullable(committee.getOrganisation()).map(each -> each.getName()))
                .row(words.text("fact.website"), committee.getWebsite());
            charters.charter().ifPresent(charter -> rows.row(words.text("fact.charter"), charter.getLabel())
                .markdown(words.label(Literals.CHARTER__AUTHORITY), charter.getAuthority())
                .markdown(words.label(Literals.CHARTER__OBJECTIVES), charter.getObjectives())
                .row(words.label(Literals.CHARTER__REPORTS_TO), charter.getReportsTo())
                .row(words.label(Literals.CHARTER__TERMINATION), charters.termination()));
            return rows;
        }

        private FactRows figures() {
            return new FactRows()
                .row(words.text("figure.held"), words.number(held.size()))
                .row(words.text("figure.calledOff"), words.number(calledOff.size()))
                .row(words.text("figure.attendance"), attended.recorded() == 0 ? "" : words.percent(attended.percent()))
                .row(words.text("figure.decisions"), words.number(work.decisions().size()))
                .row(words.text("figure.recommended"), words.number(work.made().size()))
                .row(words.text("figure.closed"), words.number(work.closed()))
                .row(words.text("figure.raised"), words.number(work.raised()))
                .row(words.text("figure.completed"), words.number(work.completed().size()))
                .row(words.text("figure.overdue", words.shortDate(asOf)), words.number(work.overdue().size()));
        }

        private FactRows costs() {
            String none = words.text("notRecorded");
            return new FactRows()
                .row(words.label(Literals.CHARTER__ANNUAL_COST), charters.cost().orElse(none))
                .row(words.label(Literals.CHARTER__STAFF_YEARS),
                    charters.charter().map(Charter::getStaffYears).map(words::number).orElse(none))
                .row(words.label(Literals.CHARTER__SUPPORT),
                    charters.charter().map(Charter::getSupport).map(Shown::text).filter(text -> !text.isEmpty()).orElse(none));
        }

        private ReportTable groupTable() {
            var table = ReportTable.named("groups", words.text("table.groups"))
                .column("name", words.text("column.group"), Kind.TEXT, 25)
                .column("kind", words.text("column.kind"), Kind.TEXT, 22)
                .column("members", words.text("column.members"), Kind.NUMBER, 12)
                .column("meetings", words.text("column.meetings"), Kind.NUMBER, 11)
                .column("open-actions", words.text("column.openActions"), Kind.NUMBER, 12)
                .column("mandate-until", words.text("column.mandateUntil"), Kind.DAY, 18);
            groups.forEach(group -> table.row(Shown.text(group.getName()), words.label(group.getKind()),
                Members.on(group, span.until()).size(), Meetings.held(group, span).size(),
                group.getActionList() == null ? 0L : group.getActionList().getActions().stream()
                    .filter(action -> !ActionStatusOn.finished(action)).count(),
                Optional.ofNullable(group.getDissolved()).or(() -> Charters.on(group, asOf).map(Charter::getExpires))));
            return table.build();
        }

        /** What the charter and the rules of advisory committees ask, beside what is recorded of it. */
        private ReportTable keptTable() {
            var table = ReportTable.named("kept", words.text("table.kept"))
                .column("asked", words.text("column.asked"), Kind.TEXT, 46)
                .column("recorded", words.text("column.kept"), Kind.TEXT, 54);
            if (!whole) {
                return table.build();
            }
            charters.charter().map(Charter::getMeetingsPerYear).filter(meetings -> meetings > 0).ifPresent(meetings ->
                table.row(words.count("asked.meetings", meetings), words.count("kept.meetings", held.size())));
            table.row(words.text("asked.answered"), work.unanswered() == 0 ? words.text("kept.answered")
                : words.count("kept.unanswered", work.unanswered()));
            table.row(words.text("asked.closed"), work.closed() == 0 ? words.text("kept.noneClosed")
                : words.count("kept.closed", work.closed(), work.closedAnswered()));
            table.row(words.text("asked.balance"), members.interestClasses() == 0 ? words.text("kept.noInterest")
                : words.count("kept.balance", members.interestClasses()));
            return table.build();
        }

        private ReportTable comingTable() {
            var table = ReportTable.named("coming", words.text("table.coming"))
                .column("day", words.text("column.day"), Kind.DAY, 18)
                .column("meeting", words.text("column.meeting"), Kind.TEXT, 38)
                .column("place", words.text("column.place"), Kind.TEXT, 24)
                .column("state", words.text("column.state"), Kind.TEXT, 20);
            coming.forEach(meeting -> table.row(meeting.getStart().toLocalDate(), Meetings.title(meeting, words),
                Shown.text(meeting.getPlace()), words.label(meeting.getState())));
            return table.build();
        }

        /** What ends within a year: the charter, mandates of groups, terms of members. */
        private ReportTable endingTable() {
            var table = ReportTable.named("ending", words.text("table.ending"))
                .column("day", words.text("column.day"), Kind.DAY, 18)
                .column("what", words.text("column.what"), Kind.TEXT, 82);
            record End(LocalDate day, String what) {
            }
            var within = new Span(asOf, asOf.plusYears(1));
            var ends = new ArrayList<End>();
            charters.charter().map(Charter::getExpires).filter(within::holds)
                .ifPresent(end -> ends.add(new End(end, words.text("end.charter"))));
            groups.forEach(group -> Charters.on(group, asOf).map(Charter::getExpires).filter(within::holds)
                .ifPresent(end -> ends.add(new End(end, words.text("end.mandate", Shown.text(group.getName()))))));
            Members.on(committee, asOf).stream().filter(member -> within.holds(member.getUntil())).forEach(member ->
                ends.add(new End(member.getUntil(), words.text("end.term", Shown.name(member.getMember(), words)))));
            ends.stream().sorted(Comparator.comparing(End::day)).forEach(end -> table.row(end.day(), end.what()));
            return table.build();
        }

        private List<Lesson> lessons() {
            return committee.getFeedbackList() == null ? List.of()
                : committee.getFeedbackList().getLessons().stream().filter(lesson -> span.holds(lesson.getDate())).toList();
        }

        /** Everything the report shows of the register. */
        private List<Element> shown() {
            var shown = new ArrayList<Element>();
            shown.addAll(Shown.named(Stream.concat(Stream.of(committee), Stream.concat(groups.stream(), coming.stream()))));
            charters.charter().ifPresent(shown::add);
            shown.addAll(members.all());
            shown.addAll(Shown.named(members.all().stream().map(Membership::getMember)));
            shown.addAll(AttendanceTables.shown(Stream.concat(held.stream(), calledOff.stream())));
            shown.addAll(work.decisions());
            Stream.of(work.made(), work.earlier()).flatMap(List::stream).forEach(shown::add);
            Stream.of(work.completed(), work.overdue()).flatMap(List::stream).forEach(shown::add);
            shown.addAll(lessons());
            return shown;
        }
    }
}
