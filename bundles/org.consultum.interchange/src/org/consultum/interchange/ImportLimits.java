package org.consultum.interchange;

/**
 * How much of a source is read. The usual limits hold the export of a large city several times over and stop an archive made to fill the
 * memory or the disk.
 *
 * @param entries files and folders in a source
 * @param fileBytes bytes of one file, unpacked
 * @param totalBytes bytes of all files, unpacked
 * @param ratio how many times larger than packed a file of an archive may be once it exceeds {@code ratioFrom}; JSON packs 10 to 60 fold
 * @param ratioFrom unpacked bytes of a file from which its ratio counts
 * @param depth folders inside folders
 */
public record ImportLimits(int entries, long fileBytes, long totalBytes, int ratio, long ratioFrom, int depth) {

    private static final long MIB = 1024 * 1024;

    public ImportLimits {
        if (entries < 1 || fileBytes < 1 || totalBytes < 1 || ratio < 1 || ratioFrom < 0 || depth < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** 500,000 entries, 512 MiB a file, 4 GiB in all, packed at most 250 fold, 32 folders deep. */
    public static ImportLimits usual() {
        return new ImportLimits(500_000, 512 * MIB, 4096 * MIB, 250, 4 * MIB, 32);
    }
}
