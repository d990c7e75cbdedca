package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Three-way merge of the order of a list. Works on keys of any kind; linear.
 *
 * @param <T> kind of the keys
 * @param order what the list should be
 * @param outcome what was decided about the order
 */
record ListMerge<T>(List<T> order, Outcome outcome) {

    /** Whose order was taken. */
    enum Outcome {
        /** Both agree. */
        SAME,
        /** The source changed the order, and it was taken. */
        TAKEN,
        /** The order was changed here, and stays. */
        KEPT,
        /** The order was changed here and in the source, and stays as it is here. */
        CONFLICT
    }

    /**
     * Merges.
     *
     * @param base order at the last import; empty list when unknown
     * @param here order in the register, with what was added here
     * @param incoming order in the source; what is new comes in after the one it follows there
     */
    static <T> ListMerge<T> of(List<T> base, List<T> here, List<T> incoming) {
        Set<T> common = new LinkedHashSet<>(here);
        common.retainAll(new HashSet<>(incoming));
        if (!base.isEmpty()) {
            common.retainAll(new HashSet<>(base));
        }
        List<T> ours = only(here, common);
        List<T> theirs = only(incoming, common);
        Outcome outcome;
        if (ours.equals(theirs)) {
            outcome = Outcome.SAME;
        } else if (base.isEmpty() || only(base, common).equals(ours)) {
            outcome = Outcome.TAKEN;
        } else {
            outcome = only(base, common).equals(theirs) ? Outcome.KEPT : Outcome.CONFLICT;
        }
        return new ListMerge<>(weave(outcome == Outcome.TAKEN ? theirs : ours, common, here, incoming), outcome);
    }

    private static <T> List<T> only(List<T> list, Set<T> wanted) {
        return list.stream().filter(wanted::contains).toList();
    }

    private static <T> List<T> weave(List<T> spine, Set<T> common, List<T> here, List<T> incoming) {
        var known = new HashSet<>(here);
        Map<T, List<T>> added = followers(here, common, common);
        Map<T, List<T>> fresh = followers(incoming, common, known);
        var order = new ArrayList<T>();
        order.addAll(added.getOrDefault(null, List.of()));
        order.addAll(fresh.getOrDefault(null, List.of()));
        for (T key : spine) {
            order.add(key);
            order.addAll(fresh.getOrDefault(key, List.of()));
            order.addAll(added.getOrDefault(key, List.of()));
        }
        return order;
    }

    /** What follows each anchor in a list, without what is left out; under null what stands before the first anchor. */
    private static <T> Map<T, List<T>> followers(List<T> list, Set<T> anchors, Set<T> without) {
        var followers = new HashMap<T, List<T>>();
        T anchor = null;
        for (T key : list) {
            if (anchors.contains(key)) {
                anchor = key;
            } else if (!without.contains(key)) {
                followers.computeIfAbsent(anchor, a -> new ArrayList<>()).add(key);
            }
        }
        return followers;
    }
}
