package org.consultum.reports.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.action.ActionDue;
import org.consultum.followup.action.ActionDue.Expectation;
import org.consultum.followup.action.MeetingDays;
import org.consultum.followup.action.Responsibility;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/**
 * Actions by owner, committee or age, with how they stand on a day. An action of several owners stands under each of them and is counted
 * once in the totals.
 */
public final class ActionList implements Report {

    /** Days ahead that count as soon. */
    private static final int SOON = 14;
    private static final String GROUP_BY = "group-by";
    private static final String STATE = "state";
    private static final String PARTY = "party";
    private static final int EVERY = 500;

    /**
     * An action and how it stands.
     *
     * @param committee the committee that keeps it
     * @param due the day it is due
     * @param overdue days past that day; 0 when it is not overdue
     */
    private record Line(ActionItem action, Committee committee, Expectation expectation, Optional<LocalDate> due, int overdue, Age age) {

        boolean late() {
            return expectation == Expectation.OVERDUE;
        }

        boolean finished() {
            return expectation == Expectation.FINISHED;
        }
    }

    /**
     * Lines below one heading: what is due first stands first, what is finished last.
     *
     * @param owner whose actions they are; empty where they are not one owner's
     */
    private record Group(String title, Optional<Party> owner, List<Line> lines) {

        static Group of(String title, Optional<Party> owner, List<Line> lines) {
            return new Group(title, owner, lines.stream().sorted(Comparator.comparing(Line::finished)
                .thenComparing(line -> line.due().orElse(LocalDate.MAX))).toList());
        }
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.choice(GROUP_BY, "owner", "committee", "age"),
            ReportParameter.choice(STATE, "open", "overdue", "all"), ReportParameter.optional(Places.COMMITTEE, Type.COMMITTEE),
            ReportParameter.optional(PARTY, Type.PARTY));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        var names = new Names(words);
        Optional<Committee> chosen = request.element(Places.COMMITTEE, Committee.class);
        Optional<Responsibility> owner = request.element(PARTY, Party.class)
            .map(party -> Responsibility.of(request.register(), party, request.asOf()));
        String state = request.value(STATE).orElseThrow();
        List<Line> lines = lines(request, owner, state);
        String grouping = request.value(GROUP_BY).orElseThrow();
        List<Group> groups = groups(lines, grouping, owner, names, words);

        var content = ReportContent.titled(words.text("title." + state)).landscape()
            .over(chosen.map(names::full).orElseGet(() -> words.text("committees.all")))
            .below(words.text("asOf", request.asOf())).subject(words.text("subject." + grouping));
        owner.ifPresent(one -> content.below(words.text("owner", names.full(one.party()))));
        lines.forEach(line -> content.about(line.action()));
        content.value("lead", lead(lines, state, words));
        content.value("facts", facts(lines, state, words));
        content.value("severalOwners", grouping.equals("owner")
            && groups.stream().mapToInt(group -> group.lines().size()).sum() > lines.size());
        content.table(table(groups, grouping, lines, names, words));
        content.table(totals(groups, grouping, words));
        chart(lines, words).ifPresent(content::chart);
        return content.build();
    }

    private static List<Line> lines(ReportRequest request, Optional<Responsibility> owner, String state) {
        LocalDate asOf = request.asOf();
        var days = new HashMap<Committee, Optional<LocalDate>>();
        MeetingDays meetings = MeetingDays.ofModel();
        var due = new ActionDue((committee, day) -> days.computeIfAbsent(committee, it -> meetings.firstFrom(it, day)));
        Predicate<Line> wanted = switch (state) {
            case "overdue" -> Line::late;
            case "all" -> line -> true;
            default -> line -> !line.finished();
        };
        var lines = new ArrayList<Line>();
        for (Committee committee : Places.committees(request)) {
            var actions = Places.actions(committee).toList();
            for (int i = 0; i < actions.size(); i++) {
                ActionItem action = actions.get(i);
                if (i % EVERY == 0) {
                    request.progress().check();
                }
                var line = new Line(action, committee, due.expectation(action, asOf, SOON), due.day(action, asOf),
                    due.daysOverdue(action, asOf), Age.of(action, asOf));
                if (wanted.test(line) && owner.map(one -> one.owns(action)).orElse(true)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static List<Group> groups(List<Line> lines, String grouping, Optional<Responsibility> owner, Names names, ReportWords words) {
        return switch (grouping) {
            case "committee" -> by(lines, Line::committee).entrySet().stream()
                .map(entry -> Group.of(names.full(entry.getKey()), Optional.empty(), entry.getValue())).toList();
            case "age" -> by(lines, Line::age).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Group.of(entry.getKey().text(words), Optional.empty(), entry.getValue())).toList();
            default -> byOwner(lines, owner, names, words);
        };
    }

    private static <K> Map<K, List<Line>> by(List<Line> lines, Function<Line, K> key) {
        return lines.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** By owners, who come in the order of their names; last what nobody owns. */
    private static List<Group> byOwner(List<Line> lines, Optional<Responsibility> owner, Names names, ReportWords words) {
        var parties = new LinkedHashMap<Party, List<Line>>();
        var nobody = new ArrayList<Line>();
        for (Line line : lines) {
            List<Party> owners = line.action().getOwners().stream()
                .filter(party -> owner.map(one -> one.own().contains(party)).orElse(true)).distinct().toList();
            owners.forEach(party -> parties.computeIfAbsent(party, it -> new ArrayList<>()).add(line));
            if (owners.isEmpty()) {
                nobody.add(line);
            }
        }
        Stream<Group> owned = parties.entrySet().stream()
            .sorted(Comparator.comparing(entry -> names.sorted(entry.getKey()), String.CASE_INSENSITIVE_ORDER))
            .map(entry -> Group.of(names.full(entry.getKey()), Optional.of(entry.getKey()), entry.getValue()));
        return Stream.concat(owned, nobody.isEmpty() ? Stream.of()
            : Stream.of(Group.of(words.text("owner.none"), Optional.empty(), nobody))).toList();
    }

    private static String lead(List<Line> lines, String state, ReportWords words) {
        long late = lines.stream().filter(Line::late).count();
        String actions = words.count("lead." + state, lines.size());
        return state.equals("overdue") || lines.isEmpty() ? actions
            : words.text("lead.late", actions, late == 0 ? words.text("late.none") : words.count("late", late));
    }

    private static List<Map<String, Object>> facts(List<Line> lines, String state, ReportWords words) {
        var facts = new Facts();
        if (state.equals("all")) {
            fact(facts, "fact.open", lines, line -> !line.finished(), words);
        }
        fact(facts, "fact.soon", lines, line -> line.expectation() == Expectation.DUE_SOON, words);
        fact(facts, "fact.waiting", lines, line -> !line.finished() && line.action().getStatus() == ActionStatus.WAITING, words);
        fact(facts, "fact.resting", lines, line -> line.expectation() == Expectation.SNOOZED
            || line.expectation() == Expectation.NOT_BEGUN, words);
        fact(facts, "fact.withoutOwner", lines, line -> !line.finished() && line.action().getOwners().isEmpty(), words);
        if (state.equals("all")) {
            fact(facts, "fact.done", lines, line -> line.action().getStatus() == ActionStatus.DONE, words);
            fact(facts, "fact.cancelled", lines, line -> line.action().getStatus() == ActionStatus.CANCELLED, words);
        }
        return facts.rows();
    }

    private static void fact(Facts facts, String key, List<Line> lines, Predicate<Line> counted, ReportWords words) {
        facts.number(words.text(key, SOON), lines.stream().filter(counted).count());
    }

    private static ReportTable table(List<Group> groups, String grouping, List<Line> lines, Names names, ReportWords words) {
        boolean committees = !grouping.equals("committee") && lines.stream().map(Line::committee).distinct().count() > 1;
        boolean others = !grouping.equals("owner") || lines.stream().anyMatch(line -> line.action().getOwners().size() > 1);
        boolean overdue = lines.stream().anyMatch(Line::late);
        boolean origins = lines.stream().anyMatch(line -> !names.origin(line.action().getOrigin()).isEmpty());
        int free = (committees ? 0 : 8) + (others ? 0 : 13) + (overdue ? 0 : 7) + (origins ? 0 : 13);
        var table = ReportTable.named("actions", words.text("table." + grouping)).groupedBy(words.text("group." + grouping))
            .column("reference", words.text("column.reference"), Kind.TEXT, 9)
            .column("title", words.text("column.title"), Kind.TEXT, 15 + free - free / 2);
        if (others) {
            table.column("owners", words.text(grouping.equals("owner") ? "column.others" : "column.owners"), Kind.TEXT, 13);
        }
        if (committees) {
            table.column("committee", words.text("column.committee"), Kind.TEXT, 8);
        }
        table.column("due", words.text("column.due"), Kind.DAY, 11);
        if (overdue) {
            table.column("overdue", words.text("column.overdue"), Kind.NUMBER, 7);
        }
        table.column("priority", words.text("column.priority"), Kind.TEXT, 7)
            .column("status", words.text("column.status"), Kind.TEXT, 11 + free / 2)
            .column("progress", words.text("column.progress"), Kind.PERCENT, 6);
        if (origins) {
            table.column("origin", words.text("column.origin"), Kind.TEXT, 13);
        }
        for (Group group : groups) {
            table.group(group.title());
            for (Line line : group.lines()) {
                ActionItem action = line.action();
                var cells = new ArrayList<Object>(List.of(Names.text(action.getReference()), Names.text(action.getTitle())));
                if (others) {
                    cells.add(owners(action, grouping, group, names, words));
                }
                if (committees) {
                    cells.add(names.of(line.committee()));
                }
                cells.add(line.due());
                if (overdue) {
                    cells.add(line.late() ? Optional.of(line.overdue()) : Optional.empty());
                }
                cells.addAll(List.of(words.label(action.getPriority()), status(line, names, words), action.getProgress()));
                if (origins) {
                    cells.add(names.origin(action.getOrigin()));
                }
                table.row(cells.toArray());
            }
        }
        return table.build();
    }

    /** The owners; below the name of one of them, the others. */
    private static String owners(ActionItem action, String grouping, Group group, Names names, ReportWords words) {
        if (grouping.equals("owner")) {
            return names.all(action.getOwners().stream().filter(party -> group.owner().filter(party::equals).isEmpty()).toList());
        }
        return action.getOwners().isEmpty() ? words.text("owner.none") : names.all(action.getOwners());
    }

    private static String status(Line line, Names names, ReportWords words) {
        ActionItem action = line.action();
        String status = words.label(action.getStatus());
        if (line.finished()) {
            return action.getClosedOn() == null ? status : words.text("status.on", status, action.getClosedOn());
        }
        return Stream.of(Optional.of(action.getWaitingFor().isEmpty() ? status
            : words.text("status.waitingFor", status, names.all(action.getWaitingFor()))),
            line.expectation() == Expectation.SNOOZED ? Optional.of(words.text("status.snoozed", action.getSnoozedUntil()))
                : Optional.<String>empty(),
            line.expectation() == Expectation.NOT_BEGUN ? Optional.of(words.text("status.begins", action.getBegins()))
                : Optional.<String>empty(),
            action.getDue() == null && action.isDueNextMeeting() ? Optional.of(words.text("status.nextMeeting")) : Optional.<String>empty())
            .flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    private static ReportTable totals(List<Group> groups, String grouping, ReportWords words) {
        var table = ReportTable.named("totals", words.text("totals." + grouping))
            .column("group", words.text("group." + grouping), Kind.TEXT, 52)
            .column("actions", words.text("totals.actions"), Kind.NUMBER, 12)
            .column("overdue", words.text("totals.overdue"), Kind.NUMBER, 12)
            .column("soon", words.text("totals.soon", SOON), Kind.NUMBER, 12)
            .column("longest", words.text("totals.longest"), Kind.NUMBER, 12);
        groups.forEach(group -> table.row(group.title(), group.lines().size(), group.lines().stream().filter(Line::late).count(),
            group.lines().stream().filter(line -> line.expectation() == Expectation.DUE_SOON).count(),
            group.lines().stream().mapToInt(Line::overdue).max().orElse(0)));
        return table.build();
    }

    /** Open actions by their age; none where nothing is open. */
    private static Optional<ReportChart> chart(List<Line> lines, ReportWords words) {
        List<Line> open = lines.stream().filter(line -> !line.finished()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Age> ages = Stream.of(Age.values()).filter(age -> age != Age.FINISHED)
            .filter(age -> age != Age.UNKNOWN || open.stream().anyMatch(line -> line.age() == age)).toList();
        var inTime = new ReportChart.Series(words.text("chart.inTime"), values(open, ages, line -> !line.late()));
        var late = new ReportChart.Series(words.text("chart.late"), values(open, ages, Line::late));
        long old = open.stream().filter(line -> line.age() == Age.YEAR).count();
        return Optional.of(new ReportChart("ages", words.text("chart.title"),
            words.count("chart.open", open.size(), words.count("chart.old", old)), ReportChart.Shape.COLUMNS, ReportChart.Unit.COUNT,
            ages.stream().map(age -> age.text(words)).toList(), List.of(inTime, late)));
    }

    private static List<Double> values(List<Line> lines, List<Age> ages, Predicate<Line> counted) {
        return ages.stream().map(age -> (double) lines.stream().filter(line -> line.age() == age).filter(counted).count()).toList();
    }

    /** How long ago an action was raised, in the bands the dashboard has; the oldest first, because they are looked for. */
    private enum Age {
        YEAR(365, Long.MAX_VALUE), LONG(180, 364), HALF(90, 179), QUARTER(30, 89), MONTH(0, 29), UNKNOWN(-1, -1), FINISHED(-1, -1);

        private final long from;
        private final long until;

        Age(long from, long until) {
            this.from = from;
            this.until = until;
        }

        static Age of(ActionItem action, LocalDate asOf) {
            if (action.isFinished()) {
                return FINISHED;
            }
            LocalDate raised = action.getRaisedOn();
            return raised == null ? UNKNOWN : of(Math.max(0, ChronoUnit.DAYS.between(raised, asOf)));
        }

        private static Age of(long days) {
            return Stream.of(values()).filter(age -> age.from <= days && days <= age.until).findFirst().orElse(UNKNOWN);
        }

        String text(ReportWords words) {
            return switch (this) {
                case UNKNOWN -> words.text("age.unknown");
                case FINISHED -> words.text("age.finished");
                case YEAR -> words.text("age.from", from);
                default -> words.text("age.between", from, until);
            };
        }
    }
}
