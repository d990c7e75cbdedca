package org.consultum.reporting.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import org.consultum.reporting.internal.text.MarkdownHtml;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.internal.text.Wording;

/**
 * Texts of a register for pages in HTML that are not reports, through the same gate as those of documents, with the words, dates and
 * times documents use in a language. Not for use by several threads.
 */
public final class SafeText {
    private static final Pattern ALIGNED = Pattern.compile("<(t[dh]) align=\"(left|center|right)\">");

    private final TextCleaner cleaner = TextCleaner.forAnyTypeface();
    private final MarkdownHtml markdown = new MarkdownHtml(cleaner);
    private final Wording wording;

    private SafeText(Wording wording) {
        this.wording = wording;
    }

    /**
     * Texts in a language. Falls back from {@code de-AT} to {@code de}, and to English where there are no words of ours.
     *
     * @param languageTag BCP 47; anything malformed counts as unknown
     */
    public static SafeText in(String languageTag) {
        return new SafeText(Wording.of(languageTag));
    }

    /** {@return the language as a BCP 47 tag that is always well-formed} */
    public String language() {
        return wording.language();
    }

    /**
     * A text on one line without anything invisible in it. It is not escaped.
     *
     * @param text any text
     * @param limit characters allowed
     */
    public String line(String text, int limit) {
        return cleaner.line(text, limit);
    }

    /**
     * Markdown as well-formed XHTML made of a few harmless elements; HTML in the text is shown as text, links keep their target only when
     * it is http, https or mailto. Alignment of cells is a class {@code left}, {@code center} or {@code right}.
     *
     * @param text text as the register has it
     * @param limit characters allowed
     * @return markup for a block; empty for blank text
     */
    public String blocks(String text, int limit) {
        return ALIGNED.matcher(markdown.html(text, limit)).replaceAll("<$1 class=\"$2\">");
    }

    /** {@return whether a link may lead there: to the web or to a mailbox} */
    public static boolean harmless(String target) {
        return MarkdownHtml.harmless(target);
    }

    /**
     * The text of a term the model knows by a key, or the term itself where it is free text.
     *
     * @param group what kind of term, for example {@code purpose}
     * @param keyOrText the term
     */
    public String term(String group, String keyOrText) {
        return wording.term(group, keyOrText);
    }

    /** {@return a date in words, with the day of the week} */
    public String date(LocalDate date) {
        return wording.date(date);
    }

    /** {@return a short date that cannot be misread} */
    public String shortDate(LocalDate date) {
        return wording.shortDate(date);
    }

    /** {@return hours and minutes} */
    public String time(ZonedDateTime time) {
        return wording.time(time);
    }

    /** {@return the zone with its distance from UTC at that time} */
    public String zone(ZonedDateTime time) {
        return wording.zone(time);
    }

    /** {@return from when to when, with dates and times, in the zone of the start; say the zone beside it} */
    public String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
        return wording.span(start, end);
    }

    /** {@return a number of bytes for people} */
    public String size(long bytes) {
        return wording.size(bytes);
    }

    /** {@return a number of minutes as hours and minutes} */
    public String duration(Duration duration) {
        return wording.duration(duration);
    }
}
