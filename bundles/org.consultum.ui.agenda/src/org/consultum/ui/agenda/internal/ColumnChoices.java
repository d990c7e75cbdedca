package org.consultum.ui.agenda.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.ui.UserChoices;

/** Which columns of the agenda the user wants to see and how wide, kept with the user's settings. */
final class ColumnChoices {

    private static final String KEY = "agendaColumns";
    private static final int NARROWEST = 24;
    private static final int WIDEST = 2000;

    private final UserChoices choices;
    private final Map<AgendaColumn, Integer> widths = new EnumMap<>(AgendaColumn.class);
    private final Set<AgendaColumn> hidden = EnumSet.noneOf(AgendaColumn.class);

    ColumnChoices(UserChoices choices) {
        this.choices = choices;
        Stream.of(AgendaColumn.values()).filter(column -> !column.shownAtFirst()).forEach(hidden::add);
        choices.layout(KEY).ifPresent(this::read);
    }

    /** Width in points; 0 for a column that is hidden. */
    int width(AgendaColumn column) {
        return hidden.contains(column) ? 0 : widths.getOrDefault(column, column.width());
    }

    void width(AgendaColumn column, int width) {
        if (width >= NARROWEST) {
            widths.put(column, Math.min(WIDEST, width));
        }
    }

    boolean isShown(AgendaColumn column) {
        return !hidden.contains(column);
    }

    void show(AgendaColumn column, boolean shown) {
        if (shown || !column.canHide()) {
            hidden.remove(column);
        } else {
            hidden.add(column);
        }
    }

    /** Keeps the choices for the next agenda. */
    void keep() {
        choices.layout(KEY, Stream.of(AgendaColumn.values())
            .map(column -> column.name() + "=" + (isShown(column) ? "" : "-") + widths.getOrDefault(column, column.width()))
            .collect(Collectors.joining(" ")));
    }

    /** Words such as START=58 or END=-58 for a hidden one; what is not understood is left as it is at first. */
    private void read(String text) {
        Map<String, String> kept = Stream.of(text.split(" ")).map(word -> word.split("=", 2)).filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
        for (AgendaColumn column : AgendaColumn.values()) {
            String value = kept.getOrDefault(column.name(), "");
            if (value.matches("-?\\d{1,4}")) {
                show(column, !value.startsWith("-"));
                width(column, Math.abs(Integer.parseInt(value)));
            }
        }
    }
}
