package org.consultum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Patience;
import org.consultum.sections.SectionCatalogue;
import org.consultum.sections.SectionInfo;
import org.consultum.sections.SectionTypeInfo;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;

/**
 * A plugin that keeps visits to sites, as the description of the extension point of subject areas has it, in a folder of a test.
 *
 * @since 0.1
 */
public final class VisitsPlugin {

    /** Symbolic name of the plugin, and identity of its area. */
    public static final String PLUGIN = "org.example.visits";
    /** The extension point. */
    public static final String POINT = "org.consultum.spi.sections";
    /** Namespace of its metamodel. */
    public static final String NAMESPACE = "http://example.org/ns/visits/1";

    /** Its extension. */
    public static final String EXTENSION = """
        <section id="org.example.visits" name="Visits" ecore="model/visits.ecore" class="Visits" words="words/visits" order="5"
              icon="icons/visits.svg" description="Visits to the sites of industry.">
           <type class="Visit" icon="icons/visit.svg" columns="reference title day cost state" search="place" state="state"
                 done="over calledOff" due="day" groups="when: day hours|cost place"/>
        </section>
        """;

    /** Its metamodel. */
    public static final String ECORE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="visits" nsURI="http://example.org/ns/visits/1" nsPrefix="visits">
          <eClassifiers xsi:type="ecore:EClass" name="Visits" eSuperTypes="http://consultum.org/ns/register/1#//Section">
            <eStructuralFeatures xsi:type="ecore:EReference" name="visits" upperBound="-1" eType="#//Visit" containment="true" resolveProxies="false"/>
          </eClassifiers>
          <eClassifiers xsi:type="ecore:EClass" name="Visit" eSuperTypes="http://consultum.org/ns/register/1#//SectionItem">
            <eAnnotations source="http://www.eclipse.org/emf/2002/GenModel">
              <details key="documentation" value="A visit."/>
            </eAnnotations>
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="day" eType="ecore:EDataType http://consultum.org/ns/register/1#//Date"/>
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="hours" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EInt"
                defaultValueLiteral="2"/>
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="cost" eType="ecore:EDataType http://consultum.org/ns/register/1#//Money"/>
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="place" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EString"/>
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="state" eType="#//VisitState"/>
            <eStructuralFeatures xsi:type="ecore:EReference" name="hosts" upperBound="-1"
                eType="ecore:EClass http://consultum.org/ns/register/1#//Organisation"/>
            <eStructuralFeatures xsi:type="ecore:EReference" name="follows" eType="#//Visit"/>
            <eStructuralFeatures xsi:type="ecore:EReference" name="findings" upperBound="-1" eType="#//VisitFinding" containment="true"
                resolveProxies="false"/>
          </eClassifiers>
          <eClassifiers xsi:type="ecore:EClass" name="VisitFinding" eSuperTypes="http://consultum.org/ns/register/1#//SectionItem">
            <eStructuralFeatures xsi:type="ecore:EAttribute" name="grave" eType="ecore:EDataType http://www.eclipse.org/emf/2002/Ecore#//EBoolean"/>
          </eClassifiers>
          <eClassifiers xsi:type="ecore:EEnum" name="VisitState">
            <eLiterals name="planned"/>
            <eLiterals name="over" value="1"/>
            <eLiterals name="calledOff" value="2"/>
          </eClassifiers>
        </ecore:EPackage>
        """;

    private static final String WORDS = """
        Visits=Visits to sites
        Visit=Visit
        Visit.many=Visits
        Visit.day=Day
        Visit.day.hint=The first day of the visit.
        Visit.cost=Cost
        VisitState.calledOff=Called off
        when=When and how long
        """;

    private static final String GERMAN = """
        Visit=Besuch
        Visit.many=Besuche
        Visit.cost=Kosten für die Öffentlichkeit
        """;

    private final List<Fault> faults = new ArrayList<>();
    private final EPackage.Registry packages = new EPackageRegistryImpl();
    private final PretendPlugins plugins;
    private final SectionCatalogue catalogue;

    private VisitsPlugin(Path folder, String extension) throws CoreException {
        plugins = new PretendPlugins(VisitsPlugin.class.getClassLoader()).points(POINT);
        plugins.extend(PLUGIN, POINT, extension);
        catalogue = new SectionCatalogue(
            ContributionRegistry.of(plugins.registry(), new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)), faults::add), packages,
            (plugin, path) -> url(folder.resolve(path)));
    }

    private static Optional<URL> url(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plugin as it should be. */
    public static VisitsPlugin installed(Path folder) throws CoreException {
        return installed(folder, EXTENSION, ECORE);
    }

    /** The plugin with another description or metamodel. */
    public static VisitsPlugin installed(Path folder, String extension, String ecore) throws CoreException {
        write(folder.resolve("model/visits.ecore"), ecore);
        write(folder.resolve("words/visits.properties"), WORDS);
        write(folder.resolve("words/visits_de.properties"), GERMAN);
        write(folder.resolve("icons/visits.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write(folder.resolve("icons/visit.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        return new VisitsPlugin(folder, extension);
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found wrong with it. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Where its metamodel is registered. */
    public EPackage.Registry packages() {
        return packages;
    }

    /** The installation. */
    public PretendPlugins plugins() {
        return plugins;
    }

    /** The subject areas of the installation. */
    public SectionCatalogue catalogue() {
        return catalogue;
    }

    /** Its area. */
    public SectionInfo area() {
        return catalogue.find(PLUGIN).orElseThrow(() -> new AssertionError(faults.toString()));
    }

    /** Its class of visits. */
    public SectionTypeInfo visit() {
        return area().type("Visit").orElseThrow();
    }
}
