package org.consultum.publish.internal.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.consultum.publish.PublicationResult.Reason;

/** The folder of the site cannot be written. */
public final class FolderRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;
    private final transient Path place;

    FolderRefused(Reason reason, Path place, String detail) {
        super(detail);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    public Path place() {
        return place;
    }
}
