package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.architecture.BundleFolder.Clause;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What every MANIFEST.MF and build.properties says. */
class ManifestsTest {

    private static final Pattern RANGE = Pattern.compile("(^|;)\\s*bundle-version=\"[\\[(][^,\"]+,[^,\"]+[\\])]\"");
    private static final Pattern VERSION = Pattern.compile("(^|;)\\s*version=\"\\d+\\.\\d+\\.\\d+\"");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final String ARCHITECTURE = "org.consultum.architecture.tests";

    private final SourceTree tree;

    ManifestsTest() throws IOException {
        tree = SourceTree.read();
    }

    /** What is wrong with bundles, as far as a rule says so. */
    private static List<String> wrong(List<BundleFolder> bundles, Function<BundleFolder, Stream<String>> rule) {
        return bundles.stream().flatMap(bundle -> rule.apply(bundle).map(what -> bundle + ": " + what)).toList();
    }

    private static Stream<String> expect(BundleFolder bundle, String header, String value) {
        return bundle.header(header).equals(Optional.of(value)) ? Stream.empty() : Stream.of(header + " is not " + value);
    }

    @Test
    void theSymbolicNameIsTheFolder() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> bundle.clauses("Bundle-SymbolicName").stream().map(Clause::name)
            .filter(name -> !name.equals(bundle.name()))));
    }

    @Test
    void vendorVersionModuleAndJavaAreSet() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> Stream.of(
            expect(bundle, "Bundle-RequiredExecutionEnvironment", "JavaSE-21"),
            expect(bundle, "Automatic-Module-Name", bundle.name()),
            expect(bundle, "Bundle-Version", "0.1.0.qualifier"),
            bundle.header("Bundle-Vendor").isEmpty() ? Stream.of("no Bundle-Vendor") : Stream.<String>empty()).flatMap(what -> what)));
    }

    @Test
    void noBundleHasAnActivator() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> bundle.header("Bundle-Activator").stream()));
    }

    @Test
    void everyExportHasAVersionAndInternalsStayInternal() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> bundle.clauses("Export-Package").stream().flatMap(exported -> Stream.of(
            VERSION.matcher(exported.rest()).find() ? "" : exported.name() + " has no version",
            !exported.name().contains(".internal") || exported.rest().contains("x-internal:=true") ? ""
                : exported.name() + " is exported without x-internal").filter(what -> !what.isEmpty()))));
    }

    @Test
    void everyRequiredBundleHasARange() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> Stream.of("Require-Bundle", "Fragment-Host")
            .flatMap(header -> bundle.clauses(header).stream()).filter(clause -> !RANGE.matcher(clause.rest()).find())
            .map(clause -> clause.name() + " has no range")));
    }

    @Test
    void everyTestBundleIsAFragmentOfWhatItTests() {
        assertEquals(List.of(), wrong(tree.tests().stream().filter(bundle -> !bundle.name().equals(ARCHITECTURE)).toList(),
            bundle -> bundle.clauses("Fragment-Host").stream().map(Clause::name).toList().equals(List.of(bundle.host()))
                ? Stream.empty() : Stream.of("is no fragment of " + bundle.host())));
    }

    @Test
    void everyPackageBeginsWithTheNameOfItsBundle() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.all()) {
            String root = bundle.isTests() ? bundle.host() : bundle.name();
            for (Path source : bundle.sources()) {
                Matcher declared = PACKAGE.matcher(Files.readString(source));
                String name = declared.find() ? declared.group(1) : "";
                if (!name.equals(root) && !name.startsWith(root + ".")) {
                    wrong.add(bundle.place(source) + " is in package " + name);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyExportedPackageIsThere() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> bundle.clauses("Export-Package").stream().map(Clause::name)
            .filter(name -> Stream.of("src/", "src-gen/").noneMatch(folder -> bundle.has(folder + name.replace('.', '/'))))
            .map(name -> name + " is exported but not there")));
    }

    @Test
    void theBuildTakesAlongWhatTheBundleNeeds() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> Stream.of("META-INF/", ".", "plugin.xml", "plugin.properties", "OSGI-INF/",
            "schema/", "icons/").filter(file -> file.equals(".") || bundle.has(file))
            .filter(file -> !bundle.binIncludes().contains(file)).map(file -> file + " is not in bin.includes")));
    }

    @Test
    void whatTheBuildNamesIsThere() {
        assertEquals(List.of(), wrong(tree.all(), bundle -> bundle.binIncludes().stream()
            .filter(file -> !file.equals(".") && !bundle.has(file)).map(file -> file + " is in bin.includes but not there")));
    }

    @Test
    void everyServiceComponentIsThereWithItsClass() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.all()) {
            for (Clause component : bundle.clauses("Service-Component")) {
                if (component.name().contains("*")) {
                    continue;
                }
                var xml = bundle.xml(component.name());
                if (xml.isEmpty()) {
                    wrong.add(bundle + ": " + component.name() + " is not there");
                    continue;
                }
                var implementation = (Element) xml.get().getElementsByTagName("implementation").item(0);
                String type = implementation.getAttribute("class");
                if (!bundle.has("src/" + type.replace('.', '/') + ".java")) {
                    wrong.add(bundle + ": " + type + " of " + component.name() + " is not there");
                }
            }
        }

        assertEquals(List.of(), wrong);
    }
}
