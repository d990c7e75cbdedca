package org.consultum.agenda.schedule;

import org.consultum.model.AgendaItem;

/** One entry of a section: a unit, or a section of its own. */
sealed interface Entry permits Unit, Group {

    AgendaItem item();

    /** Position in its section as it is. */
    int index();

    /** Which end of its section it belongs to. */
    Unit.End end();
}
