package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.architecture.BundleFolder.Clause;
import org.junit.jupiter.api.Test;

/** Bundles depend downwards only, and headless ones on no window. */
class LayersTest {

    private static final String OURS = "org.consultum.";

    /** From the bottom up. Bundles of one layer know nothing of each other. */
    private static final List<Set<String>> LAYERS = List.of(
        Set.of("model"),
        Set.of("spi"),
        Set.of("contributions", "defence.*"),
        Set.of("edit"),
        Set.of("store", "papertext", "charts", "marking", "sections"),
        Set.of("rules"),
        Set.of("followup"),
        Set.of("agenda", "meeting", "rules.packs"),
        Set.of("session"),
        Set.of("index", "interchange", "interchange.ical", "interchange.oparl", "reporting", "review", "share", "reminders",
            "engagement", "samples", "testing", "plugins", "sdk"),
        Set.of("dashboard", "reports", "publish"),
        Set.of("cli", "ui"),
        Set.of("ui.*"),
        Set.of("app"));
    /** Tools that measure the others and are part of no product; nothing depends on them. */
    private static final Set<String> TOOLS = Set.of("bench", "bench.bare");
    private static final int FIRST_WITH_WINDOWS = 11;
    private static final Pattern WINDOWS = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|nebula|help)([.].*)?"
        + "|org\\.consultum\\.(ui|app)([.].*)?|java\\.awt\\.(event|.*Window|Frame|Dialog)|javax\\.swing([.].*)?");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+?)(?:\\.\\*)?;");

    private final SourceTree tree;

    LayersTest() throws IOException {
        tree = SourceTree.read();
    }

    @Test
    void everyBundleHasALayer() {
        var homeless = tree.main().stream().filter(bundle -> !TOOLS.contains(shortName(bundle.name())))
            .filter(bundle -> layer(bundle.name()).isEmpty()).map(BundleFolder::name).toList();

        assertEquals(List.of(), homeless, "Name the layer of these bundles in this test, and in the design");
    }

    @Test
    void noBundleDependsUpwardsOrSideways() {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            OptionalInt own = layer(bundle.name());
            for (String needed : needed(bundle)) {
                OptionalInt other = layer(needed);
                if (own.isPresent() && (other.isEmpty() || other.getAsInt() >= own.getAsInt())) {
                    wrong.add(bundle + " depends on " + needed);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTestsUseTheTestingBundle() {
        var wrong = tree.main().stream().filter(bundle -> needed(bundle).contains(OURS + "testing")).map(BundleFolder::name).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void ourSubjectAreasUseTheApiOnly() {
        Set<String> api = Set.of(OURS + "model", OURS + "spi", OURS + "ui.spi");
        var wrong = new ArrayList<String>();
        tree.main().stream().filter(bundle -> bundle.name().startsWith(OURS + "defence.")).forEach(bundle -> {
            bundle.clauses("Require-Bundle").stream().map(Clause::name).filter(name -> name.startsWith(OURS) && !api.contains(name))
                .forEach(name -> wrong.add(bundle + " requires " + name));
            bundle.clauses("Import-Package").stream().map(Clause::name).filter(name -> name.startsWith(OURS)
                && api.stream().noneMatch(each -> name.equals(each) || name.startsWith(each + ".")))
                .forEach(name -> wrong.add(bundle + " imports " + name));
        });

        assertEquals(List.of(), wrong, "What our own plugins need must be there for everybody: make it API");
    }

    @Test
    void noHeadlessBundleDependsOnAWindow() {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : headless()) {
            Stream.of("Require-Bundle", "Import-Package").flatMap(header -> bundle.clauses(header).stream())
                .filter(clause -> WINDOWS.matcher(clause.name()).matches())
                .forEach(clause -> wrong.add(bundle + " depends on " + clause.name()));
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void noHeadlessClassImportsAWindow() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : headless()) {
            for (Path source : bundle.sources()) {
                Matcher imports = IMPORT.matcher(Files.readString(source));
                while (imports.find()) {
                    if (WINDOWS.matcher(imports.group(1)).matches()) {
                        wrong.add(bundle.place(source) + " imports " + imports.group(1));
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    /** Everything below the windows, with its tests, and the command line. */
    private List<BundleFolder> headless() {
        return tree.all().stream().filter(bundle -> {
            OptionalInt layer = layer(bundle.isTests() ? bundle.host() : bundle.name());
            return layer.isPresent() && layer.getAsInt() < FIRST_WITH_WINDOWS || bundle.name().startsWith(OURS + "cli");
        }).toList();
    }

    /** Our bundles that a bundle requires, or whose packages it imports. */
    private List<String> needed(BundleFolder bundle) {
        var required = bundle.clauses("Require-Bundle").stream().map(Clause::name).filter(name -> name.startsWith(OURS));
        var imported = bundle.clauses("Import-Package").stream().map(Clause::name).filter(name -> name.startsWith(OURS)).map(this::owner);
        return Stream.concat(required, imported).filter(name -> !name.equals(bundle.name())).distinct().toList();
    }

    private String owner(String exported) {
        return tree.main().stream().filter(bundle -> bundle.clauses("Export-Package").stream().anyMatch(c -> c.name().equals(exported)))
            .map(BundleFolder::name).findFirst().orElse(exported);
    }

    private static OptionalInt layer(String bundle) {
        String name = shortName(bundle);
        return IntStream.range(0, LAYERS.size())
            .filter(layer -> LAYERS.get(layer).stream().anyMatch(entry -> entry.endsWith(".*")
                ? name.startsWith(entry.substring(0, entry.length() - 1)) : name.equals(entry))).findFirst();
    }

    private static String shortName(String bundle) {
        return bundle.startsWith(OURS) ? bundle.substring(OURS.length()) : bundle;
    }
}
