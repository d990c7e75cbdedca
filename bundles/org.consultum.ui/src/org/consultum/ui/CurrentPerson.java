package org.consultum.ui;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Person;

/**
 * Who the user in front of the window is in the open register. An OSGi service, used on the display thread. The answer is kept with the
 * user's settings for each register and never written into a register; the command {@code org.consultum.ui.whoAmI} asks for it.
 */
public interface CurrentPerson {

    /** Id of the command that asks the user who they are. */
    String ASK = "org.consultum.ui.whoAmI";

    /** What the user said for the open register; unknown while none is open or the person was removed from it. */
    Answer answer();

    /** The person the user is, if they said so. */
    default Optional<Person> person() {
        return answer() instanceof Answer.Is(Person person) ? Optional.of(person) : Optional.empty();
    }

    /** Keeps an answer for the open register; without one nothing happens. */
    void answer(Answer given);

    /** Whom to tell when the answer may be another one: it was given, or another register was opened or closed. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);

    /** Who the user is. */
    sealed interface Answer {

        /** The user has not been asked yet, or took it back. */
        record Unknown() implements Answer {
        }

        /** The user is no person of this register. */
        record NotInRegister() implements Answer {
        }

        /** The user is this person of the open register. */
        record Is(Person person) implements Answer {

            public Is {
                Objects.requireNonNull(person);
            }
        }
    }
}
