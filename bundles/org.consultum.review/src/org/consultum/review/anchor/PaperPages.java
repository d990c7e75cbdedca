package org.consultum.review.anchor;

import java.util.List;
import org.consultum.model.PaperVersion;

/** Where the pages of a paper's file are read. Files are read on the thread of the caller, within limits. */
@FunctionalInterface
public interface PaperPages {

    /** No pages of any paper. */
    PaperPages NONE = version -> List.of();

    /**
     * The pages of a version of a paper, first page first; pages without text are empty. Empty when the file is not there or has no
     * text that can be read.
     */
    List<String> of(PaperVersion version);
}
