package org.consultum.ui.actions.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.ui.actions.Rows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rows of a column of the board")
class ColumnRowsTest {

    private final List<IndexEntry> entries = IntStream.range(0, 10_000).mapToObj(number -> IndexEntry.of("ActionItem", "a" + number,
        "Action " + number).withStatus(number % 2 == 0 ? "open" : "done")).toList();
    private final Rows index = new Rows(entries);
    private final ColumnRows open = new ColumnRows("open", new ListQuery.Sort(ListQuery.Column.DUE, true));

    @Test
    @DisplayName("are counted truthfully and asked for only as they come into view")
    void arePaged() {
        open.ask(Optional.of(index), ListQuery.Filter.ALL);

        assertEquals(5_000, open.total());
        assertEquals(1, index.questions());
        assertEquals("a0", open.row(0).orElseThrow().id());
        assertEquals("a98", open.row(49).orElseThrow().id());
        assertEquals(1, index.questions(), "one page is enough for those");
        assertEquals("a9998", open.row(4_999).orElseThrow().id());
        assertEquals(2, index.questions());
        assertTrue(open.row(5_000).isEmpty());
        assertTrue(open.row(-1).isEmpty());
    }

    @Test
    @DisplayName("are found by their identity")
    void areFound() {
        open.ask(Optional.of(index), ListQuery.Filter.ALL);

        assertEquals(OptionalInt.of(321), open.find("a642", 0));
        assertEquals(OptionalInt.of(321), open.find("a642", 321));
        assertEquals(OptionalInt.empty(), open.find("a1", 0), "another column has it");
    }

    @Test
    @DisplayName("know whether the filter of the view wants them")
    void knowTheFilter() {
        open.ask(Optional.of(index), ListQuery.Filter.ALL.withStatus(Set.of("done")));
        assertFalse(open.wanted());
        assertEquals(5_000, open.total(), "what is folded away is still counted");
        open.ask(Optional.empty(), ListQuery.Filter.ALL);
        assertTrue(open.wanted());
        assertEquals(0, open.total());
    }
}
