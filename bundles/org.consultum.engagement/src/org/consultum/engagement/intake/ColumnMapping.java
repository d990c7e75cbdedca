package org.consultum.engagement.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.consultum.engagement.PointSplitter;
import org.consultum.engagement.intake.ColumnUse.Kind;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.ConsultationQuestion;

/**
 * What each column of a table holds, in the order of the columns.
 *
 * @param uses a use for each column
 */
public record ColumnMapping(List<ColumnUse> uses) {

    private static final int LONG_TEXT = 40;

    public ColumnMapping {
        uses = List.copyOf(uses);
    }

    /**
     * What the columns hold going by their names in several languages and the questions of the round. Where no name says which column
     * holds the text, it is the one with the longest texts.
     */
    public static ColumnMapping guess(CsvTable table, List<ConsultationQuestion> questions) {
        Map<String, Kind> names = names();
        var splitter = new PointSplitter(questions);
        var uses = new ArrayList<ColumnUse>();
        var used = new HashSet<ColumnUse>();
        for (String header : table.headers()) {
            ColumnUse use = Optional.ofNullable(names.get(Plain.key(header).replaceAll("[\\p{P}\\p{S}]+", " ").strip())).map(ColumnUse::of)
                .or(() -> splitter.named(header).map(question -> ColumnUse.answer(questions.indexOf(question) + 1)))
                .filter(found -> !used.contains(found)).orElse(ColumnUse.NOTHING);
            uses.add(use);
            if (use != ColumnUse.NOTHING) {
                used.add(use);
            }
        }
        if (uses.stream().noneMatch(ColumnMapping::says)) {
            longest(table, uses).ifPresent(column -> uses.set(column, ColumnUse.of(Kind.TEXT)));
        }
        return new ColumnMapping(uses);
    }

    /** The same with another use for one column. A use other than none stands once: the column that had it before is not used. */
    public ColumnMapping with(int column, ColumnUse use) {
        var changed = new ArrayList<ColumnUse>(uses);
        changed.replaceAll(old -> old.equals(use) ? ColumnUse.NOTHING : old);
        changed.set(column, use);
        return new ColumnMapping(changed);
    }

    /** The column with a use. */
    public Optional<Integer> column(ColumnUse use) {
        int index = uses.indexOf(use);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** Whether any column holds what somebody says. */
    public boolean saysAnything() {
        return uses.stream().anyMatch(ColumnMapping::says);
    }

    private static boolean says(ColumnUse use) {
        return use.kind() == Kind.TEXT || use.kind() == Kind.POINT || use.kind() == Kind.ANSWER;
    }

    private static Optional<Integer> longest(CsvTable table, List<ColumnUse> uses) {
        int best = -1;
        double length = LONG_TEXT;
        for (int column = 0; column < uses.size(); column++) {
            int index = column;
            double average = table.rows().stream().mapToInt(row -> row.cells().get(index).length()).average().orElse(0);
            if (uses.get(column) == ColumnUse.NOTHING && average > length) {
                best = column;
                length = average;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static Map<String, Kind> names() {
        var bundle = ResourceBundle.getBundle("org.consultum.engagement.internal.intake.headers", java.util.Locale.ROOT,
            ColumnMapping.class.getClassLoader());
        var names = new HashMap<String, Kind>();
        for (String key : Collections.list(bundle.getKeys())) {
            Arrays.stream(bundle.getString(key).split("\\|"))
                .forEach(name -> names.put(Plain.key(name), Kind.valueOf(key.toUpperCase(java.util.Locale.ROOT))));
        }
        return names;
    }
}
