package org.consultum.ui.agenda.internal;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done on the agenda of a meeting. Each is a command of the window, with its name, keys and places in the menus. */
public enum AgendaAction {
    NEW("newItem"), NEW_BELOW("newBelow"), NEW_HEADING("newHeading"), NEW_BREAK("newBreak"), NEW_DAY("newDay"), RENAME("rename"),
    PURPOSE("purpose"), MINUTES("minutes"), PRESENTER("presenter"), START("start"), AFTER("after"), DUPLICATE("duplicate"),
    SPLIT("split"), UP("up"),
    DOWN("down"), INDENT("indent"), OUTDENT("outdent"), CONSENT("consent"), CLOSE("close"), STANDING("standing"), LATE("late"),
    KIND("kind"), ADD_PAPERS("addPapers"), USE_PAPER("usePaper"), DELETE("delete"), NUMBERING("numbering"), SECOND_ZONE("secondZone"),
    COLUMNS("columns"), EXPAND_ALL("expandAll"), COLLAPSE_ALL("collapseAll"),
    CARRY_OVER("carryOver"), STANDING_ITEMS("standingItems"), APPLY_TEMPLATE("applyTemplate"), SAVE_TEMPLATE("saveTemplate"),
    PROPOSE("propose"), PUBLISH("publish"), COMPARE("compare"), CONSENT_BLOCK("consentBlock"), BACKLOG("backlog"),
    TO_BACKLOG("toBacklog"), REFER("refer"), REFER_DECISION("referDecision");

    /** Name of the command parameter of those that set one of several values. */
    static final String VALUE = "org.consultum.ui.agenda.value";
    private static final String PREFIX = "org.consultum.ui.agenda.";

    private final String name;

    AgendaAction(String name) {
        this.name = name;
    }

    /** Id of the command. */
    String command() {
        return PREFIX + name;
    }

    /** The action with a name, as plugin.xml has it. */
    static Optional<AgendaAction> named(String name) {
        return Stream.of(values()).filter(action -> action.name.equals(name)).findFirst();
    }
}
