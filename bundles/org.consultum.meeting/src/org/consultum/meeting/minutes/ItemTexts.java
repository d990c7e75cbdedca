package org.consultum.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.meeting.capture.Captured;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Motion;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;

/** What the minutes say about an item by what is known of it. */
final class ItemTexts {

    private final Meeting meeting;
    private final Locale language;

    ItemTexts(Meeting meeting, Locale language) {
        this.meeting = meeting;
        this.language = language;
    }

    /** What was said, as far as it was noted; the papers with their exact version (I-04); motions; who stepped back. */
    String discussion(AgendaItem item) {
        var paragraphs = new ArrayList<String>();
        if (AgendaWalk.decided(item) && item.isConsent()) {
            paragraphs.add(text("minutes.consent"));
        }
        if (!papers(item).isEmpty()) {
            paragraphs.add(text("minutes.papers", papers(item)));
        }
        meeting.getAttendance().stream().filter(event -> event.getKind() == AttendanceKind.RECUSE && event.getItem() == item)
            .forEach(event -> paragraphs.add(event.getReason() == null ? text("minutes.recused", Parties.name(event.getParty()))
                : text("minutes.recusedBecause", Parties.name(event.getParty()), event.getReason())));
        Optional.of(notes(item)).filter(notes -> !notes.isBlank())
            .or(() -> presenters(item).map(presenters -> text("minutes.presented", presenters))).ifPresent(paragraphs::add);
        item.getMotions().forEach(motion -> paragraphs.add(motion(motion)));
        if (paragraphs.isEmpty() && meeting.getAdjourned() != null && item.getItems().isEmpty() && item.getDecisions().isEmpty()
                && (item.getRecord() == null || !item.getRecord().isDiscussed())) {
            paragraphs.add(text("minutes.notTakenUp"));
        }
        return String.join("\n\n", paragraphs);
    }

    /** Reasons that members annexed to their votes (E-06). */
    String rationale(AgendaItem item) {
        return item.getDecisions().stream().flatMap(decision -> decision.getVotes().stream())
            .filter(vote -> vote.getDissent() != null && vote.getVoter() != null)
            .map(vote -> text("minutes.dissent", Parties.name(vote.getVoter()), vote.getDissent())).collect(Collectors.joining("\n\n"));
    }

    /** The notes without the lines that became records. */
    private String notes(AgendaItem item) {
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
        return left.append(notes.substring(position)).toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private Optional<String> presenters(AgendaItem item) {
        boolean spoken = item.getRecord() != null && item.getRecord().isDiscussed();
        if (!spoken) {
            return Optional.empty();
        }
        return item.getPresenters().isEmpty() ? Optional.ofNullable(item.getPresenterNote())
            : Optional.of(Parties.names(item.getPresenters()));
    }

    private String motion(Motion motion) {
        String text = motion.getText() == null ? "" : motion.getText();
        String moved = motion.getMover() == null ? text("minutes.motion", text)
            : text("minutes.motionBy", Parties.name(motion.getMover()), text);
        String seconded = motion.getSeconder() == null ? "" : " " + text("minutes.seconded", Parties.name(motion.getSeconder()));
        return moved + seconded + " " + text("motion.state." + motion.getState().getLiteral());
    }

    private static String papers(AgendaItem item) {
        return item.getPapers().stream().filter(use -> use.getPaper() != null && use.getPaper().getTitle() != null).map(ItemTexts::paper)
            .collect(Collectors.joining("; "));
    }

    private static String paper(PaperUse use) {
        List<PaperVersion> versions = use.getPaper().getVersions();
        String label = versions.isEmpty() ? null : versions.getLast().getLabel();
        String reference = use.getPaper().getReference() == null ? "" : use.getPaper().getReference() + " ";
        return reference + use.getPaper().getTitle() + (label == null ? "" : " (" + label + ")");
    }

    private String text(String key, Object... values) {
        return Messages.in(language, key, values);
    }
}
