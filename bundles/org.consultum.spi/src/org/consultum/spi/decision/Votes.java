package org.consultum.spi.decision;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;

/**
 * Votes on a question.
 *
 * @param committee who decides
 * @param meeting where
 * @param item on what
 * @param at when, in the zone of the meeting
 * @param voices everybody who may vote, and how they voted where that is known; in the order of the membership
 * @param inFavour votes for that count
 * @param against votes against that count
 * @param abstained abstentions that count
 * @param language language of the committee, for the explanation
 * @since 0.1
 */
public record Votes(Committee committee, Meeting meeting, AgendaItem item, ZonedDateTime at, List<Voice> voices, int inFavour, int against,
        int abstained, Locale language) {

    public Votes {
        Objects.requireNonNull(committee);
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(item);
        Objects.requireNonNull(at);
        voices = List.copyOf(voices);
        Objects.requireNonNull(language);
    }
}
