package org.consultum.reporting.pack;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the agenda: an item, a heading or a break.
 *
 * @param kind what the line is
 * @param level depth in the agenda, 0 for the top
 * @param number its number as printed, for example {@code 3a}; empty for headings and breaks
 * @param start when it is due to begin, where that is known
 * @param end when it is due to end, where that is known
 * @param title its title
 * @param text what else is said about it, in Markdown; may be empty
 * @param purpose a key of the wording ({@code decide}, {@code discuss}, {@code inform}, ...) or any text; may be empty
 * @param minutes its time box in minutes, where it has one
 * @param presenter who presents it; may be empty
 * @param remark a plain remark, such as why it is closed or late; may be empty
 * @param marking its own marking, shown at the line where it is not empty
 * @param consent taken with others, without debate
 * @param closed not in public
 * @param papers ids of the papers to read, in reading order
 */
public record AgendaLine(Kind kind, int level, String number, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, String title,
        String text, String purpose, OptionalInt minutes, String presenter, String remark, String marking, boolean consent,
        boolean closed, List<String> papers) {

    /** What a line of an agenda is. */
    public enum Kind {
        /** Something to deal with; it has a number. */
        ITEM,
        /** A title over the items that follow it; it has no number. */
        HEADING,
        /** A pause. */
        BREAK
    }

    public AgendaLine {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(minutes);
        Objects.requireNonNull(presenter);
        Objects.requireNonNull(remark);
        Objects.requireNonNull(marking);
        papers = List.copyOf(papers);
        if (level < 0) {
            throw new IllegalArgumentException("An agenda line cannot be at level " + level);
        }
    }

    /** Begins an item. */
    public static Builder item(String number, String title) {
        return new Builder(Kind.ITEM, number, title);
    }

    /** Begins a heading. */
    public static Builder heading(String title) {
        return new Builder(Kind.HEADING, "", title);
    }

    /** Begins a break. */
    public static Builder pause(String title) {
        return new Builder(Kind.BREAK, "", title);
    }

    /** Collects what is known about a line; everything not said stays empty. */
    public static final class Builder {
        private final Kind kind;
        private final String number;
        private final String title;
        private int level;
        private Optional<ZonedDateTime> start = Optional.empty();
        private Optional<ZonedDateTime> end = Optional.empty();
        private String text = "";
        private String purpose = "";
        private OptionalInt minutes = OptionalInt.empty();
        private String presenter = "";
        private String remark = "";
        private String marking = "";
        private boolean consent;
        private boolean closed;
        private List<String> papers = List.of();

        private Builder(Kind kind, String number, String title) {
            this.kind = kind;
            this.number = number;
            this.title = title;
        }

        public Builder level(int depth) {
            level = depth;
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

        public Builder text(String markdown) {
            text = markdown;
            return this;
        }

        public Builder purpose(String keyOrText) {
            purpose = keyOrText;
            return this;
        }

        public Builder minutes(int timebox) {
            minutes = OptionalInt.of(timebox);
            return this;
        }

        public Builder presenter(String name) {
            presenter = name;
            return this;
        }

        public Builder remark(String plainText) {
            remark = plainText;
            return this;
        }

        public Builder marking(String banner) {
            marking = banner;
            return this;
        }

        public Builder consent() {
            consent = true;
            return this;
        }

        public Builder closed() {
            closed = true;
            return this;
        }

        public Builder papers(String... ids) {
            papers = List.of(ids);
            return this;
        }

        public Builder papers(List<String> ids) {
            papers = List.copyOf(ids);
            return this;
        }

        public AgendaLine build() {
            return new AgendaLine(kind, level, number, start, end, title, text, purpose, minutes, presenter, remark, marking, consent,
                    closed, papers);
        }
    }
}
