package org.consultum.ui.actions.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.index.ListQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The arrangement of the table")
class ArrangementTest {

    @Test
    @DisplayName("is the same after it was kept and read again")
    void isKept() {
        Arrangement arranged = Arrangement.FIRST.withColumns(List.of(ActionColumn.CLOSED, ActionColumn.TITLE))
            .withWidth(ActionColumn.TITLE, 512).sortedBy(ActionColumn.OWNERS, false).sortedBy(ActionColumn.DUE, true).withGrouping(Grouping.DUE_MONTH);
        Arrangement read = Arrangement.parse(arranged.text());
        assertEquals(arranged.text(), read.text());
        assertEquals(List.of(ActionColumn.CLOSED, ActionColumn.TITLE), read.columns());
        assertEquals(512, read.width(ActionColumn.TITLE));
        assertEquals(List.of(new ListQuery.Sort(ListQuery.Column.OWNER, true), new ListQuery.Sort(ListQuery.Column.DUE, true)),
            read.sorts());
        assertEquals(Grouping.DUE_MONTH, read.grouping());
    }

    @Test
    @DisplayName("sorts the other way round at the second time, and by a second column beside")
    void sorts() {
        Arrangement twice = Arrangement.FIRST.sortedBy(ActionColumn.TITLE, false).sortedBy(ActionColumn.TITLE, false);
        assertEquals(List.of(new ListQuery.Sort(ListQuery.Column.TITLE, false)), twice.sorts());
        Arrangement beside = twice.sortedBy(ActionColumn.STATUS, true).sortedBy(ActionColumn.STATUS, true);
        assertEquals(1, beside.sortPlace(ActionColumn.STATUS));
        assertEquals(new ListQuery.Sort(ListQuery.Column.STATUS, false), beside.sorts().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;", "columns=;sort=;group=", "columns=NONSENSE:9999999,TITLE:1;sort=NOTHING+,x;group=PLANET",
        "columns=TITLE"})
    @DisplayName("is usable whatever was kept")
    void isUsable(String text) {
        Arrangement read = Arrangement.parse(text);
        assertTrue(!read.columns().isEmpty() && read.width(ActionColumn.TITLE) >= 24, read.text());
        assertEquals(read.text(), Arrangement.parse(read.text()).text());
    }
}
