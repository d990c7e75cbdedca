package org.consultum.reporting.internal.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A paper whose pages are ready to be placed.
 *
 * @param pages its pages
 * @param asPictures how many of them are pictures
 * @param whyKey key of the wording that says why the first of these is; empty when there is none
 * @param whyDetail what that text is filled with
 * @param missingCharacters characters on such pages that no font could draw
 * @param original the untouched file, where it is to be attached; it lies in the scratch folder
 */
public record TakenPaper(List<TakenPage> pages, int asPictures, String whyKey, String whyDetail, int missingCharacters,
        Optional<Path> original) {

    public TakenPaper {
        pages = List.copyOf(pages);
    }
}
