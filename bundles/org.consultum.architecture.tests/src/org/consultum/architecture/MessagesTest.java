package org.consultum.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts for users: every key that is asked for has a text, every text is asked for, and translations know no other keys. */
class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("Messages\\s*\\.\\s*text\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern NLS = Pattern.compile("public static String (\\w+);");

    private final SourceTree tree;

    MessagesTest() throws IOException {
        tree = SourceTree.read();
    }

    private static List<Path> texts(BundleFolder bundle) throws IOException {
        return bundle.files("src", ".properties").stream()
            .filter(file -> file.getFileName().toString().matches("messages(_.*)?\\.properties")).toList();
    }

    private static String sources(BundleFolder bundle) throws IOException {
        var all = new StringBuilder();
        for (Path source : bundle.sources()) {
            all.append(Files.readString(source)).append('\n');
        }
        return all.toString();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        var found = new HashSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        var wrong = new TreeSet<String>();
        for (BundleFolder bundle : tree.main()) {
            var known = new HashSet<String>();
            for (Path file : texts(bundle)) {
                known.addAll(BundleFolder.properties(file).stringPropertyNames());
            }
            matches(ASKED, sources(bundle)).stream().filter(key -> !known.contains(key))
                .forEach(key -> wrong.add(bundle + ": " + key));
            for (Path source : bundle.sources()) {
                if (source.endsWith("Messages.java")) {
                    matches(NLS, Files.readString(source)).stream().filter(key -> !known.contains(key))
                        .forEach(key -> wrong.add(bundle.place(source) + ": " + key));
                }
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            String sources = sources(bundle);
            Set<String> literals = matches(LITERAL, sources);
            Set<String> fields = matches(NLS, sources);
            for (Path file : texts(bundle)) {
                for (String key : new TreeSet<>(BundleFolder.properties(file).stringPropertyNames())) {
                    if (!literals.contains(key) && !literals.contains(findingOf(key)) && !fields.contains(key)
                        && literals.stream().noneMatch(part -> isPart(part, key))) {
                        wrong.add(bundle.place(file) + ": " + key);
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    /** The key of the finding a remedy belongs to: whoever asks for a finding asks for both (see PluginTexts of the API). */
    private static String findingOf(String key) {
        return key.endsWith(".remedy") ? key.substring(0, key.length() - ".remedy".length()) : key;
    }

    /** Whether a key may be put together from a text in the sources: its beginning or its end, cut at a point. */
    private static boolean isPart(String part, String key) {
        return part.length() > 2 && (part.endsWith(".") && key.startsWith(part) || part.startsWith(".") && key.endsWith(part));
    }

    @Test
    void translationsKnowTheSameKeys() throws IOException {
        var wrong = new ArrayList<String>();
        for (BundleFolder bundle : tree.main()) {
            for (Path file : texts(bundle)) {
                String name = file.getFileName().toString();
                if (name.contains("_")) {
                    Properties base = BundleFolder.properties(file.resolveSibling("messages.properties"));
                    Properties translated = BundleFolder.properties(file);
                    translated.stringPropertyNames().stream().filter(key -> !base.containsKey(key))
                        .forEach(key -> wrong.add(bundle.place(file) + ": " + key));
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void thereIsSomethingToCheck() throws IOException {
        int count = 0;
        for (BundleFolder bundle : tree.main()) {
            count += texts(bundle).size();
        }
        assertTrue(count > 5, "message files found: " + count);
    }
}
