package org.consultum.defence.procurement.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.defence.procurement.Bid;
import org.consultum.defence.procurement.Conflict;
import org.consultum.defence.procurement.Handling;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Thresholds;
import org.consultum.defence.procurement.Thresholds.Reached;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.base.Money;
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
import org.consultum.spi.section.ItemFields;

/**
 * The procurement cases of a register, of a committee, or one of them: how far each is, what was asked and offered, the arithmetic of the
 * evaluation, and whether it came before the committee that is to be asked. It recommends nothing.
 */
public final class ProcurementCases implements Report {

    private static final String COMMITTEE = "committee";
    private static final String CASE = "case";
    private static final List<String> STEPS = List.of("assessment", "notice", "evaluation", "award", "contract");

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(COMMITTEE, Type.COMMITTEE), ReportParameter.optional(CASE, Type.TEXT));
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        ReportWords words = request.words();
        Optional<Committee> committee = request.element(COMMITTEE, Committee.class);
        List<ProcurementCase> cases = chosen(request, committee);
        var content = ReportContent.titled(words.text("title")).over(committee.map(words::name).orElse(""))
            .below(words.text("below", words.shortDate(request.asOf()))).subject(words.text("subject"));
        content.value("lead", words.count("lead", cases.size()));
        // what is missing from the copy for a recipient may be there all the same
        long open = request.recipient().isPresent() ? 0 : cases.stream().filter(each -> !each.isAwarded() && open(each, request)).count();
        content.value("open", open);
        content.table(overview(cases, request));
        var details = new ArrayList<Map<String, Object>>();
        for (ProcurementCase each : cases) {
            request.progress().check();
            content.aboutAll(each.element());
            each.awardDecision().ifPresent(content::about);
            details.add(details(each, details.size() + 1, request, content));
        }
        content.value("cases", details);
        return content.build();
    }

    private static List<ProcurementCase> chosen(ReportRequest request, Optional<Committee> committee) throws ReportRefusedException {
        List<ProcurementCase> all = ProcurementCase.all(request.register()).stream()
            .filter(each -> committee.filter(one -> !each.fields().watchers().contains(one)).isEmpty()).toList();
        String wanted = request.value(CASE).map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
        if (wanted.isEmpty()) {
            return all;
        }
        List<ProcurementCase> found = all.stream().filter(each -> each.fields().text("reference").filter(wanted::equalsIgnoreCase)
            .isPresent() || each.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        if (found.isEmpty()) {
            throw new ReportRefusedException(request.words().text("refused", request.value(CASE).orElse("")),
                request.words().text("refused.remedy"));
        }
        return found;
    }

    private static ReportTable overview(List<ProcurementCase> cases, ReportRequest request) {
        ReportWords words = request.words();
        var phrases = new Phrases(words);
        var table = ReportTable.named("cases", words.text("table.cases"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 13)
            .column("title", words.text("column.title"), Kind.TEXT, 21)
            .column("stage", words.text("column.stage"), Kind.TEXT, 12)
            .column("value", words.text("column.value"), Kind.NUMBER, 18)
            .column("currency", words.text("column.currency"), Kind.TEXT, 7)
            .column("award", words.text("column.award"), Kind.TEXT, 14)
            .column("committee", words.text("column.committee"), Kind.TEXT, 15);
        cases.forEach(each -> table.row(each.fields().text("reference"), each.fields().text("title"),
            phrases.label(each.fields(), "stage"), each.value().map(Money::amount), each.value().map(Money::currency),
            phrases.step(each.fields(), "award"), asked(each, request)));
        return table.build();
    }

    /** Whether the committees that are to be asked have been. */
    private static String asked(ProcurementCase procurement, ReportRequest request) {
        ReportWords words = request.words();
        var thresholds = Thresholds.of(request.register());
        List<Reached> reached = thresholds.reachedBy(procurement, request.asOf());
        if (reached.isEmpty()) {
            return request.recipient().isPresent() ? "" : words.text(thresholds.cannotCompare(procurement, request.asOf()) ? "asked.unknown" : "asked.no");
        }
        var handling = Handling.of(procurement);
        return new Phrases(words).list(reached.stream().map(Reached::committee).distinct()
            .filter(committee -> request.recipient().isEmpty() || handling.by(committee)).map(committee -> words.text(handling.by(committee) ? "asked.done" : "asked.open", words.name(committee))).toList());
    }

    private static boolean open(ProcurementCase procurement, ReportRequest request) {
        var handling = Handling.of(procurement);
        return Thresholds.of(request.register()).reachedBy(procurement, request.asOf()).stream()
            .anyMatch(reached -> !handling.by(reached.committee()));
    }

    private static Map<String, Object> details(ProcurementCase procurement, int number, ReportRequest request,
            ReportContent.Builder content) {
        ReportWords words = request.words();
        var phrases = new Phrases(words);
        var details = new LinkedHashMap<String, Object>();
        details.put("title", procurement.name());
        procurement.fields().text("text").ifPresent(text -> details.put("text", ReportText.of(text)));
        details.put("facts", facts(procurement, request, phrases));
        var tables = new ArrayList<>(List.of(steps("steps-" + number, procurement, words)));
        if (!procurement.requirements().isEmpty()) {
            tables.add(requirements("requirements-" + number, procurement, phrases));
        }
        if (!procurement.bids().isEmpty()) {
            tables.add(bids("bids-" + number, procurement, phrases));
            var evaluation = new EvaluationTables(procurement, phrases);
            if (!procurement.criteria().isEmpty()) {
                tables.addAll(evaluation.scores("scores-" + number,
                    words.text("table.scores", procurement.fields().integer("highestScore"))));
                tables.add(evaluation.ranking("ranking-" + number, words.text("table.ranking")));
            }
            details.put("notes", evaluation.notes(procurement));
        }
        tables.removeIf(ReportTable::isEmpty);
        tables.forEach(content::table);
        details.put("tables", tables.stream().map(ReportTable::id).toList());
        details.put("award", award(procurement, phrases));
        procurement.fields().text("awardReasons").ifPresent(reasons -> details.put("reasons", ReportText.of(reasons)));
        if (request.recipient().isEmpty()) {
            details.put("conflicts", conflicts(procurement, request, content));
        }
        return details;
    }

    private static List<Map<String, Object>> facts(ProcurementCase procurement, ReportRequest request, Phrases phrases) {
        ReportWords words = request.words();
        ItemFields fields = procurement.fields();
        var facts = new Phrases.Facts().add(words.text("fact.stage"), phrases.label(fields, "stage"))
            .add(words.text("fact.procedure"), phrases.label(fields, "procedure"))
            .add(words.text("fact.estimate"), fields.money("estimatedValue").map(phrases::amount))
            .add(words.text("fact.committee"), asked(procurement, request)).add(words.text("fact.owner"), phrases.name(fields, "owner"));
        return facts.add(words.text("fact.tendersDue"), procurement.tendersDue()
            .map(due -> words.text("time", words.dateTime(due), words.zone(due)))).rows();
    }

    private static ReportTable steps(String id, ProcurementCase procurement, ReportWords words) {
        var table = ReportTable.named(id, words.text("table.steps"))
            .column("step", words.text("column.step"), Kind.TEXT, 50)
            .column("planned", words.text("column.planned"), Kind.DAY, 25)
            .column("done", words.text("column.done"), Kind.DAY, 25);
        STEPS.stream().filter(step -> Stream.of("Planned", "Done").anyMatch(which -> procurement.fields().day(step + which).isPresent()))
            .forEach(step -> table.row(words.text("step." + step), procurement.fields().day(step + "Planned"),
                procurement.fields().day(step + "Done")));
        return table.build();
    }

    private static ReportTable requirements(String id, ProcurementCase procurement, Phrases phrases) {
        ReportWords words = phrases.words();
        var table = ReportTable.named(id, words.text("table.requirements"))
            .column("title", words.text("column.requirement"), Kind.TEXT, 42)
            .column("obligation", words.text("column.obligation"), Kind.TEXT, 18)
            .column("source", words.text("column.source"), Kind.TEXT, 40);
        procurement.requirements().forEach(each -> table.row(each.text("title"), phrases.label(each, "obligation"), each.text("source")));
        return table.build();
    }

    private static ReportTable bids(String id, ProcurementCase procurement, Phrases phrases) {
        ReportWords words = phrases.words();
        var table = ReportTable.named(id, words.text("table.bids"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 7)
            .column("bidder", words.text("column.bidder"), Kind.TEXT, 22)
            .column("price", words.text("column.price"), Kind.NUMBER, 20)
            .column("currency", words.text("column.currency"), Kind.TEXT, 7)
            .column("state", words.text("column.state"), Kind.TEXT, 16)
            .column("compliance", words.text("column.compliance"), Kind.TEXT, 15)
            .column("unmet", words.text("column.unmet"), Kind.TEXT, 13);
        for (Bid bid : procurement.bids()) {
            table.row(bid.fields().text("reference"), bid.bidder().map(each -> each.getName()).orElseGet(bid::name),
                bid.price().map(Money::amount), bid.price().map(Money::currency), phrases.label(bid.fields(), "state"),
                phrases.label(bid.fields(), "compliance"),
                phrases.list(bid.fields().many("unmet", Element.class).stream().map(words::name).toList()));
        }
        return table.build();
    }

    private static List<Map<String, Object>> award(ProcurementCase procurement, Phrases phrases) {
        ReportWords words = phrases.words();
        ItemFields fields = procurement.fields();
        return new Phrases.Facts().add(words.text("fact.awardedTo"), procurement.awardedTo().map(Bid::name))
            .add(words.text("fact.decision"), procurement.awardDecision().map(words::name))
            .add(words.text("fact.standstill"), fields.day("standstillUntil").map(words::shortDate))
            .add(words.text("fact.contractValue"), fields.money("contractValue").map(phrases::amount))
            .add(words.text("fact.contract"), fields.text("contractReference")).rows();
    }

    private static List<String> conflicts(ProcurementCase procurement, ReportRequest request, ReportContent.Builder content) {
        ReportWords words = request.words();
        List<Conflict> conflicts = Conflict.committees(procurement, request.register(), request.asOf()).stream()
            .flatMap(committee -> Conflict.of(procurement, committee).stream()).toList();
        conflicts.forEach(conflict -> content.about(conflict.item()).about(conflict.meeting()));
        return conflicts.stream().map(conflict -> words.text(conflict.declared() ? "conflict.interest" : "conflict.member",
            words.name(conflict.member()), words.name(conflict.item()), words.name(conflict.meeting()), conflict.bid().name())).toList();
    }
}
