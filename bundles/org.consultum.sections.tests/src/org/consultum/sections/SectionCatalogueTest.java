package org.consultum.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.ElementIcons;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of subject areas, and what becomes of those with mistakes. */
class SectionCatalogueTest {

    @TempDir
    Path folder;

    private static List<String> names(List<? extends EStructuralFeature> features) {
        return features.stream().map(EStructuralFeature::getName).toList();
    }

    @Test
    void theAreaIsDescribedAsItsPluginSays() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);
        SectionInfo area = visits.area();

        assertEquals(List.of(), visits.faults());
        assertEquals("Visits", area.name());
        assertEquals("Visits to sites", area.name(Locale.ENGLISH));
        assertEquals(5, area.order());
        assertEquals("1.0", area.schemaVersion());
        assertEquals("Visits", area.sectionClass().getName());
        assertEquals(List.of("Visit", "VisitFinding"), area.types().stream().map(SectionTypeInfo::name).toList());
        SectionTypeInfo visit = visits.visit();
        assertEquals(List.of("reference", "title", "day", "cost", "state"), names(visit.columns()));
        assertEquals(List.of("place"), names(visit.search()));
        assertEquals("state", visit.state().orElseThrow().getName());
        assertEquals("day", visit.due().orElseThrow().getName());
        assertEquals(List.of("findings"), names(visit.contents()));
        assertEquals(List.of(List.of("day", "hours"), List.of("cost", "place"),
            List.of("title", "reference", "state", "hosts", "follows", "text", "owner", "watchedBy", "about")),
            visit.groups().stream().map(group -> names(group.features())).toList());
        assertEquals(Optional.of("When and how long"), visit.groups().getFirst().heading(visit.type(), Locale.GERMAN),
            "the plugin's own language where there is no other");
        assertEquals(List.of("reference", "title", "grave"), names(area.type("VisitFinding").orElseThrow().columns()));
        assertSame(visit, visits.catalogue().type("visits/visit").orElseThrow());
        assertSame(visit, visits.catalogue().type("Visit").orElseThrow());
        assertTrue(visits.catalogue().type("other/Visit").isEmpty());
    }

    @Test
    void wordsAndIconsAreThoseOfThePlugin() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);
        SectionTypeInfo visit = visits.visit();
        var german = FeatureTexts.in(Locale.GERMAN);

        assertEquals("Besuch", german.label(visit.type()));
        assertEquals("Besuche", german.plural(visit.type()));
        assertEquals("Kosten für die Öffentlichkeit", german.label(visit.type().getEStructuralFeature("cost")));
        assertEquals("Hours", german.label(visit.type().getEStructuralFeature("hours")), "its name where there is no word");
        assertEquals("Called off", german.label(((EEnum) visits.area().ePackage().getEClassifier("VisitState")).getEEnumLiteral("calledOff")));
        assertEquals(Optional.of("The first day of the visit."), german.description(visit.type().getEStructuralFeature("day")));
        assertTrue(new ElementIcons().icon(visit.type()).orElseThrow().getPath().endsWith("icons/visit.svg"));
        assertTrue(visits.area().icon().isPresent());
    }

    @Test
    void objectsAreThoseOfTheRegister() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);
        EObject visit = EcoreUtil.create(visits.visit().type());
        EObject section = EcoreUtil.create(visits.area().sectionClass());

        assertInstanceOf(Section.class, section);
        assertInstanceOf(SectionItem.class, visit);
        assertEquals(2, visit.eGet(visit.eClass().getEStructuralFeature("hours")));
        visit.eSet(visit.eClass().getEStructuralFeature("cost"), Money.parse("1500000 EUR"));
        visit.eSet(visit.eClass().getEStructuralFeature("day"), LocalDate.parse("2026-06-10"));
        assertEquals(Optional.of("planned"), visits.visit().stateOf(visit));
        assertEquals(Optional.of(LocalDate.parse("2026-06-10")), visits.visit().dueOn(visit));
        visit.eSet(visits.visit().state().orElseThrow(),
            ((EEnum) visits.visit().state().orElseThrow().getEType()).getEEnumLiteral("calledOff"));
        assertTrue(visits.visit().isDone(visit));
        assertEquals(Optional.empty(), visits.visit().dueOn(visit));
    }

    @Test
    void thePackageIsRegisteredAtOnceAndReadLater() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);

        assertInstanceOf(EPackage.Descriptor.class, visits.packages().get(VisitsPlugin.NAMESPACE));
        assertEquals("visits", visits.packages().getEPackage(VisitsPlugin.NAMESPACE).getNsPrefix());
        assertSame(visits.area().ePackage(), visits.packages().getEPackage(VisitsPlugin.NAMESPACE));
        visits.plugins().remove(VisitsPlugin.PLUGIN);
        assertFalse(visits.packages().containsKey(VisitsPlugin.NAMESPACE));
        assertEquals(List.of(), visits.catalogue().all());
    }

    @Test
    void itsWordsHaveToBeProperties() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);
        Files.write(folder.resolve("words/visits_fr.properties"), "Visit=Visité".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("Visit", FeatureTexts.in(Locale.FRENCH).label(visits.visit().type()));
        assertEquals(1, visits.faults().size());
    }

    @Test
    void sectionsOfMissingPluginsAreNamed() throws Exception {
        VisitsPlugin visits = VisitsPlugin.installed(folder);
        Path register = folder.resolve("register");
        write(register.resolve("sections/org.example.other.xmi"), "<x/>");
        write(register.resolve("sections/org.example.visits.xmi"), "<x/>");
        write(register.resolve("sections/notes.txt"), "");

        assertEquals(List.of(new MissingSection("org.example.other", "sections/org.example.other.xmi")),
            visits.catalogue().missing(register, RegisterFactory.eINSTANCE.createRegister()));
        assertEquals(List.of(), visits.catalogue().missing(folder.resolve("none"), RegisterFactory.eINSTANCE.createRegister()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "order=\"5\"                              | order=\"soon\"                  | order",
        "class=\"Visits\" words                   | class=\"Visit\" words           | not derived from Section",
        "class=\"Visits\" words                   | class=\"Nobody\" words          | Nobody",
        "ecore=\"model/visits.ecore\"             | ecore=\"../model/visits.ecore\" | ../model/visits.ecore",
        "ecore=\"model/visits.ecore\"             | ecore=\"/etc/passwd\"           | /etc/passwd",
        "ecore=\"model/visits.ecore\"             | ecore=\"model/no.ecore\"        | not in the plugin",
        "words=\"words/visits\"                   | words=\"words/none\"            | words/none.properties",
        "icon=\"icons/visit.svg\"                 | icon=\"icons/none.svg\"         | icons/none.svg",
        "type class=\"Visit\"                     | type class=\"Trip\"             | Trip",
        "reference title day                      | reference title nothing         | nothing",
        "title day cost                           | title id cost                   | id",
        "title day cost                           | title findings cost             | findings",
        "search=\"place\"                         | search=\"place place\"          | place",
        "state=\"state\"                          | state=\"place\"                 | no enumeration",
        "done=\"over calledOff\"                  | done=\"finished\"               | finished",
        "due=\"day\"                              | due=\"place\"                   | no date",
        "when: day hours                          | when: day day                   | day",
        "id=\"org.example.visits\"                | id=\"../escape\"                | identity"})
    void aMistakeInTheDescriptionIsNamedAndTheAreaLeftOut(String right, String wrong, String named) throws Exception {
        assertTrue(VisitsPlugin.EXTENSION.contains(right.strip()), right);
        isLeftOut(VisitsPlugin.installed(folder, VisitsPlugin.EXTENSION.replace(right.strip(), wrong.strip()), VisitsPlugin.ECORE), named.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?> | <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]> | DOCTYPE",
        "</ecore:EPackage>                      |                                                       | cannot be read",
        "ecore:EPackage                         | ecore:EClass                                          | ecore:EClass",
        "http://example.org/ns/visits/1         | http://example.org/ns/visits                          | web address",
        "http://example.org/ns/visits/1         | java://java.lang.System/1                             | web address",
        "http://example.org/ns/visits/1         | http://consultum.org/ns/register/1                    | web address",
        "http://example.org/ns/visits/1         | http://www.eclipse.org/emf/2002                       | web address",
        "nsPrefix=\"visits\"                    | nsPrefix=\"xmi\"                                      | xmi",
        "nsPrefix=\"visits\"                    | nsPrefix=\"register\"                                 | register",
        "name=\"Visit\"                         | name=\"Meeting\"                                      | Meeting",
        "name=\"VisitFinding\"                  | name=\"Visit\"                                        | twice",
        "name=\"VisitFinding\"                  | name=\"a/../b\"                                       | a/../b",
        "xsi:type=\"ecore:EEnum\" name=\"VisitState\" | xsi:type=\"ecore:EDataType\" name=\"VisitState\" instanceClassName=\"java.io.FileWriter\" | VisitState",
        "name=\"VisitFinding\" eSuper           | name=\"VisitFinding\" instanceClassName=\"java.io.File\" eSuper | instanceClassName",
        "name=\"VisitFinding\" eSuper           | name=\"VisitFinding\" interface=\"true\" eSuper       | interface",
        "http://consultum.org/ns/register/1#//Date | http://www.eclipse.org/emf/2002/Ecore#//EJavaObject | EJavaObject",
        "http://consultum.org/ns/register/1#//Date | http://www.eclipse.org/emf/2002/Ecore#//EJavaClass | EJavaClass",
        "http://consultum.org/ns/register/1#//Date | http://evil.example/x.ecore#//Date                 | http://evil.example/x.ecore",
        "http://consultum.org/ns/register/1#//Date | file:///etc/passwd#//Date                          | file:///etc/passwd",
        "http://consultum.org/ns/register/1#//Date | http://consultum.org/ns/register/1#//Quorum        | Quorum",
        "http://consultum.org/ns/register/1#//Organisation | http://consultum.org/ns/register/1#//Property | no identity",
        "eType=\"#//VisitFinding\" containment  | eType=\"ecore:EClass http://consultum.org/ns/register/1#//Meeting\" containment | contains Meeting",
        "eType=\"#//VisitFinding\" containment  | eType=\"#//Visit\" containment                        | VisitFinding",
        "eType=\"#//Visit\"/>                   | eType=\"#//Visit\" eOpposite=\"#//Visit/follows\"/>   | eOpposite",
        "name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//SectionItem\" | name=\"VisitFinding\" eSuperTypes=\"#//VisitFinding\" | derived from itself",
        "name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//SectionItem\" | name=\"VisitFinding\" | not derived from SectionItem",
        "name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//SectionItem\" | name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//Meeting\" | Meeting",
        "name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//SectionItem\" | name=\"VisitFinding\" eSuperTypes=\"http://consultum.org/ns/register/1#//Section\" | not derived from SectionItem",
        "name=\"place\"                         | name=\"title\"                                        | title",
        "name=\"place\"                         | name=\"Place\"                                        | Place",
        "defaultValueLiteral=\"2\"              | defaultValueLiteral=\"two\"                           | two",
        "upperBound=\"-1\" eType=\"#//VisitFinding\" | upperBound=\"-7\" eType=\"#//VisitFinding\"      | findings",
        "upperBound=\"-1\" eType=\"#//VisitFinding\" | upperBound=\"many\" eType=\"#//VisitFinding\"    | many",
        "name=\"place\" eType                   | name=\"place\" volatile=\"true\" eType                | volatile",
        "key=\"documentation\"                  | key=\"body\"                                          | annotation",
        "source=\"http://www.eclipse.org/emf/2002/GenModel\" | source=\"http://consultum.org/ns/store\"  | annotation",
        "<eLiterals name=\"planned\"/>          | <eLiterals name=\"over\"/>                            | twice",
        "<eLiterals name=\"planned\"/>          | <eOperations name=\"run\"/>                           | eOperations"})
    void aMistakeInTheMetamodelIsNamedAndTheAreaLeftOut(String right, String wrong, String named) throws Exception {
        assertTrue(VisitsPlugin.ECORE.contains(right.strip()), right);
        isLeftOut(VisitsPlugin.installed(folder, VisitsPlugin.EXTENSION,
            VisitsPlugin.ECORE.replace(right.strip(), wrong == null ? "" : wrong.strip())), named.strip());
    }

    @Test
    void nothingIsTooDeepOrTooLarge() throws Exception {
        String deep = "<eClassifiers>".repeat(2000) + "</eClassifiers>".repeat(2000);
        isLeftOut(VisitsPlugin.installed(folder, VisitsPlugin.EXTENSION, VisitsPlugin.ECORE.replace("</ecore:EPackage>", deep + "</ecore:EPackage>")), "too deep");
        isLeftOut(VisitsPlugin.installed(folder, VisitsPlugin.EXTENSION, VisitsPlugin.ECORE + " ".repeat(2 << 20)), "1,024 KiB");
        String many = "<eClassifiers xsi:type=\"ecore:EEnum\" name=\"N\"><eLiterals name=\"a\"/></eClassifiers>";
        isLeftOut(VisitsPlugin.installed(folder, VisitsPlugin.EXTENSION,
            VisitsPlugin.ECORE.replace("</ecore:EPackage>", many.repeat(1000) + "</ecore:EPackage>")), "too large");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void isLeftOut(VisitsPlugin visits, String named) {
        assertEquals(List.of(), visits.catalogue().all());
        assertEquals(1, visits.faults().size(), visits.faults()::toString);
        String happened = visits.faults().getFirst().happened();
        assertTrue(happened.startsWith("Plugin org.example.visits: the section '") && happened.contains(named), happened);
    }
}
