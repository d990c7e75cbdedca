package org.consultum.cli.check;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.spi.rule.Rule;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** All rules and packs we supply, as their plugins contribute them, with or without the platform. */
public final class InstalledRules {

    private static final Path BUNDLES = Path.of(System.getProperty("consultum.root", "../..")).resolve("bundles");

    private InstalledRules() {
    }

    /** What the plugins contribute; skips the test where their folders are not there. */
    public static RuleCatalogue catalogue() throws Exception {
        var rules = new ArrayList<Rule<?>>();
        var packs = new ArrayList<RulePack>();
        for (String bundle : List.of("org.consultum.rules", "org.consultum.rules.packs")) {
            Path folder = BUNDLES.resolve(bundle);
            assumeTrue(Files.isDirectory(folder), () -> "no bundle at " + folder.toAbsolutePath());
            var plugin = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(folder.resolve("plugin.xml").toFile());
            for (Element rule : elements(plugin.getElementsByTagName("rule"))) {
                rules.add((Rule<?>) Class.forName(rule.getAttribute("class")).getConstructor().newInstance());
            }
            for (Element pack : elements(plugin.getElementsByTagName("pack"))) {
                packs.add(read(folder.resolve(pack.getAttribute("file")), pack));
            }
        }
        return RuleCatalogue.of(rules, packs, List.of());
    }

    private static RulePack read(Path file, Element pack) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return RulePackReader.read(input, pack.getAttribute("id"), pack.getAttribute("id"), pack.getAttribute("always").equals("true"));
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
