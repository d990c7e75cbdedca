package org.consultum.reporting.minutes;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.reporting.internal.minutes.MinutesCollector;

/**
 * The minutes of a meeting as data: what 41 CFR 102-3.165(b) asks for (time, date and place; who was present, by category; each matter and
 * its resolution; the papers) and what an office needs besides. Texts said to be Markdown are as the register has them, all others are
 * plain text; nothing is cleaned yet, that is done when a document is made of it. The same data gives the same document, byte for byte.
 *
 * @param language BCP 47 tag of the language of labels and dates
 * @param scope who it is for
 * @param register title of the register; may be empty
 * @param marking banner of every page; may be empty
 * @param head what, when and where
 * @param attendance who was there
 * @param introduction Markdown before the items; may be empty
 * @param items everything on the agenda but its breaks, in its order, items below others following these
 * @param closing Markdown after the items; may be empty
 * @param actions actions that came from the meeting as a whole, in the order of the register
 * @param recommendations recommendations that came from the meeting as a whole
 * @param corrections corrections asked for
 * @param next the next meeting of the committee, where one is planned
 * @param approval where the minutes stand, and who signs
 * @param leftOut how many items were left out because of the scope
 */
public record MinutesDocument(String language, MinutesScope scope, String register, String marking, Head head, Attendance attendance,
        String introduction, List<MinutesItem> items, String closing, List<MinutesItem.Action> actions,
        List<MinutesItem.Recommendation> recommendations, List<Correction> corrections, Optional<Next> next, Approval approval,
        int leftOut) {

    public MinutesDocument {
        Objects.requireNonNull(language);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(head);
        Objects.requireNonNull(attendance);
        Objects.requireNonNull(next);
        Objects.requireNonNull(approval);
        items = List.copyOf(items);
        actions = List.copyOf(actions);
        recommendations = List.copyOf(recommendations);
        corrections = List.copyOf(corrections);
    }

    /**
     * What, when and where.
     *
     * @param committee name of the committee
     * @param shortName its short name; may be empty
     * @param title title of the meeting; may be empty
     * @param number its number as printed; may be empty
     * @param kind literal of its kind, a key of the wording
     * @param state literal of where the meeting stands, a key of the wording
     * @param start when it was to begin
     * @param end when it was to end
     * @param opened when it was opened, in the zone of the meeting
     * @param adjourned when it was closed, in the zone of the meeting
     * @param place where; may be empty
     * @param online whether one could take part from elsewhere
     * @param openness literal of whether the public was admitted; empty when no notice says so
     * @param sittings its days, where it had more than one
     */
    public record Head(String committee, String shortName, String title, String number, String kind, String state,
            Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, Optional<ZonedDateTime> opened,
            Optional<ZonedDateTime> adjourned, String place, boolean online, String openness, List<Sitting> sittings) {
        public Head {
            sittings = List.copyOf(sittings);
        }
    }

    /**
     * One day, or a part of one.
     *
     * @param title its name; may be empty
     * @param place where it was held if not where the meeting was; may be empty
     */
    public record Sitting(String title, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, String place) {
    }

    /**
     * Who was there and who was not.
     *
     * @param recorded whether anything was recorded at all
     * @param chairs names of those who presided
     * @param secretaries names of those who took the minutes
     * @param groups those present, by category; categories nobody belongs to are left out
     * @param absent those who were not there
     * @param unrecorded names of voting members of whom nothing was recorded, while something was of others
     * @param quorum the count of the quorum, where there are voting members and attendance was recorded
     */
    public record Attendance(boolean recorded, List<String> chairs, List<String> secretaries, List<Group> groups, List<Absent> absent,
            List<String> unrecorded, Optional<QuorumLine> quorum) {
        public Attendance {
            chairs = List.copyOf(chairs);
            secretaries = List.copyOf(secretaries);
            groups = List.copyOf(groups);
            absent = List.copyOf(absent);
            unrecorded = List.copyOf(unrecorded);
        }
    }

    /** In which capacity somebody was there. */
    public enum Category {
        CHAIR, MEMBER, MEMBER_WITHOUT_VOTE, ALTERNATE, OFFICER, EXPERT, OBSERVER, GUEST
    }

    /** Those present in one capacity, in the order of the committee's membership, then of their arrival. */
    public record Group(Category category, List<Attendee> attendees) {
        public Group {
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * Somebody who was there.
     *
     * @param name name
     * @param capacity position, function and organisation, as far as known
     * @param insteadOf names of members stood in for; empty for those who came for themselves
     * @param proxiesOf names of members who gave their vote to this one
     * @param remote whether they took part from elsewhere
     * @param moves arrivals after the opening and departures before the end, in their order
     */
    public record Attendee(String name, String capacity, List<String> insteadOf, List<String> proxiesOf, boolean remote, List<Move> moves) {
        public Attendee {
            insteadOf = List.copyOf(insteadOf);
            proxiesOf = List.copyOf(proxiesOf);
            moves = List.copyOf(moves);
        }
    }

    /** Somebody came ({@code arrival}) or went. */
    public record Move(boolean arrival, ZonedDateTime at) {
    }

    /**
     * Somebody who was not there.
     *
     * @param excused whether they had sent apologies
     * @param reason why; may be empty
     */
    public record Absent(String name, String capacity, boolean excused, String reason) {
    }

    /**
     * The quorum over everybody who attended.
     *
     * @param entitled voting members
     * @param counted those of them who make up the denominator
     * @param present those present or represented
     * @param needed how many were needed
     */
    public record QuorumLine(int entitled, int counted, int present, int needed, boolean reached) {
    }

    /**
     * A correction asked for.
     *
     * @param item number of the item it is about; may be empty
     * @param text Markdown: what is to be corrected
     * @param passage Markdown: the words it would change; may be empty
     * @param replacement Markdown: the words in their place; may be empty
     * @param askedBy who asked; may be empty
     */
    public record Correction(String item, String text, String passage, String replacement, String askedBy, Optional<LocalDate> date,
            boolean accepted) {
    }

    /** The next meeting. */
    public record Next(String title, String number, ZonedDateTime start, Optional<ZonedDateTime> end, String place) {
    }

    /**
     * Where the minutes stand.
     *
     * @param state literal of the state, a key of the wording: {@code none}, {@code draft}, {@code circulated}, {@code approved},
     *     {@code certified}
     * @param approvedIn the meeting that approved them, as words; may be empty
     * @param certifiedBy name of who certified them; may be empty
     * @param reopenedReason why they were opened again; may be empty
     * @param signatures who signs, in this order
     */
    public record Approval(String state, Optional<LocalDate> circulatedOn, Optional<LocalDate> approvedOn, String approvedIn,
            String certifiedBy, Optional<LocalDate> certifiedOn, String reopenedReason, List<Signature> signatures) {
        public Approval {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * A line to sign on.
     *
     * @param role key of the wording: {@code chair} or {@code secretary}
     * @param name name below the line; may be empty
     */
    public record Signature(String role, String name) {
    }

    /**
     * Collects the minutes of a meeting. Reads the model and changes nothing; to be called on the thread that may read it. Loads the
     * actions, recommendations and meetings of the committee. The result refers to the model no more.
     *
     * @param meeting the meeting
     * @param language BCP 47 tag; empty for the language of the committee, else of the register, else English
     */
    public static MinutesDocument of(Meeting meeting, Optional<String> language, MinutesScope scope) {
        return new MinutesCollector(meeting, language, scope).collect();
    }

    /**
     * Collects what the minutes say about one item, without the items below it. Like {@link #of}, but loads no other meeting.
     *
     * @param item an item of an agenda
     */
    public static MinutesItem item(AgendaItem item, MinutesScope scope) {
        return MinutesCollector.item(item, scope);
    }

    /** {@return the language in which minutes of a meeting are written when nobody asks for another} */
    public static String languageOf(Meeting meeting) {
        return MinutesCollector.languageOf(meeting);
    }
}
