package org.consultum.reporting.pack;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything an agenda pack is made of. The same data gives the same file, byte for byte.
 *
 * @param language BCP 47 tag of the language of the pack: labels, dates and the language recorded in the file
 * @param register title of the register; may be empty
 * @param committee name of the committee
 * @param title title of the meeting; may be empty
 * @param number its number, as printed; may be empty
 * @param kind a key of the wording ({@code ordinary}, {@code extraordinary}, ...) or any text; may be empty
 * @param start when it begins, in the zone it is held in; empty when that is not known yet
 * @param end when it ends, where that is known
 * @param place where it is held; may be empty
 * @param onlineLink how to take part from elsewhere; may be empty. Only http, https and mailto become links
 * @param state a key of the wording ({@code draft}, {@code scheduled}, {@code cancelled}, ...) or any text; may be empty
 * @param edition which version of the agenda this is, for example {@code B}; may be empty
 * @param issued the date the pack bears and the file records as its creation; where absent, the start of the meeting. Never the clock
 * @param notice the elements of the notice, in order
 * @param marking banner for the top and the bottom of every page; may be empty
 * @param note what is said above the agenda, in Markdown; may be empty
 * @param agenda the lines of the agenda in order
 * @param papers the papers; they appear in the order in which the agenda first refers to them, those it never refers to last
 */
public record PackData(String language, String register, String committee, String title, String number, String kind,
        Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, String place, String onlineLink, String state, String edition,
        Optional<ZonedDateTime> issued, List<NoticeElement> notice, String marking, String note, List<AgendaLine> agenda,
        List<PackPaper> papers) {

    public PackData {
        Objects.requireNonNull(language);
        Objects.requireNonNull(register);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(title);
        Objects.requireNonNull(number);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        Objects.requireNonNull(place);
        Objects.requireNonNull(onlineLink);
        Objects.requireNonNull(state);
        Objects.requireNonNull(edition);
        Objects.requireNonNull(issued);
        notice = List.copyOf(notice);
        Objects.requireNonNull(marking);
        Objects.requireNonNull(note);
        agenda = List.copyOf(agenda);
        papers = List.copyOf(papers);
        if (papers.stream().map(PackPaper::id).distinct().count() != papers.size()) {
            throw new IllegalArgumentException("Two papers of the pack have the same id");
        }
    }

    /** {@return the date the file records, where one is known} */
    public Optional<ZonedDateTime> dated() {
        return issued.or(() -> start);
    }

    /**
     * Begins the data of a pack.
     *
     * @param language BCP 47 tag
     * @param committee name of the committee
     */
    public static Builder of(String language, String committee) {
        return new Builder(language, committee);
    }

    /** Collects what is known; everything not said stays empty. */
    public static final class Builder {
        private final String language;
        private final String committee;
        private String register = "";
        private String title = "";
        private String number = "";
        private String kind = "";
        private Optional<ZonedDateTime> start = Optional.empty();
        private Optional<ZonedDateTime> end = Optional.empty();
        private String place = "";
        private String onlineLink = "";
        private String state = "";
        private String edition = "";
        private Optional<ZonedDateTime> issued = Optional.empty();
        private List<NoticeElement> notice = List.of();
        private String marking = "";
        private String note = "";
        private List<AgendaLine> agenda = List.of();
        private List<PackPaper> papers = List.of();

        private Builder(String language, String committee) {
            this.language = language;
            this.committee = committee;
        }

        public Builder register(String registerTitle) {
            register = registerTitle;
            return this;
        }

        public Builder meeting(String meetingTitle, String meetingNumber, String keyOrText) {
            title = meetingTitle;
            number = meetingNumber;
            kind = keyOrText;
            return this;
        }

        public Builder from(ZonedDateTime begin) {
            start = Optional.of(begin);
            return this;
        }

        public Builder to(ZonedDateTime finish) {
            end = Optional.of(finish);
            return this;
        }

        public Builder place(String where) {
            place = where;
            return this;
        }

        public Builder online(String link) {
            onlineLink = link;
            return this;
        }

        public Builder state(String keyOrText) {
            state = keyOrText;
            return this;
        }

        public Builder edition(String version) {
            edition = version;
            return this;
        }

        public Builder issued(ZonedDateTime date) {
            issued = Optional.of(date);
            return this;
        }

        public Builder notice(List<NoticeElement> elements) {
            notice = elements;
            return this;
        }

        public Builder marking(String banner) {
            marking = banner;
            return this;
        }

        public Builder note(String markdown) {
            note = markdown;
            return this;
        }

        public Builder agenda(List<AgendaLine> lines) {
            agenda = lines;
            return this;
        }

        public Builder papers(List<PackPaper> all) {
            papers = all;
            return this;
        }

        public PackData build() {
            return new PackData(language, register, committee, title, number, kind, start, end, place, onlineLink, state, edition, issued,
                    notice, marking, note, agenda, papers);
        }
    }
}
