package org.consultum.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consultum.rules.general.GeneralRules;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The built-in rules use the extension point like any plugin, and none is forgotten there. */
class ContributionsTest {

    @Test
    void everyBuiltInRuleIsContributedOnceAndInOrder() throws IOException, SAXException, ParserConfigurationException {
        var contributed = elements("rule").stream().map(rule -> rule.getAttribute("class"))
            .filter(name -> name.startsWith(GeneralRules.class.getPackageName() + ".")).toList();

        assertEquals(List.copyOf(new TreeSet<>(contributed)), contributed);
        assertEquals(GeneralRules.all().stream().map(rule -> rule.getClass().getName()).sorted().toList(), contributed);
    }

    @Test
    void theGeneralPackIsContributedAndAlwaysApplies() throws IOException, SAXException, ParserConfigurationException {
        var packs = elements("pack").stream().filter(pack -> pack.getAttribute("id").equals("general")).toList();

        assertEquals(1, packs.size());
        assertEquals("true", packs.getFirst().getAttribute("always"));
        assertTrue(GeneralRules.class.getResource("/" + packs.getFirst().getAttribute("file")) != null);
    }

    /** Elements of this bundle's own plugin.xml; outside the platform other bundles' files lie on the same class path. */
    private static List<Element> elements(String name) throws IOException, SAXException, ParserConfigurationException {
        var elements = new ArrayList<Element>();
        for (URL file : Collections.list(GeneralRules.class.getClassLoader().getResources("plugin.xml"))) {
            try (InputStream input = file.openStream()) {
                Document plugin = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(input);
                var found = plugin.getElementsByTagName("extension");
                IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                    .filter(extension -> extension.getAttribute("point").equals("org.consultum.spi.rules"))
                    .map(extension -> extension.getElementsByTagName(name))
                    .forEach(inside -> IntStream.range(0, inside.getLength()).forEach(i -> elements.add((Element) inside.item(i))));
            }
        }
        return elements;
    }
}
