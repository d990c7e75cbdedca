package org.consultum.interchange.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;

/** The importer that the documentation of the extension point shows: a name on every line. */
public final class NamesImporter implements Importer {

    @Override
    public String id() {
        return "names";
    }

    @Override
    public String label() {
        return "Names";
    }

    @Override
    public Match sniff(ImportSource source) {
        return Match.POSSIBLE;
    }

    @Override
    public void extract(ImportSource source, ImportSink sink) throws IOException {
        for (ImportFile file : source.files()) {
            int line = 0;
            for (String name : lines(file)) {
                sink.progress().check();
                Person person = Extracted.trace(RegisterFactory.eINSTANCE.createPerson(), id(), name);
                person.setName(name);
                sink.add(Extracted.of(person, List.of(Place.inRegister(Literals.REGISTER__PEOPLE)), List.of(),
                    new Origin(file.path(), ++line, "")));
                sink.account("line", "name", Fate.KEPT, 1, name);
            }
        }
    }

    private static List<String> lines(ImportFile file) throws IOException {
        try (var in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
