package org.consultum.interchange.oparl.internal.map;

import java.util.List;
import java.util.Optional;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterFactory;
import org.consultum.spi.importer.Fate;

/** Maps files of OParl 1.1. Nothing is fetched: the register keeps where the file can be had. */
final class Files {

    private final Export export;

    Files(Export export) {
        this.export = export;
    }

    /** The files a property names, embedded or by their identity; what is missing is counted. */
    List<Thing> of(Thing owner, String property) {
        List<String> ids = owner.targets(property);
        List<Thing> files = ids.stream().flatMap(id -> export.catalogue().find(Kind.FILE, id).stream()).distinct().toList();
        if (!ids.isEmpty()) {
            long found = ids.stream().filter(id -> export.catalogue().find(Kind.FILE, id).isPresent()).count();
            export.references(owner, property, found);
        }
        return files;
    }

    /**
     * A file as a version, an annex or a document of another object.
     *
     * @param role what the file is there, in the words of OParl, such as {@code invitation}; empty when the list says it
     */
    PaperVersion version(Thing file, Thing owner, String role) {
        PaperVersion version = export.trace(RegisterFactory.eINSTANCE.createPaperVersion(),
            file.id() + "#" + owner.kind().label() + "-" + owner.tail());
        file.text("name").ifPresent(version::setLabel);
        file.text("fileName").ifPresent(version::setFileName);
        file.text("mimeType").ifPresent(version::setMediaType);
        file.number("size", 0, Long.MAX_VALUE).ifPresent(version::setSize);
        export.date(file, "date").ifPresent(version::setReceived);
        Optional<String> access = file.text("accessUrl");
        if (access.isPresent()) {
            version.setSource(access.get());
            if (file.look("downloadUrl").equals(access)) {
                file.take("downloadUrl");
            } else {
                file.account("downloadUrl", Fate.NO_PLACE);
            }
        } else {
            file.text("downloadUrl").ifPresent(version::setSource);
        }
        export.keep(version, file, "sha512Checksum");
        export.keep(version, file, "sha1Checksum");
        export.property(version, "role", role);
        return version;
    }
}
