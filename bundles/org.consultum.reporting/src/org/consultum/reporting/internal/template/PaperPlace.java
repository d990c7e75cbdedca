package org.consultum.reporting.internal.template;

import org.consultum.reporting.pack.PackPaper;

/** Where a paper stands in the pack: with its pages, or in the list of those not included. */
public sealed interface PaperPlace {

    /** {@return the paper} */
    PackPaper paper();

    /**
     * Its pages are in the pack.
     *
     * @param pages how many
     */
    record Inside(PackPaper paper, int pages) implements PaperPlace {
    }

    /**
     * It is only listed.
     *
     * @param why the reason in words
     */
    record Outside(PackPaper paper, String why) implements PaperPlace {
    }
}
