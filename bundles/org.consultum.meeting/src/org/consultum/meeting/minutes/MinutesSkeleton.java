package org.consultum.meeting.minutes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Texts for the minutes that follow from the agenda and from what happened, in Markdown. The names of those present, papers, motions,
 * decisions, votes and actions are not repeated in them: they are recorded on their own and printed from there.
 *
 * @param introduction time and place, who presided, how many attended by category, who is excused, the quorum (F-07)
 * @param closing when the meeting was adjourned and when the next one is
 * @param discussions text for the discussion of items, in the order of the agenda; items of which nothing is known are left out
 * @param rationales text for the reasons of items, likewise
 */
public record MinutesSkeleton(String introduction, String closing, Map<AgendaItem, String> discussions,
        Map<AgendaItem, String> rationales) {

    /**
     * The skeleton.
     *
     * @param language of the minutes
     */
    public static MinutesSkeleton of(Meeting meeting, Locale language) {
        var frame = new MinutesFrame(meeting, language);
        var texts = new ItemTexts(meeting, language);
        var discussions = new LinkedHashMap<AgendaItem, String>();
        var rationales = new LinkedHashMap<AgendaItem, String>();
        for (AgendaItem item : AgendaWalk.business(meeting)) {
            Optional.of(texts.discussion(item)).filter(text -> !text.isEmpty()).ifPresent(text -> discussions.put(item, text));
            Optional.of(texts.rationale(item)).filter(text -> !text.isEmpty()).ifPresent(text -> rationales.put(item, text));
        }
        return new MinutesSkeleton(frame.introduction(), frame.closing(), discussions, rationales);
    }
}
