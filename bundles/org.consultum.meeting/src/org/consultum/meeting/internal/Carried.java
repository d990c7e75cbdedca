package org.consultum.meeting.internal;

import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;

/** What carrying a question means. */
public final class Carried {

    private Carried() {
    }

    /** What the committee was asked to do on an item is done. */
    public static DecisionResult on(AgendaItem item) {
        return switch (item.getPurpose()) {
            case ENDORSE -> DecisionResult.ENDORSED;
            case INFORM -> DecisionResult.NOTED;
            case REFER -> DecisionResult.REFERRED;
            case NONE, DISCUSS, DECIDE -> DecisionResult.ADOPTED;
        };
    }
}
