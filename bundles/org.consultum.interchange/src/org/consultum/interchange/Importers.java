package org.consultum.interchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;

/** The formats that can be imported. An OSGi service; thread-safe. */
public interface Importers {

    /** What is known of every format without loading its code, in the order of their names. */
    List<Format> formats();

    /** The importer of a format. */
    Optional<Importer> find(String id);

    /** Contributions that cannot be used, and why, in the user's language. */
    List<String> problems();

    /**
     * The format that claims a source with certainty, or else the only one that could read it.
     *
     * @throws IOException when the source cannot be read
     */
    default Optional<Importer> guess(ImportSource source) throws IOException {
        Importer possible = null;
        int count = 0;
        for (Format format : formats()) {
            Optional<Importer> importer = find(format.id());
            Importer.Match match = importer.isPresent() ? importer.get().sniff(source) : Importer.Match.NO;
            if (match == Importer.Match.CERTAIN) {
                return importer;
            }
            if (match == Importer.Match.POSSIBLE) {
                possible = importer.get();
                count++;
            }
        }
        return count == 1 ? Optional.of(possible) : Optional.empty();
    }

    /**
     * A format as the user sees it.
     *
     * @param id name of the format for the command line
     * @param name name in the user's language
     * @param description one or two sentences; may be empty
     */
    record Format(String id, String name, String description) {
    }
}
