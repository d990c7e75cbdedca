package org.consultum.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.consultum.rules.general.GeneralRules;
import org.consultum.spi.rule.Rule;

/**
 * The rules and packs of a plugin that lies in a folder, as its {@code plugin.xml} names them: for tests of rules, which run without an
 * extension registry.
 */
public final class StandaloneRules {

    private static final String POINT = "org.consultum.spi.rules";

    private final List<Rule<?>> rules = new ArrayList<>();
    private final Map<String, RulePack> packs = new LinkedHashMap<>();

    private StandaloneRules() {
    }

    /**
     * Reads the {@code plugin.xml} of a plugin, creates its rules and reads its packs. A pack is named by its identity.
     *
     * @param folder folder of the plugin
     * @param classes knows the classes of the plugin
     * @throws IOException when a file cannot be read, or a rule cannot be created
     */
    public static StandaloneRules of(Path folder, ClassLoader classes) throws IOException {
        var read = new StandaloneRules();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        Path file = folder.resolve("plugin.xml");
        try (var input = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(input);
            boolean ours = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "extension" -> ours = POINT.equals(attribute(xml, "point"));
                        case "rule" -> {
                            if (ours) {
                                read.rules.add((Rule<?>) Class.forName(attribute(xml, "class"), true, classes).getConstructor()
                                    .newInstance());
                            }
                        }
                        case "pack" -> {
                            if (ours) {
                                read.add(folder.resolve(attribute(xml, "file")), attribute(xml, "id"),
                                    Boolean.parseBoolean(attribute(xml, "always")));
                            }
                        }
                        default -> {
                        }
                    }
                }
            }
            return read;
        } catch (XMLStreamException | ReflectiveOperationException e) {
            throw new IOException(file + ": " + e, e);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    private void add(Path file, String id, boolean always) throws IOException {
        try (var input = Files.newInputStream(file)) {
            packs.put(id, RulePackReader.read(input, id, id, always));
        }
    }

    /** {@return the rules of the plugin, in the order of its file} */
    public List<Rule<?>> rules() {
        return List.copyOf(rules);
    }

    /** {@return the packs of the plugin, in the order of its file} */
    public List<RulePack> packs() {
        return List.copyOf(packs.values());
    }

    /** {@return the identities of the rules that the packs of the plugin use, in order} */
    public Set<String> used() {
        return packs.values().stream().flatMap(pack -> pack.uses().stream()).map(RulePack.Use::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the general rules and packs, and those of the plugin after them} */
    public RuleCatalogue catalogue() {
        var all = new ArrayList<Rule<?>>(GeneralRules.all());
        all.addAll(rules);
        var allPacks = new ArrayList<RulePack>(GeneralRules.catalogue().packs());
        allPacks.addAll(packs.values());
        return RuleCatalogue.of(all, allPacks, List.of());
    }
}
