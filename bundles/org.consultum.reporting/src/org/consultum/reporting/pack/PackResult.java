package org.consultum.reporting.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What came of writing a pack. */
public sealed interface PackResult {

    /**
     * The file is there, complete.
     *
     * @param file the file
     * @param pages its pages
     * @param included papers whose pages are in it, in order
     * @param listed papers that are only listed in it, with the reason, in order
     * @param substituted characters no font of ours can show, and how often each was replaced by {@code U+FFFD}; keyed by code point
     * @param shortened how many texts were longer than the limits allow and were shortened visibly
     */
    record Written(Path file, int pages, List<Included> included, List<Listed> listed, Map<Integer, Integer> substituted, int shortened)
            implements PackResult {
        public Written {
            included = List.copyOf(included);
            listed = List.copyOf(listed);
            substituted = Map.copyOf(substituted);
        }
    }

    /** The caller cancelled. Nothing was written, an older file of that name is untouched. */
    record Cancelled() implements PackResult {
    }

    /**
     * It did not work. Nothing was written, an older file of that name is untouched.
     *
     * @param message what happened, for the user
     * @param remedy what the user can do
     */
    record Failed(String message, String remedy) implements PackResult {
    }

    /**
     * A paper whose pages are in the file.
     *
     * @param paper the paper
     * @param firstPage its first page in the pack, from 1
     * @param pages its pages
     * @param asPictures how many of them had to be shown as pictures, with their text behind
     * @param why why the first of these could not be taken over as it is; empty when there is none
     * @param originalAttached whether the untouched original is attached to the file
     * @param missingCharacters characters on such pages that could not be drawn, because the paper does not bring its own fonts
     */
    record Included(PackPaper paper, int firstPage, int pages, int asPictures, String why, boolean originalAttached,
            int missingCharacters) {
    }

    /**
     * A paper that is only listed.
     *
     * @param paper the paper
     * @param reason why
     * @param explanation the same in words, as the pack has it
     */
    record Listed(PackPaper paper, Reason reason, String explanation) {
    }

    /** Why a paper is only listed. */
    enum Reason {
        /** It is not a PDF file. */
        NOT_PDF,
        /** It has not been handed in. */
        MISSING,
        /** The register has only its address. */
        ELSEWHERE,
        /** Its content could not be read at all. */
        UNREADABLE,
        /** Its content is not what the register's checksum says. */
        CHECKSUM,
        /** It opens only with a password. */
        PASSWORD,
        /** Its author forbids putting it together with others. */
        PROTECTED,
        /** It is damaged beyond reading. */
        DAMAGED,
        /** It has no pages. */
        EMPTY,
        /** It is larger than allowed. */
        TOO_LARGE,
        /** Something in it unpacks to more than allowed. */
        UNPACKS_TOO_LARGE,
        /** It has more pages than allowed. */
        TOO_MANY_PAGES,
        /** The pack already has as many pages as allowed. */
        PACK_FULL,
        /** A page of it is drawn with more operations, objects or pixels than allowed. */
        TOO_COMPLEX,
        /** It is a dynamic form, which only the program that made it can show. */
        DYNAMIC_FORM,
        /** It holds a picture in a format that cannot be shown here. */
        PICTURE_FORMAT
    }
}
