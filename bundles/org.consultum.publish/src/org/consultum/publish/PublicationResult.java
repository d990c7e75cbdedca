package org.consultum.publish;

import java.nio.file.Path;
import java.util.List;

/** What became of writing a site. */
public sealed interface PublicationResult {

    /**
     * It was written.
     *
     * @param folder the folder of the site
     * @param pages number of pages
     * @param files number of all files, pages included
     * @param bytes size of all files together
     * @param papers number of files of papers
     * @param withheld elements of the register that are not for the public
     * @param unpublished elements that could be public and are not published yet
     * @param missing papers whose content is not in the register or is not what was recorded, by title
     */
    record Written(Path folder, int pages, int files, long bytes, int papers, int withheld, int unpublished, List<String> missing)
            implements PublicationResult {

        public Written {
            missing = List.copyOf(missing);
        }
    }

    /** It was cancelled; the site that was there is untouched. */
    record Cancelled() implements PublicationResult {
    }

    /**
     * It could not be written; the site that was there is untouched, or as said in {@link Reason#HALF}.
     *
     * @param place what it is about
     * @param detail what the system said; may be empty
     */
    record Failed(Reason reason, Path place, String detail) implements PublicationResult {
    }

    /** Why it could not be written. */
    enum Reason {
        /** The folder the site's folder lies in does not exist. */
        NO_PARENT,
        /** There is a file of that name. */
        NOT_A_FOLDER,
        /** The folder holds something and is no site of ours. */
        NOT_OURS,
        /** A file that is not ours is where one of the site belongs. */
        IN_THE_WAY,
        /** Writing failed. */
        WRITE,
        /** Writing failed while files of a folder that holds other things were replaced one by one: repeat it. */
        HALF
    }
}
