package org.consultum.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at the properties files with the words of a plugin: of its metamodel, its reports, its sentences.
 *
 * @since 0.1
 */
public final class WordFiles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private WordFiles() {
    }

    /**
     * What differs between the languages of one set of files: keys that are missing or have another set of arguments.
     *
     * @param base the file of the first language, such as {@code words/visits.properties}
     * @param languages the other languages, such as {@code de}
     * @return sentences; empty when all is well
     */
    public static List<String> faults(Path base, String... languages) throws IOException {
        var faults = new ArrayList<String>();
        Properties first = read(base);
        for (String language : languages) {
            String name = base.getFileName().toString().replace(".properties", "_" + language + ".properties");
            Properties words = read(base.resolveSibling(name));
            var keys = new TreeSet<String>(first.stringPropertyNames());
            keys.addAll(words.stringPropertyNames());
            for (String key : keys) {
                if (!first.containsKey(key) || !words.containsKey(key)) {
                    faults.add(name + (words.containsKey(key) ? " alone has " : " has no ") + key);
                } else if (!arguments(first.getProperty(key)).equals(arguments(words.getProperty(key))) && !key.endsWith(".one")) {
                    faults.add(name + " has other arguments in " + key);
                }
            }
        }
        return List.copyOf(faults);
    }

    /** The words of a file in UTF-8. */
    public static Properties read(Path file) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
