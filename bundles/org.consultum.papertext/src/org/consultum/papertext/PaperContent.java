package org.consultum.papertext;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What became of reading a paper. */
public sealed interface PaperContent {

    /** Kinds of files that text is taken from. */
    enum Kind {
        PDF, DOCX, ODT, HTML, MARKDOWN, PLAIN
    }

    /** Why there is no text. */
    enum Reason {
        /** It needs a password. */
        ENCRYPTED,
        /** It is not what it begins as, or ends too early. */
        DAMAGED,
        /** It is larger, unpacks to more, or is nested deeper than the limits allow. */
        TOO_LARGE,
        /** Nothing was found within the limit of time. */
        TOO_SLOW,
        /** It is none of the kinds that text is taken from. */
        UNKNOWN_KIND,
        /** It has no text, such as pages that are only pictures. */
        NO_TEXT,
        /** The file is not there or cannot be opened. */
        MISSING,
        /** Whoever asked gave up. */
        CANCELLED
    }

    /**
     * The text.
     *
     * @param pages its pages or sections in order; at least one, none of them blank
     * @param whole whether this is all of it, and not only as much as the limits allow
     */
    record Text(Kind kind, List<Page> pages, boolean whole) implements PaperContent {

        public Text {
            Objects.requireNonNull(kind);
            pages = List.copyOf(pages);
        }

        /** All pages, separated by form feeds. */
        public String all() {
            return pages.stream().map(Page::text).collect(Collectors.joining("\f"));
        }
    }

    /**
     * No text.
     *
     * @param message why, and what to do, in the user's language
     */
    record Unreadable(Reason reason, String message) implements PaperContent {

        public Unreadable {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(message);
        }
    }

    /**
     * One page or section.
     *
     * @param number number of the page as printed by its place, from 1; empty where the file does not know pages
     * @param text its paragraphs on lines of their own
     */
    record Page(OptionalInt number, String text) {

        public Page {
            Objects.requireNonNull(number);
            Objects.requireNonNull(text);
        }
    }
}
