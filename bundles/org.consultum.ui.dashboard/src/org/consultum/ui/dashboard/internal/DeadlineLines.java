package org.consultum.ui.dashboard.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.charts.Ink;
import org.consultum.charts.Scene;
import org.consultum.charts.Scene.Anchor;
import org.consultum.dashboard.DashboardFigures.Deadline;
import org.consultum.dashboard.DashboardFigures.Deadlines;
import org.consultum.dashboard.DashboardWords;

/**
 * What comes next, line by line: the day, what it is, its title.
 *
 * @param asOf the day today
 * @param nothing said when there is nothing
 * @param committees short name of a committee by its identity
 */
record DeadlineLines(Deadlines deadlines, LocalDate asOf, DashboardWords words, String title, String description, String nothing,
        Function<String, Optional<String>> committees) implements TileContent {

    private static final double LINE = 1.85;

    @Override
    public Scene lay(SwtScenePainter painter, double width, double height) {
        double size = painter.fontSize();
        double line = size * LINE;
        var shapes = new ArrayList<Scene.Shape>();
        var areas = new ArrayList<Scene.Area>();
        int room = Math.max(1, (int) (height / line));
        List<Deadline> shown = deadlines.next().subList(0, Math.min(room, deadlines.next().size()));
        double days = shown.stream().mapToDouble(each -> painter.width(day(each), size, true)).max().orElse(0);
        double kinds = shown.stream().mapToDouble(each -> painter.width(words.kind(each.kind()), size, false)).max().orElse(0);
        double textLeft = days + kinds + 2 * size;
        for (int i = 0; i < shown.size(); i++) {
            Deadline each = shown.get(i);
            double base = i * line + line / 2 + size * 0.36;
            String committee = each.committeeId().flatMap(committees).map(name -> name + ": ").orElse("");
            shapes.add(new Scene.Text(days, base, day(each), size, true, Anchor.END, Ink.TEXT));
            shapes.add(new Scene.Text(days + size, base, words.kind(each.kind()), size, false, Anchor.START, Ink.QUIET));
            shapes.add(new Scene.Text(textLeft, base, TextFit.fit(painter, committee + each.title(), width - textLeft, false), size, false,
                Anchor.START, Ink.TEXT));
            areas.add(new Scene.Area(0, i * line, width, line, new Scene.Bounds(0, i * line, width, line),
                words.kind(each.kind()) + ", " + committee + each.title(), "", words.date(each.day()), each.behind().text()));
        }
        if (shown.isEmpty()) {
            shapes.add(new Scene.Text(width / 2, height / 2, TextFit.fit(painter, nothing, width, false), size, false, Anchor.MIDDLE,
                Ink.QUIET));
        }
        return new Scene(width, height, title, description, shapes, areas);
    }

    private String day(Deadline deadline) {
        return deadline.day().equals(asOf) ? Messages.deadline_today : deadline.day().equals(asOf.plusDays(1)) ? Messages.deadline_tomorrow
            : words.date(deadline.day());
    }
}
