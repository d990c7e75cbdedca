package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.ActionStatus;
import org.consultum.model.Party;
import org.consultum.model.Priority;

/**
 * What is to change in a number of action items; everything else stays. Begin with {@link #none()}.
 *
 * @param owners who is to do it
 * @param waitingFor whom it waits for
 * @param due when it is due
 * @param priority how urgent it is
 * @param status where it stands
 * @param snooze whether it is put aside
 * @param progress how much is done, in percent
 * @param note a progress note for each of them, in Markdown
 */
public record Changes(Parties owners, Parties waitingFor, Due due, Optional<Priority> priority, Optional<ActionStatus> status,
        Snooze snooze, OptionalInt progress, Optional<String> note) {

    public Changes {
        Objects.requireNonNull(owners);
        Objects.requireNonNull(waitingFor);
        Objects.requireNonNull(due);
        Objects.requireNonNull(snooze);
        note = note.filter(text -> !text.isBlank());
    }

    /** What becomes of a list of parties. */
    public sealed interface Parties {

        /** It stays. */
        record Keep() implements Parties {
        }

        /** These are added where they are missing. */
        record Add(List<Party> parties) implements Parties {
            public Add {
                parties = List.copyOf(parties);
            }
        }

        /** These are removed where they are. */
        record Remove(List<Party> parties) implements Parties {
            public Remove {
                parties = List.copyOf(parties);
            }
        }

        /** These and no others; none at all if empty. */
        record Replace(List<Party> parties) implements Parties {
            public Replace {
                parties = List.copyOf(parties);
            }
        }
    }

    /** What becomes of the due date. */
    public sealed interface Due {

        /** It stays. */
        record Keep() implements Due {
        }

        /** It is this day. */
        record On(LocalDate day) implements Due {
            public On {
                Objects.requireNonNull(day);
            }
        }

        /** It is so many days later, or earlier if negative; an action without a due date stays without. */
        record Later(int days) implements Due {
        }

        /** It is the next meeting of the committee. */
        record NextMeeting() implements Due {
        }

        /** There is none. */
        record None() implements Due {
        }
    }

    /** Whether an action is put aside. */
    public sealed interface Snooze {

        /** As before. */
        record Keep() implements Snooze {
        }

        /** Until a day, on which it is expected again. */
        record Until(LocalDate day) implements Snooze {
            public Until {
                Objects.requireNonNull(day);
            }
        }

        /** No more. */
        record Over() implements Snooze {
        }
    }

    /** Nothing changes. */
    public static Changes none() {
        return new Changes(new Parties.Keep(), new Parties.Keep(), new Due.Keep(), Optional.empty(), Optional.empty(), new Snooze.Keep(),
            OptionalInt.empty(), Optional.empty());
    }

    public Changes withOwners(Parties change) {
        return new Changes(change, waitingFor, due, priority, status, snooze, progress, note);
    }

    public Changes withWaitingFor(Parties change) {
        return new Changes(owners, change, due, priority, status, snooze, progress, note);
    }

    public Changes withDue(Due change) {
        return new Changes(owners, waitingFor, change, priority, status, snooze, progress, note);
    }

    public Changes withPriority(Priority value) {
        return new Changes(owners, waitingFor, due, Optional.of(value), status, snooze, progress, note);
    }

    public Changes withStatus(ActionStatus value) {
        return new Changes(owners, waitingFor, due, priority, Optional.of(value), snooze, progress, note);
    }

    public Changes withSnooze(Snooze change) {
        return new Changes(owners, waitingFor, due, priority, status, change, progress, note);
    }

    public Changes withProgress(int percent) {
        return new Changes(owners, waitingFor, due, priority, status, snooze, OptionalInt.of(percent), note);
    }

    public Changes withNote(String text) {
        return new Changes(owners, waitingFor, due, priority, status, snooze, progress, Optional.of(text));
    }
}
