package org.consultum.meeting.minutes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * What the minutes say about an item by what was noted of it. Papers, recusals, motions, decisions, votes and actions are printed from what
 * is recorded of them, so that the text cannot contradict the record.
 */
final class ItemTexts {

    private static final Pattern RATIONALE = Pattern.compile(
        "(?im)^[ \\t]*+(?:RATIONALE|REASONS?|BEGRÜNDUNG|GRUND)[ \\t]*:[ \\t]*(.*)$\\R?",
        Pattern.UNICODE_CASE);

    private final Meeting meeting;
    private final Locale language;

    ItemTexts(Meeting meeting, Locale language) {
        this.meeting = meeting;
        this.language = language;
    }

    /** What was said, as far as it was noted, or else how the item was passed. */
    String discussion(AgendaItem item) {
        String notes = RATIONALE.matcher(notes(item)).replaceAll("").replaceAll("\n{3,}", "\n\n").strip();
        if (!notes.isEmpty()) {
            return notes;
        }
        if (AgendaWalk.decided(item) && item.isConsent()) {
            return text("minutes.consent");
        }
        boolean discussed = item.getRecord() != null && item.getRecord().isDiscussed();
        if (discussed) {
            return presenters(item).map(presenters -> text("minutes.presented", presenters)).orElse("");
        }
        boolean passedOver = meeting.getAdjourned() != null && item.getItems().isEmpty() && item.getDecisions().isEmpty();
        return passedOver ? text("minutes.notTakenUp") : "";
    }

    /** Lines of the notes that begin with RATIONALE: or BEGRÜNDUNG: say why a decision was taken. */
    String rationale(AgendaItem item) {
        return RATIONALE.matcher(notes(item)).results().map(MatchResult::group).map(line -> line.substring(line.indexOf(':') + 1).strip())
            .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** The notes without the lines that became records. */
    private static String notes(AgendaItem item) {
        if (item.getRecord() == null || item.getRecord().getNotes() == null) {
            return "";
        }
        String notes = item.getRecord().getNotes();
        var left = new StringBuilder();
        int position = 0;
        for (Captured line : NotesReader.read(notes, item)) {
            left.append(notes, position, line.range().start());
            position = Math.min(line.range().end() + 1, notes.length());
        }
        return left.append(notes.substring(position)).toString();
    }

    private static Optional<String> presenters(AgendaItem item) {
        return item.getPresenters().isEmpty() ? Optional.ofNullable(item.getPresenterNote())
            : Optional.of(Parties.names(item.getPresenters()));
    }

    private String text(String key, Object... values) {
        return Messages.in(language, key, values);
    }
}
