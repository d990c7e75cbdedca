package @package@.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.consultum.model.Person;
import org.consultum.spi.importer.Fate;
import org.consultum.testing.ImportTrial;
import org.junit.jupiter.api.Test;

class NamesImporterTest {

    @Test
    void everyLineIsAPerson() throws Exception {
        var result = ImportTrial.of(new NamesImporter()).file("names.txt", "A. Berg\n\nB. Tal\n").extract();

        assertEquals(List.of("A. Berg", "B. Tal"), result.elements(Person.class).stream().map(Person::getName).toList());
        assertEquals(1, result.fates().get(Fate.NO_PLACE));
    }
}
