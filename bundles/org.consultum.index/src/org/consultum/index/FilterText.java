package org.consultum.index;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.internal.FilterReader;
import org.consultum.index.internal.FilterWriter;

/**
 * Filters as one short line of text, for saved views and parameters of commands:
 *
 * <pre>
 * status:open,waiting owner:me due:..today-1 hidden:no@today
 * owner:none committee:8b7c...,91ff... text:"radar shelter" progress:1..99
 * group:due_month=2026-06
 * </pre>
 *
 * <p>Conditions are separated by blanks and each stands once: {@code text}, {@code title}, {@code reference}, {@code ownername},
 * {@code committeename}, {@code waitingname} (words), {@code status}, {@code priority}, {@code owner}, {@code waiting}, {@code committee},
 * {@code origin} (lists with commas), {@code meeting}, {@code arising} ({@code yes} or {@code no}), {@code date}, {@code due},
 * {@code raised}, {@code closed} ({@code FIRST..LAST}, either may be missing, one day, or {@code none}), {@code hidden}
 * ({@code no@DAY} leaves out what is put off beyond the day, {@code only@DAY} shows only that), {@code progress} and {@code group}
 * ({@code FACET=KEY}, or {@code FACET@DAY=KEY}). A value with blanks or signs is put in quotes, with a backslash before quotes and
 * backslashes in it. A day is as in {@code 2026-06-30}, or {@code today}, {@code today+7}, {@code today-1}. Instead of an identity
 * {@code me} stands for whoever uses the window, {@code mycommittees} for the committees they sit on, and {@code none} as an owner for
 * having none.
 */
public final class FilterText {

    /** Most characters that are read. */
    public static final int LONGEST = 200_000;

    private FilterText() {
    }

    /**
     * What words of the text stand for.
     *
     * @param today the day that {@code today} stands for
     * @param me identities that {@code me} stands for: a person, roles they hold, perhaps their organisation
     * @param myCommittees identities that {@code mycommittees} stands for
     */
    public record Context(LocalDate today, Set<String> me, Set<String> myCommittees) {

        public Context {
            Objects.requireNonNull(today);
            me = Set.copyOf(me);
            myCommittees = Set.copyOf(myCommittees);
        }

        /** Nobody in particular. */
        public static Context on(LocalDate today) {
            return new Context(today, Set.of(), Set.of());
        }
    }

    /** The filter as text; the empty string for everything. Reading it gives an equal filter, in any context. */
    public static String write(ListQuery.Filter filter) {
        return FilterWriter.write(filter);
    }

    /**
     * The filter a text stands for. Where {@code me} or {@code mycommittees} stand for nobody, nothing fits the condition.
     *
     * @param text anything at all
     * @return empty when it is no filter
     */
    public static Optional<ListQuery.Filter> parse(String text, Context context) {
        return FilterReader.read(text, context);
    }
}
