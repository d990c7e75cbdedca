package org.consultum.engagement.internal.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.engagement.PointSplitter;
import org.consultum.engagement.intake.ColumnMapping;
import org.consultum.engagement.intake.ColumnUse;
import org.consultum.engagement.intake.ColumnUse.Kind;
import org.consultum.engagement.intake.CsvTable;
import org.consultum.engagement.intake.CsvTable.Row;
import org.consultum.engagement.intake.Place;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ConsultationQuestion;

/** Makes submissions of the rows of a table. */
final class TableSubmissions {

    private static final int LINE = 300;
    private static final Set<String> YES = Set.of("1", "yes", "y", "true", "x", "ja", "wahr", "oui", "vrai", "sí", "si", "はい", "有", "○",
        "非公開", "có", "confidential", "vertraulich");

    private final CsvTable table;
    private final ColumnMapping mapping;
    private final List<ConsultationQuestion> questions;
    private final PointSplitter splitter;
    private final Moments moments;
    private final int longest;

    TableSubmissions(CsvTable table, ColumnMapping mapping, List<ConsultationQuestion> questions, ZoneId zone, int longest) {
        this.table = table;
        this.mapping = mapping;
        this.questions = questions;
        this.splitter = new PointSplitter(questions);
        this.longest = longest;
        this.moments = new Moments(zone, mapping.column(ColumnUse.of(Kind.RECEIVED))
            .map(column -> table.rows().stream().map(row -> row.cells().get(column)).toList()).orElse(List.of()));
    }

    void read(Reading reading) {
        reading.refusals.addAll(table.refusals());
        var groups = new LinkedHashMap<String, List<Row>>();
        var occurrences = new HashMap<String, Integer>();
        for (Row row : table.rows()) {
            String key = key(row);
            boolean joins = !cell(row, Kind.ID).isEmpty() || mapping.column(ColumnUse.of(Kind.POINT)).isPresent() && named(row);
            String unique = joins ? key : key + "#" + occurrences.merge(key, 1, Integer::sum);
            groups.computeIfAbsent(unique, each -> new ArrayList<>()).add(row);
        }
        groups.forEach((key, rows) -> submission(key, rows, reading));
    }

    private boolean named(Row row) {
        return !cell(row, Kind.EMAIL).isEmpty() || !cell(row, Kind.SUBMITTER).isEmpty() || !cell(row, Kind.ORGANISATION).isEmpty();
    }

    /** What a row is known again by: its number, or who sent it when, or what it says. */
    private String key(Row row) {
        if (!cell(row, Kind.ID).isEmpty()) {
            return "id " + Plain.key(cell(row, Kind.ID));
        }
        String who = Plain.key(cell(row, Kind.EMAIL).isEmpty() ? cell(row, Kind.SUBMITTER) + "|" + cell(row, Kind.ORGANISATION)
            : cell(row, Kind.EMAIL));
        return named(row) ? "from " + who + " " + Plain.key(cell(row, Kind.RECEIVED))
            : "text " + Digests.key(String.join("\u001f", row.cells()));
    }

    private void submission(String key, List<Row> rows, Reading reading) {
        var place = new Place(table.file(), rows.getFirst().line());
        var texts = new ArrayList<String>();
        var points = new ArrayList<Incoming.Point>();
        for (Row row : rows) {
            String text = Plain.lines(raw(row, Kind.TEXT), longest);
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
            points(row, points);
        }
        if (texts.isEmpty() && points.isEmpty()) {
            reading.refuse(place, "row.saysNothing");
            return;
        }
        String received = first(rows, Kind.RECEIVED);
        Optional<Moments.Moment> moment = received.isEmpty() ? Optional.empty() : moments.read(received);
        if (!received.isEmpty() && moment.isEmpty()) {
            reading.refuse(place, "row.noDay", received);
        } else if (moment.filter(Moments.Moment::uncertain).isPresent()) {
            reading.refuse(place, "row.dayUncertain", received, moment.get().day().toString());
        }
        String email = first(rows, Kind.EMAIL);
        if (!email.isEmpty() && !Addresses.isAddress(email)) {
            reading.refuse(place, "row.noAddress", email);
            email = "";
        }
        reading.submissions.add(new Incoming(channel(rows), key, place, first(rows, Kind.SUBMITTER), first(rows, Kind.ORGANISATION), email,
            first(rows, Kind.TITLE), String.join("\n\n", texts), moment.map(Moments.Moment::day), moment.flatMap(Moments.Moment::moment),
            rows.stream().anyMatch(row -> YES.contains(Plain.key(cell(row, Kind.CONFIDENTIAL)))), points, List.of()));
    }

    private String channel(List<Row> rows) {
        String told = first(rows, Kind.CHANNEL);
        return told.isEmpty() ? "form" : told;
    }

    private void points(Row row, List<Incoming.Point> points) {
        String topic = cell(row, Kind.TOPIC);
        String point = Plain.lines(raw(row, Kind.POINT), longest);
        if (!point.isEmpty()) {
            points.add(new Incoming.Point("row" + (points.size() + 1), point, question(cell(row, Kind.QUESTION)), topic));
        }
        Map<Integer, String> answers = new LinkedHashMap<>();
        for (int column = 0; column < mapping.uses().size(); column++) {
            ColumnUse use = mapping.uses().get(column);
            if (use.kind() == Kind.ANSWER) {
                answers.put(use.question(), Plain.lines(row.cells().get(column), longest));
            }
        }
        answers.forEach((question, answer) -> {
            if (!answer.isEmpty() && question <= questions.size()) {
                points.add(new Incoming.Point("answer" + question + "." + points.size(), answer, question, topic));
            }
        });
    }

    private int question(String told) {
        String digits = told.replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() < 3 && Plain.key(told).length() < 16) {
            int number = Integer.parseInt(Plain.key(digits));
            return number <= questions.size() ? number : 0;
        }
        return splitter.named(told).map(question -> questions.indexOf(question) + 1).orElse(0);
    }

    private String first(List<Row> rows, Kind kind) {
        return rows.stream().map(row -> cell(row, kind)).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    private String cell(Row row, Kind kind) {
        return Plain.line(raw(row, kind), LINE);
    }

    private String raw(Row row, Kind kind) {
        return mapping.column(ColumnUse.of(kind)).map(row.cells()::get).orElse("");
    }
}
