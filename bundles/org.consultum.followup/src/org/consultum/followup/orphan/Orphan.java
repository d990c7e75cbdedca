package org.consultum.followup.orphan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.followup.internal.loop.LoopMessages;

/**
 * Something that nobody follows up.
 *
 * @param kind what is wrong
 * @param element id of the element that is left alone
 * @param owner id of the element it is shown with: the recommendation of a measure or review, the meeting of an output; the same as
 *     the element otherwise
 * @param name its name, with its reference if it has one
 * @param committee id of the committee
 * @param since since when, if a day is known
 * @param daysLate days past its day; 0 where there is none
 * @param lacking what an output of a review session lacks; empty for other kinds
 */
public record Orphan(Kind kind, String element, String owner, String name, String committee, Optional<LocalDate> since, int daysLate,
        Set<Lack> lacking) {

    public Orphan {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(element);
        lacking = Set.copyOf(lacking);
    }

    /** What can be wrong. */
    public enum Kind {
        DECISION_NOT_FOLLOWED, RESPONSE_OVERDUE, MEASURE_WITHOUT_OWNER, REVIEW_OVERDUE, ACTION_WITHOUT_OWNER, OUTPUT_INCOMPLETE;

        /** Stable name for lists and files, such as {@code responseOverdue}. */
        public String key() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_");
            var key = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
            }
            return key.toString();
        }

        /** What it is called, as a heading over many. */
        public String words(Locale language) {
            return LoopMessages.in(language, "orphan.kind." + key());
        }
    }

    /** What an output of a review session can lack (rule R-02: owner, due date and closing evidence). */
    public enum Lack {
        OWNER, DUE, EVIDENCE;

        /** What it is called. */
        public String words(Locale language) {
            return LoopMessages.in(language, "lack." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** What is wrong, in words, such as "no response, 34 days late". */
    public String words(Locale language) {
        return LoopMessages.in(language, "orphan." + kind.key(), daysLate,
            List.of(Lack.values()).stream().filter(lacking::contains).map(lack -> lack.words(language)).collect(Collectors.joining(", ")));
    }
}
