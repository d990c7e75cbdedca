package org.consultum.reporting.pack;

/** What came of issuing a pack. */
public sealed interface IssueResult {

    /**
     * The file is there, complete.
     *
     * @param pack what is in the file
     * @param issue what has to be recorded for the next issue
     * @param changes how it differs from the issue before
     */
    record Issued(PackResult.Written pack, IssuedPack issue, PackChanges changes) implements IssueResult {
    }

    /**
     * Nothing changed, so that there is nothing to issue. Nothing was written.
     *
     * @param since the issue that still holds
     */
    record Unchanged(IssuedPack since) implements IssueResult {
    }

    /**
     * It was cancelled or failed. Nothing was written.
     *
     * @param reason never {@link PackResult.Written}
     */
    record NotWritten(PackResult reason) implements IssueResult {
    }
}
