package org.consultum.ui.review.internal.round;

import java.util.Locale;
import java.util.stream.Stream;

/** What a command or button does in the round editor in front. The last part of the command's id names it. */
enum RoundAction {
    COMMENT, SUGGEST, NEXT, PREVIOUS, REPLY, ACCEPT, RESOLVE, REJECT, REOPEN, CLOSE, WITHDRAW;

    private static final String PREFIX = "org.consultum.ui.review.round.";

    /** Id of the command. */
    String commandId() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** The action of a command. */
    static RoundAction of(String commandId) {
        return Stream.of(values()).filter(action -> action.commandId().equals(commandId)).findFirst().orElseThrow();
    }
}
