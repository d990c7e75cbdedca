package org.consultum.ui.reporting;

import java.util.ArrayList;
import java.util.List;
import org.consultum.reporting.pack.IssueResult;
import org.consultum.reporting.pack.IssuedPack;
import org.consultum.reporting.pack.PackResult;
import org.consultum.ui.Formats;

/** What came of a pack, in words. */
final class PackWords {

    private PackWords() {
    }

    /** One sentence a line. */
    static List<String> of(PackResult result) {
        return switch (result) {
            case PackResult.Written written -> written(written);
            case PackResult.Cancelled cancelled -> List.of(Messages.pack_cancelled);
            case PackResult.Failed(String message, String remedy) -> List.of(Messages.bind(Messages.pack_failed, message, remedy));
        };
    }

    /** What came of issuing a pack, in the same way. */
    static List<String> of(IssueResult result) {
        return switch (result) {
            case IssueResult.Issued issued -> written(issued.pack());
            case IssueResult.NotWritten(PackResult reason) -> of(reason);
            case IssueResult.Unchanged(IssuedPack since) -> List.of(Messages.bind(Messages.issue_unchanged, IssuedPacks.name(since),
                since.issuedAt().map(at -> Formats.local().date(at.toLocalDate())).orElse("?")));
        };
    }

    private static List<String> written(PackResult.Written written) {
        var lines = new ArrayList<String>();
        lines.add(Messages.bind(Messages.pack_written, written.file()));
        lines.add(Messages.bind(Messages.pack_pages, written.pages(), written.included().size()));
        for (PackResult.Included paper : written.included()) {
            if (paper.asPictures() > 0) {
                lines.add(Messages.bind(Messages.pack_pictures, paper.paper().title(), paper.asPictures()));
            }
        }
        for (PackResult.Listed paper : written.listed()) {
            lines.add(Messages.bind(Messages.pack_listed, paper.paper().title(), paper.explanation()));
        }
        if (written.shortened() > 0) {
            lines.add(Messages.bind(Messages.pack_shortened, written.shortened()));
        }
        return lines;
    }
}
