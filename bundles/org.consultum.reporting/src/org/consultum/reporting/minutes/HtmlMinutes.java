package org.consultum.reporting.minutes;

import org.consultum.reporting.internal.minutes.Pages;

/**
 * Minutes as HTML. Well-formed, without script and without anything from elsewhere; text of the register never becomes markup but what
 * CommonMark makes of it. Any thread; keeps nothing.
 */
public final class HtmlMinutes {

    private HtmlMinutes() {
    }

    /** {@return one page with its style inside, light and dark, fit for printing} */
    public static String page(MinutesDocument minutes) {
        return Pages.html(minutes);
    }

    /**
     * One item as a part of a page: its heading ({@code h3}), what was said, decisions, actions. For previews; style it with
     * {@link #style()}.
     *
     * @param item an item, from {@link MinutesDocument#items()} or {@link MinutesDocument#item}
     * @param language BCP 47 tag of the language of labels and dates
     */
    public static String item(MinutesItem item, String language) {
        return Pages.htmlItem(item, language);
    }

    /** {@return the style sheet of {@link #page}} */
    public static String style() {
        return Pages.style();
    }
}
