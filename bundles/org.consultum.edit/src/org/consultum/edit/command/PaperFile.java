package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;

/**
 * A file handed in as a version of a paper. Its content is kept in the register before the command that adds the version is executed.
 *
 * @param label name of the version, such as rev 2
 * @param fileName name of the file as it was handed in
 * @param mediaType media type, such as application/pdf
 * @param sha256 SHA-256 of the content in lower-case hexadecimal
 * @param size size of the content in bytes
 * @param received day it came in
 */
public record PaperFile(Optional<String> label, String fileName, String mediaType, String sha256, long size,
        Optional<LocalDate> received) {

    PaperVersion version(NewElements elements) {
        var version = elements.create(PaperVersion.class, Literals.PAPER_VERSION);
        label.ifPresent(version::setLabel);
        version.setFileName(fileName);
        version.setMediaType(mediaType);
        version.setSha256(sha256);
        version.setSize(size);
        received.ifPresent(version::setReceived);
        return version;
    }
}
