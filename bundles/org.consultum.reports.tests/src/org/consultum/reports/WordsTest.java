package org.consultum.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of reports")
class WordsTest {

    private static final Path TEMPLATES = Path.of("..", "org.consultum.reports", "templates");

    /** All reports that have a template. */
    static List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ftlh"))
                .map(name -> name.substring(0, name.length() - ".ftlh".length())).sorted().toList();
        }
    }

    private static Properties words(String name) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(TEMPLATES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("are there in four languages, and leave no English in Japanese and Vietnamese")
    void complete(String report) throws IOException {
        Properties english = words(report);
        var left = new ArrayList<String>();
        for (String language : List.of("_de", "_ja", "_vi")) {
            Properties words = words(report + language);
            assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(words.keySet()), report + language);
            if (!language.equals("_de")) {
                english.stringPropertyNames().stream().filter(key -> english.getProperty(key).matches(".*\\p{IsLatin}.*"))
                    .filter(key -> english.getProperty(key).equals(words.getProperty(key))).forEach(key -> left.add(language + " " + key));
            }
        }
        assertEquals(List.of(), left, report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("name the same numbers and names in every language")
    void arguments(String report) throws IOException {
        Properties english = words(report);
        var different = new ArrayList<String>();
        for (String language : List.of("_de", "_ja", "_vi")) {
            Properties words = words(report + language);
            english.stringPropertyNames().stream().filter(key -> !key.endsWith(".one"))
                .filter(key -> !numbered(english.getProperty(key)).equals(numbered(words.getProperty(key))))
                .forEach(key -> different.add(language + " " + key));
        }
        assertEquals(List.of(), different, report);
    }

    private static TreeSet<String> numbered(String text) {
        var arguments = new TreeSet<String>();
        for (int i = 0; i < 9; i++) {
            if (text.contains("{" + i + "}")) {
                arguments.add("{" + i + "}");
            }
        }
        return arguments;
    }
}
