package @package@.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SchemeTest {

    @Test
    void onlyTheLowestLevelIsOpen() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/schemes/@short@.xml")) {
            Document scheme = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            var levels = scheme.getElementsByTagName("level");

            for (int i = 0; i < levels.getLength(); i++) {
                assertEquals(i == 0, ((Element) levels.item(i)).getAttribute("open").equals("true"));
            }
        }
    }
}
