package org.consultum.agenda.versions;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;

/**
 * An item as it stands, or stood, on an agenda.
 *
 * @param item id of the item
 * @param parent id of the item it stands below; empty at the top
 * @param depth how deep it is nested; 0 at the top
 * @param number number as printed; empty for headings and breaks
 * @param start planned start; empty when the meeting has none
 * @param minutes planned minutes, with everything below
 * @param presenters names of those who present it
 * @param papers its papers: reference, title and checksum of the version
 */
public record AgendaLine(String item, Optional<String> parent, int depth, String number, String title, ItemKind kind, ItemPurpose purpose,
        String text, Optional<ZonedDateTime> start, int minutes, List<String> presenters, List<String> papers, boolean consent,
        boolean closed) {

    public AgendaLine {
        presenters = List.copyOf(presenters);
        papers = List.copyOf(papers);
    }
}
