package org.consultum.engagement.intake;

/**
 * How much of a source is read. What exceeds a limit is refused and named; it never fills the memory or the disk.
 *
 * @param files files of a folder
 * @param fileBytes bytes of one file
 * @param totalBytes bytes of all files
 * @param depth folders inside folders
 * @param rows rows of a table
 * @param columns columns of a table
 * @param textLength characters of one text: a cell, a mail, the text of a document
 * @param attachments attachments of one mail
 * @param attachmentBytes bytes of one attachment, decoded
 * @param parts parts of one mail
 * @param partDepth parts inside parts
 */
public record IntakeLimits(int files, long fileBytes, long totalBytes, int depth, int rows, int columns, int textLength, int attachments,
        long attachmentBytes, int parts, int partDepth) {

    private static final long MIB = 1024 * 1024;

    public IntakeLimits {
        if (files < 1 || fileBytes < 1 || totalBytes < 1 || depth < 0 || rows < 1 || columns < 1 || textLength < 1 || attachments < 0
                || attachmentBytes < 1 || parts < 1 || partDepth < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /**
     * 5,000 files of 64 MiB and 2 GiB in all, 8 folders deep; 20,000 rows of 300 columns; texts of 200,000 characters; 50 attachments of
     * 32 MiB, 300 parts in 20 levels a mail.
     */
    public static IntakeLimits usual() {
        return new IntakeLimits(5_000, 64 * MIB, 2048 * MIB, 8, 20_000, 300, 200_000, 50, 32 * MIB, 300, 20);
    }
}
