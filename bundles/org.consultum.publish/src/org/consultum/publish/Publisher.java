package org.consultum.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.consultum.publish.PublicationResult.Reason;
import org.consultum.publish.internal.SiteWriter;
import org.consultum.publish.internal.folder.FolderRefused;
import org.consultum.publish.internal.folder.SiteFolder;
import org.consultum.spi.Progress;

/** Writes publication sites. The same register and day give the same bytes on every machine. */
public final class Publisher {

    /**
     * Writes a site: beside its folder first, and in its place when it is whole. The site that was there stays until then; files that are
     * not in its list of files are never touched. To be called where the register may be read; takes as long as there are meetings, and
     * memory for one of them and the index of the search.
     */
    public PublicationResult write(Publication publication, Progress progress) {
        try (SiteFolder folder = SiteFolder.begin(publication.folder())) {
            return new SiteWriter(publication, folder, progress).write();
        } catch (CancellationException e) {
            return new PublicationResult.Cancelled();
        } catch (FolderRefused e) {
            return new PublicationResult.Failed(e.reason(), e.place(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            Path place = publication.folder();
            return new PublicationResult.Failed(Reason.WRITE, place, String.valueOf(e.getMessage()));
        }
    }
}
