package @package@.help;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HelpTest {

    @Test
    void everyTopicHasItsPage() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/help/toc.xml")) {
            var topics = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getElementsByTagName("topic");
            for (int i = 0; i < topics.getLength(); i++) {
                String page = ((Element) topics.item(i)).getAttribute("href");
                assertNotNull(getClass().getResource("/" + page), page);
            }
        }
    }
}
