package @package@.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DeadlinesPackTest {

    @Test
    void everyDeadlineNamesItsSource() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/packs/@short@-deadlines.xml")) {
            Document pack = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);

            assertEquals("@short@-deadlines", pack.getDocumentElement().getAttribute("id"));
            assertEquals(pack.getElementsByTagName("deadline").getLength(), pack.getElementsByTagName("citation").getLength());
        }
    }
}
