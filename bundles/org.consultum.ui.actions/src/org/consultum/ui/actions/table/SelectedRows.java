package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;

/**
 * The entries of selected lines, asked of the index whether they were on the screen or not.
 *
 * @param lines the lines; only their fixed parts are used, so that another thread may ask
 */
record SelectedRows(Lines lines) {

    private static final int STEP = 5_000;

    /** The entries of the rows of some lines, each once, in their order. */
    List<IndexEntry> fetch(Set<Range> ranges) {
        var entries = new ArrayList<IndexEntry>();
        for (Range range : ranges.stream().sorted((one, other) -> Integer.compare(one.start, other.start)).toList()) {
            for (int line = range.start; line < Math.min(range.end, lines.count());) {
                line = lines.isHead(line) ? line + 1 : run(line, range.end, entries);
            }
        }
        var seen = new HashSet<String>();
        return entries.stream().filter(entry -> seen.add(entry.id())).toList();
    }

    /** Fetches the rows from a line to the end of its group or of the range, and says where that is. */
    private int run(int from, int end, List<IndexEntry> entries) {
        Lines.Run run = lines.run(from);
        int until = Math.min(end, from + run.left());
        for (int at = from; at < until; at += STEP) {
            int first = run.first() + at - from;
            ListQuery query = lines.query(run.page()).rows(first, first + Math.min(STEP, until - at));
            ListPage page = lines.request().index().list(query);
            entries.addAll(page.rows());
        }
        return until;
    }
}
