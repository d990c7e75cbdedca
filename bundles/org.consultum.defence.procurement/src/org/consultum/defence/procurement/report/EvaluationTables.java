package org.consultum.defence.procurement.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.defence.procurement.Bid;
import org.consultum.defence.procurement.Criterion;
import org.consultum.defence.procurement.Evaluation;
import org.consultum.defence.procurement.Evaluation.Line;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.model.base.Money;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** The tables that show the arithmetic of one evaluation: scores by criterion, and the ranking with what has to be said about it. */
final class EvaluationTables {

    private static final int BIDS_ACROSS = 4;
    private static final int CRITERION_SHARE = 30;
    private static final int WEIGHT_SHARE = 10;

    private final Evaluation evaluation;
    private final Phrases phrases;
    private final ReportWords words;

    EvaluationTables(ProcurementCase procurement, Phrases phrases) {
        evaluation = Evaluation.of(procurement);
        this.phrases = phrases;
        this.words = phrases.words();
    }

    /** Tables of at most four bids each, with a row for each criterion, by groups of criteria. */
    List<ReportTable> scores(String id, String caption) {
        var tables = new ArrayList<ReportTable>();
        List<Line> lines = evaluation.lines().stream().filter(line -> line.bid().counts()).toList();
        for (int from = 0; from < lines.size() && !evaluation.criteria().isEmpty(); from += BIDS_ACROSS) {
            tables.add(scores(id + "-" + (tables.size() + 1), caption, lines.subList(from, Math.min(from + BIDS_ACROSS, lines.size()))));
        }
        return tables;
    }

    private ReportTable scores(String id, String caption, List<Line> lines) {
        int share = (100 - CRITERION_SHARE - WEIGHT_SHARE) / lines.size();
        var table = ReportTable.named(id, caption).groupedBy(words.text("column.group"))
            .column("criterion", words.text("column.criterion"), Kind.TEXT, 100 - WEIGHT_SHARE - share * lines.size())
            .column("weight", words.text("column.weight"), Kind.NUMBER, WEIGHT_SHARE);
        for (int bid = 0; bid < lines.size(); bid++) {
            table.column("bid-" + (bid + 1), lines.get(bid).bid().name(), Kind.TEXT, share);
        }
        byGroup().forEach((group, criteria) -> {
            table.group(group);
            criteria.forEach(criterion -> {
                var cells = new ArrayList<Object>(List.of(criterion.title(), criterion.weight()));
                lines.forEach(line -> cells.add(score(line, criterion)));
                table.row(cells.toArray());
            });
        });
        var sums = new ArrayList<Object>(List.of(words.text("row.result"), evaluation.weights()));
        lines.forEach(line -> sums.add(evaluation.result(line).map(phrases::number).orElseGet(() -> words.text("score.none"))));
        return table.group(words.text("row.sum")).row(sums.toArray()).build();
    }

    private Map<String, List<Criterion>> byGroup() {
        var groups = new LinkedHashMap<String, List<Criterion>>();
        evaluation.criteria().forEach(criterion -> groups
            .computeIfAbsent(phrases.label(criterion.fields(), "group"), group -> new ArrayList<>()).add(criterion));
        return groups;
    }

    private String score(Line line, Criterion criterion) {
        BigDecimal points = line.points().get(criterion);
        if (points == null) {
            return words.text(line.unclear().contains(criterion) ? "score.unclear" : "score.missing");
        }
        return words.text("score.sum", words.number(points), words.number(criterion.weight()), words.number(evaluation.highest()),
            evaluation.weighted(line, criterion).map(phrases::number).orElse(""));
    }

    /** The ranking; bids without a place follow, with the reason. */
    ReportTable ranking(String id, String caption) {
        var table = ReportTable.named(id, caption)
            .column("rank", words.text("column.rank"), Kind.TEXT, 8)
            .column("bidder", words.text("column.bidder"), Kind.TEXT, 20)
            .column("result", words.text("column.result"), Kind.NUMBER, 10)
            .column("price", words.text("column.price"), Kind.NUMBER, 20)
            .column("currency", words.text("column.currency"), Kind.TEXT, 7)
            .column("note", words.text("column.note"), Kind.TEXT, 35);
        evaluation.ranking().forEach(line -> table.row(line.tied() ? words.text("rank.tied", line.rank()) : words.number(line.rank()),
            line.bid().name(), evaluation.result(line), price(line.bid()), currency(line.bid()),
            line.tied() ? words.text("note.tied") : ""));
        evaluation.unranked().forEach(line -> table.row(words.text("rank.none"), line.bid().name(), "", price(line.bid()),
            currency(line.bid()), reason(line)));
        evaluation.lines().stream().filter(line -> !line.bid().counts()).forEach(line -> table.row(words.text("rank.none"),
            line.bid().name(), "", price(line.bid()), currency(line.bid()),
            words.text("note.out", phrases.label(line.bid().fields(), "state"))));
        return table.build();
    }

    /** What has to be said about the ranking as a whole. */
    List<String> notes(ProcurementCase procurement) {
        var notes = new ArrayList<String>();
        if (evaluation.criteria().isEmpty()) {
            return notes;
        }
        if (evaluation.weights().compareTo(BigDecimal.valueOf(100)) != 0) {
            notes.add(words.text("note.weights", words.number(evaluation.weights())));
        }
        long open = evaluation.unranked().size();
        if (open > 0) {
            notes.add(words.count("note.open", open));
        }
        if (evaluation.ranking().stream().anyMatch(line -> line.tied() && line.rank() == 1)) {
            notes.add(words.text("note.tie", phrases.list(evaluation.ranking().stream().filter(line -> line.rank() == 1)
                .map(line -> line.bid().name()).toList())));
        }
        List<String> currencies = procurement.bids().stream().filter(Bid::counts).flatMap(bid -> bid.price().stream())
            .map(Money::currency).distinct().toList();
        if (currencies.size() > 1) {
            notes.add(words.text("note.currencies", phrases.list(currencies)));
        }
        return notes;
    }

    private String reason(Line line) {
        if (!line.missing().isEmpty()) {
            return words.text("note.missing", titles(line.missing()));
        }
        return line.unclear().isEmpty() ? words.text("note.noScale") : words.text("note.unclear", titles(line.unclear()));
    }

    private String titles(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::title).collect(Collectors.collectingAndThen(Collectors.toList(), phrases::list));
    }

    private static Optional<BigDecimal> price(Bid bid) {
        return bid.price().map(Money::amount);
    }

    private static Optional<String> currency(Bid bid) {
        return bid.price().map(Money::currency);
    }
}
