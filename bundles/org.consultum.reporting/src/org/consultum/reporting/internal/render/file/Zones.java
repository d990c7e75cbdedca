package org.consultum.reporting.internal.render.file;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;

/** Times in spreadsheets have no zone, so heads name that of their column: the one all times have, or else UTC, to which they turn. */
final class Zones {

    private Zones() {
    }

    static ReportTable named(ReportTable table) {
        if (table.columns().stream().noneMatch(column -> column.kind() == Kind.TIME)) {
            return table;
        }
        var zones = new ArrayList<Optional<ZoneId>>();
        var columns = new ArrayList<ReportTable.Column>();
        boolean turns = false;
        for (int i = 0; i < table.columns().size(); i++) {
            ReportTable.Column column = table.columns().get(i);
            Set<ZoneId> there = column.kind() == Kind.TIME ? zones(table, i) : Set.of();
            Optional<ZoneId> zone = there.size() > 1 ? Optional.of(ZoneOffset.UTC) : Optional.empty();
            turns |= zone.isPresent();
            zones.add(zone);
            columns.add(there.isEmpty() ? column : new ReportTable.Column(column.id(),
                column.head() + " (" + name(zone.orElseGet(() -> there.iterator().next())) + ")", column.kind(), column.share()));
        }
        return new ReportTable(table.id(), table.caption(), table.groupHead(), columns, turns ? turned(table, zones) : table.groups());
    }

    private static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId();
    }

    private static Set<ZoneId> zones(ReportTable table, int column) {
        return table.groups().stream().flatMap(group -> group.rows().stream()).map(row -> row.get(column))
            .filter(ZonedDateTime.class::isInstance).map(time -> ((ZonedDateTime) time).getZone()).collect(Collectors.toSet());
    }

    private static List<ReportTable.Group> turned(ReportTable table, List<Optional<ZoneId>> zones) {
        return table.groups().stream().map(group -> new ReportTable.Group(group.title(), group.rows().stream().map(row -> {
            var cells = new ArrayList<Object>(row);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof ZonedDateTime time && zones.get(i).isPresent()) {
                    cells.set(i, time.withZoneSameInstant(zones.get(i).get()));
                }
            }
            return (List<Object>) cells;
        }).toList())).toList();
    }
}
