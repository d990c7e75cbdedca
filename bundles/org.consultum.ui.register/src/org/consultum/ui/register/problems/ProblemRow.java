package org.consultum.ui.register.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.consultum.rules.CheckFinding;

/**
 * A finding in the list. It is the same row as before an edit when rule, element and field are the same, whatever the numbers say now: it
 * stays selected while what it is about is put right.
 *
 * @param finding what was found
 * @param place which of several findings of one rule about the same field it is, counted from 0
 */
record ProblemRow(CheckFinding finding, int place) {

    /** Rows of findings, in their order. */
    static List<ProblemRow> of(List<CheckFinding> findings) {
        var counts = new HashMap<Key, Integer>();
        var rows = new ArrayList<ProblemRow>();
        for (CheckFinding finding : findings) {
            rows.add(new ProblemRow(finding, counts.merge(Key.of(finding), 1, Integer::sum) - 1));
        }
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemRow row && row.place == place && Key.of(row.finding).equals(Key.of(finding));
    }

    @Override
    public int hashCode() {
        return Key.of(finding).hashCode() + place;
    }

    /** What makes a finding the same after an edit; of a finding about no element the words do. */
    private record Key(String rule, Optional<String> element, Optional<String> field, String words) {

        static Key of(CheckFinding finding) {
            return new Key(finding.rule(), finding.elementId(), finding.feature(),
                finding.elementId().isPresent() ? "" : finding.message());
        }
    }
}
