package org.consultum.reporting.minutes;

import org.consultum.reporting.internal.minutes.Pages;

/**
 * Minutes as CommonMark with tables, which reads well as plain text. Text of the register keeps its emphasis, lists, links and tables; its
 * headings become bold paragraphs, because the minutes have their own. Any thread; keeps nothing.
 */
public final class MarkdownMinutes {

    private MarkdownMinutes() {
    }

    /** {@return the minutes, lines separated by LF, the last one ended by one} */
    public static String text(MinutesDocument minutes) {
        return Pages.markdown(minutes);
    }

    /**
     * One item.
     *
     * @param language BCP 47 tag of the language of labels and dates
     */
    public static String item(MinutesItem item, String language) {
        return Pages.markdownItem(item, language);
    }
}
