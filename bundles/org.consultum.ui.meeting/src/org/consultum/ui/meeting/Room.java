package org.consultum.ui.meeting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.run.MeetingRun;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/** What all parts of a meeting window share: the meeting, the moment, and how it is changed. Used on the display thread. */
final class Room {

    /** The objection that nobody presides yet: the window asks for it when the meeting is opened. */
    static final String PRESIDING = "open.noPresiding";

    private final Meeting meeting;
    private final Editing editing;
    private final InstantSource clock;
    private final MeetingFonts fonts;
    private final NewElements elements = new NewElements(IdSource.random());
    private final Formats formats = Formats.local();
    private final Places places;
    private MeetingRun run;

    /** What a part may ask of the window. */
    interface Places {

        /** Puts a part into the working area, or the notes where nothing is given. */
        void work(Optional<Part> part);

        /** Says in the line above the keys why something did not happen, or what did; empty takes it away. */
        void say(String words);

        /** Closes the window. */
        void leave();
    }

    Room(Meeting meeting, Editing editing, InstantSource clock, MeetingFonts fonts, Places places) {
        this.meeting = Objects.requireNonNull(meeting);
        this.editing = Objects.requireNonNull(editing);
        this.clock = Objects.requireNonNull(clock);
        this.fonts = Objects.requireNonNull(fonts);
        this.places = Objects.requireNonNull(places);
        look();
    }

    Meeting meeting() {
        return meeting;
    }

    MeetingFonts fonts() {
        return fonts;
    }

    Formats formats() {
        return formats;
    }

    NewElements elements() {
        return elements;
    }

    EditingDomain domain() {
        return editing.session().editingDomain();
    }

    Editing editing() {
        return editing;
    }

    ElementLabels labels() {
        return editing.labels();
    }

    Instant now() {
        return clock.instant();
    }

    /** Now, in the zone of the meeting. */
    ZonedDateTime at() {
        return now().atZone(zone());
    }

    ZoneId zone() {
        return meeting.getStart() != null ? meeting.getStart().getZone()
            : Optional.ofNullable(meeting.getCommittee().getZone()).orElseGet(formats::zone);
    }

    /** Looks at the meeting again. */
    void look() {
        run = MeetingRun.at(meeting, now());
    }

    /** The meeting when it was last looked at. */
    MeetingRun run() {
        return run;
    }

    /** The item in hand. */
    Optional<AgendaItem> current() {
        return run.current();
    }

    /** The quorum now, for the item in hand. */
    Quorum quorum() {
        return QuorumCount.at(meeting, at(), current().orElse(null));
    }

    /** Executes a command as one step of undo; one that refuses says why in the line above the keys. */
    boolean execute(IntentionCommand command) {
        editing.register().commitPending();
        Optional<String> refusal = editing.readOnly() ? Optional.of(Messages.refused_readOnly) : command.refusal();
        places.say(refusal.orElse(""));
        return refusal.isEmpty() && editing.execute(command);
    }

    void say(String words) {
        places.say(words);
    }

    /** Puts a part into the working area. */
    void work(Part part) {
        places.work(Optional.of(part));
    }

    /** Puts the notes into the working area again. */
    void home() {
        places.work(Optional.empty());
    }

    void leave() {
        places.leave();
    }

    /** Name of an element as it is said. */
    String name(EObject element) {
        return element instanceof Party party && party.getName() != null ? party.getName() : labels().text(element);
    }

    /** Name of a value of an enumeration. */
    String word(Enumerator literal) {
        return labels().getText(literal);
    }

    /** Number and title of an item. */
    static String title(AgendaItem item) {
        String number = item.getNumber() == null ? "" : item.getNumber();
        String title = item.getTitle() == null || item.getTitle().isBlank() ? Messages.item_untitled : item.getTitle();
        return number.isBlank() ? title : number + "  " + title;
    }

    /** Who presents an item, in words; empty where nobody is named. */
    String presenters(AgendaItem item) {
        String named = item.getPresenters().stream().map(this::name).collect(Collectors.joining(", "));
        String note = item.getPresenterNote();
        return named.isEmpty() ? note == null ? "" : note : named;
    }
}
