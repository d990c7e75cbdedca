package org.consultum.spi.importer;

import java.util.List;

/**
 * What is imported: a folder, a single file or a zip archive, made safe. There are no links, no paths that lead out, no devices and no
 * archives inside archives; reading more than the limits allow ends in {@link ImportRefusedException}.
 *
 * @since 0.1
 */
public interface ImportSource {

    /** Name of the folder, file or archive, for messages. */
    String name();

    /** The files in the order of their paths, character by character, so that every machine sees the same order. */
    List<ImportFile> files();
}
