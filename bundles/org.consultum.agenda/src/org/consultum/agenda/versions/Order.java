package org.consultum.agenda.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed its place between two orders of the same things, as comparisons of agendas and other versions show it. */
public final class Order {

    private Order() {
    }

    /** The fewest that have to be moved to get from one order to the other. Things that are in one of them only are not considered. */
    public static <T> Set<T> moved(List<T> before, List<T> after) {
        Map<T, Integer> positions = new HashMap<>();
        for (T thing : before) {
            positions.put(thing, positions.size());
        }
        List<T> common = after.stream().filter(positions::containsKey).toList();
        var moved = new HashSet<>(common);
        longestInOrder(common.stream().mapToInt(positions::get).toArray()).forEach(index -> moved.remove(common.get(index)));
        return moved;
    }

    /** Indexes of a longest subsequence that rises, by patience sorting. */
    private static List<Integer> longestInOrder(int[] values) {
        int[] lastOfLength = new int[values.length];
        int[] previous = new int[values.length];
        int longest = 0;
        for (int index = 0; index < values.length; index++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[lastOfLength[middle]] < values[index]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[index] = low == 0 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = index;
            longest = Math.max(longest, low + 1);
        }
        var indexes = new ArrayList<Integer>();
        for (int index = longest == 0 ? -1 : lastOfLength[longest - 1]; index >= 0; index = previous[index]) {
            indexes.add(index);
        }
        return indexes.reversed();
    }
}
