package org.consultum.interchange;

import java.io.Closeable;
import java.util.List;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportSource;

/** A source that is open for reading, to be closed by whoever opened it. Used by one thread at a time. */
public interface OpenSource extends ImportSource, Closeable {

    /** What was left out for safety or because it holds nothing to import: links, archives inside, hidden and unsafe names. */
    List<ImportNotice> leftOut();
}
