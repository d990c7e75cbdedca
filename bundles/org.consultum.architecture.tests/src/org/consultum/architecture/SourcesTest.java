package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no hand-written class does. Comments and texts in quotes do not count, except where the mark stands in comments. */
class SourcesTest {

    private static final Pattern CODE_ONLY = Pattern.compile(
        "//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'");

    private final SourceTree tree;

    SourcesTest() throws IOException {
        tree = SourceTree.read();
    }

    /** Where a pattern is found in the code of bundles. */
    private static List<String> found(List<BundleFolder> bundles, String pattern, boolean withComments) throws IOException {
        var places = new ArrayList<String>();
        var searched = Pattern.compile(pattern);
        for (BundleFolder bundle : bundles) {
            for (Path source : bundle.sources()) {
                String text = Files.readString(source);
                Matcher matcher = searched.matcher(withComments ? text : code(text));
                while (matcher.find()) {
                    places.add(bundle.place(source) + ": " + matcher.group());
                }
            }
        }
        return places;
    }

    private static String code(String text) {
        return CODE_ONLY.matcher(text).replaceAll("\"\"");
    }

    private List<BundleFolder> all() {
        return tree.all().stream().filter(bundle -> !bundle.name().equals("org.consultum.architecture.tests")).toList();
    }

    @Test
    void nothingSleeps() throws IOException {
        assertEquals(List.of(), found(all(), "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep", false));
    }

    @Test
    void onlyTheConsoleWritesToTheConsole() throws IOException {
        var places = found(tree.main(), "System\\s*\\.\\s*(out|err)\\b", false).stream()
            .filter(place -> !place.startsWith("org.consultum.cli/") || !place.contains("/Console.java"))
            .filter(place -> !place.startsWith("org.consultum.bench")).toList();

        assertEquals(List.of(), places);
    }

    @Test
    void nobodyPrintsAStackTrace() throws IOException {
        assertEquals(List.of(), found(all(), "\\.printStackTrace\\(\\s*\\)", false));
    }

    @Test
    void noCatchIsEmpty() throws IOException {
        assertEquals(List.of(), found(tree.main(), "catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}", true));
    }

    @Test
    void generatedAndWrittenCodeShareNoFile() throws IOException {
        assertEquals(List.of(), found(all(), "@generated", true));
    }

    @Test
    void nothingIsLeftToDo() throws IOException {
        assertEquals(List.of(), found(all(), "\\b(TODO|FIXME|XXX)\\b|@author", true));
    }
}
