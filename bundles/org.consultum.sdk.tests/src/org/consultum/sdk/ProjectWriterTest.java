package org.consultum.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consultum.sdk.internal.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A project as {@code consultum plugin new} writes it. That it builds is shown by the test of the tutorial. */
class ProjectWriterTest {

    private static final String REPOSITORY = "https://example.org/consultum/";

    @TempDir
    Path folder;

    private final ProjectWriter writer;

    ProjectWriterTest() throws IOException {
        writer = new ProjectWriter();
    }

    private List<String> allKinds() {
        return writer.kinds().stream().map(ContributionKind::name).toList();
    }

    private Path written(String name, List<String> kinds) throws Exception {
        Path project = folder.resolve(name);
        writer.write(PluginProject.checked(name, "", "", REPOSITORY, kinds), project);
        return project;
    }

    private static List<Path> files(Path project) throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void leavesNoPlaceholderBehind() throws Exception {
        Path project = written("town-rules", allKinds());
        var left = Pattern.compile("@(id|package|short|SHORT|Short|name|xmlname|propname|propvendor|repository|contents|extensions|texts"
            + "|includes|requires|testrequires|moreformats|domain)@|_(id|package|short|Short)_");
        for (Path file : files(project)) {
            String text = Files.readString(file);
            assertFalse(left.matcher(text).find(), () -> file + " holds a placeholder: " + text);
            assertFalse(left.matcher(file.toString()).find(), file.toString());
        }
    }

    @Test
    void everyXmlFileIsWellFormedAndEveryPropertiesFileCanBeRead() throws Exception {
        for (Path file : files(written("town-rules", allKinds()))) {
            if (file.toString().matches(".*\\.(xml|launch|ecore|genmodel)")) {
                xml(file);
            } else if (file.toString().endsWith(".properties")) {
                new Properties().load(new StringReader(Files.readString(file)));
            }
        }
    }

    @Test
    void everyClassAndTextThatThePluginNamesIsThere() throws Exception {
        for (String kind : allKinds()) {
            Path bundle = written("a-" + kind, List.of(kind)).resolve("org.example.a" + kind.replace("-", ""));
            Document plugin = xml(bundle.resolve("plugin.xml"));
            var texts = new Properties();
            texts.load(new StringReader(Files.readString(bundle.resolve("plugin.properties"))));
            var elements = plugin.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                var attributes = ((Element) elements.item(i)).getAttributes();
                for (int j = 0; j < attributes.getLength(); j++) {
                    String value = attributes.item(j).getNodeValue();
                    if (value.startsWith("%")) {
                        assertTrue(texts.containsKey(value.substring(1)), () -> kind + " lacks the text " + value);
                    } else if (value.startsWith("org.example.") && attributes.item(j).getNodeName().equals("class")) {
                        Path source = bundle.resolve("src/" + value.replaceAll("[$:].*", "").replace('.', '/') + ".java");
                        assertTrue(Files.isRegularFile(source), () -> kind + " lacks " + source);
                    } else if (value.matches("(packs|templates|schemes|icons|help|model|holidays)/.*")) {
                        assertTrue(Files.exists(bundle.resolve(value)), () -> kind + " lacks " + value);
                    }
                }
            }
        }
    }

    @Test
    void everyKindHasATestAndASummary() throws Exception {
        for (ContributionKind kind : writer.kinds()) {
            Path tests = written("a-" + kind.name(), List.of(kind.name())).resolve("org.example.a" + kind.name().replace("-", "") + ".tests");
            assertTrue(files(tests).stream().anyMatch(file -> file.toString().endsWith("Test.java")), () -> kind.name() + " has no test");
            assertTrue(kind.summary().length() > 10, kind.name());
        }
    }

    @Test
    void theListOfTemplatesIsComplete() throws Exception {
        Path templates = Path.of(System.getProperty("consultum.root", "../..")).resolve("bundles/org.consultum.sdk/templates");
        var there = new TreeSet<String>();
        for (Path file : files(templates)) {
            there.add(templates.relativize(file).toString().replace('\\', '/'));
        }
        there.remove(Templates.INDEX);
        assertEquals(there, new TreeSet<>(Files.readAllLines(templates.resolve(Templates.INDEX))));
    }

    @Test
    void theWrapperIsOurs() throws Exception {
        Path root = Path.of(System.getProperty("consultum.root", "../.."));
        Path project = written("town-rules", List.of("rule"));
        for (String file : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties", ".mvn/extensions.xml")) {
            assertEquals(Files.readString(root.resolve(file)).replaceAll("<!--.*-->", ""),
                Files.readString(project.resolve(file)).replaceAll("<!--.*-->", ""), file);
        }
        assertEquals(Files.readString(root.resolve("releng/org.consultum.launcher/scripts/find-java")),
            Files.readString(project.resolve(".mvn/find-java")));
        assertTrue(Files.isExecutable(project.resolve("build")) && Files.isExecutable(project.resolve("mvnw")));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path project = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(project.resolve("notes.txt"), "mine");

        var refused = assertThrows(ProjectRefusedException.class, () -> written("mine", List.of("rule")));

        assertTrue(refused.getMessage().contains("mine"), refused.getMessage());
        assertEquals(List.of(project.resolve("notes.txt")), files(folder));
    }

    @Test
    void anEmptyFolderIsFilled() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        assertTrue(Files.isRegularFile(written("mine", List.of("rule")).resolve("pom.xml")));
    }

    @Test
    void anUnknownKindIsNamedWithThoseThereAre() {
        var refused = assertThrows(ProjectRefusedException.class, () -> written("mine", List.of("spaceship")));
        assertTrue(refused.getMessage().contains("spaceship") && refused.remedy().contains("rule"), refused.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Town", "town rules", "../town", "town/rules", "-town", "town-", "1town", "tõwn",
        "a-name-of-more-than-forty-letters-is-too-long"})
    void namesThatAreNoNamesAreRefused(String name) {
        assertThrows(ProjectRefusedException.class, () -> PluginProject.checked(name, "", "", REPOSITORY, List.of("rule")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "org.consultum.town", "org.eclipse.x", "java.town", "org.example.new", "org.Example", "org..town",
        "org.example.", "org.example.town.tests", "org.example.town;singleton:=false", "org.example.town\nX: y"})
    void idsThatAreNoIdsAreRefused(String id) {
        assertThrows(ProjectRefusedException.class, () -> PluginProject.checked("town", id, "", REPOSITORY, List.of("rule")));
        assertThrows(ProjectRefusedException.class, () -> PluginProject.checked("town", "", id, REPOSITORY, List.of("rule")));
    }

    @Test
    void theRepositoryIsAFolderAnArchiveOrAnAddress() throws Exception {
        Path repository = Files.createDirectories(folder.resolve("a b/repository"));
        assertThrows(ProjectRefusedException.class, () -> ReleasedRepository.address("repository", repository));
        Files.writeString(repository.resolve("content.xml"), "<repository/>");

        assertEquals(repository.toUri().toString(), ReleasedRepository.address("repository", repository));
        assertEquals(repository.toUri().toString(), ReleasedRepository.near(repository.resolveSibling("product/linux/consultum")));
        assertEquals(REPOSITORY, ReleasedRepository.address(REPOSITORY, repository.resolve("x")));
        assertThrows(ProjectRefusedException.class, () -> ReleasedRepository.address("http://a b", folder));
        var refused = assertThrows(ProjectRefusedException.class, () -> ReleasedRepository.near(folder.resolve("nowhere")));
        assertTrue(refused.remedy().contains("--repository"), refused.remedy());
    }

    private static Document xml(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
