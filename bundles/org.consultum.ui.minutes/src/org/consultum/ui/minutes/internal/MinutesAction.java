package org.consultum.ui.minutes.internal;

import java.util.Locale;
import java.util.stream.Stream;

/** What a command does in the minutes editor in front. The last part of the command's id names it. */
enum MinutesAction {
    NEXT, PREVIOUS, NEXT_AREA, PREVIOUS_AREA, PREVIEW, BOLD, ITALIC, COMPLETE, CAPTURE, DECISION, CORRECTION, FILL, SAVE_AS;

    private static final String PREFIX = "org.consultum.ui.minutes.";

    /** Id of the command. */
    String commandId() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return PREFIX + words[0] + String.join("", Stream.of(words).skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).toList());
    }

    /** The action of a command. */
    static MinutesAction of(String commandId) {
        return Stream.of(values()).filter(action -> action.commandId().equals(commandId)).findFirst().orElseThrow();
    }
}
