package org.consultum.defence.funding.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.Totals;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.consultum.spi.section.ItemFields;

/**
 * The budget of a register or of what a committee watches: totals for each currency by year, the lines behind them, their priority, and
 * partnerships. Currencies are never added, and parts are not counted twice.
 */
public final class FundingByYear implements Report {

    private static final String COMMITTEE = "committee";
    private static final String FUNDER = "funder";
    private static final String CURRENCY = "currency";
    private static final String FROM = "from";
    private static final String TO = "to";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(COMMITTEE, Type.COMMITTEE), ReportParameter.optional(FUNDER, Type.PARTY),
            ReportParameter.optional(CURRENCY, Type.TEXT), ReportParameter.optional(FROM, Type.NUMBER),
            ReportParameter.optional(TO, Type.NUMBER));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        ReportWords words = request.words();
        Optional<Committee> committee = request.element(COMMITTEE, Committee.class);
        List<BudgetLine> lines = lines(request, committee);
        var totals = Totals.of(lines);
        var content = ReportContent.titled(words.text("title")).over(committee.map(words::name).orElse(""))
            .below(words.text("below", words.shortDate(request.asOf()))).subject(words.text("subject"));
        lines.forEach(line -> content.aboutAll(line.element()));
        content.value("lead", words.count("lead", lines.size(), words.count("years", totals.years().size()),
            words.count("currencies", totals.byCurrency().size())));
        var money = new CurrencyTables(totals, words);
        content.value("currencies", totals.byCurrency().keySet().stream().map(currency -> money.describe(currency, content)).toList());
        content.table(lines(lines, words));
        content.value("sources", sources(lines));
        var priorities = new PriorityTable(ItemFields.all(request.register(), Funding.NAMESPACE, Funding.CRITERION), lines, words);
        content.table(priorities.table());
        content.value("weights", priorities.weights());
        content.value("partnerships", partnerships(request, committee, content));
        return content.build();
    }

    private static List<BudgetLine> lines(ReportRequest request, Optional<Committee> committee) {
        Optional<String> currency = request.value(CURRENCY).map(text -> text.strip().toUpperCase(Locale.ROOT))
            .filter(text -> !text.isEmpty());
        Optional<Element> funder = request.element(FUNDER);
        Optional<Integer> from = request.value(FROM).map(Integer::valueOf);
        Optional<Integer> to = request.value(TO).map(Integer::valueOf);
        return BudgetLine.all(request.register()).stream()
            .filter(line -> committee.filter(one -> !line.fields().watchers().contains(one)).isEmpty())
            .filter(line -> funder.isEmpty() || line.fields().one("funder", Element.class).equals(funder))
            .filter(line -> currency.filter(one -> !line.currencies().contains(one)).isEmpty())
            .filter(line -> from.filter(year -> line.year() < year).isEmpty() && to.filter(year -> line.year() > year).isEmpty()).toList();
    }

    private static ReportTable lines(List<BudgetLine> lines, ReportWords words) {
        var table = ReportTable.named("lines", words.text("table.lines")).groupedBy(words.text("column.year"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 12)
            .column("title", words.text("column.title"), Kind.TEXT, 31)
            .column("planned", words.text("column.planned"), Kind.NUMBER, 17)
            .column("committed", words.text("column.committed"), Kind.NUMBER, 17)
            .column("spent", words.text("column.spent"), Kind.NUMBER, 16)
            .column("currency", words.text("column.currency"), Kind.TEXT, 7);
        Set<SectionItem> counted = lines.stream().map(BudgetLine::element).collect(Collectors.toSet());
        lines.stream().map(BudgetLine::year).distinct().sorted().forEach(year -> {
            table.group(year == 0 ? words.text("year.none") : String.valueOf(year));
            lines.stream().filter(line -> line.year() == year).forEach(line -> table.row(line.fields().text("reference"),
                Totals.isPart(line, counted) ? words.text("line.part", title(line)) : title(line),
                line.planned().map(Money::amount), line.committed().map(Money::amount), line.spent().map(Money::amount),
                String.join(" ", line.currencies())));
        });
        return table.build();
    }

    private static String title(BudgetLine line) {
        return line.fields().text("title").orElse("");
    }

    /** Where figures come from, each source once with the lines that name it. */
    private static List<Map<String, Object>> sources(List<BudgetLine> lines) {
        var bySource = new LinkedHashMap<String, Set<String>>();
        lines.forEach(line -> line.fields().text("source").ifPresent(source -> bySource
            .computeIfAbsent(source, it -> new LinkedHashSet<>()).add(line.fields().text("reference").orElseGet(() -> title(line)))));
        return bySource.entrySet().stream()
            .map(each -> Map.<String, Object>of("label", String.join(", ", each.getValue()), "value", each.getKey())).toList();
    }

    private static List<Map<String, Object>> partnerships(ReportRequest request, Optional<Committee> committee,
            ReportContent.Builder content) {
        var partnerships = new ArrayList<Map<String, Object>>();
        ItemFields.all(request.register(), Funding.NAMESPACE, Funding.PARTNERSHIP).stream()
            .filter(each -> committee.filter(one -> !each.watchers().contains(one)).isEmpty()).forEach(each -> {
                content.aboutAll((SectionItem) each.element());
                partnerships.add(partnership(each, request.words()));
            });
        return partnerships;
    }

    private static Map<String, Object> partnership(ItemFields fields, ReportWords words) {
        var said = new LinkedHashMap<String, Object>();
        said.put("title", fields.text("title").orElse(""));
        fields.text("text").ifPresent(text -> said.put("text", ReportText.of(text)));
        var rows = new ArrayList<Map<String, Object>>();
        row(rows, words.text("fact.model"), words.label(fields, "model"));
        row(rows, words.text("fact.state"), words.label(fields, "state"));
        row(rows, words.text("fact.partners"), Optional.of(fields.many("partners", Element.class).stream().map(words::name)
            .collect(Collectors.joining(words.text("list.gap")))));
        row(rows, words.text("fact.investment"), fields.money("investment")
            .map(money -> words.text("amount", words.number(money.amount()), money.currency())));
        row(rows, words.text("fact.share"), fields.number("publicShare").map(share -> words.percent(share.doubleValue())));
        row(rows, words.text("fact.term"), term(fields, words));
        row(rows, words.text("fact.transfer"), fields.day("transferOn").map(words::shortDate));
        row(rows, words.text("fact.exit"), fields.text("exit").map(ReportText::of));
        said.put("facts", rows);
        return said;
    }

    private static Optional<String> term(ItemFields fields, ReportWords words) {
        Optional<String> from = fields.day("from").map(words::shortDate);
        Optional<String> until = fields.day("until").map(words::shortDate);
        return from.map(first -> until.map(last -> words.text("term.both", first, last)).orElseGet(() -> words.text("term.from", first)))
            .or(() -> until.map(last -> words.text("term.until", last)));
    }

    private static void row(List<Map<String, Object>> rows, String label, Optional<?> value) {
        value.filter(it -> !"".equals(it)).ifPresent(it -> rows.add(Map.of("label", label, "value", it)));
    }
}
