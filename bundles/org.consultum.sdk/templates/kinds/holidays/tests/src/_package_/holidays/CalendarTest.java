package @package@.holidays;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void itSaysWhatItIsAndWhereThatIsWritten() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/calendars/@short@.holidays")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();

            assertTrue(lines.getFirst().startsWith("title "), lines.getFirst());
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("source ")), "names its source");
        }
    }
}
