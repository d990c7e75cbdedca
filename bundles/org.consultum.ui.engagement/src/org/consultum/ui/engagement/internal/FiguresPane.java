package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consultum.engagement.Statistics;
import org.consultum.model.ConsultationRound;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Numbers of a round: submissions by group of interest, points by what was done with them, by question and by topic. */
final class FiguresPane {

    private static final int COUNT = 2;
    private static final int GAP = 6;

    private final Composite area;
    private final Editing editing;
    private final Rows<Figure> rows;

    private record Figure(String group, String name, int count, int most) {
    }

    FiguresPane(Composite parent, Editing editing) {
        this.editing = editing;
        area = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        rows = new Rows<>(area, SWT.SINGLE, List.of(
            Rows.Column.of(Messages.column_figure, 26, Figure::group),
            Rows.Column.of(Messages.column_value, 40, Figure::name),
            Rows.Column.number(Messages.column_number, 8, figure -> Integer.toString(figure.count())),
            Rows.Column.of("", 26, figure -> "")));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        rows.table().addListener(SWT.PaintItem, this::bar);
    }

    Control control() {
        return area;
    }

    void show(ConsultationRound round) {
        Statistics numbers = Statistics.of(round);
        var figures = new ArrayList<Figure>();
        add(figures, Messages.figure_disposition, numbers.pointsByDisposition(), editing.labels()::getText);
        add(figures, Messages.figure_category, numbers.submissionsByCategory(), FiguresPane::named);
        add(figures, Messages.figure_question, numbers.pointsByQuestion(),
            question -> question.map(editing.labels()::text).orElse(Messages.figure_none));
        add(figures, Messages.figure_topic, numbers.pointsByTopic(), FiguresPane::named);
        if (numbers.invited() > 0) {
            figures.add(new Figure(Messages.figure_invited, Messages.answered_yes, numbers.answered(), numbers.invited()));
            figures.add(new Figure("", Messages.answered_no, numbers.invited() - numbers.answered(), numbers.invited()));
        }
        rows.show(figures);
    }

    private static String named(String name) {
        return name.isEmpty() ? Messages.figure_none : name;
    }

    private static <K> void add(List<Figure> figures, String group, Map<K, Integer> counts, java.util.function.Function<K, String> name) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean first = true;
        for (Map.Entry<K, Integer> entry : counts.entrySet()) {
            figures.add(new Figure(first ? group : "", name.apply(entry.getKey()), entry.getValue(), most));
            first = false;
        }
    }

    /** A bar in the last column, as long as its number. */
    private void bar(Event event) {
        int index = rows.table().indexOf((org.eclipse.swt.widgets.TableItem) event.item);
        if (event.index != COUNT + 1 || index < 0 || index >= rows.rows().size()) {
            return;
        }
        Figure figure = rows.rows().get(index);
        int width = rows.table().getColumn(COUNT + 1).getWidth() - 2 * GAP;
        if (figure.most() > 0 && width > 0) {
            event.gc.setBackground(ThemeColours.ACCENT.get());
            event.gc.fillRectangle(event.x + GAP, event.y + GAP, width * figure.count() / figure.most(),
                Math.max(2, event.height - 2 * GAP));
        }
    }
}
