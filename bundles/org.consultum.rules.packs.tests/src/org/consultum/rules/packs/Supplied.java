package org.consultum.rules.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.rules.general.GeneralRules;
import org.consultum.rules.packs.faca.NoticeComplete;
import org.consultum.spi.rule.Rule;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The rules and packs of this bundle as it contributes them, and the general ones, without the platform. */
public final class Supplied {

    private Supplied() {
    }

    /** All of them, as the workbench puts them together. */
    public static RuleCatalogue catalogue() {
        var rules = new ArrayList<Rule<?>>(GeneralRules.all());
        rules.addAll(rules());
        var packs = new ArrayList<RulePack>(GeneralRules.catalogue().packs());
        packs.addAll(packs());
        return RuleCatalogue.of(rules, packs, List.of());
    }

    /** One of each rule class named in plugin.xml. */
    public static List<Rule<?>> rules() {
        return contributions("rule").stream().<Rule<?>>map(rule -> {
            try {
                return (Rule<?>) Class.forName(rule.getAttribute("class")).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(rule.getAttribute("class"), e);
            }
        }).toList();
    }

    /** The packs named in plugin.xml. */
    public static List<RulePack> packs() {
        return contributions("pack").stream().map(pack -> {
            try (InputStream file = NoticeComplete.class.getResourceAsStream("/" + pack.getAttribute("file"))) {
                return RulePackReader.read(file, pack.getAttribute("id"), pack.getAttribute("name"), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /** Elements of this bundle's own plugin.xml; outside the platform other bundles' files lie on the same class path. */
    public static List<Element> contributions(String name) {
        try {
            for (URL file : Collections.list(NoticeComplete.class.getClassLoader().getResources("plugin.xml"))) {
                try (InputStream input = file.openStream()) {
                    var root = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(input).getDocumentElement();
                    if (elements(root, "pack").stream().anyMatch(pack -> pack.getAttribute("id").equals("faca"))) {
                        return elements(root, name);
                    }
                }
            }
            throw new AssertionError("plugin.xml of this bundle is not there");
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
