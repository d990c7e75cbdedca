package org.consultum.ui.minutes.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.meeting.minutes.Corrections;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Correction;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.MarkdownField;
import org.consultum.ui.minutes.internal.PreviewPane.MarkdownSink;
import org.consultum.ui.minutes.internal.StyledDocument.Look;
import org.eclipse.emf.ecore.EAttribute;

/** An entry of the minutes as it will be read, with what is being typed and the corrections asked for in it. */
final class EntryReading {

    private static final int SECTION = 16;
    private static final int LINE = 4;

    private final MinutesWork work;
    private final RecordPage written;

    EntryReading(MinutesWork work, RecordPage written) {
        this.work = Objects.requireNonNull(work);
        this.written = Objects.requireNonNull(written);
    }

    /** Writes an entry. */
    void write(Entry entry, String title, MarkdownSink sink) {
        sink.out().line(0).add(title, Look.TITLE);
        List<Correction> open = CorrectionsPanel.of(work, entry).stream()
            .filter(correction -> Corrections.state(correction) == Corrections.State.ASKED).toList();
        switch (entry) {
            case Entry.Introduction first -> {
                text(sink, "", Literals.MINUTES__INTRODUCTION, open);
                attendance(sink);
            }
            case Entry.Closing last -> text(sink, "", Literals.MINUTES__CLOSING, open);
            case Entry.Item(AgendaItem item, int depth) -> {
                text(sink, "", Literals.ITEM_RECORD__DISCUSSION, open);
                text(sink, Messages.area_rationale, Literals.ITEM_RECORD__RATIONALE, open);
                item.getDecisions().forEach(decision -> decision(sink, decision));
                came(sink, item);
            }
        }
    }

    private void text(MarkdownSink sink, String heading, EAttribute feature, List<Correction> open) {
        String markdown = written.written(feature);
        if (!markdown.isBlank()) {
            heading(sink, heading);
            sink.markdown().add(tracked(markdown, open));
        }
    }

    private static void heading(MarkdownSink sink, String heading) {
        if (!heading.isEmpty()) {
            sink.out().line(SECTION).add(heading, Look.HEADING);
        }
    }

    /** The text with the passages that would go and the words that would come in their place, both marked. */
    static String tracked(String markdown, List<Correction> open) {
        String text = markdown;
        for (Correction correction : open) {
            String passage = correction.getPassage();
            int at = passage == null || passage.isBlank() ? -1 : text.indexOf(passage);
            if (at >= 0) {
                String instead = correction.getReplacement() == null ? "" : correction.getReplacement();
                text = text.substring(0, at) + MarkdownReading.DELETED + passage + MarkdownReading.END
                    + (instead.isEmpty() ? "" : MarkdownReading.INSERTED + instead + MarkdownReading.END)
                    + text.substring(at + passage.length());
            }
        }
        return text;
    }

    private void attendance(MarkdownSink sink) {
        List<AttendancePanel.Line> lines = AttendancePanel.lines(work);
        if (!lines.isEmpty()) {
            heading(sink, Messages.attendance_title);
            lines.forEach(line -> sink.out().line(LINE).add(line.heading() + ": ", Look.BOLD).add(line.names()));
        }
    }

    private void decision(MarkdownSink sink, Decision decision) {
        FeatureTexts words = FeatureTexts.ofUser();
        heading(sink, decision.getReference() == null ? Messages.decisions_one
            : Messages.bind(Messages.decisions_number, decision.getReference()));
        String typed = written.decisions().texts().filter(field -> field.owner().filter(decision::equals).isPresent())
            .map(MarkdownField::text).map(text -> text.value()).findFirst().orElse("");
        sink.markdown().add(typed);
        boolean counted = decision.getVotesFor() + decision.getVotesAgainst() + decision.getAbstentions() > 0;
        String tally = counted ? Messages.bind(Messages.reading_tally,
            new Object[] {decision.getVotesFor(), decision.getVotesAgainst(), decision.getAbstentions()}) : "";
        String method = decision.getMethod() == DecisionMethod.NOT_RECORDED ? "" : words.label(decision.getMethod());
        sink.out().line(LINE).add(String.join(" \u00b7 ", Stream.of(words.label(decision.getResult()), method, tally)
            .filter(part -> !part.isEmpty()).toList()), Look.QUIET);
        decision.getVotes().stream().filter(vote -> vote.getDissent() != null && !vote.getDissent().isBlank())
            .forEach(vote -> dissent(sink, vote));
    }

    private void dissent(MarkdownSink sink, Vote vote) {
        sink.out().line(LINE * 2).add(Messages.bind(Messages.reading_dissent, work.editing().labels().text(vote.getVoter())), Look.BOLD);
        sink.markdown().add(vote.getDissent());
    }

    private void came(MarkdownSink sink, AgendaItem item) {
        List<Element> elements = ActionsPanel.cameOf(item, work.meeting().getCommittee());
        if (!elements.isEmpty()) {
            heading(sink, Messages.actions_title);
        }
        for (Element element : elements) {
            sink.out().line(LINE).add(work.editing().labels().text(element));
            if (element instanceof ActionItem action) {
                String owners = String.join("; ", action.getOwners().stream().map(work.editing().labels()::text).toList());
                String due = action.getDue() == null ? "" : Messages.bind(Messages.actions_due, Formats.local().date(action.getDue()));
                String facts = String.join(", ", Stream.of(owners, due).filter(part -> !part.isEmpty()).toList());
                sink.out().add(facts.isEmpty() ? "" : " \u2014 " + facts, Look.QUIET);
            }
        }
    }
}
