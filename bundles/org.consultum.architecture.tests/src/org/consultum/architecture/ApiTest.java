package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.consultum.architecture.BundleFolder.Clause;
import org.junit.jupiter.api.Test;

/**
 * What third parties may use: see {@code releng/docs/api-policy.md}. That nothing of it is taken away is shown by
 * {@code releng/org.consultum.api.tests}.
 */
class ApiTest {

    /** Bundles whose every exported package is API, but for what EMF makes for itself. */
    private static final List<String> WHOLE = List.of("org.consultum.model", "org.consultum.spi", "org.consultum.testing");
    private static final String FOR_EMF = "org.consultum.model.impl";
    private static final Pattern TYPE = Pattern.compile(
        "(?m)^public (?:(?:sealed|non-sealed|final|abstract|strictfp) )*(?:class|interface|record|enum|@interface) ");

    private final SourceTree tree;

    ApiTest() throws IOException {
        tree = SourceTree.read();
    }

    /** The packages of the list, with their bundles. */
    private Map<String, String> listed() throws IOException {
        var listed = new LinkedHashMap<String, String>();
        Files.readAllLines(SourceTree.root().resolve("releng/api/packages.txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ")).forEach(pair -> listed.put(pair[1], pair[0]));
        return listed;
    }

    @Test
    void everyExportedPackageOfAnApiBundleIsListed() throws IOException {
        var listed = listed();
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            bundle.clauses("Export-Package").stream().map(Clause::name).filter(name -> !name.equals(FOR_EMF) && !listed.containsKey(name))
                .filter(name -> WHOLE.contains(bundle.name()) || name.startsWith("org.consultum.ui.spi")).forEach(wrong::add);
        }

        assertEquals(List.of(), wrong, "Add these to releng/api/packages.txt");
    }

    @Test
    void everyListedPackageIsExported() throws IOException {
        var wrong = new ArrayList<String>();
        listed().forEach((name, owner) -> {
            if (tree.main().stream().filter(bundle -> bundle.name().equals(owner)).flatMap(bundle -> bundle.clauses("Export-Package").stream())
                    .noneMatch(clause -> clause.name().equals(name))) {
                wrong.add(owner + " exports no " + name);
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTypeOfTheApiSaysSinceWhen() throws IOException {
        var wrong = new ArrayList<String>();
        for (Map.Entry<String, String> entry : listed().entrySet()) {
            BundleFolder bundle = tree.main().stream().filter(one -> one.name().equals(entry.getValue())).findFirst().orElseThrow();
            Path folder = bundle.folder().resolve("src").resolve(entry.getKey().replace('.', '/'));
            for (Path source : bundle.sources().stream().filter(file -> file.getParent().equals(folder)).toList()) {
                String text = Files.readString(source);
                if (TYPE.matcher(text).find() && !text.contains("@since ")) {
                    wrong.add(bundle.place(source));
                }
            }
        }

        assertEquals(List.of(), wrong, "Say @since; releng/scripts/add-since does it");
    }
}
