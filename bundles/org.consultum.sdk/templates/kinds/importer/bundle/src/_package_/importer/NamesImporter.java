package @package@.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;

/** Reads people from text files with one name a line. The name is the identity: the same name is the same person. */
public final class NamesImporter implements Importer {

    private static final int LONGEST = 200;

    @Override
    public String id() {
        return "@short@-names";
    }

    @Override
    public String label() {
        return "Names of people (@name@)";
    }

    @Override
    public Match sniff(ImportSource source) {
        boolean texts = source.files().stream().anyMatch(file -> file.path().endsWith(".txt"));
        return texts ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public void extract(ImportSource source, ImportSink sink) throws IOException {
        for (ImportFile file : source.files()) {
            try (var lines = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    sink.progress().check();
                    number++;
                    add(line.strip(), new Origin(file.path(), number, ""), sink);
                }
            }
        }
    }

    private void add(String name, Origin origin, ImportSink sink) {
        if (name.isEmpty() || name.length() > LONGEST) {
            sink.account("line", "name", name.isEmpty() ? Fate.NO_PLACE : Fate.UNUSABLE, 1, "");
            return;
        }
        Person person = Extracted.trace(RegisterFactory.eINSTANCE.createPerson(), id(), name);
        person.setName(name);
        sink.add(Extracted.of(person, List.of(Place.inRegister(RegisterPackage.Literals.REGISTER__PEOPLE)), List.of(), origin));
        sink.account("line", "name", Fate.KEPT, 1, name);
    }
}
