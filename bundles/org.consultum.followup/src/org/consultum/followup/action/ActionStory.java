package org.consultum.followup.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.FeedbackList;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.SentMessage;
import org.consultum.model.SentMessageList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * What happened to an action, from what it came from to what shows that it was done, in that order. Reaches into the file of its origin and
 * the feedback list of its committee, and loads them if need be.
 */
public final class ActionStory {

    private final ActionItem action;
    private final ZoneId zone;
    private final Words words;
    private final Labels labels;
    private final FeatureTexts features;
    private final List<Entry> entries = new ArrayList<>();

    /** What an entry tells. */
    public enum Kind {
        /** The meeting, item, decision or recommendation it came from. */
        ORIGIN,
        /** It was raised. */
        RAISED,
        /** A note on how it goes on, perhaps with a new status or percentage; or somebody was told of it by mail. */
        NOTE,
        /** It was taken up again after it had been finished. */
        REOPENED,
        /** It is or was due. */
        DUE,
        /** It carries out a measure of a recommendation. */
        MEASURE,
        /** What shows that it was done. */
        EVIDENCE,
        /** It was done or cancelled. */
        CLOSED
    }

    /**
     * One entry.
     *
     * @param day the day, in the zone of the story; empty when it is not known
     * @param at the moment, where it is known more exactly
     * @param zone the zone of day and moment
     * @param author who wrote it or did it
     * @param headline what happened, in a few words
     * @param text what was written, in Markdown; may be empty
     * @param target id of the element it leads to: the origin, the note, the paper that is the evidence
     * @param link address on the web it leads to; whatever else the register has there is left out
     */
    public record Entry(Kind kind, Optional<LocalDate> day, Optional<Instant> at, ZoneId zone, Optional<Party> author, String headline,
            String text, Optional<String> target, Optional<String> link) {

        public Entry {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(zone);
        }
    }

    private ActionStory(ActionItem action, Locale language) {
        this.action = action;
        zone = ActionPlace.zone(action);
        words = Words.in(language);
        labels = Labels.in(language);
        features = FeatureTexts.in(language);
    }

    /** The story in the language of the user. */
    public static List<Entry> of(ActionItem action) {
        return of(action, Locale.getDefault());
    }

    /** The story in a language; what people wrote stays as they wrote it. */
    public static List<Entry> of(ActionItem action, Locale language) {
        var story = new ActionStory(action, language);
        story.origin(action.getOrigin());
        story.raised();
        story.measures();
        int beginning = story.entries.size();
        story.notes();
        story.due();
        story.told();
        story.entries.subList(beginning, story.entries.size()).sort(Comparator.comparing(entry -> entry.day().orElse(LocalDate.MAX)));
        story.evidence();
        story.closed();
        return List.copyOf(story.entries);
    }

    /** The origin and what it came from in turn: the meeting first. */
    private void origin(EObject origin) {
        switch (origin) {
            case Meeting meeting -> add(Kind.ORIGIN, day(meeting), "story.meeting", labels.label(meeting), meeting);
            case AgendaItem item -> {
                outer(item);
                add(Kind.ORIGIN, meeting(item).flatMap(this::day), "story.item", Words.plain(item.getTitle()), item);
            }
            case Decision decision -> {
                outer(decision);
                add(Kind.ORIGIN, Optional.ofNullable(decision.getDate()).or(() -> meeting(decision).flatMap(this::day)), "story.decision",
                    Words.plain(decision.getText()), decision);
            }
            case Recommendation recommendation -> {
                if (!(recommendation.getOrigin() instanceof Recommendation)) {
                    origin(recommendation.getOrigin());
                }
                add(Kind.ORIGIN, Optional.ofNullable(recommendation.getMadeOn()), "story.recommendation",
                    Words.plain(recommendation.getTitle()), recommendation);
            }
            case Element element when !element.eIsProxy() -> add(Kind.ORIGIN, Optional.empty(), "story.origin", labels.label(element),
                element);
            case null, default -> { }
        }
    }

    private void outer(EObject part) {
        EObject container = part.eContainer();
        if (container instanceof AgendaItem item && part instanceof Decision) {
            origin(item);
        } else {
            meeting(part).ifPresent(this::origin);
        }
    }

    private static Optional<Meeting> meeting(EObject part) {
        EObject outer = part;
        while (outer != null && !(outer instanceof Meeting)) {
            outer = outer.eContainer();
        }
        return Optional.ofNullable((Meeting) outer);
    }

    private Optional<LocalDate> day(Meeting meeting) {
        return Optional.ofNullable(meeting.getStart()).map(start -> start.toLocalDate());
    }

    private void raised() {
        String owners = String.join(", ", action.getOwners().stream().map(Party::getName).filter(Objects::nonNull).toList());
        String headline = owners.isEmpty() ? words.text("story.raisedForNobody") : words.text("story.raised", owners);
        entries.add(new Entry(Kind.RAISED, Optional.ofNullable(action.getRaisedOn()), Optional.empty(), zone, Optional.empty(), headline,
            Words.plain(action.getText()), id(action), Optional.empty()));
    }

    private void measures() {
        Optional<FeedbackList> feedback = ActionPlace.committee(action).map(Committee::getFeedbackList);
        for (Recommendation recommendation : feedback.map(FeedbackList::getRecommendations).map(List::copyOf).orElse(List.of())) {
            for (Measure measure : recommendation.getMeasures()) {
                if (measure.getActions().contains(action)) {
                    entries.add(new Entry(Kind.MEASURE, Optional.empty(), Optional.empty(), zone, Optional.empty(),
                        words.text("story.measure", Words.plain(measure.getTitle()), labels.label(recommendation)), "", id(recommendation),
                        Optional.empty()));
                }
            }
        }
    }

    private void notes() {
        ActionStatus before = ActionStatus.OPEN;
        for (ProgressNote note : action.getNotes()) {
            boolean reopened = finished(before) && !finished(note.getStatus());
            String status = features.label(note.getStatus());
            String headline = reopened ? words.text("story.reopened")
                : note.getStatus() != before ? words.text("story.status", status) : words.text("story.note");
            if (note.getProgress() > 0 || note.getProgress() == 0 && !reopened) {
                headline = words.text("story.progress", headline, note.getProgress());
            }
            entries.add(new Entry(reopened ? Kind.REOPENED : Kind.NOTE, Optional.ofNullable(note.getAt()).map(at -> at.atZone(zone)
                .toLocalDate()), Optional.ofNullable(note.getAt()), zone, Optional.ofNullable(note.getAuthor()), headline,
                Words.plain(note.getText()), id(note), Optional.empty()));
            before = note.getStatus();
        }
    }

    private static boolean finished(ActionStatus status) {
        return status == ActionStatus.DONE || status == ActionStatus.CANCELLED;
    }

    private void due() {
        if (action.getDue() != null || action.isDueNextMeeting()) {
            entries.add(new Entry(Kind.DUE, Optional.ofNullable(action.getDue()), Optional.empty(), zone, Optional.empty(),
                words.text(action.getDue() == null ? "story.dueNextMeeting" : "story.due"), "", id(action), Optional.empty()));
        }
    }

    /** Whom mails told of it. */
    private void told() {
        SentMessageList list = ActionPlace.committee(action).map(Committee::getRegister).map(Register::getMessageList).orElse(null);
        if (list != null) {
            list.getMessages().stream().filter(message -> message.getState() == MessageState.SENT && isAbout(message)).forEach(message -> {
                String name = message.getRecipient() == null ? Words.plain(message.getAddress())
                    : Words.plain(message.getRecipient().getName());
                entries.add(new Entry(Kind.NOTE, Optional.ofNullable(message.getAsOf()), Optional.ofNullable(message.getAt()), zone,
                    Optional.empty(), words.text(message.getKind() == MessageKind.ESCALATION ? "story.escalated" : "story.reminded", name),
                    "", id(message), Optional.empty()));
            });
        }
    }

    /** By position, so that nothing is loaded that a message was also about. */
    private boolean isAbout(SentMessage message) {
        for (Iterator<Element> about = ((InternalEList<Element>) message.getAbout()).basicIterator(); about.hasNext();) {
            Element element = about.next();
            if (element == action || element.eIsProxy() && action.getId() != null
                    && action.getId().equals(((InternalEObject) element).eProxyURI().fragment())) {
                return true;
            }
        }
        return false;
    }

    private void evidence() {
        for (Evidence evidence : action.getEvidence()) {
            Optional<String> paper = Optional.ofNullable(evidence.getPaper()).flatMap(ActionStory::id);
            entries.add(new Entry(Kind.EVIDENCE, Optional.ofNullable(action.getClosedOn()), Optional.empty(), zone, Optional.empty(),
                words.text("story.evidence", labels.label(evidence)), Words.plain(evidence.getNote()), paper.or(() -> id(evidence)),
                Optional.ofNullable(evidence.getLink()).map(String::strip).filter(Proof::leadsToTheWeb)));
        }
    }

    private void closed() {
        if (action.isFinished()) {
            entries.add(new Entry(Kind.CLOSED, Optional.ofNullable(action.getClosedOn()), Optional.empty(), zone, Optional.empty(),
                words.text("story.closed", features.label(action.getStatus())), "", id(action), Optional.empty()));
        }
    }

    private void add(Kind kind, Optional<LocalDate> day, String headline, String what, Element target) {
        entries.add(new Entry(kind, day, Optional.empty(), zone, Optional.empty(), words.text(headline, what), "", id(target),
            Optional.empty()));
    }

    private static Optional<String> id(Element element) {
        return Optional.ofNullable(element.getId());
    }
}
