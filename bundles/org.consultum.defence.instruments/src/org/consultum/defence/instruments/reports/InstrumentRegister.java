package org.consultum.defence.instruments.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.defence.instruments.Duty;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.Committee;
import org.consultum.model.SectionItem;
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

/** All instruments with their validity, what is owed under them and by when, and what ends or is to be looked at again. */
public final class InstrumentRegister implements Report {

    private static final String COMMITTEE = "committee";
    private static final String MONTHS = "months";
    private static final int MOST_MONTHS = 120;

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional(COMMITTEE, Type.COMMITTEE),
            new ReportParameter(MONTHS, Type.NUMBER, false, "12", List.of()), ReportParameter.yesNo("ended", true));
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        ReportWords words = request.words();
        LocalDate asOf = request.asOf();
        LocalDate horizon = asOf.plusMonths(months(request));
        Optional<Committee> chosen = request.element(COMMITTEE, Committee.class);
        List<Instrument> instruments = Instrument.in(request.register()).stream()
            .filter(each -> request.yes("ended") || each.live())
            .filter(each -> chosen.isEmpty() || each.fields().watchers().contains(chosen.get())).toList();
        var content = ReportContent.titled(words.text("title")).landscape()
            .over(chosen.map(words::name).orElseGet(() -> words.text("committees.all")))
            .below(words.text("asOf", words.date(asOf))).subject(words.text("subject"));
        instruments.forEach(each -> content.aboutAll(each.item()));
        long overdue = instruments.stream().flatMap(each -> each.duties().stream()).filter(duty -> !duty.overdue(asOf).isEmpty()).count();
        content.value("lead", instruments.isEmpty() ? words.text("empty")
            : words.text("lead", words.count("instruments", instruments.size()), words.count("overdue", overdue)));
        content.value("horizon", words.text("horizon", words.shortDate(horizon)));
        content.table(instruments(instruments, words)).table(owed(instruments, asOf, horizon, words))
            .table(ends(instruments, asOf, horizon, words)).table(clauses(instruments, words)).table(notes(instruments, words));
        return content.build();
    }

    private static int months(ReportRequest request) throws ReportRefusedException {
        String typed = request.value(MONTHS).orElse("12");
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > MOST_MONTHS) {
            throw new ReportRefusedException(request.words().text("months.wrong", typed), request.words().text("months.remedy"));
        }
        return Integer.parseInt(typed);
    }

    private static ReportTable instruments(List<Instrument> instruments, ReportWords words) {
        var table = ReportTable.named("instruments", words.text("table.instruments"))
            .column("reference", words.text("column.reference"), Kind.TEXT, 8)
            .column("title", words.text("column.title"), Kind.TEXT, 23)
            .column("kind", words.text("column.kind"), Kind.TEXT, 14)
            .column("parties", words.text("column.parties"), Kind.TEXT, 15)
            .column("force", words.text("column.force"), Kind.TEXT, 9)
            .column("signed", words.text("column.signed"), Kind.DAY, 10)
            .column("until", words.text("column.until"), Kind.DAY, 10)
            .column("state", words.text("column.state"), Kind.TEXT, 11);
        for (Instrument each : instruments) {
            table.row(each.fields().text("reference"), each.title(), words.label(each.fields(), "kind"),
                each.parties().isEmpty() ? "" : Sentences.names(each.parties(), words.locale()), words.label(each.fields(), "force"),
                each.fields().day("signed"), each.until(), words.label(each.fields(), "state"));
        }
        return table.build();
    }

    private static ReportTable owed(List<Instrument> instruments, LocalDate asOf, LocalDate horizon, ReportWords words) {
        var table = ReportTable.named("owed", words.text("table.owed")).groupedBy(words.text("column.instrument"))
            .column("obligation", words.text("column.obligation"), Kind.TEXT, 28)
            .column("clause", words.text("column.clause"), Kind.TEXT, 8)
            .column("debtor", words.text("column.debtor"), Kind.TEXT, 18)
            .column("creditors", words.text("column.creditors"), Kind.TEXT, 15)
            .column("due", words.text("column.due"), Kind.DAY, 11)
            .column("interval", words.text("column.interval"), Kind.TEXT, 10)
            .column("late", words.text("column.late"), Kind.NUMBER, 10);
        for (Instrument instrument : instruments) {
            table.group(instrument.title());
            for (Duty duty : instrument.duties()) {
                duty.next(asOf).filter(day -> !day.isAfter(horizon)).ifPresent(day -> table.row(duty.title(),
                    duty.fields().one("clause", SectionItem.class).flatMap(clause -> ItemFields.of(clause).text("number")),
                    Sentences.names(duty.debtor().stream().toList(), words.locale()),
                    Sentences.names(duty.creditors(), words.locale()), day,
                    duty.recurring() ? words.count("interval", duty.fields().integer("everyMonths")) : words.text("interval.once"),
                    day.isBefore(asOf) ? Optional.of(ChronoUnit.DAYS.between(day, asOf)) : Optional.empty()));
            }
        }
        return table.build();
    }

    private static ReportTable ends(List<Instrument> instruments, LocalDate asOf, LocalDate horizon, ReportWords words) {
        var table = ReportTable.named("ends", words.text("table.ends"))
            .column("day", words.text("column.day"), Kind.DAY, 12)
            .column("title", words.text("column.instrument"), Kind.TEXT, 44)
            .column("what", words.text("column.what"), Kind.TEXT, 44);
        instruments.stream().filter(Instrument::live).flatMap(each -> events(each, asOf, horizon, words).stream())
            .sorted((one, other) -> one.day().compareTo(other.day()))
            .forEach(event -> table.row(event.day(), event.title(), event.what()));
        return table.build();
    }

    /** Something that happens to an instrument on a day. */
    private record Event(LocalDate day, String title, String what) {
    }

    private static List<Event> events(Instrument instrument, LocalDate asOf, LocalDate horizon, ReportWords words) {
        var events = new ArrayList<Event>();
        instrument.until().filter(day -> !day.isAfter(horizon)).ifPresent(day ->
            events.add(new Event(day, instrument.title(), words.text(day.isBefore(asOf) ? "event.lapsed" : "event.lapses"))));
        instrument.noticeBy().filter(day -> !day.isBefore(asOf) && !day.isAfter(horizon)).ifPresent(day ->
            events.add(new Event(day, instrument.title(), words.text("event.notice"))));
        instrument.plannedReviews().forEach(review -> review.day("due").filter(day -> !day.isAfter(horizon)).ifPresent(day ->
            events.add(new Event(day, instrument.title(), words.text("event.review", review.text("title").orElse(""))))));
        return events;
    }

    private static ReportTable clauses(List<Instrument> instruments, ReportWords words) {
        var table = ReportTable.named("clauses", words.text("table.clauses")).groupedBy(words.text("column.instrument"))
            .column("number", words.text("column.number"), Kind.TEXT, 8)
            .column("heading", words.text("column.heading"), Kind.TEXT, 24)
            .column("topic", words.text("column.topic"), Kind.TEXT, 14)
            .column("text", words.text("column.text"), Kind.MARKDOWN, 54);
        for (Instrument instrument : instruments) {
            table.group(instrument.title());
            instrument.clauses().forEach(clause -> table.row(clause.text("number"), clause.text("title"), clause.text("topic"),
                ReportText.of(clause.text("text").orElse(""))));
        }
        return table.build();
    }

    private static ReportTable notes(List<Instrument> instruments, ReportWords words) {
        var table = ReportTable.named("notes", words.text("table.notes"))
            .column("title", words.text("column.instrument"), Kind.TEXT, 28)
            .column("supersedes", words.text("column.supersedes"), Kind.TEXT, 20)
            .column("text", words.text("column.text"), Kind.MARKDOWN, 52);
        for (Instrument each : instruments) {
            String before = each.fields().many("supersedes", SectionItem.class).stream().map(SectionItem::getTitle)
                .collect(Collectors.joining("; "));
            String text = each.fields().text("text").orElse("");
            if (!before.isEmpty() || !text.isEmpty()) {
                table.row(each.title(), before, ReportText.of(text));
            }
        }
        return table.build();
    }
}
