package org.consultum.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.PackageLooks;
import org.consultum.testing.PretendPlugins;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.junit.jupiter.api.Test;

/** The subject areas that ship with the workbench: without mistakes, and with words for everything. */
class OurAreasTest {

    private static final String PREFIX = "org.consultum.defence.";
    private static final Pattern EXTENSION = Pattern.compile("<extension point=\"org.consultum.spi.sections\"[^>]*>(.*?)</extension>", Pattern.DOTALL);

    private final List<Fault> faults = new ArrayList<>();

    private SectionCatalogue catalogue() throws Exception {
        var plugins = new PretendPlugins(getClass().getClassLoader()).points(VisitsPlugin.POINT);
        try (Stream<Path> bundles = Files.list(Path.of(".."))) {
            for (Path bundle : bundles.filter(path -> path.getFileName().toString().startsWith(PREFIX)).sorted().toList()) {
                if (Files.isRegularFile(bundle.resolve("plugin.xml"))) {
                    EXTENSION.matcher(Files.readString(bundle.resolve("plugin.xml"))).results()
                        .forEach(found -> plugins.extend(bundle.getFileName().toString(), VisitsPlugin.POINT, found.group(1)));
                }
            }
        }
        return new SectionCatalogue(ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofSeconds(9), Duration.ofSeconds(9)),
            faults::add), new EPackageRegistryImpl(), OurAreasTest::file);
    }

    private static Optional<URL> file(String plugin, String path) {
        try {
            Path file = Path.of("..", plugin).resolve(path);
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void haveNoMistakesAndWordsForEverything() throws Exception {
        List<SectionInfo> areas = catalogue().all();
        assertEquals(List.of(), faults.stream().map(Fault::happened).toList());
        var wordless = new ArrayList<String>();
        for (SectionInfo area : areas) {
            assertTrue(area.icon().isPresent(), area.id());
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                wordless(area, language, wordless);
            }
        }
        assertEquals(List.of(), wordless);
    }

    private static void wordless(SectionInfo area, Locale language, List<String> wordless) {
        PackageLooks looks = PackageLooks.of(area.ePackage()).orElseThrow();
        var keys = new ArrayList<String>();
        EPackage ePackage = area.ePackage();
        ePackage.getEClassifiers().forEach(classifier -> {
            if (classifier instanceof EClass type) {
                keys.add(type.getName());
                type.getEStructuralFeatures().stream().map(EStructuralFeature::getName).forEach(name -> keys.add(type.getName() + "." + name));
            } else if (classifier instanceof EEnum eEnum) {
                eEnum.getELiterals().forEach(literal -> keys.add(eEnum.getName() + "." + literal.getLiteral()));
            }
        });
        area.types().forEach(type -> {
            keys.add(type.name() + ".many");
            type.groups().stream().map(SectionTypeInfo.Group::key).filter(key -> !key.isEmpty()).forEach(keys::add);
        });
        keys.stream().filter(key -> looks.text(key, language).isEmpty()).forEach(key -> wordless.add(area.id() + " " + language + " " + key));
        area.types().forEach(type -> assertTrue(!FeatureTexts.in(language).plural(type.type()).isBlank()));
    }
}
