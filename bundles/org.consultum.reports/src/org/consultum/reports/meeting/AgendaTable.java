package org.consultum.reports.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** An agenda as rows. */
final class AgendaTable {

    private AgendaTable() {
    }

    /** For spreadsheets and files of data: every line with all that is known about it; headings name groups. */
    static ReportTable full(List<AgendaEntry> entries, ReportWords words) {
        ReportTable.Builder table = ReportTable.named("agenda", words.text("agenda.title")).groupedBy(words.text("meeting.heading"))
            .column("number", words.text("agenda.number"), Kind.TEXT, 5)
            .column("start", words.text("meeting.start"), Kind.TIME, 9)
            .column("end", words.text("meeting.end"), Kind.TIME, 9)
            .column("minutes", words.text("agenda.minutes"), Kind.NUMBER, 5)
            .column("item", words.text("agenda.item"), Kind.TEXT, 24)
            .column("purpose", words.text("agenda.purpose"), Kind.TEXT, 10)
            .column("presenters", words.text("meeting.presenters"), Kind.TEXT, 13)
            .column("papers", words.text("papers.title"), Kind.TEXT, 15)
            .column("remark", words.text("minutes.remarks"), Kind.TEXT, 10);
        int below = 0;
        for (AgendaEntry entry : entries) {
            if (entry.isHeading()) {
                table.group(entry.title());
                below = entry.level() + 1;
                continue;
            }
            if (entry.level() < below) {
                table.group(words.text("meeting.furtherItems"));
                below = 0;
            }
            String papers = entry.papers().stream().map(use -> AgendaEntry.paper(use, words)).collect(Collectors.joining("; "));
            String flags = String.join(words.text("meeting.names"), entry.flags());
            table.row(entry.number(), entry.slot().map(AgendaTimes.Slot::start), entry.slot().map(AgendaTimes.Slot::end),
                entry.item().getMinutesPlanned() == 0 ? "" : entry.item().getMinutesPlanned(), entry.title(), entry.purpose(),
                entry.presenters(), papers, AgendaEntry.joined(words.text("sentence.gap"), flags, entry.remark()));
        }
        return table.build();
    }

    /** In short, for a notice: number and title of the items that are taken one by one, and why some are closed. */
    static ReportTable summary(List<AgendaEntry> entries, ReportWords words) {
        ReportTable.Builder table = ReportTable.named("agenda", words.text("agenda.title")).groupedBy(words.text("meeting.heading"))
            .column("number", words.text("agenda.number"), Kind.TEXT, 10)
            .column("item", words.text("agenda.item"), Kind.TEXT, 65)
            .column("purpose", words.text("agenda.purpose"), Kind.TEXT, 25);
        int headings = 0;
        int below = 0;
        for (AgendaEntry entry : entries) {
            if (entry.isHeading()) {
                headings = entry.level() + 1;
                below = headings;
                table.group(entry.title());
            } else if (entry.isItem() && entry.level() <= headings) {
                if (entry.level() < below) {
                    table.group(words.text("meeting.furtherItems"));
                    below = 0;
                    headings = entry.level();
                }
                table.row(entry.number(), summary(entry), entry.purpose());
            }
        }
        return table.build();
    }

    /** Title and remark; of what is closed the ground alone, which says that it is closed. */
    private static String summary(AgendaEntry entry) {
        return entry.shown() || entry.remark().isEmpty() ? AgendaEntry.joined(". ", entry.title(), entry.remark()) : entry.remark();
    }

    /**
     * What templates see of the lines: with the day before the first line of it where there are several, and with a heading before those
     * that follow the items of a heading without belonging to them.
     */
    static List<Map<String, Object>> lines(List<AgendaEntry> entries, ReportWords words) {
        long days = entries.stream().flatMap(entry -> entry.slot().stream()).map(slot -> slot.start().toLocalDate()).distinct().count();
        var lines = new ArrayList<Map<String, Object>>();
        LocalDate last = null;
        int below = 0;
        for (AgendaEntry entry : entries) {
            var line = new LinkedHashMap<>(entry.values());
            if (entry.isHeading()) {
                below = entry.level() + 1;
            } else if (entry.level() < below) {
                line.put("group", words.text("meeting.furtherItems"));
                below = 0;
            }
            LocalDate day = entry.slot().map(slot -> slot.start().toLocalDate()).orElse(null);
            if (days > 1 && day != null && !day.equals(last)) {
                line.put("day", day);
            }
            last = day == null ? last : day;
            lines.add(line);
        }
        return lines;
    }
}
