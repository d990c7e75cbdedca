package org.consultum.reporting.pack;

/**
 * How much a pack may take. Papers come from anywhere; these bounds keep a single one from taking the machine.
 * A paper beyond a bound is listed with the reason, never cut short in silence.
 *
 * @param agendaLines lines of an agenda; a longer agenda fails the pack
 * @param titleCharacters characters of a title or label; longer ones are shortened visibly
 * @param textCharacters characters of a Markdown text; longer ones are shortened visibly
 * @param paperBytes bytes of one paper
 * @param unpackedBytes bytes one compressed stream of a paper may unpack to
 * @param pagesPerPaper pages of one paper
 * @param pagesInAll pages of all papers together; papers beyond are listed
 * @param objectsPerPaper objects of one paper's structure
 * @param operationsPerPage drawing operations of one page, repeated parts counted as often as they are drawn
 * @param picturePixels pixels of one picture inside a paper
 * @param pagePixels pixels of a page that has to be shown as a picture
 * @param resolution dots per inch of such a page, where {@code pagePixels} allows
 * @param attachedBytes bytes of the untouched originals attached for papers shown as pictures; 0 attaches none
 * @param memoryBytes memory for finished pages before they go to a scratch file
 */
public record PackLimits(int agendaLines, int titleCharacters, int textCharacters, long paperBytes, long unpackedBytes,
        int pagesPerPaper, int pagesInAll, int objectsPerPaper, int operationsPerPage, long picturePixels, long pagePixels,
        int resolution, long attachedBytes, long memoryBytes) {

    /** Bounds that a large real pack stays well within. */
    public static final PackLimits DEFAULT = new PackLimits(20_000, 1_000, 50_000, 256L << 20, 128L << 20, 3_000, 20_000, 2_000_000,
            3_000_000, 100_000_000L, 10_000_000L, 200, 256L << 20, 32L << 20);

    public PackLimits {
        if (agendaLines < 1 || titleCharacters < 20 || textCharacters < 20 || paperBytes < 1 || unpackedBytes < 1 || pagesPerPaper < 1
                || pagesInAll < 0 || objectsPerPaper < 1 || operationsPerPage < 1 || picturePixels < 1 || pagePixels < 10_000
                || resolution < 36 || resolution > 1_200 || attachedBytes < 0 || memoryBytes < 1 << 20) {
            throw new IllegalArgumentException("A limit of the pack is out of range: " + this);
        }
    }

    /** {@return these limits with another number of pages allowed for one paper} */
    public PackLimits withPagesPerPaper(int pages) {
        return new PackLimits(agendaLines, titleCharacters, textCharacters, paperBytes, unpackedBytes, pages, pagesInAll,
                objectsPerPaper, operationsPerPage, picturePixels, pagePixels, resolution, attachedBytes, memoryBytes);
    }

    /** {@return these limits with another number of pages allowed for all papers together} */
    public PackLimits withPagesInAll(int pages) {
        return new PackLimits(agendaLines, titleCharacters, textCharacters, paperBytes, unpackedBytes, pagesPerPaper, pages,
                objectsPerPaper, operationsPerPage, picturePixels, pagePixels, resolution, attachedBytes, memoryBytes);
    }

    /** {@return these limits with other bounds for the bytes of a paper, packed and unpacked} */
    public PackLimits withBytes(long packed, long unpacked) {
        return new PackLimits(agendaLines, titleCharacters, textCharacters, packed, unpacked, pagesPerPaper, pagesInAll,
                objectsPerPaper, operationsPerPage, picturePixels, pagePixels, resolution, attachedBytes, memoryBytes);
    }

    /** {@return these limits with another number of drawing operations allowed for one page} */
    public PackLimits withOperationsPerPage(int operations) {
        return new PackLimits(agendaLines, titleCharacters, textCharacters, paperBytes, unpackedBytes, pagesPerPaper, pagesInAll,
                objectsPerPaper, operations, picturePixels, pagePixels, resolution, attachedBytes, memoryBytes);
    }
}
