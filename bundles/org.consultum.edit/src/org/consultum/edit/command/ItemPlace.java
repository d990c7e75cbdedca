package org.consultum.edit.command;

import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;

/** Where on an agenda an item is put. */
public sealed interface ItemPlace {

    /** Before an item, at its level. */
    record Before(AgendaItem item) implements ItemPlace {
    }

    /** After an item and everything below it, at its level. */
    record After(AgendaItem item) implements ItemPlace {
    }

    /** Below an item, as the last of its sub-items. */
    record Below(AgendaItem item) implements ItemPlace {
    }

    /** At the end of the agenda of a meeting, which gets one if it has none. */
    record EndOfAgenda(Meeting meeting) implements ItemPlace {
    }

    /** At the end of the items of a committee that wait for an agenda. */
    record EndOfBacklog(Committee committee) implements ItemPlace {
    }
}
