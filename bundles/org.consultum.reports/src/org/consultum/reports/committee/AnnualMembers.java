package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.reports.TightTable;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** Members of a committee on a day and how they are balanced. Alternates are members but count in no balance. */
final class AnnualMembers {

    private final List<Membership> members;
    private final List<Membership> balanced;
    private final ReportWords words;

    AnnualMembers(Committee committee, LocalDate day, ReportWords words) {
        this.words = words;
        this.members = Members.on(committee, day);
        this.balanced = members.stream().filter(membership -> membership.getRole() != MembershipRole.ALTERNATE).toList();
    }

    List<Membership> all() {
        return members;
    }

    long voting() {
        return members.stream().filter(Members::votes).count();
    }

    /** Interests that members with a vote represent. */
    long interestClasses() {
        return balanced.stream().filter(Members::votes).flatMap(one -> Members.interestClass(one).stream()).distinct().count();
    }

    ReportTable members() {
        var table = new TightTable("members", words.text("table.members"))
            .column("member", words.text("column.member"), Kind.TEXT, 26)
            .column("role", words.text("column.role"), Kind.TEXT, 19)
            .column("organisation", words.text("column.organisation"), Kind.TEXT, 14)
            .optional("interest-class", words.text("column.interestClass"), Kind.TEXT, 14)
            .column("vote", words.text("column.vote"), Kind.TEXT, 10)
            .column("from", words.text("column.from"), Kind.DAY, 17);
        members.forEach(membership -> table.row(Shown.name(membership.getMember(), words), Shown.role(membership, words),
            organisation(membership), Members.interestClass(membership), words.text(Members.votes(membership) ? "vote.yes" : "vote.no"),
            Optional.ofNullable(membership.getFrom())));
        return table.build();
    }

    /** Members by the interest they represent, and by organisation. */
    ReportTable balance() {
        var table = ReportTable.named("balance", words.text("table.balance")).groupedBy(words.text("column.by"))
            .column("name", words.text("column.balance"), Kind.TEXT, 52)
            .column("members", words.text("column.members"), Kind.NUMBER, 16)
            .column("voting", words.text("column.voting"), Kind.NUMBER, 16)
            .column("share", words.text("column.share"), Kind.PERCENT, 16);
        if (balanced.stream().anyMatch(membership -> !interest(membership).isEmpty())) {
            table.group(words.text("group.interest"));
            rows(table, this::interest);
        }
        table.group(words.text("group.organisation"));
        rows(table, this::organisation);
        return table.build();
    }

    private void rows(ReportTable.Builder table, Function<Membership, String> key) {
        long votes = voting();
        balanced.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size())).forEach(entry -> {
                long voting = entry.getValue().stream().filter(Members::votes).count();
                table.row(entry.getKey().isEmpty() ? words.text("balance.none") : entry.getKey(), entry.getValue().size(), voting,
                    votes == 0 ? "" : 100.0 * voting / votes);
            });
    }

    /** Members by organisation; each column shows the interests they represent. */
    ReportChart chart() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        balanced.stream().collect(Collectors.groupingBy(this::organisation, TreeMap::new, Collectors.toList())).entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size())).forEach(entry -> counts.put(entry.getKey(),
                entry.getValue().stream().collect(Collectors.groupingBy(this::interest, Collectors.counting()))));
        List<String> interests = balanced.stream().map(this::interest).distinct().sorted(Comparator.comparing(String::isEmpty)
            .thenComparing(Comparator.naturalOrder())).toList();
        var series = new ArrayList<ReportChart.Series>();
        for (String interest : interests) {
            series.add(new ReportChart.Series(interest.isEmpty() ? words.text("balance.none") : interest,
                counts.values().stream().map(each -> (double) each.getOrDefault(interest, 0L)).toList()));
        }
        return new ReportChart("balance", words.text("chart.balance"),
            words.text("chart.balance.summary", words.count("members", balanced.size()), words.count("organisations", counts.size())),
            ReportChart.Shape.BARS, ReportChart.Unit.COUNT,
            counts.keySet().stream().map(name -> name.isEmpty() ? words.text("balance.none") : name).toList(), series);
    }

    private String organisation(Membership membership) {
        return Shown.organisation(Members.organisation(membership).orElse(null), words);
    }

    private String interest(Membership membership) {
        return Members.interestClass(membership).orElse("");
    }
}
